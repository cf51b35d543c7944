"""A story at its address, at any other address that ends in its code, and its end."""

from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase

from articles import clock
from articles.models import Edition, Withdrawal
from articles.page.card import Card, cards
from articles.page.context import story_page
from articles.page.frame import Frame, frame, paper
from articles.page.life import events, notes, rows_of
from articles.page.story import Around
from articles.public.answers import for_readers, moved, page
from articles.public.lists import around

RELATED = 4
RECENT = 4
RETRACTED = Withdrawal.Kind.RETRACTED


@for_readers
def story(request: HttpRequest, code: str, **_address: Any) -> HttpResponseBase:
    """Only the code is looked up, so no change of words or section breaks a link."""
    at = clock.now()
    edition = find(code, at)
    if edition is None:
        return tombstone(request, code, at)
    if request.path != edition.path:
        return moved(edition.path, paper(at)[1])
    shown = frame(at)
    context = story_page(edition, at, shown, beside(edition, at))
    changes = shown.changes.with_timers(context["story"].timers)
    return page(request, "public/article.html", context, changes, f"story-{code}")


def find(code: str, at: datetime) -> Edition | None:
    return (
        Edition.objects.live(at)
        .filter(code=code)
        .select_related("section", "agency", "picture")
        .prefetch_related("topics", "picture__renditions")
        .first()
    )


def beside(edition: Edition, at: datetime) -> Around:
    """Three queries: the story's life so far, its retraction, the stories around it."""
    life = rows_of(edition.article_id, at)
    retraction = (
        Withdrawal.objects.in_force(at)
        .filter(article_id=edition.article_id, kind=RETRACTED)
        .first()
    )
    topics = list(edition.topics.all())
    found = list(around(edition, [topic.pk for topic in topics], at, RELATED + RECENT))
    related = related_to(edition, found, at)
    beside = {card.path for card in related}
    return Around(
        topics=topics,
        notes=notes(life),
        events=events(life, retraction),
        retraction=retraction,
        related=related,
        recent=[c for c in cards(found, at) if c.path not in beside][:RECENT],
        translations=translations(edition, found),
    )


def related_to(edition: Edition, found: list[Edition], at: datetime) -> list[Card]:
    """Picked ones in the order of picking, then those on the same topics, newest first."""
    by_code = {one.code: one for one in found}
    picked = [by_code[code] for code in edition.related_codes if code in by_code]
    alike = [one for one in found if one.alike and one not in picked]  # type: ignore[attr-defined]
    return cards([*picked, *alike][: max(RELATED, len(picked))], at)


def translations(edition: Edition, found: list[Edition]) -> list[Edition]:
    """Every language of the story with its own, once one other exists."""
    group = edition.translation_group
    others = [one for one in found if group and one.translation_group == group]
    return [edition, *others] if others else []


def tombstone(request: HttpRequest, code: str, at: datetime) -> HttpResponseBase:
    """410 while a withdrawal is in force: at every address, since one may name names."""
    withdrawal = Withdrawal.objects.in_force(at).cutting().filter(article__code=code)
    found = withdrawal.first()
    if found is None:
        raise Http404
    shown: Frame = frame(at)
    context = {
        "frame": shown,
        "withdrawal": found,
        "replacement": replacement(found, at),
    }
    changes = shown.changes
    return page(request, "410.html", context, changes, f"story-{code}", status=410)


def replacement(withdrawal: Withdrawal, at: datetime) -> Edition | None:
    if withdrawal.replacement_id is None:
        return None
    live = Edition.objects.live(at).filter(article_id=withdrawal.replacement_id)
    return live.first()
