"""Block by block: two people's edits, moves, new and deleted paragraphs in one body.

A block that one side moved and the other edited is edited where it now stands. Moving
is no edit: a block that one side deleted and the other only moved is gone. Both sides'
new blocks at one place are kept, theirs first; the same new block on both sides is one.
"""

from dataclasses import dataclass

from articles.text.merge.conflict import BODY, Conflict
from articles.text.merge.order import line_up
from articles.text.merge.strands import Strand, Weave, weave
from articles.text.merge.words import merge_words
from articles.text.paragraphs import blocks


def merge_blocks(base: str, theirs: str, mine: str) -> tuple[str, list[Conflict]]:
    """The merged body, clean, and its conflicts in order; those places hold mine."""
    if theirs in {base, mine}:
        return mine, []
    if mine == base:
        return theirs, []
    woven = weave(blocks(base), blocks(theirs), blocks(mine))
    answers = {strand: _answer(strand, woven) for strand in woven.strands}
    alive = [strand for strand, answer in answers.items() if answer]
    row: list[str] = []
    conflicts: list[Conflict] = []
    for strand in line_up(alive, woven.moved_by_theirs, woven.moved_by_mine):
        answer = answers[strand]
        if isinstance(answer, _Clash):
            conflicts.append(
                Conflict(BODY, answer.base, answer.theirs, answer.mine, len(row))
            )
            answer = answer.mine
        if answer:
            row.append(answer)
    return "".join(row), conflicts


@dataclass(frozen=True, slots=True)
class _Clash:
    base: str
    theirs: str
    mine: str


def _answer(strand: Strand, woven: Weave) -> str | _Clash:
    """What becomes of one block: its HTML, nothing, or a question."""
    base, theirs, mine = woven.html(strand)
    if theirs == mine:
        return mine
    if base in {theirs, mine}:
        edit = mine if theirs == base else theirs
        new_elsewhere = woven.new_in_theirs if theirs == base else woven.new_in_mine
        if base and edit in new_elsewhere:
            # Each side says the same words in another place: once is enough.
            return _Clash(base, theirs, mine)
        return edit
    if theirs and mine:
        merged = merge_words(base, theirs, mine)
        if merged is not None:
            return merged
    return _Clash(base, theirs, mine)
