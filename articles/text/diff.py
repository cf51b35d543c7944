"""What changed between two texts: word by word inside a line, block by block in a body.

Plain Python. A block that only stands elsewhere is one move, not a loss and a gain.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from articles.text.paragraphs import HEADING, PICTURE, Block

SAME, GONE, NEW = "same", "gone", "new"
CHANGED, MOVED, GHOST = "changed", "moved", "ghost"

# Below this two paragraphs are two paragraphs, not one that was rewritten. A pair that
# stands at the same place needs less likeness than one that may have moved.
IN_PLACE, FAR_AWAY = 0.35, 0.7

_TOKEN = re.compile(r"\w+(?:[.,:'\u2019-]\w+)*\s*|[^\w\s]\s*|\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    kind: str
    text: str


@dataclass(slots=True)
class Row:
    """One line of a comparison. `number` is its place now, `was` its place before."""

    kind: str
    block: str
    pieces: list[Piece] = field(default_factory=list)
    number: int | None = None
    was: int | None = None
    markup_only: bool = False

    @property
    def counts(self) -> bool:
        """Is it a change? The empty place that a moved block left is not another one."""
        return self.kind not in {SAME, GHOST}

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


def words(old: str, new: str) -> list[Piece]:
    """`new` with what left it and what came, word by word."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    plain_before = [token.strip() for token in before]
    plain_after = [token.strip() for token in after]
    matcher = SequenceMatcher(None, plain_before, plain_after, autojunk=False)
    pieces: list[Piece] = []
    for code, i, j, k, m in matcher.get_opcodes():
        if code == "equal":
            pieces.append(Piece(SAME, "".join(after[k:m])))
            continue
        if i < j:
            pieces.append(Piece(GONE, "".join(before[i:j])))
        if k < m:
            pieces.append(Piece(NEW, "".join(after[k:m])))
    return pieces


def paragraphs(old: Sequence[Block], new: Sequence[Block]) -> list[Row]:
    """The blocks of `new` in order, and those of `old` that are gone, in their place."""
    pairs = _pairs(old, new)
    before, after = _numbers(old), _numbers(new)
    came_from = {here: there for there, here in pairs.items()}
    moved = _moved(pairs)
    left = _left(old, pairs, moved, before, after)
    rows: list[Row] = []
    for here, block in enumerate(new):
        there = came_from.get(here)
        if there is None:
            rows.append(Row(NEW, block.kind, _whole(NEW, block), number=after[here]))
            continue
        if there not in moved:
            rows += [left.pop(at) for at in sorted(left) if at < there]
        row = _compared(old[there], block)
        row.number, row.was = after[here], before[there]
        if there in moved:
            row.kind = MOVED
        rows.append(row)
    return rows + [left[at] for at in sorted(left)]


def _left(
    old: Sequence[Block],
    pairs: dict[int, int],
    moved: set[int],
    before: list[int | None],
    after: list[int | None],
) -> dict[int, Row]:
    """By their old place: the blocks that are gone, and the places of moved ones."""
    left: dict[int, Row] = {}
    for there, block in enumerate(old):
        if there not in pairs:
            left[there] = Row(GONE, block.kind, _whole(GONE, block), was=before[there])
        elif there in moved:
            number = after[pairs[there]]
            left[there] = Row(GHOST, block.kind, number=number, was=before[there])
    return left


def _compared(old: Block, new: Block) -> Row:
    if old.html == new.html:
        return Row(SAME, new.kind, _whole(SAME, new))
    if old.text == new.text:
        return Row(CHANGED, new.kind, _whole(SAME, new), markup_only=True)
    return Row(CHANGED, new.kind, words(old.text, new.text))


def _whole(kind: str, block: Block) -> list[Piece]:
    return [Piece(kind, block.text or block.html)]


def _pairs(old: Sequence[Block], new: Sequence[Block]) -> dict[int, int]:
    """Which old block became which new one: equal first, then alike in the same
    stretch, then alike anywhere."""
    keys = [block.html for block in old], [block.html for block in new]
    matcher = SequenceMatcher(None, *keys, autojunk=False)
    pairs: dict[int, int] = {}
    stretches: list[tuple[range, range]] = []
    for code, i, j, k, m in matcher.get_opcodes():
        if code == "equal":
            pairs.update(zip(range(i, j), range(k, m), strict=True))
        else:
            stretches.append((range(i, j), range(k, m)))
    every = range(len(old)), range(len(new))
    _match(old, new, [every], pairs, 1.0)
    _match(old, new, stretches, pairs, IN_PLACE)
    _match(old, new, [every], pairs, FAR_AWAY)
    return pairs


def _match(
    old: Sequence[Block],
    new: Sequence[Block],
    stretches: list[tuple[range, range]],
    pairs: dict[int, int],
    least: float,
) -> None:
    for left, right in stretches:
        taken = set(pairs.values())
        found = [
            (likeness, there, here)
            for there in left
            if there not in pairs
            for here in right
            if here not in taken
            and (likeness := _likeness(old[there], new[here])) >= least
        ]
        for _, there, here in sorted(found, key=lambda one: -one[0]):
            if there not in pairs and here not in pairs.values():
                pairs[there] = here


def _likeness(old: Block, new: Block) -> float:
    if old.html == new.html:
        return 1.0
    if old.kind != new.kind or PICTURE in {old.kind, new.kind}:
        return 0.0
    before, after = old.text.split(), new.text.split()
    shared = len(set(before) & set(after))
    if 2 * shared < IN_PLACE * (len(set(before)) + len(set(after))):
        # Cheap, and true of most pairs in a text that was written anew.
        return 0.0
    return min(SequenceMatcher(None, before, after, autojunk=False).ratio(), 0.999)


def _moved(pairs: dict[int, int]) -> set[int]:
    """The fewest old blocks that must have moved: those outside the longest run of
    pairs that kept their order."""
    order = sorted(pairs)
    best: list[list[int]] = []
    for at, there in enumerate(order):
        before = [best[k] for k in range(at) if pairs[order[k]] < pairs[there]]
        best.append([*_longest(before), there])
    return set(order) - set(_longest(best))


def _longest(runs: list[list[int]]) -> list[int]:
    return max(runs, key=len) if runs else []


def _numbers(blocks: Sequence[Block]) -> list[int | None]:
    """Paragraphs are counted as an editor counts them: cross-heads and pictures not."""
    numbers: list[int | None] = []
    count = 0
    for block in blocks:
        counted = block.kind not in {HEADING, PICTURE}
        count += counted
        numbers.append(count if counted else None)
    return numbers
