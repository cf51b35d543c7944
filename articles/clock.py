"""The newsroom's clock: the only place where an act or a page asks what time it is."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import connection

from articles.text import zones

_standing_at: datetime | None = None

TICK = timedelta(microseconds=1)


def now() -> datetime:
    """The process clock, aware, in UTC. Reads use this one."""
    return _standing_at or datetime.now(UTC)


def time_for_act(last_act_at: datetime | None) -> datetime:
    """The moment of an act on an article that the caller has locked (editions.md).

    On PostgreSQL the database is asked *after* the lock and in a statement of its
    own: its `now()` is as old as the transaction and would lie after a wait.
    Never at or before the article's previous act, even when a clock jumps back.
    """
    moment = _database_clock() if connection.vendor == "postgresql" else now()
    if last_act_at is not None and moment <= last_act_at:
        moment = last_act_at + TICK
        _push(moment)
    return moment


def _push(moment: datetime) -> None:
    """An act moves a standing clock, so that whoever reads next sees what it did."""
    global _standing_at  # noqa: PLW0603 - as in standing_at
    if _standing_at is not None:
        _standing_at = max(_standing_at, moment)


def local(moment: datetime) -> datetime:
    """The same moment in the paper's own zone."""
    return moment.astimezone(ZoneInfo(settings.TIME_ZONE))


def in_words(moment: datetime) -> str:
    """`14 July 2021, 14:11 CEST`: a moment in the paper's own zone, for people."""
    return zones.show(moment, settings.TIME_ZONE)


def _database_clock() -> datetime:
    if _standing_at is not None:
        return _standing_at
    with connection.cursor() as cursor:
        cursor.execute("select clock_timestamp()")
        moment: datetime = cursor.fetchone()[0]
    return moment.astimezone(UTC)


@contextmanager
def standing_at(moment: datetime) -> Iterator[None]:
    """Hold the clock at an aware `moment`: for tests, and for a demo with a past."""
    global _standing_at  # noqa: PLW0603 - one clock for the whole process is the point
    before, _standing_at = _standing_at, moment.astimezone(UTC)
    try:
        yield
    finally:
        _standing_at = before
