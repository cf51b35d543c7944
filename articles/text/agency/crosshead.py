"""Sub-headings that agencies type as a paragraph between dashes (wire notes 4)."""

import re
from dataclasses import dataclass

from articles.text.characters import one_line

LONGEST = 90
MOST_WORDS = 8

_DASH = "[-\u2013\u2014]{1,3}"
_BOTH = re.compile(rf"{_DASH}\s*(?P<text>\S(?:.*?\S)?)\s*{_DASH}")
# One dash lost. Text that ends like a sentence, a dateline or a list head is not one.
_TRAILING = re.compile(rf"(?P<text>\S(?:.*?[^\s.!?:;,)\u061f\u06d4])?)\s+{_DASH}")
_LETTER = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Crosshead:
    """`doubtful` when its first dash is missing."""

    text: str
    raw: str
    doubtful: bool = False


def read_crosshead(paragraph: str) -> Crosshead | None:
    """The cross-head that a whole paragraph is, or None.

    `- text -` with any dashes and under 90 characters. With the first dash lost it is
    taken as one too, marked doubtful; a lone first dash is a list item. Whether it is
    the last paragraph (then it is no cross-head) is for the caller to know.
    """
    line = one_line(paragraph)
    if len(line) >= LONGEST:
        return None
    if found := _BOTH.fullmatch(line):
        text = found["text"]
        return Crosshead(text, paragraph) if _LETTER.search(text) else None
    found = _TRAILING.fullmatch(line)
    if not found or line[0] in "-\u2013\u2014" or not _LETTER.search(found["text"]):
        return None
    if len(found["text"].split()) > MOST_WORDS:
        return None
    return Crosshead(found["text"], paragraph, doubtful=True)


def bare_heading(text: str) -> str:
    """A heading's words without the dashes that some agencies put in it as well."""
    found = _BOTH.fullmatch(one_line(text))
    return found["text"] if found else one_line(text)
