"""Texts as rows of words, so that they are found however an output writes them."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from urllib.parse import unquote

type Run = tuple[str, ...]

# So many words in a row are nobody's by chance; a headline cut short still has them.
A_RUN = 5
# A text with fewer is looked for whole, unless it is as short as a label.
WORDS, LETTERS = 3, 12

_WORD = re.compile(r"\w+")
_TAG = re.compile(r"<[^>]*>")
_JSON = re.compile(r"\\(?:u([0-9a-fA-F]{4})|[nrtbf])")


def words(text: str) -> Run:
    return tuple(_WORD.findall(text.casefold()))


def runs(text: str) -> Iterator[Run]:
    """Every run of words by which `text` would be known; none of a mere label."""
    found = words(text)
    if len(found) >= A_RUN:
        for start in range(len(found) - A_RUN + 1):
            yield found[start : start + A_RUN]
    elif len(found) >= WORDS or sum(map(len, found)) >= LETTERS:
        yield found


def readings(answer: str) -> list[Run]:
    """What an answer says: with its tags, for what attributes say, and without them."""
    text = _JSON.sub(_character, unescape(unescape(unquote(answer))))
    return [words(text), words(_TAG.sub(" ", text))]


def _character(escape: re.Match[str]) -> str:
    return chr(int(escape[1], 16)) if escape[1] else " "


class Seeker:
    """Looks for many runs at once: one pass over a text, whatever their number."""

    def __init__(self, wanted: Iterable[Run]) -> None:
        self.wanted = frozenset(wanted)
        self.lengths: dict[str, set[int]] = {}
        for run in self.wanted:
            self.lengths.setdefault(run[0], set()).add(len(run))

    def found_in(self, text: Run) -> set[Run]:
        return {
            run
            for start, word in enumerate(text)
            for length in self.lengths.get(word, ())
            if (run := text[start : start + length]) in self.wanted
        }
