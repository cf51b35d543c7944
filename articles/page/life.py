"""How a story has changed: its public notes, and one line for every change that counts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from articles.models import Correction, Edition, Kind, Withdrawal

# One row an edition and note: the columns of `rows_of`.
COLUMNS = (
    "live_from",
    "published_at",
    "updated_at",
    "kind",
    "note",
    "corrections__kind",
    "corrections__severity",
    "corrections__text",
    "corrections__public",
)
PARTICIPLES: dict[str, str] = {
    Correction.Kind.CORRECTION: "Corrected",
    Correction.Kind.CLARIFICATION: "Clarified",
}


@dataclass(frozen=True, slots=True)
class Note:
    """A correction, clarification or editor's note, as printed."""

    kind: str
    text: str
    issued: datetime
    serious: bool

    @property
    def label(self) -> str:
        return Correction.Kind(self.kind).label

    @property
    def participle(self) -> str:
        """For the stamps: “Corrected 15 July 2021”. An editor's note has none."""
        return PARTICIPLES.get(self.kind, "")


@dataclass(frozen=True, slots=True)
class Event:
    moment: datetime
    words: str


def rows_of(article_id: int, at: datetime) -> list[Mapping[str, Any]]:
    """Everything that the line of a public story has said so far, in one query."""
    line = Edition.objects.been_public(at)
    found = line.filter(article_id=article_id).values(*COLUMNS)
    return list(found.order_by("-live_from", "-corrections__id"))


def notes(rows: Iterable[Mapping[str, Any]]) -> list[Note]:
    """Newest first."""
    return [
        Note(
            kind=row["corrections__kind"],
            text=row["corrections__text"],
            issued=row["live_from"],
            serious=row["corrections__severity"] == Correction.Severity.SERIOUS,
        )
        for row in rows
        if row["corrections__public"]
    ]


def events(
    rows: Iterable[Mapping[str, Any]], retraction: Withdrawal | None = None
) -> list[Event]:
    """Newest first. Minor fixes are never listed."""
    found = [event for row in rows for event in _events_of(row)]
    if retraction:
        words = f"Retracted. {retraction.public_reason}".strip()
        found.append(Event(retraction.starts_at, words))
    return sorted(found, key=lambda event: event.moment, reverse=True)


def _events_of(row: Mapping[str, Any]) -> list[Event]:
    match row["kind"]:
        case Kind.FIRST:
            return _first(row)
        case Kind.MINOR:
            return []
        case Kind.RESTORED:
            return [Event(row["live_from"], "Published again.")]
    if row["corrections__public"]:
        label = Correction.Kind(row["corrections__kind"]).label
        return [Event(row["live_from"], f"{label}: {row['corrections__text']}")]
    said = row["note"] if row["kind"] == Kind.UPDATE else ""
    return [Event(row["live_from"], f"Updated. {said}".strip())]


def _first(row: Mapping[str, Any]) -> list[Event]:
    events = [Event(row["published_at"], "First published.")]
    if row["updated_at"] and row["updated_at"] > row["published_at"]:
        # Only a source can have updated it before it was here.
        events.append(Event(row["updated_at"], "Updated by its source."))
    return events
