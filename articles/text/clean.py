"""Foreign HTML in, our small set out: the one place where markup is made safe.

What may stay: p h2 ul ol li blockquote (class "pull") a[href] em strong br, and a
picture of the library as `<figure data-picture="123"></figure>`. All else goes, its
words stay.
"""

import html as entities
import re

from articles.text.characters import one_line
from articles.text.compose import compose

_MARKUP = re.compile(r"<!--[^<>]*-->|</?[a-zA-Z][^<>]*>")
_BREAKING = re.compile(
    r"</?(?:br|div|h[1-6]|li|ol|p|td|th|tr|ul)\b[^<>]*>", re.IGNORECASE
)
_BLANK_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
WRAPPED = range(45, 91)


def clean_html(html: str) -> str:
    """`html` in our small set, in normal form; idempotent. Plain text is welcome too.

    Word's and Google Docs' pastes become honest paragraphs and lists; h1, h3 and h4
    become h2; links to anything but http, https, mailto, tel and /paths lose the link;
    empty paragraphs go. Never raises.
    """
    if "<" not in html:
        return from_plain(entities.unescape(html))
    return "".join(node.html() for node in compose(html))


def clean_line(text: str) -> str:
    """`text` for a one-line field: no tags, controls or zero-width characters.

    Joiners stay (they are spelling). `<` and `&` that are no tag stay as typed, since
    a line is text, not HTML.
    """
    text = _BREAKING.sub(" ", one_line(text))
    for _ in range(20):
        bare = _MARKUP.sub("", text)
        if bare == text:
            return one_line(text)
        text = bare
    return one_line(re.sub("[<>]", "", text))


def plain_text(html: str) -> str:
    """The words of `html`: blank line between blocks, one line an item or break."""
    if "<" not in html:
        html = from_plain(entities.unescape(html))
    texts = (node.text() for node in compose(html))
    return "\n\n".join(text for text in texts if text)


def from_plain(text: str) -> str:
    """Paragraphs for plain text, as clean HTML.

    Blank lines part paragraphs; without any, every line is one. A line break inside a
    paragraph stays, unless the text was wrapped at a column.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    if not _BLANK_LINES.search(text):
        chunks = text.split("\n")
    else:
        chunks = [_unwrapped(chunk) for chunk in _BLANK_LINES.split(text)]
    marked = (_paragraph(chunk) for chunk in chunks)
    return "".join(node.html() for node in compose("".join(marked)))


def _paragraph(chunk: str) -> str:
    return f"<p>{entities.escape(chunk, quote=False).replace('\n', '<br>')}</p>"


def _unwrapped(chunk: str) -> str:
    *full, _last = chunk.split("\n")
    wrapped = bool(full) and all(len(line) in WRAPPED for line in full)
    return chunk.replace("\n", " ") if wrapped else chunk
