"""Which stories a list shows. Every one of them starts from `Edition.objects.listed`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404, HttpRequest

from articles import clock
from articles.models import Edition
from articles.page.card import HEAVY, Card, cards, timers
from articles.page.stamps import midnight_after

A_PAGE = 30
# Nobody turns so many pages; a crawler that does is lost.
LAST_PAGE = 2_000
A_YEAR = timedelta(days=365)


def rows(at: datetime) -> QuerySet[Edition]:
    """Stories for cards, newest first: two queries, the second for the pictures."""
    return (
        Edition.objects.listed(at)
        .newest_first()
        .select_related("section", "agency", "picture")
        .prefetch_related("picture__renditions")
        .defer(*HEAVY)
    )


def newest(at: datetime, number: int) -> list[Card]:
    return cards(rows(at)[:number], at)


def first_of_each(
    at: datetime, lists: Sequence[QuerySet[Edition]]
) -> QuerySet[Edition]:
    """The rows of several cut lists in one query, newest first.

    Each list is wrapped, since SQLite allows no limit inside a union, and a union lets
    PostgreSQL answer every part from its own index.
    """
    parts = [
        Edition.objects.filter(pk__in=one.values("pk")).order_by().values("pk")
        for one in lists
    ]
    return rows(at).filter(pk__in=parts[0].union(*parts[1:], all=True))


def around(
    edition: Edition, topics: Sequence[int], at: datetime, number: int
) -> QuerySet[Edition]:
    """Everything that a story's page may point at: picked, alike, newest, translated."""
    shares = Exists(
        Edition.topics.through.objects.filter(
            edition_id=OuterRef("pk"), topic_id__in=topics
        )
    )
    listed = Edition.objects.listed(at).newest_first()
    others = listed.exclude(article_id=edition.article_id)
    lists = [others[:number], others.filter(code__in=edition.related_codes)]
    if topics:
        lists.append(others.filter(shares, published_at__gt=at - A_YEAR)[:number])
    if edition.translation_group:
        lists.append(others.filter(translation_group=edition.translation_group))
    found = first_of_each(at, lists).annotate(alike=shares)
    # The cards beside a story show no pictures.
    return found.select_related(None).select_related("section").prefetch_related(None)


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a long list. Whether there is a next one is known, not how many."""

    cards: list[Card]
    number: int
    has_next: bool
    at: datetime

    @property
    def before(self) -> str:
        """The query of the page before; the first has none."""
        return f"?page={self.number - 1}" if self.number > 2 else "."

    @property
    def after(self) -> str:
        return f"?page={self.number + 1}"

    def address(self, path: str) -> str:
        """Page n of a list stands for itself."""
        return path if self.number == 1 else f"{path}?page={self.number}"

    @property
    def timers(self) -> list[datetime]:
        return timers(self.cards)

    @property
    def days(self) -> list[tuple[datetime, list[Card]]]:
        """By day of publication, in the paper's zone."""
        groups = groupby(self.cards, key=lambda card: midnight_after(card.published))
        return [
            (clock.local(found[0].published), found)
            for found in (list(group) for _, group in groups)
        ]


def page_number(request: HttpRequest) -> int:
    asked = request.GET.get("page", "1")
    fits = asked.isascii() and asked.isdigit() and len(asked) < 6
    number = int(asked) if fits else 0
    if not 1 <= number <= LAST_PAGE:
        raise Http404
    return number


def page_of(request: HttpRequest, found: QuerySet[Edition], at: datetime) -> Page:
    """The page that the address asks for. One beyond the end does not exist."""
    number = page_number(request)
    start = (number - 1) * A_PAGE
    shown = cards(found[start : start + A_PAGE + 1], at)
    if number > 1 and not shown:
        raise Http404
    return Page(shown[:A_PAGE], number, len(shown) > A_PAGE, at)


def told(at: datetime, relation: str) -> Exists:
    """For topics, authors, agencies: those with a story that readers may see.

    The others stay unknown: a topic made for a story under embargo would tell of it.
    """
    shown = Edition.objects.listed(at).order_by()
    return Exists(shown.filter(**{relation: OuterRef("pk")}))
