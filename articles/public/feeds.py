"""RSS 2.0 feeds from one base: all stories, a section's, a topic's, an author's."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.cache import patch_vary_headers

from articles import clock
from articles.models import (
    Contributor,
    Correction,
    Edition,
    Section,
    Syndication,
    Topic,
    Withdrawal,
)
from articles.page.frame import Frame, frame, paper
from articles.page.freshness import Changes
from articles.page.life import Note
from articles.page.story import Around
from articles.page.syndicated import Gone, Item, item_of, notes_by_story, notice_of
from articles.public.answers import document, for_readers, moved, page
from articles.public.lists import told

ITEMS = 30
# How long a withdrawn story's item stays, with the notice in its place.
NOTICE = timedelta(days=7)
RETRACTED = Withdrawal.Kind.RETRACTED


@dataclass(frozen=True, slots=True)
class Feed:
    """`which` narrows the stories; `path` is the page that shows the same ones."""

    key: str
    title: str
    description: str
    path: str
    which: Q


@for_readers
def everything(request: HttpRequest) -> HttpResponseBase:
    return answer(request, Feed("all", "", "All stories", "/", Q()))


@for_readers
def section(request: HttpRequest, slug: str) -> HttpResponseBase:
    found = get_object_or_404(Section, slug=slug)
    words = found.description or f"{found.name} news"
    path = f"/{found.slug}/"
    which = Q(section=found)
    return answer(request, Feed(f"section-{slug}", found.name, words, path, which))


@for_readers
def topic(request: HttpRequest, slug: str) -> HttpResponseBase:
    at = clock.now()
    found = get_object_or_404(Topic.objects.filter(told(at, "topics")), slug=slug)
    words = found.description or f"Stories about {found.name}"
    path = f"/topics/{found.slug}/"
    which = Q(topics=found)
    return answer(request, Feed(f"topic-{slug}", found.name, words, path, which))


@for_readers
def author(request: HttpRequest, slug: str) -> HttpResponseBase:
    people = Contributor.objects.filter(told(clock.now(), "contributors"))
    found = get_object_or_404(people, slug=slug)
    words = f"Stories by {found.name}"
    path = f"/authors/{found.slug}/"
    which = Q(contributors=found)
    return answer(request, Feed(f"author-{slug}", found.name, words, path, which))


@for_readers
def directory(request: HttpRequest) -> HttpResponseBase:
    """The page that lists the feeds, with a line on what a feed is."""
    at = clock.now()
    around = frame(at)
    return page(
        request, "public/feeds.html", {"frame": around}, around.changes, "feeds"
    )


@for_readers
def old_address(request: HttpRequest) -> HttpResponseBase:
    return moved(reverse("public:feed_all"), Changes(clock.now()))


def answer(request: HttpRequest, feed: Feed) -> HttpResponseBase:
    at = clock.now()
    site, changes = paper(at)
    around = Frame(site, changes)
    gone = withdrawn(feed, at)
    items = in_order(
        stories(feed, at, around), [notice_of(one, around) for one in gone]
    )
    context = {
        "feed": feed,
        "frame": around,
        "items": items,
        "built": max((item.updated for item in items), default=None),
        "self": f"{around.url}{request.path}",
    }
    changes = changes.with_timers(one.withdrawal.starts_at + NOTICE for one in gone)
    response = document(
        request,
        "feeds/rss.xml",
        context,
        changes,
        f"feed-{feed.key}",
        content_type=content_type(request),
    )
    patch_vary_headers(response, ["Sec-Fetch-Dest"])
    return response


def content_type(request: HttpRequest) -> str:
    """Browsers show a feed with its style sheet only when it is called text/xml."""
    opened = request.headers.get("Sec-Fetch-Dest") == "document"
    return f"{'text/xml' if opened else 'application/rss+xml'}; charset=utf-8"


def in_order(live: list[Item], notices: list[Item]) -> list[Item]:
    """By first publication: an updated story keeps its place, and so does a notice."""
    if len(live) == ITEMS:
        oldest = live[-1].published
        notices = [item for item in notices if item.published >= oldest]
    return sorted([*live, *notices], key=lambda item: item.published, reverse=True)


def stories(feed: Feed, at: datetime, around: Frame) -> list[Item]:
    found = (
        Edition.objects.live(at)
        .filter(feed.which)
        .exclude(syndication=Syndication.NONE)
        .newest_first()
        .select_related("section", "agency", "picture")
        .prefetch_related("topics", "picture__renditions")
        .defer("body", "own", "base", "usage_terms")
    )
    editions = list(found[:ITEMS])
    ids = [edition.article_id for edition in editions]
    notes = notes_on(ids, at)
    retracted = retractions(ids, at)
    return [
        item_of(
            edition,
            at,
            around,
            Around(
                topics=list(edition.topics.all()),
                notes=notes.get(edition.article_id, ()),
                retraction=retracted.get(edition.article_id),
            ),
        )
        for edition in editions
    ]


def notes_on(ids: list[int], at: datetime) -> dict[int, list[Note]]:
    found = Correction.objects.issued(at).filter(edition__article_id__in=ids)
    columns = ("edition__article_id", "kind", "text", "edition__live_from")
    return notes_by_story(
        [
            (article_id, Note(kind, text, issued, serious=False))
            for article_id, kind, text, issued in found.values_list(*columns)
        ]
    )


def retractions(ids: list[int], at: datetime) -> dict[int, Withdrawal]:
    found = Withdrawal.objects.in_force(at).filter(kind=RETRACTED, article_id__in=ids)
    return {one.article_id: one for one in found}


def withdrawn(feed: Feed, at: datetime) -> list[Gone]:
    """Stories of this feed that were withdrawn in the last week."""
    been = Edition.objects.been_public(at).filter(article_id=OuterRef("article_id"))
    last = been.order_by("-live_from")
    shown: QuerySet[Edition] = been.filter(feed.which)
    found = (
        Withdrawal.objects.in_force(at)
        .cutting()
        .filter(Exists(shown), starts_at__gt=at - NOTICE)
        .annotate(
            uid=F("article__uid"),
            code=F("article__code"),
            published=Subquery(last.values("published_at")[:1]),
            rights=Subquery(last.values("syndication")[:1]),
        )
        .exclude(rights=Syndication.NONE)
        .order_by("-starts_at")[:ITEMS]
    )
    return [Gone(one, one.uid, one.code, one.published) for one in found]
