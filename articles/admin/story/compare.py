"""Two states of a story side by side.

A change is one field, paragraph, picture or relation that readers can tell apart.
"""

from dataclasses import dataclass
from typing import Any

from articles.admin.story.sides import Side
from articles.text.diff import CHANGED, GONE, NEW, SAME, Piece, Row, paragraphs, words
from articles.text.paragraphs import blocks


@dataclass(slots=True)
class Line:
    """One labelled row of a comparison; `kind` as in `text.diff`."""

    label: str
    kind: str
    pieces: list[Piece]


@dataclass(slots=True)
class Comparison:
    lines: list[Line]
    rows: list[Row]

    @property
    def changed_lines(self) -> list[Line]:
        return [line for line in self.lines if line.kind != SAME]

    @property
    def count(self) -> int:
        return len(self.changed_lines) + sum(row.counts for row in self.rows)

    @property
    def groups(self) -> list[dict[str, Any]]:
        """The body's rows; those that did not change are folded together."""
        groups: list[dict[str, Any]] = []
        for row in self.rows:
            folded = row.kind == SAME
            if not groups or groups[-1]["folded"] != folded:
                groups.append({"folded": folded, "rows": []})
            groups[-1]["rows"].append(row)
        return groups

    @property
    def in_short(self) -> str:
        """`38 words in, 14 out, 1 paragraph moved`."""
        found = [
            *(line.pieces for line in self.lines),
            *(row.pieces for row in self.rows),
        ]
        pieces = [piece for one in found for piece in one]
        came = sum(len(p.text.split()) for p in pieces if p.kind == NEW)
        went = sum(len(p.text.split()) for p in pieces if p.kind == GONE)
        moved = sum(row.kind == "moved" for row in self.rows)
        parts = [f"{came} words in, {went} out"]
        if moved:
            parts.append(f"{moved} paragraph{'s' if moved > 1 else ''} moved")
        return ", ".join(parts)


def compare(before: Side, after: Side) -> Comparison:
    labels = dict.fromkeys([*after.lines, *before.lines])
    lines = [
        _line(name, before.lines.get(name, ""), after.lines.get(name, ""))
        for name in labels
    ]
    if before.body == after.body:
        same = [
            Row(SAME, block.kind, [Piece(SAME, block.text)])
            for block in blocks(after.body)
        ]
        return Comparison([line for line in lines if line], same)
    rows = paragraphs(blocks(before.body), blocks(after.body))
    return Comparison([line for line in lines if line], rows)


def _line(label: str, before: str, after: str) -> Line | None:
    if before == after:
        return Line(label, SAME, [Piece(SAME, after)]) if after else None
    kind = NEW if not before else GONE if not after else CHANGED
    return Line(label, kind, words(before, after))
