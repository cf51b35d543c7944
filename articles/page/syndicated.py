"""A story in a feed: what its item says (reader spec 8)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from articles.models import Edition, Syndication, Topic, Withdrawal
from articles.page.body import for_feeds
from articles.page.byline import authors
from articles.page.frame import Frame
from articles.page.life import Note
from articles.page.stamps import day
from articles.page.story import Around, Story
from articles.pictures import Crop

WITHDRAWN = "This story has been withdrawn."


@dataclass(frozen=True, slots=True)
class Enclosure:
    crop: Crop
    caption: str
    credit: str


@dataclass(frozen=True, slots=True)
class Item:
    """One item, live or withdrawn, in every format that we may speak."""

    title: str
    link: str
    guid: str
    published: datetime
    updated: datetime
    description: str
    language: str
    short_link: str
    authors: Sequence[str] = ()
    topics: Sequence[Topic] = ()
    section: str = ""
    content: SafeString | str = ""
    enclosure: Enclosure | None = None
    rights: str = ""
    source: tuple[str, str] | None = None


def item_of(edition: Edition, at: datetime, frame: Frame, around: Around) -> Item:
    story = Story(edition, at, frame, around)
    agency = edition.agency
    return Item(
        title=story.headline,
        link=story.url,
        short_link=story.short_url,
        guid=frame.site.feed_id(edition.uid),
        published=story.stamps.published,
        updated=story.stamps.updated,
        description=story.description,
        language=edition.language,
        authors=[author.name for author in authors(edition)],
        topics=story.topics,
        section=edition.section.name,
        content=content(story) if may_pass_on(edition) else "",
        enclosure=enclosure(story),
        rights=edition.copyright_notice or f"© {frame.site.name}",
        source=(agency.name, agency.url) if agency and agency.url else None,
    )


def may_pass_on(edition: Edition) -> bool:
    """The whole text goes out only where the story and its agency both allow it."""
    granted = [edition.syndication]
    if edition.agency:
        granted.append(edition.agency.syndication)
    return all(right == Syndication.FULL for right in granted)


def content(story: Story) -> SafeString:
    """Notes first, then the text; no desk sign-off, every address absolute."""
    notes = format_html_join(
        "",
        "<p><strong>{}, {}:</strong> {}</p>",
        ((note.label, day(note.issued), note.text) for note in story.around.notes),
    )
    credit = format_html("<p>{}</p>", story.credit_line) if story.credit_line else ""
    text = for_feeds(story.body, story.frame.url)
    return mark_safe(f"{_banner(story)}{notes}{text}{credit}")  # noqa: S308


def _banner(story: Story) -> SafeString | str:
    retraction = story.around.retraction
    if retraction is None:
        return ""
    return format_html(
        "<p><strong>Retracted, {}.</strong> {}</p>",
        day(retraction.starts_at),
        retraction.public_reason,
    )


def enclosure(story: Story) -> Enclosure | None:
    crop = story.sources and (story.sources.wide or story.sources.social)
    if not crop:
        return None
    return Enclosure(crop, story.caption, story.edition.picture_credit)


@dataclass(frozen=True, slots=True)
class Gone:
    """What a feed must know of a withdrawn story, and no more."""

    withdrawal: Withdrawal
    uid: UUID
    code: str
    published: datetime


def notice_of(gone: Gone, frame: Frame) -> Item:
    """The same guid with the notice, so that feed readers overwrite their copy."""
    withdrawal = gone.withdrawal
    link = f"{frame.url}/s/{gone.code}"
    reason = withdrawal.public_reason
    hidden = withdrawal.hide_headline
    notice = f"{WITHDRAWN} {reason}".strip()
    return Item(
        title=WITHDRAWN.rstrip(".") if hidden else f"Withdrawn: {withdrawal.headline}",
        link=link,
        short_link=link,
        guid=frame.site.feed_id(gone.uid),
        published=gone.published,
        updated=max(withdrawal.starts_at, gone.published),
        description=notice,
        language=withdrawal.language,
        content=format_html("<p>{}</p>", notice),
        rights=f"© {frame.site.name}",
    )


def notes_by_story(rows: Sequence[tuple[int, Note]]) -> dict[int, list[Note]]:
    found: dict[int, list[Note]] = {}
    for article_id, note in rows:
        found.setdefault(article_id, []).append(note)
    return found
