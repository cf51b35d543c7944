"""A person has chosen: the final text."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from articles.text.merge.conflict import BODY, Conflict, Merged
from articles.text.paragraphs import blocks

THEIRS: Final = "theirs"
MINE: Final = "mine"
BOTH: Final = "both"


@dataclass(frozen=True, slots=True)
class Own:
    """Neither: what the person wrote instead. In a body it may be several blocks."""

    text: Any


type Choice = Literal["theirs", "mine", "both"] | Own


def resolve(merged: Merged, choices: Sequence[Choice]) -> dict[str, Any]:
    """The text with one choice for each conflict, in the order of the conflicts.

    Both, theirs before mine, can be kept of blocks only. ValueError when a choice is
    missing, too many, or none that can be made.
    """
    chosen = [
        (conflict, _chosen(conflict, choice))
        for conflict, choice in zip(merged.conflicts, choices, strict=True)
    ]
    text = dict(merged.text)
    in_body = [pair for pair in chosen if pair[0].block is not None]
    text |= {pair[0].field: pair[1] for pair in chosen if pair[0].block is None}
    if in_body:
        text[BODY] = _body(text[BODY], in_body)
    return text


def _chosen(conflict: Conflict, choice: Choice) -> Any:
    if isinstance(choice, Own):
        return choice.text
    if choice == THEIRS:
        return conflict.theirs
    if choice == MINE:
        return conflict.mine
    if choice == BOTH and conflict.block is not None:
        return conflict.theirs + conflict.mine
    message = f"{choice!r} cannot be chosen for {conflict.field}."
    raise ValueError(message)


def _body(body: str, chosen: Sequence[tuple[Conflict, str]]) -> str:
    row = [block.html for block in blocks(body)]
    # From the end, so that the places before stay where they are.
    for conflict, html in reversed(chosen):
        at = conflict.block or 0
        until = at + bool(conflict.mine)
        row[at:until] = [block.html for block in blocks(html)]
    return "".join(row)
