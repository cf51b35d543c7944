"""Nodes of a NewsML 1.2 item that no field of ours takes, kept so that none is lost."""

from articles.wire.formats.newsml12.content import role
from articles.wire.formats.parts import (
    Unmapped,
)
from articles.wire.formats.xml import Element, children, local, text_of

_TAKEN = frozenset(
    "ProviderId DateId NewsItemId RevisionId PublicIdentifier NameLabel NewsItemType"
    " FirstCreated ThisRevisionCreated Status StatusWillChange Urgency AssociatedWith"
    " DerivedFrom NewsItemRef HeadLine SubHeadLine ByLine DateLine CopyrightLine SlugLine"
    " CreditLine KeywordLine UsageRights Language Genre SubjectCode Location Priority"
    " Role MediaType Format MimeType Characteristics".split()
)
_TAKEN_LINES = frozenset({"AdvisoryLine", "ProductLine"})
_PARTIES = frozenset({"Provider", "Creator", "Source"})


def unmapped(root: Element, item: Element, taken: set[Element]) -> tuple[Unmapped, ...]:
    """What is left of the envelope and of `item`. `taken` are contents used elsewhere."""
    found: list[Unmapped] = []
    for envelope in children(root, "NewsEnvelope"):
        _collect(envelope, local(envelope), taken, found)
    for part in children(item):
        _collect(part, local(part), taken, found)
    return tuple(found)


def _collect(
    node: Element, path: str, taken: set[Element], found: list[Unmapped]
) -> None:
    if local(node) in _TAKEN or node in taken or _is_taken_line(node):
        return
    inner = list(children(node))
    whole = local(node) == "DataContent"
    attributes = tuple((str(key), str(value)) for key, value in node.attrib.items())
    text = text_of(node) if whole or not inner else ""
    if text or (attributes and local(node) != "NewsComponent"):
        found.append(Unmapped(path, attributes, text))
    if not whole:
        for child in inner:
            _collect(child, f"{path}/{_name(child)}", taken, found)


def _name(node: Element) -> str:
    part = role(node) if local(node) == "NewsComponent" else ""
    return f"{local(node)}[{part}]" if part else local(node)


def _is_taken_line(node: Element) -> bool:
    if local(node) in _PARTIES:
        return all(local(one) == "Party" and not len(one) for one in node)
    kind = next(children(node, "NewsLineType"), None)
    return kind is not None and kind.get("FormalName") in _TAKEN_LINES
