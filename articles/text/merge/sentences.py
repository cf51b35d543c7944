"""The tokens of a block: words, marks, tags; which sentence each is in; numbers."""

import re
from collections.abc import Sequence

_TOKEN = re.compile(
    r"\s*(?:<[^>]*>|&\w+;|\w+(?:[.,:'\u2019\u200c\u200d/-]\w+)*|\S)|\s+"
)
_WORD = re.compile(r"\s*\w")
_WALL = re.compile(r"\s*</?(?:p|h2|li|ul|ol|blockquote|br)\b")
_ENDS = frozenset(".!?\u2026\u061f\u06d4\u0964")
# "Gen." and "Sept." do not end a sentence. Where "said." does, two are taken for one:
# that only asks a person once more.
ABBREVIATED = 4

_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty"
    " seventy eighty ninety hundred thousand million billion trillion dozen dozens"
    " hundreds thousands millions billions half quarter double".split()
)


def split(html: str) -> list[str]:
    """The tokens, each with the space before it; together they are the block again."""
    return _TOKEN.findall(html)


def is_word(token: str) -> bool:
    return bool(_WORD.match(token))


def says_a_number(token: str) -> bool:
    if not is_word(token):
        return False
    parts = token.strip().lower().split("-")
    return any(mark.isdigit() for mark in token) or not _NUMBERS.isdisjoint(parts)


def sentences(tokens: Sequence[str]) -> list[int]:
    """For each token the number of its sentence, and one more for the very end."""
    numbers = []
    number, ended, last = 0, False, ""
    for mark in tokens:
        if _WALL.match(mark) or (ended and mark[0].isspace()):
            number, ended = number + 1, False
        if is_word(mark):
            last, ended = mark.strip(), False
        elif mark.strip() in _ENDS:
            ended = (
                not mark.endswith(".") or len(last) > ABBREVIATED or last[:1].isdigit()
            )
        numbers.append(number)
    return [*numbers, number]
