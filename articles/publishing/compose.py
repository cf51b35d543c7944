"""Compose an edition from the working copy: everything that readers will see, frozen."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from articles import clock
from articles.models import (
    COPY_FIELDS,
    Article,
    Contributor,
    Edition,
    Kind,
    Picture,
    Section,
    Topic,
)
from articles.page.body import render_body
from articles.text.clean import plain_text
from articles.text.figures import picture_ids
from articles.text.hashes import text_hash
from articles.text.paragraphs import word_count
from articles.text.slugs import slug


@dataclass(slots=True)
class Composed:
    """An edition's columns and relations, before it has a place on the line."""

    columns: dict[str, Any]
    topics: list[Topic] = field(default_factory=list)
    contributors: list[Contributor] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)


def compose(article: Article) -> Composed:
    """Read the working copy and everything beside it. Its section must be set."""
    picture = article.picture
    inside = _pictures_inside(article.body)
    byline_rows = list(article.byline_rows.select_related("contributor"))
    copy = {name: getattr(article, name) for name in COPY_FIELDS}
    if picture:
        copy["picture_caption"] = copy["picture_caption"] or picture.caption
        copy["picture_alt"] = copy["picture_alt"] or picture.alt
        if copy["picture_focus_x"] is None or copy["picture_focus_y"] is None:
            copy["picture_focus_x"] = picture.focus_x
            copy["picture_focus_y"] = picture.focus_y
    if article.agency and not copy["copyright_notice"]:
        copy["copyright_notice"] = article.agency.copyright_line
    copy["slug"] = copy["slug"] or slug(article.headline)
    body_text = plain_text(article.body)
    columns = copy | {
        "article": article,
        "uid": article.uid,
        "code": article.code,
        "version": article.version,
        "text_hash": hash_of(article),
        "section": article.section,
        "agency": article.agency,
        "bylines": [_byline(row) for row in byline_rows],
        "credits": [_credit(row) for row in article.credit_rows.all()],
        "related_codes": list(article.related.values_list("code", flat=True)),
        "translation_group": article.translation_group,
        "picture": picture,
        "picture_credit": picture.credit if picture else "",
        "body_html": render_body(article.body, inside),
        "body_text": body_text,
        "word_count": word_count(article.body),
        "rendered_at": clock.now(),
    }
    people = [row.contributor for row in byline_rows if row.contributor]
    shown = dict.fromkeys([*([picture] if picture else []), *inside.values()])
    return Composed(
        columns,
        topics=list(article.topics.all()),
        contributors=list(dict.fromkeys(people)),
        pictures=list(shown),
    )


def hash_of(article: Article) -> str:
    """The fingerprint of the working copy's text, as an edition of it would carry."""
    caption = article.picture_caption
    if article.picture and not caption:
        caption = article.picture.caption
    return text_hash(article.headline, article.standfirst, article.body, caption)


def hash_of_text(text: Mapping[str, Any]) -> str:
    """The same of an edition's text."""
    return text_hash(
        text["headline"], text["standfirst"], text["body"], text["picture_caption"]
    )


def dress(edition: Edition) -> None:
    """Render what the edition says now into its derived columns."""
    edition.text_hash = hash_of_text(edition.text)
    edition.body_html = render_body(edition.body, _pictures_inside(edition.body))
    edition.body_text = plain_text(edition.body)
    edition.word_count = word_count(edition.body)
    edition.rendered_at = clock.now()


def preview(article: Article) -> Edition:
    """An unsaved edition, as readers would get it if it went out now.

    Nothing is written. A story without a section stands in one called "No section".
    """
    composed = compose(article)
    columns = composed.columns
    columns["section"] = article.section or Section(name="No section", slug="none")
    now = clock.now()
    first = article.editions.been_public().order_by("live_from").first()
    edition = Edition(
        **columns,
        number=article.editions.uncancelled().count() + 1,
        live_from=now,
        published_at=first.published_at if first else now,
        kind=Kind.UPDATE if first else Kind.FIRST,
        asked_kind=Kind.UPDATE,
        composed_at=now,
    )
    edition.path = first.path if first else path_of(edition)
    return edition


def path_of(edition: Edition) -> str:
    """`/world/2021/07/14/slug-code/`; the date in the paper's zone (reader spec 6)."""
    day = clock.local(edition.published_at)
    return f"/{edition.section.slug}/{day:%Y/%m/%d}/{edition.slug}-{edition.code}/"


def _pictures_inside(body: str) -> dict[int, Picture]:
    ids = picture_ids(body)
    if not ids:
        return {}
    found = Picture.objects.prefetch_related("renditions").in_bulk(ids)
    return {pk: found[pk] for pk in ids if pk in found}


def _byline(row: Any) -> dict[str, str]:
    slug_of = row.contributor.slug if row.contributor else ""
    return {"name": row.name, "role": row.role, "slug": slug_of}


def _credit(row: Any) -> dict[str, Any]:
    return {
        "role": row.role,
        "name": row.name,
        "initials": row.initials,
        "group": row.group,
    }
