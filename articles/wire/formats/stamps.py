"""Times as agencies and web pages print them: aware when they can be, raw always."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

from articles.text.agency.months import month_number
from articles.text.characters import one_line
from articles.text.zones import readings


@dataclass(frozen=True, slots=True)
class Stamp:
    """`value` is aware or None; `wall` what the clock showed, before any zone.

    `problem` says, for a person, what was repaired or could not be read.
    """

    raw: str = ""
    value: datetime | None = None
    wall: datetime | None = None
    has_zone: bool = False
    has_time: bool = True
    problem: str = ""


NO_STAMP = Stamp()

# 20140829T134951+0000, 2021-07-14 14:11, 2021-07-14T14:11:00.000Z, 20200613
_ISO = re.compile(
    r"(?P<year>\d{4})(?P<dash>[-/.]?)(?P<month>\d{2})(?P=dash)(?P<day>\d{2})"
    r"(?:[T ,]+(?P<time>.+))?"
)
_DAY_FIRST = re.compile(
    r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4})(?:[T ,]+(?P<time>.+))?"
)
_NAMED_DAY_FIRST = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.)? (?:de )?(?P<name>[^\d,]{3,30}?),? (?:de )?"
    r"(?P<year>\d{4})(?:[ ,]+(?P<time>.+))?"
)
_NAMED_MONTH_FIRST = re.compile(
    r"(?P<name>[^\W\d_]{3,12})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})"
    r"(?:[ ,]+(?P<time>.+))?"
)
_SHAPES = (_ISO, _DAY_FIRST, _NAMED_DAY_FIRST, _NAMED_MONTH_FIRST)
_WEEKDAY = re.compile(
    r"^(?:[^\W\d_]{3,9}\.?|ال[^\W\d_]{2,8})[,،]\s*(?=\d|[^\W\d_]{3,12}\.? \d)"
)

_TIME = re.compile(
    r"(?:at |à |في |- |\| |الساعة )*(?P<hour>\d{1,2})[:.h]?(?P<minute>\d{2})"
    r"(?:[:.]?(?P<second>\d{2})(?:[.,]\d{1,9})?)?\s*"
    r"(?P<half>[ap]\.?m\.?|ص|م|صباحا?|مساء)?\s*(?P<zone>Z|UTC|GMT|ت غ|[+-]\d\d:?\d\d|"
    r"(?:UTC|GMT)\s?[+-]\d{1,2}(?::?\d\d)?)?",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"([+-])(\d{1,2}):?(\d\d)?$")


def read_stamp(text: str, zone: str = "") -> Stamp:
    """The moment a printed time means. Never raises.

    ISO in both writings, `14 July 2021 14:11`, `July 14, 2021 2:11 pm`, 14/07/2021, Arabic
    digits and months. A time without a zone is read in `zone` (an IANA name); without
    one `value` stays None and `wall` holds what was printed. A date alone means its
    first minute. `problem` tells of every doubt.
    """
    raw = one_line(text)
    if not raw:
        return NO_STAMP
    wall, offset, has_time = _parse(_WEEKDAY.sub("", _ascii_digits(raw)))
    if wall is None:
        return Stamp(raw, problem=f"“{raw}” is not a date that can be read.")
    if offset is not None:
        return _with_offset(raw, wall, offset)
    return _in_zone(raw, wall, zone, has_time=has_time)


def _parse(text: str) -> tuple[datetime | None, timedelta | None, bool]:
    for shape in _SHAPES:
        if (found := shape.fullmatch(text)) and (day := _day(found)):
            clock = found["time"]
            if not clock:
                return datetime.combine(day, time()), None, False
            if (at := _TIME.fullmatch(clock.strip())) and (hour := _clock(at)):
                return datetime.combine(day, hour), _offset(at["zone"]), True
    return None, None, False


def _day(found: re.Match[str]) -> date | None:
    parts = found.groupdict()
    month = month_number(parts["name"]) if "name" in parts else int(parts["month"])
    day = int(parts["day"])
    # 03/04/2021 is April in one country and March in another: better nothing than wrong.
    ambiguous = (
        found.re is _DAY_FIRST and "/" in found[0] and day <= 12 and day != month
    )
    if not month or ambiguous:
        return None
    try:
        return date(int(parts["year"]), month, day)
    except ValueError:
        return None


def _clock(found: re.Match[str]) -> time | None:
    hour, half = int(found["hour"]), (found["half"] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half[0] in "pم" else 0)
    try:
        return time(hour, int(found["minute"]), int(found["second"] or 0))
    except ValueError:
        return None


def _offset(zone: str | None) -> timedelta | None:
    if not zone:
        return None
    found = _OFFSET.search(zone)
    if not found:
        return timedelta(0)
    size = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    return -size if found[1] == "-" else size


def _with_offset(raw: str, wall: datetime, offset: timedelta) -> Stamp:
    try:
        value = wall.replace(tzinfo=timezone(offset) if offset else UTC)
        value.astimezone(UTC)
    except (OverflowError, ValueError):
        return Stamp(raw, problem=f"“{raw}” is not a date that can be read.")
    return Stamp(raw, value, wall, has_zone=True)


def _in_zone(raw: str, wall: datetime, zone: str, *, has_time: bool) -> Stamp:
    problem = "" if has_time else f"“{raw}” has no time: its first minute was taken."
    if not zone:
        return Stamp(raw, None, wall, has_time=has_time, problem=problem)
    try:
        found = readings(wall, zone)
        value = wall.replace(tzinfo=ZoneInfo(zone))
        value.astimezone(UTC)
    except OverflowError:
        return Stamp(raw, problem=f"“{raw}” is not a date that can be read.")
    if len(found) != 1:
        which = "stood twice" if found else "did not exist"
        problem = f"“{raw}” {which} in {zone}: the clocks were changed then."
    return Stamp(raw, value, wall, has_time=has_time, problem=problem)


def _ascii_digits(text: str) -> str:
    return "".join(
        str(unicodedata.decimal(one)) if one.isdecimal() else one for one in text
    )
