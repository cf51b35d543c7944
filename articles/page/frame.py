"""What stands around every page: the paper's name, its sections, its own address."""

from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings

from articles import clock
from articles.models import Section, Site
from articles.page.freshness import (
    Changes,
    as_columns,
    from_columns,
    last_change,
    next_change,
)
from articles.page.stamps import zone_name
from articles.text.characters import direction


@dataclass(frozen=True, slots=True)
class Frame:
    """`changes` are the site's, from the same query as the paper itself."""

    site: Site
    changes: Changes
    sections: list[Section] = field(default_factory=list)

    @property
    def url(self) -> str:
        return settings.SITE_URL

    @property
    def direction(self) -> str:
        return direction(self.site.language)

    @property
    def day(self) -> datetime | None:
        """The day of this paper: that of its newest change, so that it can be cached."""
        return self.changes.last and clock.local(self.changes.last)

    @property
    def zone(self) -> str:
        """The zone of all times on the page, for people."""
        if settings.TIME_ZONE in {"UTC", "Etc/UTC"}:
            return "Coordinated Universal Time (UTC)"
        place = settings.TIME_ZONE.rpartition("/")[2].replace("_", " ")
        return f"{place} time ({zone_name(self.changes.last or self.changes.at)})"

    @property
    def about(self) -> list[tuple[str, str]]:
        """The paper's pages about itself that exist: label, address."""
        site = self.site
        links = [
            ("About us", site.about_url),
            ("Who we are", site.staff_url),
            ("Editorial standards", site.principles_url),
            ("Corrections", "/corrections/"),
            (
                "Contact the newsroom",
                site.contact_email and f"mailto:{site.contact_email}",
            ),
            ("Feeds", "/feeds/"),
            ("Most recent", "/latest/"),
        ]
        return [(label, address) for label, address in links if address]


def paper(at: datetime) -> tuple[Site, Changes]:
    """The paper's row and the changes around `at`, in one query."""
    row = Site.objects.annotate(**as_columns(at)).first()
    if row is None:
        moments = (last_change(at), next_change(at))
        return nameless(), Changes(at).with_timers(moments)
    return row, from_columns(row, at)


def frame(at: datetime) -> Frame:
    """Two queries: the paper, and the sections of its navigation."""
    site, changes = paper(at)
    return Frame(site, changes, list(Section.objects.filter(in_navigation=True)))


def nameless() -> Site:
    """A paper that nobody has set up yet still answers."""
    host = urlsplit(settings.SITE_URL).hostname or "localhost"
    return Site(
        name="Newsroom",
        authority=host,
        authority_year=2026,
    )
