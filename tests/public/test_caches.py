"""How long an answer may be kept, and what is sent to somebody who has it already."""

import re

import pytest

from tests import make
from tests.public.paper import gone

pytestmark = pytest.mark.django_db
LISTS = ("/", "/latest/", "/world/", "/feeds/all.rss", "/sitemap.xml")


def seconds(answer) -> int:
    found = re.fullmatch(
        r"public, max-age=(\d+), s-maxage=(\d+)", answer["Cache-Control"]
    )
    assert found[1] == found[2]
    return int(found[1])


@pytest.fixture
def edition(watch):
    make.site()
    watch.at("08:00")
    edition = make.published()
    watch.at("09:00")
    return edition


def test_an_answer_is_kept_two_seconds(edition, client) -> None:
    for path in (edition.path, *LISTS):
        assert seconds(client.get(path)) == 2


def test_no_answer_outlives_the_next_change(edition, watch, client) -> None:
    """A story comes at 18:00:00; whatever was sent before is stale by then."""
    make.publish(make.article(), at=watch.read("18:00"))
    for time, most in (
        ("17:59:56", 2),
        ("17:59:57.5", 1),
        ("17:59:58.5", 0),
        ("17:59:59.9", 0),
    ):
        watch.at(time)
        for path in (edition.path, *LISTS):
            assert seconds(client.get(path)) <= most, (time, path)
    watch.at("18:00:00")
    assert seconds(client.get("/")) == 2


def test_a_planned_end_bounds_freshness_too(edition, watch, client) -> None:
    gone(edition, kind="expired", at=watch.read("20:00"))
    watch.at("19:59:58.9")
    assert seconds(client.get(edition.path)) == 0
    watch.at("20:00")
    assert client.get(edition.path).status_code == 410
    assert seconds(client.get(edition.path)) == 2


def test_a_label_that_changes_at_midnight_bounds_freshness(
    edition, watch, client
) -> None:
    watch.at("23:59:58.9")
    assert seconds(client.get("/")) == 0
    assert seconds(client.get("/feeds/all.rss")) == 2


def test_whoever_has_it_gets_304(edition, client) -> None:
    for path in (edition.path, *LISTS):
        first = client.get(path)
        by_tag = client.get(path, headers={"if-none-match": first["ETag"]})
        since = first["Last-Modified"]
        by_time = client.get(path, headers={"if-modified-since": since})
        assert (by_tag.status_code, by_time.status_code) == (304, 304), path
        assert by_tag.content == b""
        assert by_tag["Cache-Control"] == first["Cache-Control"]


def test_the_tag_wins_over_the_time(edition, client) -> None:
    first = client.get(edition.path)
    headers = {
        "if-none-match": '"another"',
        "if-modified-since": first["Last-Modified"],
    }
    assert client.get(edition.path, headers=headers).status_code == 200


def test_a_corrected_letter_reaches_whoever_has_the_old_page(
    edition, watch, client
) -> None:
    first = client.get(edition.path)
    make.edit(edition.article, body=f"{make.BODY}<p>A letter.</p>")
    make.publish(edition.article, kind="minor", reason="A letter was missing.")
    for name, value in (
        ("if-none-match", first["ETag"]),
        ("if-modified-since", first["Last-Modified"]),
    ):
        assert client.get(edition.path, headers={name: value}).status_code == 200


def test_a_list_is_newer_when_its_newest_story_goes(edition, watch, client) -> None:
    other = make.published()
    watch.at("10:00")
    gone(other)
    assert client.get("/")["Last-Modified"] == "Tue, 16 Jun 2026 10:00:00 GMT"


def test_head_is_answered_like_get(edition, client) -> None:
    for path in (edition.path, *LISTS, "/robots.txt", "/nowhere/"):
        one, other = client.get(path), client.head(path)
        assert one.status_code == other.status_code
        assert other.get("ETag") == one.get("ETag")


def test_nothing_can_be_posted_here(edition, client) -> None:
    assert client.post(edition.path).status_code == 405
