"""What a merge hands back: the text, and the places where two people collided."""

from dataclasses import dataclass, field
from typing import Any

BODY = "body"


@dataclass(frozen=True, slots=True)
class Conflict:
    """One place that a person must decide. No text of it is lost: all three are here.

    In a body each is the clean HTML of one block, empty where that side has no such
    block; `block` is its place among the blocks of the merged body. There stands mine,
    or nothing when mine is empty. Elsewhere they are the field's values.
    """

    field: str
    base: Any
    theirs: Any
    mine: Any
    block: int | None = None


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged text. Where there is a conflict it holds mine until one is chosen."""

    text: dict[str, Any]
    conflicts: list[Conflict] = field(default_factory=list)
