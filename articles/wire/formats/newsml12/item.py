"""One NewsItem as a Dispatch."""

from articles.text.agency.advisory import read_advisory
from articles.text.agency.agencies import find_agency
from articles.text.agency.copyright import Copyright, parsed_notice
from articles.text.agency.credits import PHOTO, Credit
from articles.text.agency.dateline import Dateline, read_dateline
from articles.text.agency.labels import embargo_words, read_photo_credit
from articles.text.agency.signoff import signoff_credits
from articles.text.characters import language_of, one_line
from articles.text.paragraphs import PARAGRAPH, first_sentence
from articles.wire.formats.dispatch import Dispatch
from articles.wire.formats.hints import Hints
from articles.wire.formats.newsml12 import lines
from articles.wire.formats.newsml12.content import (
    inner_headline,
    raw_content,
)
from articles.wire.formats.newsml12.leftovers import unmapped
from articles.wire.formats.newsml12.management import priority
from articles.wire.formats.newsml12.opened import Opened, open_item
from articles.wire.formats.parts import (
    Headline,
    Kind,
    Note,
    Unmapped,
)
from articles.wire.formats.refusal import Refused
from articles.wire.formats.xml import Element, descendants, find, text_of


def read_item(root: Element, node: Element, hints: Hints) -> Dispatch:
    """Raises `Refused` (no-identity, no-body) when there is nothing to keep or show."""
    opened = open_item(root, node, hints)
    if opened.has_nothing_to_show:
        raise Refused("The item is usable but has no text.", code="no-body")
    return _dispatch(opened)


def _dispatch(opened: Opened) -> Dispatch:
    path, state, story, identity = (
        opened.path,
        opened.state,
        opened.story,
        opened.identity,
    )
    headlines, repairs = _headlines(opened)
    advisory = read_advisory(lines.advisory_line(path)) or story.change
    people = _people(opened)
    rights = _rights(opened)
    return Dispatch(
        format="newsml12",
        stable_id=identity.stable_id,
        provider=_provider(opened),
        provider_id=identity.provider_id,
        urn=identity.urn,
        version_raw=identity.version_raw,
        version=identity.version,
        previous=identity.previous,
        update=identity.update,
        status=state.status,
        status_raw=state.status_raw,
        kind=opened.kind,
        item_type=state.item_type,
        urgency=state.urgency or priority(opened.root),
        priority=priority(opened.root),
        language=_language(opened),
        published=state.first_created.value,
        updated=state.version_created.value,
        first_created=state.first_created,
        version_created=state.version_created,
        embargo=state.embargo,
        expires=state.expires,
        headlines=headlines,
        subhead=lines.line(path, "SubHeadLine"),
        section=opened.hints.section,
        slugline=lines.line(path, "SlugLine"),
        name_label=text_of(find(opened.node, "Identification", "NameLabel")),
        keywords=_keywords(path),
        people=lines.properties(path, "Keyword", role="PersonInImage"),
        genres=lines.genres(path),
        subjects=lines.subjects(path),
        byline=people.byline,
        creators=lines.parties(path, "Creator"),
        credits=people.credits,
        signoff=people.signoff,
        signoff_raw=people.signoff_raw,
        source=", ".join(lines.parties(path, "Source")),
        credit_line=lines.line(path, "CreditLine"),
        dateline=_dateline(opened),
        place=lines.place(path),
        body=story.blocks,
        raw_body=raw_content(opened.content),
        captions=opened.captions,
        media=opened.media,
        copyright_holder=rights.holder,
        copyright_years=rights.years,
        copyright_notice=rights.raw,
        usage_terms=lines.usage_terms(path),
        advisory=advisory,
        order=story.order,
        notes=_notes(opened),
        links=state.links,
        confidence=story.confidence,
        unparsed=story.unparsed,
        warnings=(*state.warnings, *repairs, *story.doubts, *_embargo_doubts(opened)),
        extra=_extra(opened),
    )


