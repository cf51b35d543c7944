"""Times in words, always with their zone; and the hours that a clock change takes."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo


def show(moment: datetime, zone: str = "UTC") -> str:
    """`14 July 2021, 14:11 UTC`. The moment is aware; the zone an IANA name."""
    local = moment.astimezone(ZoneInfo(zone))
    return f"{local.day} {local:%B %Y, %H:%M} {local.tzname()}"


def readings(wall: datetime, zone: str) -> list[datetime]:
    """What a naive wall-clock time can mean in a zone: one moment, none, or two.

    None: the clocks went forward over it. Two: they went back over it. In UTC.
    """
    place = ZoneInfo(zone)
    found: list[datetime] = []
    for fold in (0, 1):
        moment = wall.replace(tzinfo=place, fold=fold).astimezone(UTC)
        back = moment.astimezone(place).replace(tzinfo=None)
        if back == wall.replace(fold=0) and moment not in found:
            found.append(moment)
    return found


def nearest(wall: datetime, zone: str) -> tuple[datetime, datetime]:
    """The two moments around a wall time that does not exist, in UTC."""
    place = ZoneInfo(zone)
    return (
        wall.replace(tzinfo=place, fold=1).astimezone(UTC),
        wall.replace(tzinfo=place, fold=0).astimezone(UTC),
    )


def echo(moment: datetime, now: datetime) -> str:
    """`in 2 h 10` or `40 min ago`: the echo that stands beside a clock time."""
    gap = moment - now
    words = _span(abs(gap))
    return f"in {words}" if gap >= timedelta(0) else f"{words} ago"


def _span(gap: timedelta) -> str:
    minutes = int(gap.total_seconds() // 60)
    if minutes < 1:
        return f"{int(gap.total_seconds())} s"
    if minutes < 60:
        return f"{minutes} min"
    if minutes < 48 * 60:
        return f"{minutes // 60} h {minutes % 60:02d}"
    return f"{minutes // (24 * 60)} days"
