"""Credits in brackets under a story: `(Reporting by A; Editing by B)` (wire notes 4)."""

import re

from articles.text.agency.credits import (
    EDITING,
    REPORTING,
    TRANSLATION,
    WRITING,
    Credit,
)
from articles.text.characters import one_line

_ROLES = {
    "additional reporting": REPORTING,
    "reporting": REPORTING,
    "compiled": WRITING,
    "writing": WRITING,
    "written": WRITING,
    "editing": EDITING,
    "edited": EDITING,
    "translated": TRANSLATION,
    "translation": TRANSLATION,
}
_ROLE = (
    r"(?P<role>additional reporting|reporting|compiled|writing|written|editing|edited|"
    r"translated|translation)"
)
_CLAUSE = re.compile(rf"[;,\s]*\b{_ROLE}(?:\s+and\s+[a-z]+)?\s+by\s+", re.IGNORECASE)
_WHOLE = re.compile(rf"\(?\s*{_ROLE}(?:\s+and\s+[a-z]+)?\s+by\s.+?\)?", re.IGNORECASE)
_PEOPLE = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+")
_PLACE = re.compile(r"\s+in\s+(?P<place>.+)$")


def read_reporting(text: str) -> tuple[Credit, ...] | None:
    """A row a person of a credit paragraph; None when it is something else.

    Clauses may be parted by a semicolon, a comma or nothing at all. A place after
    several names belongs to the last one.
    """
    line = one_line(text)
    if not _WHOLE.fullmatch(line):
        return None
    inside = line.strip("() .")
    starts = list(_CLAUSE.finditer(inside))
    ends = [found.start() for found in starts[1:]] + [len(inside)]
    rows = [
        _credit(person, _ROLES[found["role"].lower()], line)
        for found, end in zip(starts, ends, strict=True)
        for person in _PEOPLE.split(inside[found.end() : end])
        if person.strip(" .;,")
    ]
    return tuple(rows) or None


def _credit(person: str, role: str, raw: str) -> Credit:
    person = person.strip(" .;,")
    found = _PLACE.search(person)
    name = person[: found.start()] if found else person
    return Credit(role, name, place=found["place"] if found else "", raw=raw)
