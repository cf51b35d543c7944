"""What somebody wants a story to be: any part of it, cleaned for every entrance."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from articles.models import (
    COPY_FIELDS,
    Article,
    Contributor,
    CreditRole,
    Topic,
)
from articles.rights import Refused
from articles.text.clean import clean_html, clean_line
from articles.text.slugs import slug

EMBARGO = ("embargo_until", "embargo_endless", "embargo_words")
WRITABLE = (
    *COPY_FIELDS,
    *EMBARGO,
    "section",
    "picture",
    "agency",
    "slugline",
    "note_to_editors",
    "urgency",
    "legal_hold",
    "translation_group",
    "wire_revision",
    "source_published_at",
    "source_modified_at",
    "source_trusted",
)
PARAGRAPHS = frozenset({"note_to_editors", "usage_terms"})


@dataclass(frozen=True, slots=True)
class BylineRow:
    name: str
    role: str = ""
    contributor: Contributor | None = None


@dataclass(frozen=True, slots=True)
class CreditRow:
    role: str
    name: str = ""
    initials: str = ""
    group: int = 0
    contributor: Contributor | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """The parts to write. What is left out (or None) stays as it is."""

    fields: Mapping[str, Any] = field(default_factory=dict)
    bylines: Sequence[BylineRow] | None = None
    credits: Sequence[CreditRow] | None = None
    topics: Sequence[Topic] | None = None
    related: Sequence[Article] | None = None

    def cleaned(self) -> "Changes":
        """The same, with every text made safe. Raises `Refused` for what cannot be."""
        if strange := sorted(set(self.fields) - set(WRITABLE)):
            message = f"Nobody writes {', '.join(strange)} by hand."
            raise Refused(message, field=strange[0])
        return Changes(
            fields={name: _clean(name, value) for name, value in self.fields.items()},
            bylines=None if self.bylines is None else _bylines(self.bylines),
            credits=None if self.credits is None else _credits(self.credits),
            topics=None if self.topics is None else list(dict.fromkeys(self.topics)),
            related=None if self.related is None else list(dict.fromkeys(self.related)),
        )


def _clean(name: str, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if name == "body":
        return clean_html(value)
    if name == "slug":
        return slug(value) if value.strip() else ""
    if name in PARAGRAPHS:
        return "\n".join(clean_line(line) for line in value.splitlines()).strip()
    return clean_line(value)


def _bylines(rows: Sequence[BylineRow]) -> list[BylineRow]:
    cleaned = [
        BylineRow(_name(row), clean_line(row.role), row.contributor) for row in rows
    ]
    return [row for row in cleaned if row.name]


def _credits(rows: Sequence[CreditRow]) -> list[CreditRow]:
    for row in rows:
        if row.role not in CreditRole.values:
            message = f"“{row.role}” is no credit role. Choose one from the list."
            raise Refused(message, field="credits")
    cleaned = [
        CreditRow(
            row.role, _name(row), clean_line(row.initials), row.group, row.contributor
        )
        for row in rows
    ]
    return [row for row in cleaned if row.name or row.initials]


def _name(row: BylineRow | CreditRow) -> str:
    """As printed; the contributor's own name when nothing else was typed."""
    return clean_line(row.name) or (row.contributor.name if row.contributor else "")
