"""What is public, asked of the rows themselves and not of `Edition.objects.live`.

A mistake in the one answer that every page starts from must not hide itself.
"""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db.models import Q, QuerySet
from django.template import Engine

from articles.models import (
    Agency,
    Contributor,
    Correction,
    Edition,
    Section,
    Site,
    Topic,
    Withdrawal,
)

_PRINTED = (
    *("headline", "short_headline", "seo_headline", "social_headline", "slug"),
    *("kicker", "standfirst", "body_text", "note", "signoff"),
    *("picture_caption", "picture_alt", "picture_credit", "byline_override"),
    *("copyright_holder", "copyright_notice", "dateline_place", "dateline_country"),
)
# Beside the stories; a topic or an author is public with its first story.
_PAPER: tuple[tuple[Any, str, tuple[str, ...]], ...] = (
    (Site, "", ("name", "description")),
    (Section, "", ("name", "slug", "description")),
    (Topic, "editions__in", ("name", "slug", "description")),
    (Contributor, "editions__in", ("name", "slug", "title", "biography", "expertise")),
    (Agency, "edition__in", ("name", "slug")),
)


def public(at: datetime) -> QuerySet[Edition]:
    return Edition.objects.filter(
        Q(live_until__isnull=True) | Q(live_until__gt=at),
        cancelled_at__isnull=True,
        live_from__lte=at,
    ).order_by()


def withdrawals(at: datetime) -> dict[int, Withdrawal]:
    standing = Withdrawal.objects.filter(
        Q(ends_at__isnull=True) | Q(ends_at__gt=at), starts_at__lte=at
    ).exclude(kind=Withdrawal.Kind.RETRACTED)
    return {one.article_id: one for one in standing.select_related("article")}


def texts_for_readers(at: datetime) -> Iterator[str]:
    """Every text that readers may read now, and the words of the templates."""
    live = public(at)
    stories: Any = live.values_list(*_PRINTED)
    for row in stories.iterator():
        yield from row
    been = Edition.objects.filter(
        article__in=live.values("article"), cancelled_at__isnull=True, live_from__lte=at
    )
    yield from been.order_by().values_list("note", flat=True)
    notes = Correction.objects.filter(edition__in=been, public=True)
    yield from notes.values_list("text", flat=True)
    yield from (one.public_reason for one in withdrawals(at).values())
    rows: Any
    for model, relation, names in _PAPER:
        known = {relation: live.values("pk")} if relation else {}
        rows = model._default_manager.filter(**known).distinct()
        for row in rows.values_list(*names):
            yield from row
    for folder in Engine.get_default().dirs:
        for path in sorted(Path(folder).rglob("*.*ml")):
            yield path.read_text()
