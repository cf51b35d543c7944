"""Foreign markup through a sieve: what is left is well-formed, known and harmless."""

import re

import nh3

from articles.text.characters import visible

INLINE = frozenset({"a", "b", "em", "i", "span", "strong"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
LISTS = frozenset({"ol", "ul"})
CELLS = frozenset({"td", "th"})
BLOCKS = HEADINGS | frozenset(
    "address article aside caption center dd div dl dt fieldset figcaption footer form"
    " h5 h6 header hr main p pre section table tbody tfoot thead tr".split()
)
_TAGS = INLINE | LISTS | CELLS | BLOCKS | {"blockquote", "br", "figure", "li"}
_DROPPED = frozenset(
    "iframe math noscript object script style svg template title".split()
)
_ATTRIBUTES = {"*": {"class", "style"}, "a": {"href"}, "figure": {"data-picture"}}
_STYLES = {"font-style", "font-weight", "mso-list"}

_SAFE_LINK = re.compile(r"(?:https?://[^/\s]|mailto:.|tel:.|/(?![/\\]))", re.IGNORECASE)
_UNSAFE_IN_LINK = re.compile(r"[\s\\<>\"\x00-\x1f]")

# Past this depth the tags are somebody's attack on the parser: it is quadratic there.
DEEPEST = 200
_OPENING = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_NEVER_DEEP = frozenset(
    "area base br col dd dt hr img input li link meta option p td th tr wbr".split()
)


def sifted(html: str) -> str:
    """`html` with the elements that mean something to us, and nothing invisible.

    Their class, style and href are still foreign: judge them, never print them.
    """
    html = visible(html)
    if _too_deep(html):
        html = _TAG.sub(" ", html).replace("<", "&lt;")
    return nh3.clean(
        html,
        tags=set(_TAGS),
        clean_content_tags=set(_DROPPED),
        attributes=_ATTRIBUTES,
        filter_style_properties=_STYLES,
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel=None,
    )


def _too_deep(html: str) -> bool:
    depth = 0
    for found in _OPENING.finditer(html):
        if found[2].lower() in _NEVER_DEEP:
            continue
        depth = max(0, depth - 1) if found[1] else depth + 1
        if depth > DEEPEST:
            return True
    return False


def safe_link(href: str) -> str:
    """`href` when readers may be sent there (http, https, mailto, tel, /path), or ''."""
    href = href.strip()
    if not _SAFE_LINK.match(href) or _UNSAFE_IN_LINK.search(href):
        return ""
    return href
