"""The one XML parser of the house: no network, no entities, no DTD, nothing forgiven."""

import html
import html.entities
import re
from collections.abc import Iterator

from lxml import etree

from articles.wire.formats.charset import Decoded, decode
from articles.wire.formats.refusal import Refused

type Element = etree._Element

_DECLARED = re.compile(
    rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']"""
)
_DECLARATION = re.compile(r"^\s*<\?xml.*?\?>\s*", re.DOTALL)
_NAME = re.compile(r"<([\w.:-]{1,200})")
_BEFORE_ROOT = (("<?", "?>"), ("<!--", "-->"))
# Legal in no XML: agencies send a stray one now and then.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,30});")
_XML_ENTITIES = frozenset({"amp", "apos", "gt", "lt", "quot"})
_POSITION = re.compile(r",? line \d+, column \d+")
_CUT_SHORT = ("Premature end", "EndTag", "Couldn't find end")


def root_name(text: str) -> str:
    """The local name of the root element, found without parsing; '' if it is not XML."""
    rest = text[:20_000].lstrip("\ufeff \t\r\n")
    while end := _end_of_prolog(rest):
        rest = rest[end:].lstrip()
    found = _NAME.match(rest)
    return found[1].rsplit(":", 1)[-1] if found else ""


def _end_of_prolog(text: str) -> int:
    """Where a declaration, comment or DOCTYPE that `text` begins with ends; 0: none."""
    for opening, closing in _BEFORE_ROOT:
        if text.startswith(opening):
            return text.find(closing) + len(closing) if closing in text else 0
    if not text.startswith("<!DOCTYPE"):
        return 0
    plain, subset = text.find(">"), text.find("[")
    if 0 <= subset < plain:
        plain = text.find(">", max(text.find("]", subset), 0))
    return plain + 1


def declared_encoding(data: bytes) -> str:
    found = _DECLARED.match(data[:400].removeprefix(b"\xef\xbb\xbf"))
    return found[1].decode("ascii") if found else ""


def parse(data: bytes) -> tuple[Element, Decoded, list[str]]:
    """The root of an XML file, how it was decoded, and the repairs that were made.

    Entities other than HTML's names are left unexpanded and read as nothing. Raises
    `Refused` (malformed, cut-short) with the line and the parser's own words.
    """
    decoded = decode(data, declared_encoding(data))
    repairs = [decoded.warning] if decoded.warning else []
    text = _DECLARATION.sub("", decoded.text.lstrip("\ufeff"), count=1)
    legal = _ILLEGAL.sub("", text)
    if legal != text:
        repairs.append(f"{len(text) - len(legal)} control characters were left out.")
    named = _ENTITY.sub(_character, legal)
    if named != legal:
        repairs.append("HTML's names for characters were read as those characters.")
    return _parsed(named), decoded, repairs + _left_out(named)


def _parsed(text: str) -> Element:
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        recover=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        raise _refusal(str(error.msg or error), error.lineno or 0) from None
    except (ValueError, etree.LxmlError) as error:
        raise Refused(f"This XML cannot be read: {error}.", code="malformed") from None


def _refusal(says: str, line: int) -> Refused:
    """The parser's complaint, for a person."""
    says = _POSITION.sub("", says).rstrip(".")
    if "amplification" in says or "entity loop" in says:
        reason = "The file's entities unfold without end: this looks like an attack."
        return Refused(reason, code="malformed")
    if any(sign in says for sign in _CUT_SHORT):
        return Refused(
            f"The file is cut short in line {line}: {says}.", code="cut-short"
        )
    return Refused(f"Line {line} is not well-formed XML: {says}.", code="malformed")


def _character(found: re.Match[str]) -> str:
    name = found[1]
    if name in _XML_ENTITIES:
        return found[0]
    return html.escape(html.entities.html5.get(f"{name};", "")) or found[0]


def _left_out(text: str) -> list[str]:
    body = text.split("]>", 1)[-1] if "<!DOCTYPE" in text[:20_000] else text
    names = set(_ENTITY.findall(body)) - _XML_ENTITIES
    return [f"The entity &{name}; was left out." for name in sorted(names)[:20]]


# Reading a tree ------------------------------------------------------------------------


def local(node: Element) -> str:
    """The node's name without its namespace; '' for an entity or comment."""
    return node.tag.rsplit("}", 1)[-1] if isinstance(node.tag, str) else ""


def children(node: Element, *names: str) -> Iterator[Element]:
    """The child elements, all or those with one of the names."""
    for child in node:
        if (name := local(child)) and (not names or name in names):
            yield child


def find(node: Element | None, *path: str) -> Element | None:
    """The first element down a path of local names."""
    for name in path:
        if node is None:
            return None
        node = next(children(node, name), None)
    return node


def find_all(node: Element | None, *path: str) -> list[Element]:
    """All elements at the end of a path of local names."""
    found = [] if node is None else [node]
    for name in path:
        found = [child for one in found for child in children(one, name)]
    return found


def descendants(node: Element, *names: str) -> Iterator[Element]:
    for one in node.iter():
        if local(one) in names:
            yield one


def text_of(node: Element | None) -> str:
    """All words in and under a node, on one line. Entities give nothing."""
    if node is None:
        return ""
    return " ".join("".join(_words(node)).split())


def _words(node: Element) -> Iterator[str]:
    yield node.text or ""
    for child in node:
        if local(child):
            yield from _words(child)
        yield child.tail or ""


def attribute(node: Element | None, name: str) -> str:
    if node is None:
        return ""
    for key, value in node.attrib.items():
        if str(key).rsplit("}", 1)[-1] == name:
            return str(value).strip()
    return ""
