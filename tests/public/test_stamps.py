"""Table 1.6 of the reader spec: which output moves with which kind of change.

P is the first publication, U the last significant change, L the newest edition. Every
output is read from what a reader really gets.
"""

import json
import re
from collections.abc import Callable
from datetime import datetime
from email.utils import parsedate_to_datetime

import feedparser
import pytest
from django.test import Client

from articles.models import Edition
from articles.publishing import rerender
from tests import make

pytestmark = pytest.mark.django_db

P, U, L = "08:00", "10:00", "10:00"
MONTH = "/sitemaps/stories-2026-06.xml"


def meta(text: str, name: str) -> str:
    return re.search(f'property="{name}" content="([^"]*)"', text)[1]


def stamp(text: str, label: str) -> str | None:
    found = re.search(rf"<dt>{label}</dt> <dd><time datetime=\"([^\"]*)\">", text)
    return found and found[1]


def ld(text: str, key: str) -> str:
    return json.loads(re.search(r'ld\+json">(.*?)</script>', text)[1])[key]


def item(text: str, tag: str) -> str:
    return re.search(f"<item>.*?<{tag}>([^<]*)</{tag}>", text, re.DOTALL)[1]


# output: where it stands, and how it is read
OUTPUTS: dict[str, tuple[str, Callable[[str], str | None]]] = {
    "page, published": ("page", lambda text: stamp(text, "Published")),
    "page, last updated": ("page", lambda text: stamp(text, "Last updated")),
    "JSON-LD, published": ("page", lambda text: ld(text, "datePublished")),
    "JSON-LD, modified": ("page", lambda text: ld(text, "dateModified")),
    "OpenGraph, published": ("page", lambda t: meta(t, "article:published_time")),
    "OpenGraph, modified": ("page", lambda t: meta(t, "article:modified_time")),
    "RSS, pubDate": ("/feeds/all.rss", lambda text: item(text, "pubDate")),
    "RSS, updated": ("/feeds/all.rss", lambda text: item(text, "atom:updated")),
    "sitemap, lastmod": (
        MONTH,
        lambda text: re.search("<lastmod>([^<]*)</lastmod>", text)[1],
    ),
}
FOLLOWS_P = {name for name in OUTPUTS if "ublished" in name or "pubDate" in name}
FOLLOWS_U = set(OUTPUTS) - FOLLOWS_P

MOVES = {
    # kind: does U move, does L move, does the tag move
    "minor": (False, True, True),
    "update": (True, True, True),
    "correction": (True, True, True),
    "clarification": (True, True, True),
    "technical": (False, False, True),
}


def moment(text: str | None) -> datetime | None:
    if text is None:
        return None
    if text.endswith("Z"):
        return datetime.fromisoformat(text)
    return parsedate_to_datetime(text)


def everything(client: Client, path: str) -> tuple[dict, datetime, str]:
    found = {}
    for name, (place, read) in OUTPUTS.items():
        address = path if place == "page" else place
        found[name] = moment(read(client.get(address).content.decode()))
    answer = client.get(path)
    return found, moment(answer["Last-Modified"]), answer["ETag"]


def change(edition: Edition, kind: str) -> None:
    if kind == "technical":
        assert rerender(Edition.objects.get(pk=edition.pk))
        return
    make.edit(edition.article, body=f"{make.BODY}<p>More is known.</p>")
    note = "" if kind == "minor" else "It was nine weeks, not seven."
    make.publish(edition.article, kind=kind, note=note, reason="A letter was missing.")


@pytest.mark.parametrize("kind", MOVES)
def test_every_output_moves_with_its_kind_of_change_and_no_other(
    kind: str, watch, client
) -> None:
    make.site()
    watch.at(P)
    edition = make.published("A story that changes")
    if kind == "technical":
        # As an earlier template would have rendered it.
        Edition.objects.filter(pk=edition.pk).update(body_html="<p>An old look.</p>")
    watch.at("09:59")
    before, modified, tag = everything(client, edition.path)
    for name, value in before.items():
        expected = None if name == "page, last updated" else watch.read(P)
        assert value == expected, name
    assert modified == watch.read(P)

    watch.at(U)
    change(edition, kind)
    watch.at("10:01")
    after, modified_after, tag_after = everything(client, edition.path)
    moves_u, moves_l, moves_tag = MOVES[kind]
    for name in FOLLOWS_P:
        assert after[name] == watch.read(P), name
    for name in FOLLOWS_U:
        assert after[name] == (watch.read(U) if moves_u else before[name]), name
    assert modified_after == watch.read(L if moves_l else P)
    assert (tag_after != tag) is moves_tag


def test_feed_readers_agree_with_the_page(watch, client) -> None:
    make.site()
    watch.at(P)
    edition = make.published()
    entry = feedparser.parse(client.get("/feeds/all.rss").content).entries[0]
    assert entry.published_parsed[:5] == edition.published_at.timetuple()[:5]
    assert entry.id == make.site().feed_id(edition.uid)


def test_a_second_stamp_waits_ten_minutes(watch, client) -> None:
    watch.at(P)
    edition = make.published()
    watch.at("08:09:59")
    make.edit(edition.article, body=f"{make.BODY}<p>More.</p>")
    make.publish(edition.article)
    assert "Last updated" not in client.get(edition.path).content.decode()
    watch.at("08:10")
    make.edit(edition.article, body=f"{make.BODY}<p>Even more.</p>")
    make.publish(edition.article)
    assert "Last updated" in client.get(edition.path).content.decode()


@pytest.mark.parametrize(("rule", "times"), [("always", 1), ("never", 0), ("auto", 0)])
def test_a_story_may_have_its_own_rule_for_the_second_stamp(
    rule: str, times: int, watch, client
) -> None:
    watch.at(P)
    edition = make.published(show_updated=rule)
    watch.at("08:05")
    make.edit(edition.article, body=f"{make.BODY}<p>More.</p>")
    make.publish(edition.article)
    text = client.get(edition.path).content.decode()
    assert text.count("Last updated") == times


@pytest.mark.parametrize(
    ("zone", "printed"),
    [
        ("UTC", "16 June 2026, 08:00 UTC"),
        ("Europe/Berlin", "16 June 2026, 10:00 CEST"),
        ("Asia/Dubai", "16 June 2026, 12:00 UTC+4"),
        ("Asia/Kolkata", "16 June 2026, 13:30 IST"),
        ("Asia/Kathmandu", "16 June 2026, 13:45 UTC+5:45"),
    ],
)
def test_times_are_printed_with_the_papers_zone(
    zone: str, printed: str, watch, client, settings
) -> None:
    settings.TIME_ZONE = zone
    watch.at(P)
    edition = make.published()
    text = client.get(edition.path).content.decode()
    assert f'<time datetime="2026-06-16T08:00:00Z">{printed}</time>' in text


def test_a_year_later_it_is_from_the_archive(watch, client) -> None:
    watch.at(P)
    edition = make.published()
    words = "From the archive: published"
    watch.at(datetime.fromisoformat("2027-06-16T07:59:59Z"))
    assert words not in client.get(edition.path).content.decode()
    watch.at(datetime.fromisoformat("2027-06-16T08:00:00Z"))
    answer = client.get(edition.path)
    assert words in answer.content.decode()
    assert moment(answer["Last-Modified"]) == datetime.fromisoformat(
        "2027-06-16T08:00:00Z"
    )
