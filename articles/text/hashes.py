"""The fingerprint of a text: equal for readers means equal here."""

import hashlib
import unicodedata

from articles.text.clean import plain_text


def text_hash(headline: str, standfirst: str, body: str, caption: str) -> str:
    """64 hex digits over the words that readers read (reader spec 1.5, rule 3).

    White space, markup and Unicode's several ways to write one letter do not count.
    """
    parts = (headline, standfirst, plain_text(body), caption)
    words = "\x1f".join(" ".join(part.split()) for part in parts)
    normal = unicodedata.normalize("NFC", words)
    return hashlib.sha256(normal.encode()).hexdigest()
