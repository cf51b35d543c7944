"""The clocks of an edition that others may see (reader spec 1.3, 1.4 and table 1.6).

Page, structured data, feeds, sitemaps and HTTP headers all take them from here, so
that they are the same instant everywhere.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.dateformat import format as in_letters
from django.utils.feedgenerator import rfc2822_date

from articles import clock
from articles.models import Edition, StampRule, StoryType

ARCHIVE_AGE = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Stamps:
    """P, U and L of the table, and whether the page prints U."""

    published: datetime
    updated: datetime
    live: datetime
    shows_updated: bool


def stamps_of(edition: Edition) -> Stamps:
    # A source may report a change from before its own publication: never shown.
    updated = max(edition.updated_at or edition.published_at, edition.published_at)
    return Stamps(
        published=edition.published_at,
        updated=updated,
        live=edition.live_from,
        shows_updated=_shows(edition, updated),
    )


def _shows(edition: Edition, updated: datetime) -> bool:
    later_by = updated - edition.published_at
    if later_by <= timedelta() or edition.show_updated == StampRule.NEVER:
        return False
    tolerance = timedelta(minutes=settings.NEWSROOM_UPDATED_TOLERANCE_MINUTES)
    return edition.show_updated == StampRule.ALWAYS or later_by >= tolerance


def archived_from(edition: Edition) -> datetime | None:
    """From when it is marked as old. An explainer does not age."""
    if edition.story_type == StoryType.EXPLAINER:
        return None
    return edition.published_at + ARCHIVE_AGE


# How an instant is written --------------------------------------------------------


def iso(moment: datetime) -> str:
    """2021-07-14T14:11:00Z, for machines."""
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def rfc822(moment: datetime) -> str:
    return rfc2822_date(moment.astimezone(UTC))


def full(moment: datetime) -> str:
    """14 July 2021, 14:11 UTC."""
    return f"{in_letters(clock.local(moment), 'j F Y, H:i')} {zone_name(moment)}"


def day(moment: datetime) -> str:
    """14 July 2021."""
    return in_letters(clock.local(moment), "j F Y")


def short_day(moment: datetime) -> str:
    """14 Jul: for a narrow column."""
    return in_letters(clock.local(moment), "j M")


def time_of_day(moment: datetime) -> str:
    return f"{clock.local(moment):%H:%M}"


def zone_name(moment: datetime) -> str:
    """The zone's short name; where it has only a number, UTC and that."""
    name = clock.local(moment).tzname() or "UTC"
    if name[0] not in "+-":
        return name
    hours, minutes = name[:3], name[3:]
    return f"UTC{hours[0]}{int(hours[1:])}{f':{minutes}' if minutes else ''}"


def midnight_after(moment: datetime) -> datetime:
    """The end of the day of `moment` in the paper's zone."""
    here = clock.local(moment)
    tomorrow = here.date() + timedelta(days=1)
    zone = ZoneInfo(settings.TIME_ZONE)
    return datetime(tomorrow.year, tomorrow.month, tomorrow.day, tzinfo=zone)


def new_year_after(moment: datetime) -> datetime:
    year = clock.local(moment).year + 1
    return datetime(year, 1, 1, tzinfo=ZoneInfo(settings.TIME_ZONE))
