"""Follow every block through three texts: which one it was, is in theirs, is in mine."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from articles.text.merge.pairs import Pairs, Unpaired, moved, pair
from articles.text.paragraphs import Block


@dataclass(eq=False, slots=True)
class Strand:
    """One block in three texts, by its place in each; None where it is not."""

    base: int | None
    theirs: int | None
    mine: int | None


@dataclass(frozen=True, slots=True)
class Weave:
    """All strands. `moved_by_*` are places in the base; `new_in_*` the HTML of every
    block that a side wrote or rewrote."""

    texts: tuple[Sequence[Block], Sequence[Block], Sequence[Block]]
    strands: list[Strand]
    moved_by_theirs: set[int]
    moved_by_mine: set[int]
    new_in_theirs: set[str]
    new_in_mine: set[str]

    def html(self, strand: Strand) -> tuple[str, str, str]:
        base, theirs, mine = self.texts
        return (
            _html(base, strand.base),
            _html(theirs, strand.theirs),
            _html(mine, strand.mine),
        )


def weave(
    base: Sequence[Block], theirs: Sequence[Block], mine: Sequence[Block]
) -> Weave:
    yours, ours = pair(base, theirs), pair(base, mine)
    _reunite(base, theirs, yours, mine, ours)
    _let_go(yours, ours)
    _let_go(ours, yours)
    _agree(yours, theirs, ours, mine)
    _agree(ours, mine, yours, theirs)
    strands = [Strand(at, yours.to.get(at), ours.to.get(at)) for at in range(len(base))]
    return Weave(
        (base, theirs, mine),
        strands + _new(theirs, yours, mine, ours),
        yours.moved,
        ours.moved,
        _written(base, theirs, yours),
        _written(base, mine, ours),
    )


def _reunite(
    base: Sequence[Block],
    theirs: Sequence[Block],
    yours: Pairs,
    mine: Sequence[Block],
    ours: Pairs,
) -> None:
    """Of a block that both changed, less likeness is asked to know it elsewhere: else
    it would stand there twice, as each of them rewrote it."""
    their_free, my_free = Unpaired(theirs, yours), Unpaired(mine, ours)
    their_taken, my_taken = set(yours.to.values()), set(ours.to.values())
    for at, block in enumerate(base):
        here, there = ours.to.get(at), yours.to.get(at)
        if there is None and (here is None or mine[here] != block):
            there = their_free.likest(block, their_taken)
        if here is None and there is not None and theirs[there] != block:
            here = my_free.likest(block, my_taken)
        if there is None or here is None:
            continue
        yours.to[at], ours.to[at] = there, here
        their_taken.add(there)
        my_taken.add(here)
    yours.moved, ours.moved = moved(yours.to), moved(ours.to)


def _let_go(pairs: Pairs, others: Pairs) -> None:
    """A block paired only for standing alone in a gap is no rewrite of one that the
    other side took elsewhere: it would turn up there, and nobody put it there."""
    for there in pairs.by_place & others.moved:
        del pairs.to[there]


def _agree(
    pairs: Pairs, new: Sequence[Block], others: Pairs, other_new: Sequence[Block]
) -> None:
    """Where one side lost a block and the other rewrote it into a block that the first
    has as well, both did the same."""
    free = _places(new, pairs.unpaired(len(new)))
    for there in sorted(others.to.keys() - pairs.to.keys()):
        if same := free[other_new[others.to[there]].html]:
            pairs.to[there] = same.pop(0)


def _new(
    theirs: Sequence[Block], yours: Pairs, mine: Sequence[Block], ours: Pairs
) -> list[Strand]:
    """Blocks that the base has not; the same one on both sides is one."""
    free = _places(mine, ours.unpaired(len(mine)))
    strands = []
    for at in yours.unpaired(len(theirs)):
        same = free[theirs[at].html]
        strands.append(Strand(None, at, same.pop(0) if same else None))
    left = sorted(at for places in free.values() for at in places)
    return strands + [Strand(None, None, at) for at in left]


def _written(base: Sequence[Block], new: Sequence[Block], pairs: Pairs) -> set[str]:
    kept = {here for there, here in pairs.to.items() if base[there] == new[here]}
    return {block.html for at, block in enumerate(new) if at not in kept}


def _places(blocks: Sequence[Block], among: Iterable[int]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for at in among:
        places[blocks[at].html].append(at)
    return places


def _html(blocks: Sequence[Block], at: int | None) -> str:
    return "" if at is None else blocks[at].html
