"""A story laid open for comparing: the draft, an edition, or an old version of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from articles.models import (
    Article,
    CreditRole,
    Edition,
    StampRule,
    StoryType,
    Syndication,
)
from articles.text.diff import paragraphs
from articles.text.paragraphs import blocks
from articles.writing import rows_of_version

# What a page, a feed or a search engine shows; the address and the contract's words
# are no part of it.
LINES = (
    ("headline", "Headline"),
    ("kicker", "Kicker"),
    ("standfirst", "Standfirst"),
    ("short_headline", "Short headline"),
    ("seo_headline", "Search headline"),
    ("social_headline", "Shared headline"),
    ("byline_override", "Byline as printed"),
    ("signoff", "Sign-off"),
    ("language", "Language"),
    ("copyright_holder", "Rights holder"),
    ("copyright_notice", "Rights line"),
)
CHOICES = (
    ("story_type", "Story type", StoryType),
    ("syndication", "In feeds", Syndication),
    ("show_updated", "“Last updated”", StampRule),
)


@dataclass(slots=True)
class Side:
    """A story as plain words: labelled lines, and the body's HTML."""

    lines: dict[str, str] = field(default_factory=dict)
    body: str = ""


def count_changes(before: Side, after: Side) -> int:
    """As `compare(...).count`, without the words: for lists."""
    differ = sum(
        before.lines.get(name, "") != after.lines.get(name, "")
        for name in {*before.lines, *after.lines}
    )
    if before.body == after.body:
        return differ
    rows = paragraphs(blocks(before.body), blocks(after.body))
    return differ + sum(row.counts for row in rows)


def of_draft(article: Article) -> Side:
    """The working copy as an edition of it would read (see `publishing.compose`)."""
    picture = article.picture
    columns = _columns(article)
    if picture:
        columns["caption"] = article.picture_caption or picture.caption
        columns["alt"] = article.picture_alt or picture.alt
        if None in (article.picture_focus_x, article.picture_focus_y):
            columns["focus"] = (picture.focus_x, picture.focus_y)
    if article.agency and not article.copyright_notice:
        columns["copyright_notice"] = article.agency.copyright_line
    columns |= {
        "section": article.section.name if article.section else "",
        "agency": article.agency.short_name if article.agency else "",
        "picture": picture.title if picture else "",
        "credit": picture.credit if picture else "",
        "bylines": [
            (row.name, row.role, row.contributor.slug if row.contributor else "")
            for row in article.byline_rows.all()
        ],
        "credits": [
            (row.role, row.name, row.initials) for row in article.credit_rows.all()
        ],
        "topics": [topic.name for topic in article.topics.all()],
        "related": [other.code for other in article.related.all()],
    }
    return _side(columns, article.body)


def of_edition(edition: Edition) -> Side:
    picture = edition.picture
    columns = _columns(edition) | {
        "section": edition.section.name,
        "agency": edition.agency.short_name if edition.agency else "",
        "picture": picture.title if picture else "",
        "credit": edition.picture_credit,
        "bylines": [
            (row["name"], row["role"], row.get("slug", "")) for row in edition.bylines
        ],
        "credits": [
            (row["role"], row["name"], row["initials"]) for row in edition.credits
        ],
        "topics": [topic.name for topic in edition.topics.all()],
        "related": edition.related_codes,
    }
    return _side(columns, edition.body)


def of_version(version: Any) -> Side:
    """An old version, as the history kept it."""
    then = version.instance
    bylines, credits = rows_of_version(version)
    columns = _columns(then) | {
        "section": then.section.name if then.section else "",
        "agency": then.agency.short_name if then.agency else "",
        "picture": then.picture.title if then.picture else "",
        "credit": then.picture.credit if then.picture else "",
        "bylines": [
            (row.name, row.role, row.contributor.slug if row.contributor else "")
            for row in bylines
        ],
        "credits": [(row.role, row.name, row.initials) for row in credits],
        "topics": [row.topic.name for row in version.topics.select_related("topic")],
        "related": [],
    }
    if then.picture:
        columns["caption"] = then.picture_caption or then.picture.caption
        columns["alt"] = then.picture_alt or then.picture.alt
        if None in columns["focus"]:
            columns["focus"] = (then.picture.focus_x, then.picture.focus_y)
    if then.agency and not then.copyright_notice:
        columns["copyright_notice"] = then.agency.copyright_line
    return _side(columns, then.body)


def _columns(row: Article | Edition) -> dict[str, Any]:
    columns: dict[str, Any] = {name: getattr(row, name) for name, _ in LINES}
    for name, _label, choices in CHOICES:
        columns[name] = choices(getattr(row, name)).label
    dated = row.dateline_date
    return columns | {
        "caption": row.picture_caption,
        "alt": row.picture_alt,
        "focus": (row.picture_focus_x, row.picture_focus_y),
        "dateline": ", ".join(
            filter(
                None,
                (
                    row.dateline_place,
                    row.dateline_country,
                    f"{dated.day} {dated:%B %Y}" if dated else "",
                    row.dateline_agency,
                ),
            )
        ),
    }


def _side(columns: dict[str, Any], body: str) -> Side:
    lines = {label: columns[name] for name, label in LINES}
    lines["Byline"] = _and(_byline(*row) for row in columns["bylines"])
    lines["Credits"] = _and(_credit(*row) for row in columns["credits"])
    lines["Dateline"] = columns["dateline"]
    lines["Section"] = columns["section"]
    lines["Topics"] = _and(sorted(columns["topics"]))
    lines["Agency"] = columns["agency"]
    lines["Picture"] = columns["picture"]
    if columns["picture"]:
        lines["Caption"] = columns["caption"]
        lines["Alt text"] = columns["alt"]
        lines["Picture credit"] = columns["credit"]
        lines["Focus"] = "{} % from the left, {} % from the top".format(
            *columns["focus"]
        )
    lines["Related"] = _and(sorted(columns["related"]))
    lines |= {label: columns[name] for name, label, _ in CHOICES}
    return Side(lines, body)


def _byline(name: str, role: str, slug: str) -> str:
    page = f" (author page {slug})" if slug else ""
    return f"{name} {role}".strip() + page


def _credit(role: str, name: str, initials: str) -> str:
    return f"{CreditRole(role).label}: {name or initials}"


def _and(words_: Iterable[str] | Sequence[str]) -> str:
    return ", ".join(words_)
