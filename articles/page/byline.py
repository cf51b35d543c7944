"""Who wrote it, as printed: the byline, and the credits at the foot."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from articles.models import Agency, CreditRole, Edition

PREFACES = {
    CreditRole.REPORTING: "Additional reporting by",
    CreditRole.WRITING: "Writing by",
    CreditRole.EDITING: "Editing by",
    CreditRole.TRANSLATION: "Translation by",
    CreditRole.PHOTO: "Photographs by",
    CreditRole.GRAPHICS: "Graphics by",
}


@dataclass(frozen=True, slots=True)
class Author:
    """`joint` is what stands before the name: “By”, a comma, “and”."""

    name: str
    joint: str = ""
    role: str = ""
    path: str = ""
    organisation: bool = False


def byline(edition: Edition) -> list[Author]:
    """“By A, B and C”; agency copy without names is by the agency."""
    if edition.byline_override:
        return [Author(edition.byline_override)]
    rows: Sequence[dict[str, str]] = edition.bylines
    if not rows:
        return [_agency(edition.agency)] if edition.agency else []
    # A role brings a comma of its own, so the last name needs one before its “and”.
    last = ", and " if any(row.get("role") for row in rows) else " and "
    authors = []
    for number, row in enumerate(rows):
        joint = "By " if number == 0 else last if number == len(rows) - 1 else ", "
        slug = row.get("slug", "")
        path = f"/authors/{slug}/" if slug else ""
        authors.append(Author(row["name"], joint, row.get("role", ""), path))
    return authors


def authors(edition: Edition) -> list[Author]:
    """Names only, without “By” and “and”: for feeds and structured data."""
    if edition.byline_override and not edition.bylines:
        words = edition.byline_override.split(maxsplit=1)
        bare = words[1] if len(words) > 1 and words[0].lower() == "by" else None
        return [Author(bare or edition.byline_override)]
    if not edition.bylines and edition.agency:
        return [_agency(edition.agency)]
    return [
        Author(row["name"], path=f"/authors/{row['slug']}/" if row.get("slug") else "")
        for row in edition.bylines
    ]


def credit_line(rows: Sequence[dict[str, Any]]) -> str:
    """“Additional reporting by A and B; editing by C”. Initials stay in the sign-off."""
    lines: list[str] = []
    for role, preface in PREFACES.items():
        names = [row["name"] for row in rows if row["role"] == role and row["name"]]
        if names:
            first = preface[0].lower() if lines else preface[0]
            lines.append(f"{first}{preface[1:]} {in_a_row(names)}")
    return "; ".join(lines)


def in_a_row(names: Sequence[str]) -> str:
    """A, B and C."""
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last


def _agency(agency: Agency) -> Author:
    path = f"/agencies/{agency.slug}/"
    return Author(agency.short_name, "By ", path=path, organisation=True)
