"""Word by word inside one block: both changes, when they are well apart.

Markup counts as words here, so a link that one side set and a typo that the other
mended come together too, and what does not fit into each other is seen as unclean.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate, compress, product

from articles.text.merge.pairs import tries
from articles.text.merge.sentences import is_word, says_a_number, sentences, split
from articles.text.paragraphs import blocks

# So few words kept between two changes of one person are there by chance.
ISLAND = 3
# A sentence of which one side changed more than this share is written anew.
REWRITTEN = 0.5
# Above this comparing takes long, and all between the outermost changes is one change.
TOO_MANY = 20_000


@dataclass(frozen=True, slots=True, order=True)
class _Change:
    """The tokens of the base from `start` to `end` became `now`."""

    start: int
    end: int
    now: tuple[str, ...] = ()


type Changes = frozenset[_Change]


def merge_words(base: str, theirs: str, mine: str) -> str | None:
    """The block with both sides' changes; None when a person must decide.

    That is so when no unchanged word stands between a change of theirs and one of mine;
    when both changed one sentence and either wrote it anew or touched a number in it;
    and when the result would not be one clean block.
    """
    tokens = split(base)
    yours, ours = _changes(tokens, split(theirs)), _changes(tokens, split(mine))
    block = _Block(tokens, yours & ours)
    if block.touch(yours, ours) or block.share_a_sentence(yours, ours):
        return None
    merged = _applied(tokens, yours | ours)
    found = blocks(merged)
    return merged if len(found) == 1 and found[0].html == merged else None


def _changes(old: Sequence[str], new: Sequence[str]) -> Changes:
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    old_part, new_part = old[start : len(old) - end], new[start : len(new) - end]
    if tries(old_part, new_part) > TOO_MANY:
        return frozenset([_Change(start, len(old) - end, tuple(new_part))])
    matcher = SequenceMatcher(None, old_part, new_part, autojunk=False)
    return frozenset(
        _Change(start + i, start + j, tuple(new_part[k:m]))
        for code, i, j, k, m in matcher.get_opcodes()
        if code != "equal"
    )


def _applied(tokens: Sequence[str], changes: Iterable[_Change]) -> str:
    merged: list[str] = []
    at = 0
    for change in sorted(changes):
        merged += [*tokens[at : change.start], *change.now]
        at = change.end
    return "".join([*merged, *tokens[at:]])


class _Block:
    """A block before the changes, and those that both sides made alike."""

    def __init__(self, tokens: Sequence[str], agreed: Changes) -> None:
        self.tokens, self.agreed = tokens, agreed
        self.sentence = sentences(tokens)
        changed = {at for one in agreed for at in range(one.start, one.end)}
        self.counts = [
            is_word(token) and at not in changed for at, token in enumerate(tokens)
        ]
        self.words_before = list(accumulate(self.counts, initial=0))

    def words(self, start: int, end: int) -> int:
        """How many words stand there that not both changed."""
        return self.words_before[end] - self.words_before[start]

    def spans(self, changes: Changes) -> list[tuple[int, int]]:
        """Where one side was at work: its changes, with the islands between them."""
        spans: list[tuple[int, int]] = []
        for change in sorted(changes - self.agreed):
            start = change.start
            if spans and self.words(spans[-1][1], start) < ISLAND:
                start, _ = spans.pop()
            spans.append((start, change.end))
        return spans

    def touch(self, yours: Changes, ours: Changes) -> bool:
        both = product(self.spans(yours), self.spans(ours))
        pairs = (sorted(pair) for pair in both)
        return any(
            one[1] > other[0] or not self.words(one[1], other[0])
            for one, other in pairs
        )

    def share_a_sentence(self, yours: Changes, ours: Changes) -> bool:
        """Did both change one, and one of them so that it may not be mixed?"""
        touched = self._touched(yours) & self._touched(ours)
        return not touched.isdisjoint(self._delicate(yours) | self._delicate(ours))

    def _touched(self, changes: Changes) -> set[int]:
        return {
            number
            for start, end in self.spans(changes)
            for number in self._in(start, end)
        }

    def _delicate(self, changes: Changes) -> set[int]:
        """Sentences that were written anew, or in which a number changed."""
        delicate = {
            number
            for one in changes - self.agreed
            if any(map(says_a_number, (*self.tokens[one.start : one.end], *one.now)))
            for number in self._in(one.start, one.end)
        }
        gone = Counter(
            self.sentence[at]
            for start, end in self.spans(changes)
            for at in range(start, end)
            if self.counts[at]
        )
        whole = Counter(compress(self.sentence, self.counts))
        return delicate | {n for n in gone if gone[n] > REWRITTEN * whole[n]}

    def _in(self, start: int, end: int) -> list[int]:
        return self.sentence[start : max(end, start + 1)]
