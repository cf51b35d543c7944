"""Feeds and deliveries for the tests of the wire: one line sends one file."""

from itertools import count
from typing import Any

from articles.models import Article, Edition, Notice, WireFeed, WireItem
from articles.wire import intake
from articles.wire.intake import Receipt, Row
from articles.wire.terms import Terms
from tests import make
from tests.wire import copy

_count = count(1)


def feed(trust: str = "inbox", **values: Any) -> WireFeed:
    """A feed of its own, of the agency AFP, whose texts stand in World."""
    defaults = {
        "name": "Agency wire",
        "provider": "afp.com",
        "section": make.section("World"),
        "zone": "Europe/Paris",
        "slug": f"agency-{next(_count)}",
    }
    return WireFeed.objects.create(trust=trust, **(defaults | values))


def send(to: WireFeed, *items: str, on: Terms | None = None) -> Row:
    """Hand in a file with these items; the row of the last."""
    return deliver(to, copy.newsml(*items), on=on).rows[-1]


def deliver(to: WireFeed, data: bytes, name: str = "a.xml", **choices: Any) -> Receipt:
    return intake.receive(data, name=name, feed=to, **choices)


def item_of(row: Row) -> WireItem:
    assert row.revision
    return WireItem.objects.select_related("current").get(pk=row.revision.item_id)


def story_of(row: Row) -> Article:
    """The story as it stands in the database now."""
    assert row.article
    return Article.objects.get(pk=row.article.pk)


def live(article: Article) -> Edition | None:
    return Edition.objects.filter(article=article).live().first()


def alarms(article: Article) -> list[str]:
    return _notices(article, Notice.Weight.ALARM)


def notes(article: Article | None) -> list[str]:
    return _notices(article, Notice.Weight.NOTE)


def _notices(article: Article | None, weight: str) -> list[str]:
    found = Notice.objects.filter(article=article, weight=weight).order_by("pk")
    return list(found.values_list("text", flat=True))
