"""Where each block of the merged body stands.

The row begins in their order; then every block that I moved or wrote is put behind the
one that it follows in my text. So each stands there once, whoever moved what, and one
that both moved stands where I put it.
"""

from collections.abc import Sequence

from articles.text.merge.strands import Strand


def line_up(
    strands: Sequence[Strand], moved_by_theirs: set[int], moved_by_mine: set[int]
) -> list[Strand]:
    row = [one for one in strands if one.theirs is not None]
    row.sort(key=lambda one: one.theirs or 0)
    mine = [one for one in strands if one.mine is not None]
    mine.sort(key=lambda one: one.mine or 0)
    left_me = {one for one in mine if one.base in moved_by_theirs - moved_by_mine}
    put = {one for one in mine if one.theirs is None or one.base in moved_by_mine}
    for before, one, after in zip([None, *mine], mine, [*mine[1:], None], strict=False):
        if one not in put:
            continue
        if one.theirs is not None:
            row.remove(one)
        if before in left_me and after is not None and after not in put | left_me:
            # What stood before it went elsewhere; what follows it did not.
            row.insert(row.index(after), one)
        else:
            row.insert(_behind(before, row, put), one)
    return row


def _behind(before: Strand | None, row: list[Strand], put: set[Strand]) -> int:
    """Behind `before`, and behind what they wrote there: theirs first."""
    if before is None:
        spot = 0
    else:
        spot = row.index(before) + 1
        if before in put:
            return spot
    while spot < len(row) and row[spot].mine is None:
        spot += 1
    return spot
