"""The words of an address: ASCII, readable, cut at a word."""

import re

from articles.text.characters import one_line
from articles.text.transliterate import to_ascii

FALLBACK = "story"

_APOSTROPHE = re.compile("(?<=\\w)['\u2018\u2019\u02bc`](?=\\w)")
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}")


def slug(text: str, limit: int = 80) -> str:
    """`text` as an address: `[a-z0-9]+(-[a-z0-9]+)*`, at most `limit` characters.

    Arabic, Cyrillic, Greek and Hebrew are transliterated. Cut after a whole word, unless
    the first is too long already. Never empty: `story` when no letter is left.
    """
    text = _APOSTROPHE.sub("", one_line(text).replace("&", " and "))
    text = _INITIALS.sub(lambda found: found[0].replace(".", ""), text)
    words = re.findall("[a-z0-9]+", to_ascii(text))
    kept, length = [], -1
    for word in words:
        length += 1 + len(word)
        if length > limit:
            break
        kept.append(word)
    if words and not kept:
        kept = [words[0][:limit]]
    return "-".join(kept) or FALLBACK[:limit]
