"""Public clocks that nothing explains (reader spec 1.5): find them, repair what waits.

Each edition of a line is derived once more, by `derive_line`, upon those before it as
they stand; where its row holds another time, something but an act has written it.
What was public never changes, not even here: such a clock is told, and readers get a
right one with the story's next edition. What is still planned is settled anew.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import attrgetter

from django.db.models import Count
from django.db.models.functions import TruncMinute

from articles import clock
from articles.models import Article, Edition
from articles.publishing.act import begin
from articles.publishing.line import editions_of, settle
from articles.rights import Refused
from articles.text.line import Entry, LineRefusal, derive_line

# More stories updated in one minute were touched by a machine, not by editors.
A_CROWD = 20
COLUMNS = (
    "article_id",
    "code",
    "number",
    "live_from",
    "asked_kind",
    "kind",
    "published_at",
    "updated_at",
    "text_hash",
)

type Clocks = tuple[datetime | None, datetime | None]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A clock that the ledger does not explain. `frozen`: readers have seen it."""

    edition: Edition
    words: str
    frozen: bool

    def __str__(self) -> str:
        fate = "public, so it stays" if self.frozen else "planned"
        return (
            f"{self.edition.code}, edition {self.edition.number} ({fate}): {self.words}"
        )


@dataclass(frozen=True, slots=True)
class Crowd:
    """A minute in which too many stories were updated to be true."""

    minute: datetime
    stories: int

    def __str__(self) -> str:
        when = clock.in_words(self.minute)
        return f"{self.stories} stories say that they were updated at {when}"


def crowds(at: datetime, more_than: int = A_CROWD) -> list[Crowd]:
    """Minutes that more than so many live stories share as their last update."""
    minutes = (
        Edition.objects.live(at)
        .filter(updated_at__isnull=False)
        .order_by()
        .annotate(minute=TruncMinute("updated_at"))
        .values("minute")
        .annotate(stories=Count("article", distinct=True))
        .filter(stories__gt=more_than)
        .order_by("minute")
    )
    return [Crowd(row["minute"], row["stories"]) for row in minutes]


def doubts(at: datetime) -> Iterator[Doubt]:
    """Every clock that was not moved by an act, in the order of the stories."""
    rows = Edition.objects.uncancelled().only(*COLUMNS)
    ordered = rows.order_by("article_id", "live_from", "id")
    for _, line in groupby(ordered.iterator(), key=attrgetter("article_id")):
        yield from _doubts_of(list(line), at)


def repair(article_id: int) -> str:
    """Derive the clocks of what is planned anew; why not, if the line cannot stand."""
    try:
        with begin(article_id, by=None, seen=None, rights=()) as act:
            settle(act, editions_of(act.article))
    except Refused as refusal:
        return refusal.message
    return ""


def _doubts_of(line: Sequence[Edition], at: datetime) -> Iterator[Doubt]:
    for index, edition in enumerate(line):
        words = _doubt(line[: index + 1])
        if words:
            yield Doubt(edition, words, frozen=edition.is_frozen(at))


def _doubt(line: Sequence[Edition]) -> str:
    """What is wrong with the clocks of the last edition; empty when nothing is."""
    before, edition = line[:-1], line[-1]
    held = (edition.published_at, edition.updated_at)
    source: Clocks = (None, None)
    if not before and held != (edition.live_from, None):
        source = _trusted(edition)
    try:
        derived = _derived(before, edition, source)
    except LineRefusal as refusal:
        if not before:
            return str(refusal)
        # An update of an equal text explains nothing: it may move no clock.
        derived = (line[-2].published_at, line[-2].updated_at)
    return _difference(held, derived)


def _derived(
    before: Sequence[Edition], edition: Edition, source: Clocks
) -> tuple[datetime, datetime | None]:
    entries = [_entry(one, frozen=True) for one in before]
    entries.append(_entry(edition, frozen=False, source=source))
    # Only clocks are asked for: no withdrawal, and a past that is before all of it.
    place = derive_line(entries, (), entries[0].live_from)[-1]
    return place.published_at, place.updated_at


def _entry(edition: Edition, *, frozen: bool, source: Clocks = (None, None)) -> Entry:
    """The text stays out of it: the row's fingerprint says whether it is new."""
    return Entry(
        key=edition.pk,
        live_from=edition.live_from,
        asked=edition.asked_kind,
        own={},
        own_hash=edition.text_hash,
        trusted_published=source[0],
        trusted_updated=source[1],
        frozen=frozen,
        kind=edition.kind,
        published_at=edition.published_at,
        updated_at=edition.updated_at,
    )


def _trusted(edition: Edition) -> Clocks:
    """The source's times that a version of the copy trusted before it went out.

    Those that the edition holds, if any version has them, else the newest: a planned
    edition takes them from the copy as it stands at each act on the line.
    """
    versions = Article.history.filter(
        id=edition.article_id,
        source_trusted=True,
        history_date__lte=edition.live_from,
    ).order_by("-history_id")
    found: list[Clocks] = list(
        versions.values_list("source_published_at", "source_modified_at")
    )
    held = (edition.published_at, edition.updated_at)
    for published, updated in found:
        if (published or edition.live_from, updated) == held:
            return published, updated
    return found[0] if found else (None, None)


def _difference(held: Clocks, derived: Clocks) -> str:
    names = ("published", "last updated")
    return "; ".join(
        f"says “{name} {_words(has)}”, the ledger says {_words(should)}"
        for name, has, should in zip(names, held, derived, strict=True)
        if has != should
    )


def _words(moment: datetime | None) -> str:
    return clock.in_words(moment) if moment else "never"
