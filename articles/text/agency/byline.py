"""Names in a byline: `By A Name and B Name`, `A Name with B Name in Place`."""

import re

from articles.text.agency.credits import AUTHOR, Credit
from articles.text.characters import one_line

LONGEST = 120

_BY = re.compile(r"^(?:by|par|por|von|door|di|بقلم|كتب)[\s:]+", re.IGNORECASE)
_NEXT = re.compile(
    r"\s*[,;،]\s*(?:and\s+)?|\s+(?:and|with|et|avec|und|mit|y|con|en)\s+"
)
_PLACE = re.compile(r"\s+(?:in|à|in der|en)\s+(?P<place>[^\W\d_a-z].*)$")
_PERSON = r"[^\W\d_a-z][\w.'\u2019-]*(?:\s+(?:[^\W\d_a-z][\w.'\u2019-]*|de|da|van|von|der|al|bin|la|le|di)){1,4}"
_LINE = re.compile(
    rf"[Bb][Yy] {_PERSON}(?:(?:, | and | with |, and ){_PERSON})*(?:, (?:Press Association|AP|AFP|dpa|Reuters))?"
)
_NOT_NAMES = frozenset({"afp", "ap", "dpa", "reuters", "press association", "pa"})


def is_byline(paragraph: str) -> bool:
    """A first paragraph that is only `By NAME and NAME`: nobody's sentence."""
    line = one_line(paragraph)
    return len(line) <= LONGEST and bool(_LINE.fullmatch(line))


def byline_credits(raw: str) -> tuple[Credit, ...]:
    """One author row a name, with the place that follows a name as `in Place`."""
    line = _BY.sub("", one_line(raw))
    rows = []
    for part in _NEXT.split(line):
        found = _PLACE.search(part)
        name = (part[: found.start()] if found else part).strip(" .")
        if name and name.casefold() not in _NOT_NAMES:
            rows.append(
                Credit(AUTHOR, name, place=found["place"] if found else "", raw=raw)
            )
    return tuple(rows)