def _headlines(opened: Opened) -> tuple[tuple[Headline, ...], tuple[str, ...]]:
    """The headline, from the first place that has one; a repair when it is ours."""
    stated = lines.line(opened.path, "HeadLine") or inner_headline(opened.content)
    if stated:
        return (Headline(one_line(stated)),), ()
    first = next((one for one in opened.story.blocks if one.kind == PARAGRAPH), None)
    if first is None:
        return (), ()
    if opened.kind is Kind.ALERT:  # an alert is its headline
        return (Headline(one_line(first.text)),), ()
    made = first_sentence(first.html)
    return (Headline(made),), ("No headline was sent: the first sentence stands in.",)


def _people(opened: Opened) -> lines.People:
    """Authors, sign-off and photographers together, in the order of the page."""
    pictures = opened.kind in {Kind.PICTURE, Kind.GRAPHIC, Kind.VIDEO}
    stated = lines.read_people(opened.path, pictures=pictures)
    story = opened.story
    rows = stated.credits
    if not stated.byline:
        rows = tuple(row for row in story.credits if row.role == "author") or rows
    signoff = story.signoff or stated.signoff
    raw = story.signoff_raw or stated.signoff_raw
    if signoff:
        rows = (*rows, *signoff_credits(signoff, raw))
    else:
        rows = (*rows, *(row for row in story.credits if row.role != "author"))
    return lines.People(
        stated.byline or story.byline, _with_photographer(rows, opened), signoff, raw
    )


def _with_photographer(rows: tuple[Credit, ...], opened: Opened) -> tuple[Credit, ...]:
    """The name at the end of a caption, unless the file credits somebody already."""
    found = read_photo_credit(opened.captions[0]) if opened.captions else None
    if found is None or any(row.role == PHOTO for row in rows):
        return rows
    return (*rows, Credit(PHOTO, found.name, raw=found.raw))


def _provider(opened: Opened) -> str:
    names = (
        *lines.parties(opened.path, "Provider"),
        *lines.parties(opened.path, "Source"),
    )
    agency = find_agency(opened.identity.provider_id, *names)
    if agency:
        return agency.short
    return next(iter(names), "") or opened.hints.provider or opened.identity.provider_id


def _language(opened: Opened) -> str:
    """The declared language, else the receiver's word, else what the script suggests."""
    words = "\n".join(block.text for block in opened.story.blocks[:20])
    return (
        lines.language(opened.node, opened.path)
        or opened.hints.language
        or language_of(words or lines.line(opened.path, "HeadLine"))
    )


def _keywords(path: list[Element]) -> tuple[str, ...]:
    words = lines.properties(path, "Keyword", role=None)
    stated = lines.line(path, "KeywordLine")
    return (*words, stated) if stated else words


def _dateline(opened: Opened) -> Dateline | None:
    return read_dateline(lines.line(opened.path, "DateLine")) or opened.story.dateline


def _rights(opened: Opened) -> Copyright:
    stated = lines.line(opened.path, "CopyrightLine")
    if stated:
        return parsed_notice(stated)
    return opened.story.copyright or Copyright("", "", "")


def _notes(opened: Opened) -> tuple[Note, ...]:
    from_text = (Note("label", text) for text in opened.story.notes)
    return (*lines.product_notes(opened.path), *from_text)


def _embargo_doubts(opened: Opened) -> tuple[str, ...]:
    """An embargo in words, in a line beside the text: say so, a person must decide."""
    beside = (lines.advisory_line(opened.path), lines.usage_terms(opened.path))
    found = filter(None, map(embargo_words, beside))
    return tuple(f"A note speaks of an embargo: {words}" for words in found)


def _extra(opened: Opened) -> tuple[Unmapped, ...]:
    taken = {one for one in descendants(opened.node, "ContentItem") if one.get("Href")}
    if opened.content is not None:
        taken.add(opened.content)
    return unmapped(opened.root, opened.node, taken)
