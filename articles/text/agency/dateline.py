"""Where and when a story was written: `PORT ALBA, Mar 1, 2026 (AFP) -` (wire notes 4)."""

import datetime
import re
from dataclasses import dataclass

from articles.text.agency.months import month_number
from articles.text.characters import one_line

LONGEST = 160
MOST_WORDS = 9

_MARK = r"(?:AFP|[أا][. ]?ف[. ]?ب\.?|Reuters|رويترز|AP|dpa|EFE|Xinhua|ANP|ANSA|Europa Press|Belga|PA)"
_MARKS = rf"(?:{_MARK}(?:\s*/\s*[\w ]{{2,20}})?|\w{{2,12}}\s*/\s*{_MARK})"
_HEAD = r"(?P<head>[^()]{0,110}?(?:\([^()]{1,40}\)[^()]{0,40}?)?)"
_DASH = r"(?:\.-|[-\u2013\u2014_]{1,2})"

_BRACKETED = re.compile(
    rf"{_HEAD}[\s,]*\((?P<agencies>{_MARKS})\)\s*(?P<dash>{_DASH}\s*)?"
)
_LEADING = re.compile(
    r"\((?P<agencies>ANSA)\)\s*-\s*(?P<head>[^-()]{2,60}?)\s-\s(?P<dash>)"
)
_BARE = re.compile(
    rf"(?P<head>[^()]{{2,80}}?\d)\s+(?P<agencies>Kyodo|AFP|AAP)\s(?P<dash>{_DASH})\s+"
)
_SWISS = re.compile(
    r"(?P<head>[^()]{2,60}?)\s\((?P<agencies>(?:ats|sda)(?: \w+)?)\)(?P<dash>\s)"
)
_SHAPES = (_LEADING, _BRACKETED, _BARE, _SWISS)

_DATES = (
    re.compile(
        r"[\s,]*\b(?P<day>\d{1,2})[-/.](?P<number>\d{1,2})[-/.](?P<year>\d{4})$"
    ),
    re.compile(
        r"[\s,]*\b(?P<month>[^\W\d_]{3,10})\.?\s(?P<day>\d{1,2})(?:,?\s(?P<year>\d{4}))?$"
    ),
    re.compile(
        r"[\s,]*\b(?P<day>\d{1,2})\.?\s(?P<month>[^\W\d_]{3,10})\.?(?:\s(?P<year>\d{4}))?$"
    ),
)
_COUNTRY = re.compile(r"(?P<place>.+?)\s*(?:\((?P<in>[^()]+)\)|,\s*(?P<of>[^,]+))$")


@dataclass(frozen=True, slots=True)
class Dateline:
    """`date` needs a printed year; `date_raw` is what was printed in any case."""

    raw: str
    place: str = ""
    country: str = ""
    date: datetime.date | None = None
    date_raw: str = ""
    agencies: tuple[str, ...] = ()


def read_dateline(line: str) -> Dateline | None:
    """The parts of a text that is known to be a dateline; None when it is empty."""
    raw = one_line(line)
    if not raw:
        return None
    for shape in _SHAPES:
        if (found := shape.match(f"{raw} ")) and found.end() >= len(raw):
            return _parsed(found["head"], found["agencies"], raw)
    return _parsed(raw.rstrip(" -\u2013\u2014"), "", raw)


def split_dateline(paragraph: str) -> tuple[Dateline, int] | None:
    """The dateline at the start of a paragraph, and where the story's words begin.

    The dash behind the agency is required: "The bureau (AFP) said" is a sentence.
    """
    for shape in _SHAPES:
        found = shape.match(paragraph[:LONGEST])
        if found and _is_place(found["head"]) and found["dash"] is not None:
            raw = found[0].strip()
            return _parsed(found["head"], found["agencies"], raw), found.end()
    return None


def _is_place(head: str) -> bool:
    """Whether the words before the agency can be a place and a date."""
    words = head.split()
    starts_well = bool(words) and (words[0][:1].isupper() or not words[0][:1].islower())
    return starts_well and len(words) <= MOST_WORDS


def _parsed(head: str, agencies: str, raw: str) -> Dateline:
    head = head.strip(" ,")
    day, date_raw = None, ""
    for shape in _DATES:
        if (found := shape.search(head)) and (month := _month(found)):
            day = _date(found["year"], month, found["day"])
            date_raw = found[0].strip(" ,")
            head = head[: found.start()].strip(" ,")
            break
    place, country = head, ""
    if found := _COUNTRY.fullmatch(head):
        place, country = found["place"], (found["in"] or found["of"]).strip()
    names = tuple(name.strip() for name in agencies.split("/") if name.strip())
    return Dateline(raw, place, country, day, date_raw, names)


def _month(found: re.Match[str]) -> int | None:
    parts = found.groupdict()
    if number := parts.get("number"):
        return int(number)
    return month_number(parts["month"])


def _date(year: str | None, month: int, day: str) -> datetime.date | None:
    try:
        return datetime.date(int(year), month, int(day)) if year else None
    except ValueError:
        return None
