"""A story on a front or in a list: what its teaser shows."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from articles import clock
from articles.models import Edition, StoryType
from articles.page.byline import authors
from articles.page.stamps import (
    day,
    midnight_after,
    new_year_after,
    short_day,
    time_of_day,
    zone_name,
)
from articles.pictures import Sources, sources

# Columns that no card shows and that weigh most.
HEAVY = ("body", "body_html", "body_text", "own", "base", "usage_terms")
# Wide enough for the lead of the home page on a dense screen.
WIDEST = 1240


@dataclass(frozen=True, slots=True)
class Card:
    edition: Edition
    at: datetime

    @property
    def path(self) -> str:
        return self.edition.path

    @property
    def headline(self) -> str:
        return self.edition.short_headline or self.edition.headline

    @property
    def published(self) -> datetime:
        return self.edition.published_at

    @property
    def picture(self) -> Sources | None:
        return sources(self.edition.picture, largest=WIDEST)

    @property
    def alt(self) -> str:
        picture = self.edition.picture
        return self.edition.picture_alt or (picture.alt if picture else "")

    @property
    def focus(self) -> str:
        return focus_class(self.edition)

    @property
    def is_live_story(self) -> bool:
        return self.edition.story_type == StoryType.LIVE

    @property
    def is_opinion(self) -> bool:
        return self.edition.story_type == StoryType.OPINION

    @property
    def kicker(self) -> str:
        """A label in words: the story's own, its type, or where it stands."""
        if self.edition.kicker:
            return self.edition.kicker
        if self.edition.story_type != StoryType.NEWS:
            return self.edition.get_story_type_display()
        return self.edition.section.name

    @property
    def author(self) -> str:
        names = [author.name for author in authors(self.edition)]
        return names[0] if names else self.edition.section.name

    @property
    def when(self) -> str:
        """14:11 UTC today, 14 July this year, 14 July 2021 before."""
        published, today = clock.local(self.published), clock.local(self.at)
        if published.date() == today.date():
            return f"{time_of_day(published)} {zone_name(published)}"
        if published.year == today.year:
            return day(published).rpartition(" ")[0]
        return day(published)

    @property
    def when_short(self) -> str:
        """The same for a narrow column: 14:11, 14 Jul or 14 Jul 2021."""
        published, today = clock.local(self.published), clock.local(self.at)
        if published.date() == today.date():
            return time_of_day(published)
        year = "" if published.year == today.year else f" {published.year}"
        return short_day(published) + year

    @property
    def turns(self) -> tuple[datetime, datetime]:
        """When `when` reads otherwise: the page's own timers."""
        return midnight_after(self.published), new_year_after(self.published)


def cards(editions: Iterable[Edition], at: datetime) -> list[Card]:
    return [Card(edition, at) for edition in editions]


def timers(shown: Iterable[Card]) -> list[datetime]:
    return [moment for card in shown for moment in card.turns]


def focus_class(edition: Edition) -> str:
    """Where the picture may not be cut, in tenths: a strict CSP allows no style."""
    picture = edition.picture
    if picture is None:
        return ""
    x = picture.focus_x if edition.picture_focus_x is None else edition.picture_focus_x
    y = picture.focus_y if edition.picture_focus_y is None else edition.picture_focus_y
    tenths = (("fx", round(x / 10)), ("fy", round(y / 10)))
    return " ".join(f"{axis}{tenth}" for axis, tenth in tenths if tenth != 5)
