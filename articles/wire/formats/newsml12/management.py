"""State and clocks of a NewsML 1.2 item: NewsManagement and its embargo."""

import re
from dataclasses import dataclass, replace

from articles.wire.formats.embargoes import read_embargo
from articles.wire.formats.parts import (
    Embargo,
    Link,
    Status,
)
from articles.wire.formats.stamps import NO_STAMP, Stamp, read_stamp
from articles.wire.formats.statuses import read_status
from articles.wire.formats.xml import (
    Element,
    attribute,
    descendants,
    find,
    find_all,
    text_of,
)


@dataclass(frozen=True, slots=True)
class Management:
    status: Status
    status_raw: str
    item_type: str
    urgency: int | None
    first_created: Stamp
    version_created: Stamp
    embargo: Embargo | None
    expires: Stamp
    links: tuple[Link, ...]
    warnings: tuple[str, ...]


def read_management(item: Element, zone: str) -> Management:
    """`zone` reads times that carry none; without one they are taken as UTC, stated."""
    node = find(item, "NewsManagement")
    raw = attribute(find(node, "Status"), "FormalName")
    status = read_status(raw)
    first = _stamp(node, "FirstCreated", zone)
    this = _stamp(node, "ThisRevisionCreated", zone)
    warnings = [stamp.problem for stamp in (first, this) if stamp.problem]
    if not raw:
        warnings.append("No status is given: withheld until somebody has looked.")
    elif status is Status.WITHHELD:
        warnings.append(f"Status “{raw}”: withheld.")
    embargo, expires = _will_change(node, status, raw, zone)
    return Management(
        status=status,
        status_raw=raw,
        item_type=attribute(find(node, "NewsItemType"), "FormalName"),
        urgency=_digit(attribute(find(node, "Urgency"), "FormalName")),
        first_created=first,
        version_created=this,
        embargo=embargo,
        expires=expires,
        links=_links(item, node),
        warnings=tuple(warnings),
    )


def priority(root: Element) -> int | None:
    return _digit(attribute(find(root, "NewsEnvelope", "Priority"), "FormalName"))


def _stamp(node: Element | None, name: str, zone: str) -> Stamp:
    raw = text_of(find(node, name))
    stamp = read_stamp(raw, zone or "UTC")
    if stamp.value is None or stamp.has_zone or stamp.problem:
        return stamp
    return replace(stamp, problem=f"{name} {raw} has no zone: read in {zone or 'UTC'}.")


def _will_change(
    node: Element | None, status: Status, raw: str, zone: str
) -> tuple[Embargo | None, Stamp]:
    """StatusWillChange is an embargo when it makes usable, an end when it cancels."""
    change = find(node, "StatusWillChange")
    future = read_status(attribute(find(change, "FutureStatus"), "FormalName"))
    when = text_of(find(change, "DateAndTime"))
    if change is not None and future is Status.USABLE:
        return read_embargo(when, zone), NO_STAMP
    if change is not None and status is Status.USABLE:
        return None, read_stamp(when, zone or "UTC")
    return (Embargo(raw) if "embargo" in raw.lower() else None), NO_STAMP


def _links(item: Element, node: Element | None) -> tuple[Link, ...]:
    found = [
        Link(rel, attribute(one, "NewsItem") or attribute(one, "FormalName"))
        for rel, name in (("associated", "AssociatedWith"), ("derived", "DerivedFrom"))
        for one in find_all(node, name)
    ]
    members = descendants(item, "NewsItemRef")
    found += [Link("member", attribute(one, "NewsItem")) for one in members]
    return tuple(link for link in found if link.target)


def _digit(text: str) -> int | None:
    return int(text) if re.fullmatch("[0-9]", text) else None
