"""Agency copy of the demo: it comes in as a file, and the desk takes one of two."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

from django.contrib.auth.models import User

from articles import clock, publishing
from articles.models import Article, Section, WireFeed, WireRevision
from articles.wire import intake, take

WIRE = Path(__file__).parent / "wire"
HOUR = timedelta(hours=1)


def deliver(
    feed: WireFeed, section: Section, people: Mapping[str, User], now: datetime
) -> None:
    """One story arrives, is taken and published; another waits in the inbox."""
    with clock.standing_at(now - 4.6 * HOUR):
        revision = _receive("salt-road", feed, now - 5.3 * HOUR)
    with clock.standing_at(now - 4.4 * HOUR):
        article = take.take(revision, by=people["editor"], section=section)
    with clock.standing_at(now - 4.3 * HOUR):
        _publish(article, people["publisher"])
    with clock.standing_at(now - HOUR / 3):
        _receive("bee-census", feed, now - HOUR)


def _receive(name: str, feed: WireFeed, published: datetime) -> WireRevision:
    text = (WIRE / f"{name}.txt").read_text(encoding="utf-8")
    text = text.format(
        published=f"{published:%Y-%m-%d %H:%M}",
        updated=f"{published + HOUR / 2:%Y-%m-%d %H:%M}",
        year=published.year,
    )
    receipt = intake.receive(text.encode(), name=f"{name}.txt", feed=feed)
    revision = receipt.rows[0].revision
    if revision is None:
        message = f"{name}: {receipt.why_refused}"
        raise ValueError(message)
    return revision


def _publish(article: Article, by: User) -> None:
    publishing.publish(
        article, by=by, seen=article.line_number, version=article.version
    )
