"""A story as a web page shows it, copied as text: title, section, stamps, paragraphs.

    A headline                          the first line
    World                               the section
    Published: 2021-07-14 14:11         stamps, in English or Arabic, mostly without zone
    Last Updated: 2024-04-21 05:17
    A headline                          the headline again, and the picture's caption
    A headline
    Paragraphs, `- cross-head -`, a sign-off, a copyright line

The text has no id. Its item is provider + published + headline, so that a later "Last
updated" is a new version of the same item; its version is that stamp.
"""

from dataclasses import dataclass

from articles.text.agency.story import Story, read_text
from articles.text.characters import language_of
from articles.wire.formats.charset import decode
from articles.wire.formats.dispatch import Dispatch
from articles.wire.formats.hints import Hints
from articles.wire.formats.page_text.identity import provider_of, stable_id, version
from articles.wire.formats.page_text.page import Head, Line, Page, read_head, read_page
from articles.wire.formats.parts import Headline, Kind, Note, Status
from articles.wire.formats.refusal import Refused
from articles.wire.formats.stamps import NO_STAMP, Stamp, read_stamp

NAME = "page_text"


def recognises(start: str) -> bool:
    """Whether a text has a stamp near its top."""
    return read_page(start).has_stamps


def read(data: bytes, hints: Hints) -> list[Dispatch]:
    """The one story of a page. Raises `Refused`: no-zone, no-headline, no-body.

    A stamp that is no date is stated and left empty; the story still comes in.
    """
    decoded = decode(data)
    repairs = [decoded.warning] if decoded.warning else []
    return [read_pasted(decoded.text, hints).noting(repairs, charset=decoded.charset)]


def read_pasted(text: str, hints: Hints) -> Dispatch:
    """Agency text from an editor's clipboard: the same grammar, stamps not needed.

    Without stamps the first line is the headline. Raises `Refused` (no-headline,
    no-body, no-zone) as `read` does.
    """
    page = read_page(text)
    published = _stamp(page.published, "Published", hints)
    updated = _stamp(page.updated, "Last updated", hints)
    head, below = read_head(page)
    story = read_text(line.text for line in below)
    if not story.blocks:
        raise Refused("There is a headline but no text under it.", code="no-body")
    return _dispatch(_Read(page, head, below, story, published, updated), hints)


@dataclass(frozen=True, slots=True)
class _Read:
    """A page taken apart and read."""

    page: Page
    head: Head
    below: tuple[Line, ...]
    story: Story
    published: Stamp
    updated: Stamp

    @property
    def warnings(self) -> tuple[str, ...]:
        found = [self.published.problem, self.updated.problem]
        if self.page.has_stamps and self.page.published is None:
            found.append("No published stamp was found.")
        first, last = self.published.value, self.updated.value
        if first and last and last < first:
            found.append("It says that it was updated before it was published.")
        return (*filter(None, found), *self.story.doubts)


def _dispatch(read: _Read, hints: Hints) -> Dispatch:
    story, head, rights = read.story, read.head, read.story.copyright
    provider = provider_of(story, hints)
    words = "\n".join([head.headline, *(block.text for block in story.blocks[:20])])
    return Dispatch(
        format=NAME,
        stable_id=stable_id(provider or hints.feed, read.published, head.headline),
        provider=provider,
        version_raw=read.updated.raw,
        version=version(read.updated),
        status=Status.USABLE,
        kind=Kind.TEXT,
        item_type="News",
        language=_language(language_of(words), hints.language.lower()),
        published=read.published.value,
        updated=read.updated.value,
        first_created=read.published,
        version_created=read.updated if read.updated.value else read.published,
        headlines=(Headline(head.headline),),
        subhead=head.subhead,
        section=head.section or hints.section,
        byline=story.byline,
        credits=story.credits,
        signoff=story.signoff,
        signoff_raw=story.signoff_raw,
        dateline=story.dateline,
        body=story.blocks,
        raw_body="\n\n".join(line.text for line in read.below),
        captions=head.captions,
        copyright_holder=rights.holder if rights else "",
        copyright_years=rights.years if rights else "",
        copyright_notice=rights.raw if rights else "",
        advisory=story.change,
        order=story.order,
        notes=tuple(Note("label", text) for text in story.notes),
        confidence=story.confidence,
        unparsed=story.unparsed,
        warnings=read.warnings,
    )


def _stamp(raw: str | None, name: str, hints: Hints) -> Stamp:
    """The stamp; one that is no date comes empty with its problem. Refuses no-zone."""
    if raw is None:
        return NO_STAMP
    if not raw:
        return Stamp(problem=f"{name}: there is no date behind the word. Left empty.")
    stamp = read_stamp(raw, hints.zone)
    if stamp.wall is None:
        return Stamp(raw, problem=f"{name}: “{raw}” is not a date. Left empty.")
    if stamp.value is None:
        reason = (
            f"{name}: {raw} has no time zone, and none was given."
            " Give one, such as --timezone Europe/Paris."
        )
        raise Refused(reason, code="no-zone")
    return stamp


def _language(suggested: str, hinted: str) -> str:
    """The receiver's word, unless the text is plainly in another script."""
    same_script = suggested in {"en", hinted.split("-", maxsplit=1)[0]}
    return hinted if hinted and same_script else suggested
