"""Field by field: what one side changed is taken, what both changed is a conflict.

Only a body is merged inside. A headline or standfirst mixed from two people's words is
a line that nobody wrote, and a caption or credit the same: those are chosen whole.
"""

from collections.abc import Mapping
from typing import Any

from articles.text.merge.bodies import merge_blocks
from articles.text.merge.conflict import BODY, Conflict, Merged

# These say one thing together: half of theirs with half of mine says another.
TOGETHER = (
    ("picture_focus_x", "picture_focus_y"),
    ("dateline_place", "dateline_country"),
)
_ABSENT = object()

type Text = Mapping[str, Any]


def merge_text(base: Text, theirs: Text, mine: Text) -> Merged:
    """`mine` with what `theirs` changed since `base`; conflicts hold mine."""
    merged = Merged({})
    for name in dict.fromkeys([*mine, *theirs]):
        if name == BODY:
            body, conflicts = merge_blocks(
                base.get(BODY, ""), theirs.get(BODY, ""), mine.get(BODY, "")
            )
            merged.text[BODY] = body
            merged.conflicts.extend(conflicts)
            continue
        side = _side(name, base, theirs, mine)
        if side is None:
            side = mine
            merged.conflicts.append(
                Conflict(name, base.get(name), theirs.get(name), mine.get(name))
            )
        if name in side:
            merged.text[name] = side[name]
    return merged


def _side(name: str, base: Text, theirs: Text, mine: Text) -> Text | None:
    """Whose value it is; None when that is for a person to say."""
    was, yours, ours = (_values([name], text) for text in (base, theirs, mine))
    if yours == ours:
        return mine
    group = next((names for names in TOGETHER if name in names), (name,))
    was, yours, ours = (_values(group, text) for text in (base, theirs, mine))
    if yours == was:
        return mine
    return theirs if ours == was else None


def _values(names: tuple[str, ...] | list[str], text: Text) -> list[Any]:
    return [text.get(name, _ABSENT) for name in names]
