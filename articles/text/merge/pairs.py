"""Which block became which: the same, a rewritten one, one that stands elsewhere now.

The comparison in `articles.text.diff` is drawn for the eye; this pairing must also be
quick for a long text, and careful, since a wrong pair would mix two paragraphs.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from articles.text.diff import FAR_AWAY, IN_PLACE
from articles.text.paragraphs import Block

# Words that stand in more blocks than this say nothing about which one it is.
RARE = 8
# A block at its old place is more likely the old one than its twin elsewhere.
AT_HOME = 0.2


type Words = set[tuple[str, int]]


@dataclass(slots=True)
class Pairs:
    """From old places `to` new ones. `by_place`: paired for standing alone in the same
    gap, alike or not. `moved`: the fewest old blocks that must have moved."""

    to: dict[int, int] = field(default_factory=dict)
    by_place: set[int] = field(default_factory=set)
    moved: set[int] = field(default_factory=set)

    def unpaired(self, length: int) -> list[int]:
        taken = set(self.to.values())
        return [at for at in range(length) if at not in taken]


@dataclass(frozen=True, slots=True)
class _Gap:
    """A stretch between blocks that stayed: what was there, what is there now."""

    old: range
    new: range


def pair(old: Sequence[Block], new: Sequence[Block]) -> Pairs:
    pairs = Pairs()
    gaps = _same(old, new, pairs)
    _same_elsewhere(old, new, pairs)
    _alike(old, new, gaps, pairs)
    _alone(old, new, gaps, pairs)
    pairs.moved = moved(pairs.to)
    return pairs


def _same(old: Sequence[Block], new: Sequence[Block], pairs: Pairs) -> list[_Gap]:
    matcher = SequenceMatcher(None, *_keys(old, new), autojunk=False)
    gaps = []
    for code, i, j, k, m in matcher.get_opcodes():
        if code == "equal":
            pairs.to.update(zip(range(i, j), range(k, m), strict=True))
        else:
            gaps.append(_Gap(range(i, j), range(k, m)))
    return gaps


def _keys(
    old: Sequence[Block], new: Sequence[Block]
) -> tuple[list[tuple[str, int]], list[tuple[str, int]]]:
    """Blocks by their HTML; in a text of many repeats also by which repeat it is, for
    the matcher tries every one against every other."""
    before, after = [block.html for block in old], [block.html for block in new]
    if tries(before, after) > 4 * (len(old) + len(new)):
        return _numbered(before), _numbered(after)
    return [(html, 0) for html in before], [(html, 0) for html in after]


def tries(old: Iterable[str], new: Iterable[str]) -> int:
    """How often `SequenceMatcher` compares two that are the same, in one pass."""
    after = Counter(new)
    return sum(count * after[one] for one, count in Counter(old).items())


def _numbered(things: Iterable[str]) -> list[tuple[str, int]]:
    """Each with how often it has come by now."""
    seen: Counter[str] = Counter()
    numbered = []
    for thing in things:
        seen[thing] += 1
        numbered.append((thing, seen[thing]))
    return numbered


def _same_elsewhere(old: Sequence[Block], new: Sequence[Block], pairs: Pairs) -> None:
    free: dict[str, list[int]] = defaultdict(list)
    for here in pairs.unpaired(len(new)):
        free[new[here].html].append(here)
    for there, block in enumerate(old):
        if there not in pairs.to and free[block.html]:
            pairs.to[there] = free[block.html].pop(0)


def _alike(
    old: Sequence[Block], new: Sequence[Block], gaps: list[_Gap], pairs: Pairs
) -> None:
    """The likest first; less likeness is asked of two that stand in the same gap."""
    gap_of = {there: gap for gap in gaps for there in gap.old}
    free = Unpaired(new, pairs)
    found = []
    for there in gap_of.keys() - pairs.to.keys():
        for here, likeness in free.like(old[there]):
            home = here in gap_of[there].new
            if home or likeness >= FAR_AWAY:
                rank = -likeness - AT_HOME * home
                found.append((rank, abs(here - there), there, here))
    taken: set[int] = set()
    for _, _, there, here in sorted(found):
        if there not in pairs.to and here not in taken:
            pairs.to[there] = here
            taken.add(here)


class Unpaired:
    """The new blocks that are nobody's yet, to be asked which are like an old one."""

    def __init__(self, new: Sequence[Block], pairs: Pairs) -> None:
        self.words = {here: _words(new[here]) for here in pairs.unpaired(len(new))}
        self.by_word: dict[tuple[str, int], list[int]] = defaultdict(list)
        for here, words in self.words.items():
            for word in words:
                self.by_word[word].append(here)

    def like(self, block: Block) -> list[tuple[int, float]]:
        """Those that share more than a few words with it, and how like each is.

        Not by the order of words: whoever shuffled a paragraph rewrote that paragraph.
        """
        words = _words(block)
        near = [self.by_word[word] for word in words if word in self.by_word]
        found = {here for places in near if len(places) <= RARE for here in places}
        alike = [(here, _likeness(words, self.words[here])) for here in found]
        return [(here, likeness) for here, likeness in alike if likeness >= IN_PLACE]

    def likest(self, block: Block, besides: Container[int]) -> int | None:
        alike = [pair for pair in self.like(block) if pair[0] not in besides]
        return max(alike, key=lambda pair: (pair[1], -pair[0]))[0] if alike else None


def _words(block: Block) -> Words:
    return set(_numbered(block.text.split()))


def _likeness(old: Words, new: Words) -> float:
    return 2 * len(old & new) / (len(old) + len(new))


def _alone(
    old: Sequence[Block], new: Sequence[Block], gaps: list[_Gap], pairs: Pairs
) -> None:
    """One block for one block of its kind, in one gap: a rewrite, however unlike."""
    free = set(pairs.unpaired(len(new)))
    for gap in gaps:
        gone = [there for there in gap.old if there not in pairs.to]
        came = [here for here in gap.new if here in free]
        if len(gone) == len(came) == 1 and old[gone[0]].kind == new[came[0]].kind:
            pairs.to[gone[0]] = came[0]
            pairs.by_place.add(gone[0])


def moved(to: dict[int, int]) -> set[int]:
    """Those outside the longest run of pairs that kept their order."""
    ends: list[int] = []  # the lowest new place at which a run of each length ends
    places: list[int] = []  # the old places of those ends
    came_after: dict[int, int | None] = {}
    for there in sorted(to):
        length = bisect_left(ends, to[there])
        came_after[there] = places[length - 1] if length else None
        ends[length : length + 1] = [to[there]]
        places[length : length + 1] = [there]
    kept: set[int] = set()
    at = places[-1] if places else None
    while at is not None:
        kept.add(at)
        at = came_after[at]
    return set(to) - kept
