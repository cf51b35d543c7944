"""The page of one edition: everything that its template shows.

The edition may be unsaved (the desk's preview), so nothing here asks the database for
what hangs on it: the caller passes it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import quote

from django.utils.safestring import SafeString, mark_safe

from articles.models import Edition, StoryType, Topic, Withdrawal
from articles.page.body import WIDEST, with_dateline
from articles.page.byline import Author, byline, credit_line
from articles.page.card import Card, focus_class, timers
from articles.page.frame import Frame
from articles.page.life import Event, Note
from articles.page.stamps import Stamps, archived_from, stamps_of
from articles.pictures import Sources, sources

MOST_TOPICS = 8
DESCRIPTION = 200


@dataclass(frozen=True, slots=True)
class Around:
    """What belongs to a story's page and is no column of its edition."""

    topics: Sequence[Topic] = ()
    notes: Sequence[Note] = ()
    events: Sequence[Event] = ()
    retraction: Withdrawal | None = None
    related: Sequence[Card] = ()
    recent: Sequence[Card] = ()
    translations: Sequence[Edition] = ()


@dataclass(frozen=True, slots=True)
class Story:
    edition: Edition
    at: datetime
    frame: Frame
    around: Around = field(default_factory=Around)

    @property
    def stamps(self) -> Stamps:
        return stamps_of(self.edition)

    @property
    def headline(self) -> str:
        return self._marked(self.edition.headline)

    @property
    def title(self) -> str:
        """For the browser's tab and search engines."""
        return self._marked(self.edition.seo_headline or self.edition.headline)

    @property
    def social_title(self) -> str:
        return self._marked(self.edition.social_headline or self.edition.headline)

    def _marked(self, headline: str) -> str:
        return f"Retracted: {headline}" if self.around.retraction else headline

    @property
    def label(self) -> str:
        """The type of work, in words; news needs none."""
        if self.edition.story_type == StoryType.NEWS:
            return ""
        return self.edition.get_story_type_display()

    @property
    def is_live_story(self) -> bool:
        return self.edition.story_type == StoryType.LIVE

    @property
    def foreign(self) -> bool:
        """In another language than the pages around it."""
        return self.edition.language != self.frame.site.language

    @property
    def url(self) -> str:
        return f"{self.frame.url}{self.edition.path}"

    @property
    def short_url(self) -> str:
        return f"{self.frame.url}/s/{self.edition.code}"

    @property
    def description(self) -> str:
        """The standfirst, or the story's first words."""
        if self.edition.standfirst:
            return self.edition.standfirst
        words = " ".join(self.edition.body_text.split())
        if len(words) <= DESCRIPTION:
            return words
        return f"{words[:DESCRIPTION].rpartition(' ')[0]} …"

    @property
    def byline(self) -> list[Author]:
        return byline(self.edition)

    @property
    def credit_line(self) -> str:
        return credit_line(self.edition.credits)

    @property
    def dateline(self) -> str:
        """KANDAHAR, Afghanistan (AFP) –"""
        edition = self.edition
        places = (edition.dateline_place.upper(), edition.dateline_country)
        words = ", ".join(filter(None, places))
        if edition.dateline_agency:
            words = f"{words} ({edition.dateline_agency})".strip()
        return f"{words} –" if words else ""

    @property
    def body(self) -> SafeString:
        """Cleaned when it was saved and rendered when it was composed."""
        return mark_safe(with_dateline(self.edition.body_html, self.dateline))  # noqa: S308

    @property
    def sources(self) -> Sources | None:
        return sources(self.edition.picture)

    @property
    def alt(self) -> str:
        picture = self.edition.picture
        return self.edition.picture_alt or (picture.alt if picture else "")

    @property
    def caption(self) -> str:
        """Agencies repeat the headline as the caption: once is enough."""
        picture = self.edition.picture
        words = self.edition.picture_caption or (picture.caption if picture else "")
        return "" if _same(words, self.edition.headline) else words

    @property
    def figure(self) -> dict[str, Any] | None:
        shown = sources(self.edition.picture, largest=WIDEST)
        if shown is None:
            return None
        return {
            "sources": shown,
            "alt": self.alt,
            "caption": self.caption,
            "credit": self.edition.picture_credit,
            "focus": focus_class(self.edition),
            "main": True,
            "lang": self.edition.language if self.foreign else "",
        }

    @property
    def serious(self) -> list[Note]:
        return [note for note in self.around.notes if note.serious]

    @property
    def at_the_foot(self) -> list[Note]:
        return [note for note in self.around.notes if not note.serious]

    @property
    def pointers(self) -> list[Note]:
        """What the stamps say of notes at the foot: the newest of each kind."""
        newest = {note.kind: note for note in reversed(self.at_the_foot)}
        return [note for note in newest.values() if note.participle]

    @property
    def locale(self) -> str:
        """Open Graph wants a territory; a bare language is none."""
        language, _, territory = self.edition.language.partition("-")
        return f"{language}_{territory.upper()}" if territory else ""

    @property
    def from_the_archive(self) -> bool:
        since = archived_from(self.edition)
        return since is not None and since <= self.at

    @property
    def topics(self) -> Sequence[Topic]:
        return self.around.topics[:MOST_TOPICS]

    @property
    def mail(self) -> str:
        """The address of “Email”: opens the reader's own mail program."""
        return f"mailto:?subject={quote(self.headline)}&body={quote(self.short_url)}"

    @property
    def mistake(self) -> str:
        """The address of “Found a mistake?”, with the story named."""
        address = self.frame.site.contact_email
        subject = quote(f"A mistake in story {self.edition.code}")
        body = quote(f"{self.short_url}\n\n")
        return address and f"mailto:{address}?subject={subject}&body={body}"

    @property
    def timers(self) -> list[datetime | None]:
        """When the page changes by itself."""
        shown = [*self.around.related, *self.around.recent]
        return [archived_from(self.edition), self.edition.live_until, *timers(shown)]


def _same(one: str, other: str) -> bool:
    def plain(text: str) -> str:
        return " ".join(text.split()).rstrip(".").casefold()

    return plain(one) == plain(other)
