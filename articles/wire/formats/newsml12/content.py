"""Where the text of a NewsML 1.2 item stands, and that text as clean blocks."""

import html
from collections.abc import Iterator

from lxml import etree

from articles.text.clean import from_plain
from articles.text.paragraphs import Block, blocks
from articles.wire.formats.xml import (
    Element,
    attribute,
    children,
    descendants,
    find,
    find_all,
    local,
    text_of,
)

BODY_ROLES = frozenset({"", "main", "body", "text", "maintext", "content", "article"})
_RICH = ("nitf", "xhtml", "html", "newsml")

# NITF and XHTML names that mean something to us; every other element is only opened.
_NAMES = {
    **{
        name: name
        for name in "p ul ol li table tr td th pre em strong b i br div".split()
    },
    "h1": "h2",
    "h2": "h2",
    "h3": "h2",
    "h4": "h2",
    "h5": "p",
    "h6": "p",
    "hl1": "h2",
    "hl2": "h2",
    "bq": "blockquote",
    "blockquote": "blockquote",
    "block": "div",
    "section": "div",
    "dl": "div",
    "dt": "p",
    "dd": "p",
    "a": "a",
}
_DROPPED = frozenset({"head", "media", "script", "style", "body.head", "body.end"})


def role(component: Element) -> str:
    return attribute(find(component, "Role"), "FormalName").lower()


def body_path(main: Element | None) -> list[Element]:
    """Components from `main` down to the one with the text, then its ContentItem.

    Captions, abstracts and the like have a role of their own and are passed by. Of
    several texts a marked-up one is preferred to plain text. Empty: there is none.
    """
    paths = [] if main is None else list(_paths([main]))
    rich = [path for path in paths if _format(path[-1]).startswith(_RICH)]
    return (rich or paths or [[]])[0]


def _paths(trail: list[Element]) -> Iterator[list[Element]]:
    for content in children(trail[-1], "ContentItem"):
        if _is_text(content):
            yield [*trail, content]
    for component in children(trail[-1], "NewsComponent"):
        if role(component) in BODY_ROLES:
            yield from _paths([*trail, component])


def _is_text(content: Element) -> bool:
    medium = attribute(find(content, "MediaType"), "FormalName").lower()
    return medium in {"", "text"} and bool(text_of(find(content, "DataContent")))


def _format(content: Element) -> str:
    return attribute(find(content, "Format"), "FormalName").lower()


def body_blocks(content: Element | None) -> tuple[Block, ...]:
    """The text of a ContentItem: NITF, XHTML, bare paragraphs or plain text."""
    data = find(content, "DataContent")
    if data is None:
        return ()
    inside = find(data, "nitf", "body", "body.content")
    inside = find(data, "html", "body") if inside is None else inside
    inside = data if inside is None else inside
    if not any(_NAMES.get(local(one)) for one in inside.iter()):
        return blocks(from_plain(_plain(inside)))
    return blocks("".join(_markup(inside)))


def _plain(node: Element) -> str:
    return "".join(str(part) for part in node.itertext())


def _markup(node: Element) -> Iterator[str]:
    """The inside of a node as HTML of known names; unknown elements are opened."""
    yield html.escape(node.text or "", quote=False)
    for child in node:
        name = local(child)
        tag = _NAMES.get(name, "")
        if tag == "br":
            yield "<br>"
        elif tag:
            link = html.escape(attribute(child, "href")) if tag == "a" else ""
            yield f'<a href="{link}">' if tag == "a" else f"<{tag}>"
            yield from _markup(child)
            yield f"</{tag}>"
        elif name and name not in _DROPPED:
            yield from _markup(child)
        yield html.escape(child.tail or "", quote=False)


def raw_content(content: Element | None) -> str:
    """The text as sent, markup and all."""
    data = find(content, "DataContent")
    if data is None:
        return ""
    return str(etree.tostring(data, encoding="unicode", with_tail=False))


def inner_headline(content: Element | None) -> str:
    """A headline inside the text itself, for files whose HeadLine is empty."""
    nitf = find(content, "DataContent", "nitf")
    heads = find_all(nitf, "body", "body.head", "hedline", "hl1")
    heads += find_all(nitf, "head", "title")
    return next(filter(None, map(text_of, heads)), "")


def texts_with_role(main: Element | None, wanted: str) -> list[str]:
    """The texts of all components with that role, under `main`."""
    if main is None:
        return []
    found = [one for one in descendants(main, "NewsComponent") if role(one) == wanted]
    datas = [data for one in found for data in descendants(one, "DataContent")]
    return [text for text in map(text_of, datas) if text]
