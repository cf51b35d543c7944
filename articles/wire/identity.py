"""Which version of an item stands: duplicate, update, late, conflict, cancel.

Plain answers to plain facts (docs/wire: identity). Nothing is read or written here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

USABLE, WITHHELD, CANCELED = "usable", "withheld", "canceled"


class Outcome(StrEnum):
    """What the arrival of a version means. All but `duplicate` are stored."""

    NEW = "new"
    UPDATE = "update"
    DUPLICATE = "duplicate"
    LATE = "late"
    CONFLICT = "conflict"
    CANCEL = "cancel"
    TOMBSTONE = "tombstone"


@dataclass(frozen=True, slots=True)
class Mark:
    """What tells one version of an item from another."""

    version_raw: str
    version: int | None
    created_at: datetime | None
    status: str
    content_hash: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """`stands`: it becomes the current version. `flag`: why an editor must look."""

    outcome: Outcome
    stands: bool
    flag: str = ""


def judge(arriving: Mark, stored: Sequence[Mark], *, dead: bool = False) -> Verdict:
    """What `arriving` means to an item of which `stored` came before, in that order.

    `dead`: the item is cancelled and no editor has brought it back since.
    """
    if any(is_duplicate(mark, arriving) for mark in stored):
        return Verdict(Outcome.DUPLICATE, stands=False)
    same = [mark for mark in stored if same_version(mark, arriving)]
    newer = [mark for mark in stored if compare(mark, arriving) > 0]
    if arriving.status == CANCELED:
        return _cancel(stored, newer)
    if dead:
        return _after_a_cancel(arriving, stored)
    if same:
        return _conflict(arriving, same, newer)
    if newer:
        return Verdict(Outcome.LATE, stands=False)
    return Verdict(Outcome.UPDATE if stored else Outcome.NEW, stands=True)


def compare(one: Mark, other: Mark) -> int:
    """Positive when `one` is the newer version, negative when older, 0: not known.

    Whole numbers as numbers, then the times of the versions. Never as strings: agencies
    number with 978556838 and then 1542761538, which sorts the other way round.
    """
    if one.version is not None and other.version is not None:
        return (one.version > other.version) - (one.version < other.version)
    if one.created_at and other.created_at:
        return (one.created_at > other.created_at) - (one.created_at < other.created_at)
    return 0


def is_duplicate(one: Mark, other: Mark) -> bool:
    return (
        one.content_hash == other.content_hash
        and one.version_raw == other.version_raw
        and compare(one, other) == 0
    )


def same_version(one: Mark, other: Mark) -> bool:
    """Do both say that they are the same version? Saying nothing is not saying so."""
    if one.version is not None and other.version is not None:
        return one.version == other.version
    if one.version_raw or other.version_raw:
        return one.version_raw == other.version_raw
    return one.created_at is not None and one.created_at == other.created_at


def _cancel(stored: Sequence[Mark], newer: Sequence[Mark]) -> Verdict:
    if not stored:
        return Verdict(Outcome.TOMBSTONE, stands=True)
    if any(mark.status != CANCELED for mark in newer):
        flag = "A cancel of an older version came after a newer one was sent."
        return Verdict(Outcome.LATE, stands=False, flag=flag)
    return Verdict(Outcome.CANCEL, stands=False)


def _after_a_cancel(arriving: Mark, stored: Sequence[Mark]) -> Verdict:
    """Older versions stay dead; a newer one waits for an editor's yes."""
    for mark in stored:
        known = compare(arriving, mark)
        if known < 0 or (known == 0 and mark.status == CANCELED):
            return Verdict(Outcome.LATE, stands=False)
    flag = "The agency cancelled this item and now sends it again."
    return Verdict(Outcome.UPDATE, stands=False, flag=flag)


def _conflict(arriving: Mark, same: Sequence[Mark], newer: Sequence[Mark]) -> Verdict:
    """The version with the newest time stands; without one, the first that came."""
    times = [mark.created_at for mark in same if mark.created_at]
    stands = (
        not newer
        and arriving.created_at is not None
        and all(arriving.created_at > time for time in times)
    )
    flag = "The agency sent two different texts as one version."
    return Verdict(Outcome.CONFLICT, stands=stands, flag=flag)
