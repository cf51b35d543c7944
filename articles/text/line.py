"""The line of a story's public life: spans, kinds, clocks, derived from its acts.

The one place for the rules of editions.md. Acts change the inputs and call
`derive_line`; no act writes a span or a clock itself. All times aware, in UTC.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

MOVING = frozenset({"update", "correction", "clarification"})

Text = Mapping[str, Any]
Merge = Callable[[Text, Text, Text], tuple[Text, str]]


@dataclass(frozen=True, slots=True)
class Entry:
    """One edition on the line: what was asked of it, and what it became when frozen.

    `own`/`own_hash` is its text as composed; `base` the text before it at that moment,
    kept of one that was planned ahead. `kind` to `live_until` are what
    the row holds now; of an edition not yet public they are derived again.
    `trusted_*` are a source's times, or a time set by hand, for a first edition.
    """

    key: int
    live_from: datetime
    asked: str
    own: Text
    own_hash: str
    base: Text | None = None
    trusted_published: datetime | None = None
    trusted_updated: datetime | None = None
    new_address: bool = False
    frozen: bool = False
    kind: str = ""
    published_at: datetime | None = None
    updated_at: datetime | None = None
    live_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Cut:
    """A withdrawal that ends spans. A lifted one has `ends_at == starts_at`."""

    starts_at: datetime
    ends_at: datetime | None = None

    @property
    def cuts(self) -> bool:
        return self.ends_at is None or self.ends_at > self.starts_at


@dataclass(frozen=True, slots=True)
class Place:
    """What the line says of one edition. `address_of`: whose address it carries."""

    key: int
    number: int
    live_from: datetime
    live_until: datetime | None
    kind: str
    published_at: datetime
    updated_at: datetime | None
    text: Text
    text_hash: str
    address_of: int


class LineRefusal(Exception):
    """The line cannot be as asked. `key` names the edition in the way."""

    def __init__(self, key: int, message: str) -> None:
        super().__init__(message)
        self.key = key


class EqualText(LineRefusal):
    """An update that would say what readers already see."""


class NeedsMerge(LineRefusal):
    """A scheduled text was written over another text than the one now before it."""


class Conflicting(Exception):
    """A merge that a person must settle. `places` says where both sides changed."""

    def __init__(self, places: Sequence[Any]) -> None:
        super().__init__(f"{len(places)} places were changed on both sides.")
        self.places = list(places)


class Conflicts(LineRefusal):
    """A scheduled text and the one that would now stand before it disagree."""

    def __init__(self, key: int, places: Sequence[Any]) -> None:
        super().__init__(key, "The same words were changed on both sides.")
        self.places = list(places)


class SourceTimeLater(LineRefusal):
    """A source's time lies after the publication itself."""


class SameMoment(LineRefusal):
    """Two editions want to begin at the same instant."""


class PastWouldChange(AssertionError):
    """A span that readers have already seen would move: a bug, never an answer."""


def derive_line(
    entries: Iterable[Entry],
    cuts: Iterable[Cut],
    now: datetime,
    merge: Merge | None = None,
) -> list[Place]:
    """Derive every edition's span, kind, clocks, number and text, in public order.

    Cancelled editions are left out by the caller. Raises a `LineRefusal` when the
    inputs cannot stand together, `PastWouldChange` when history would move.
    """
    order = sorted(entries, key=lambda entry: (entry.live_from, entry.key))
    starts = [cut.starts_at for cut in cuts if cut.cuts]
    places: list[Place] = []
    for index, entry in enumerate(order):
        before = places[-1] if places else None
        following = order[index + 1] if index + 1 < len(order) else None
        if following and following.live_from == entry.live_from:
            message = "Another edition begins at that very moment."
            raise SameMoment(following.key, message)
        until = _end_of_span(entry, following, starts)
        if entry.frozen:
            _past_stands(entry, until, now)
        place = _place(entry, before, merge)
        places.append(replace(place, number=index + 1, live_until=until))
    return places


def _end_of_span(
    entry: Entry, following: Entry | None, starts: Sequence[datetime]
) -> datetime | None:
    ends = [start for start in starts if start > entry.live_from]
    if following:
        ends.append(following.live_from)
    return min(ends, default=None)


def _past_stands(entry: Entry, until: datetime | None, now: datetime) -> None:
    """A frozen span may end sooner or later than planned, never otherwise than it did."""
    was = entry.live_until
    over = was is not None and was <= now
    if (over and until != was) or (not over and until is not None and until < now):
        message = f"Edition {entry.key} ended at {was}, not at {until}."
        raise PastWouldChange(message)


def _place(entry: Entry, before: Place | None, merge: Merge | None) -> Place:
    if entry.frozen:
        return _frozen(entry, before)
    text, text_hash = _text(entry, before, merge)
    kind = _kind(entry, before)
    if kind == "update" and before and before.text_hash == text_hash:
        message = "Readers already see this text."
        raise EqualText(entry.key, message)
    published_at, updated_at = _clocks(entry, kind, before)
    return Place(
        key=entry.key,
        number=0,
        live_from=entry.live_from,
        live_until=None,
        kind=kind,
        published_at=published_at,
        updated_at=updated_at,
        text=text,
        text_hash=text_hash,
        address_of=_address_of(entry, before),
    )


def _frozen(entry: Entry, before: Place | None) -> Place:
    if entry.published_at is None:
        message = f"Edition {entry.key} is public and has no publication time."
        raise PastWouldChange(message)
    return Place(
        key=entry.key,
        number=0,
        live_from=entry.live_from,
        live_until=None,
        kind=entry.kind,
        published_at=entry.published_at,
        updated_at=entry.updated_at,
        text=entry.own,
        text_hash=entry.own_hash,
        address_of=_address_of(entry, before),
    )


def _text(entry: Entry, before: Place | None, merge: Merge | None) -> tuple[Text, str]:
    """`own`, with whatever changed under it since it was written merged in."""
    if before is None or entry.base is None or before.text == entry.base:
        return entry.own, entry.own_hash
    if merge is None:
        message = "The text that a scheduled edition was written over would change."
        raise NeedsMerge(entry.key, message)
    try:
        return merge(entry.base, before.text, entry.own)
    except Conflicting as conflict:
        raise Conflicts(entry.key, conflict.places) from conflict


def _kind(entry: Entry, before: Place | None) -> str:
    if before is None:
        return "first"
    return "update" if entry.asked == "first" else entry.asked


def _clocks(
    entry: Entry, kind: str, before: Place | None
) -> tuple[datetime, datetime | None]:
    if before is not None:
        moved = entry.live_from if kind in MOVING else before.updated_at
        return before.published_at, moved
    published = entry.trusted_published or entry.live_from
    updated = entry.trusted_updated
    for moment in (published, updated):
        if moment is not None and moment > entry.live_from:
            message = "The source's time lies after the publication itself."
            raise SourceTimeLater(entry.key, message)
    return published, updated


def _address_of(entry: Entry, before: Place | None) -> int:
    if before is None or entry.new_address:
        return entry.key
    return before.address_of
