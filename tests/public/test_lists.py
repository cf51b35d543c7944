"""Front page and lists: what stands where, and page after page."""

import re
from datetime import timedelta

import pytest

from articles.page.freshness import last_change, next_change
from tests import make
from tests.public.paper import gone

pytestmark = pytest.mark.django_db


def links(client, path: str) -> list[str]:
    """Addresses of stories on a page, in order."""
    main = client.get(path).content.decode()
    main = main[main.index("<main") : main.index("</main>")]
    return re.findall(r'href="(/[a-z]+/\d{4}/[^"]+)"', main)


def test_an_empty_paper_still_answers(client) -> None:
    for path in ("/", "/latest/", "/corrections/", "/feeds/", "/feeds/all.rss"):
        assert client.get(path).status_code == 200


def test_the_newest_story_with_a_picture_leads(watch, client) -> None:
    watch.at("08:00")
    pictured = make.published("With a picture", picture=make.picture())
    watch.at("08:30")
    bare = make.published("Without one")
    found = links(client, "/")
    assert found[0] == pictured.path
    assert bare.path in found


def test_every_section_has_its_block(watch, client) -> None:
    for name in ("World", "Sport", "Culture"):
        for number in range(8):
            watch.at(f"0{number}:30")
            make.published(f"{name} {number}", section=make.section(name))
    html = client.get("/").content.decode()
    for name in ("world", "sport", "culture"):
        assert f'id="block-{name}"' in html
    assert len(links(client, "/")) >= 20


def test_a_list_turns_its_pages(watch, client) -> None:
    moment = watch.read("08:00")
    for number in range(32):
        watch.at(moment + timedelta(minutes=number))
        make.published(f"Story {number}")
    watch.at("09:00")
    for path in ("/world/", "/latest/"):
        first, second = links(client, path), links(client, f"{path}?page=2")
        assert (len(first), len(second)) == (30, 2)
        assert not set(first) & set(second)
        page = client.get(f"{path}?page=2").content.decode()
        assert f'rel="canonical" href="http://127.0.0.1:8000{path}?page=2"' in page
        assert ", page 2 |" in page
        for wrong in ("3", "0", "-1", "x", "", "99999999999"):
            assert client.get(f"{path}?page={wrong}").status_code == 404, wrong


def test_the_most_recent_are_told_by_day(watch, client) -> None:
    watch.at("08:00")
    make.published()
    watch.at(watch.read("08:00") + timedelta(days=1))
    make.published()
    html = client.get("/latest/").content.decode()
    assert html.index("Wednesday 17 June 2026") < html.index("Tuesday 16 June 2026")


def test_a_topic_with_few_stories_is_not_for_search_engines(watch, client) -> None:
    make.published(topics=[make.topic()])
    assert 'content="noindex"' in client.get("/topics/bridges/").content.decode()
    for _ in range(2):
        make.published(topics=[make.topic()])
    assert 'content="noindex"' not in client.get("/topics/bridges/").content.decode()


def test_what_has_no_story_has_no_page(client) -> None:
    make.topic(), make.contributor(), make.agency()
    for path in ("/topics/bridges/", "/authors/mara-lind/", "/agencies/aex/"):
        assert client.get(path).status_code == 404


def test_a_correction_of_a_withdrawn_story_is_not_told_again(watch, client) -> None:
    watch.at("08:00")
    edition = make.published()
    watch.at("09:00")
    make.edit(edition.article, body="<p>Nine weeks.</p>")
    make.publish(edition.article, kind="correction", note="It was nine weeks.")
    assert "It was nine weeks." in client.get("/corrections/").content.decode()
    watch.at("10:00")
    gone(edition)
    assert "It was nine weeks." not in client.get("/corrections/").content.decode()


def test_a_missing_page_offers_the_newest_stories(watch, client) -> None:
    edition = make.published()
    answer = client.get("/no/such/page/")
    assert answer.status_code == 404
    assert edition.path in answer.content.decode()


def test_a_forgotten_slash_is_added(watch, client) -> None:
    make.section()
    for path in ("/world", "/latest", "/feeds"):
        answer = client.get(path)
        assert (answer.status_code, answer["Location"]) == (301, f"{path}/")
    assert client.get("/nowhere").status_code == 404


def test_changes_are_the_edges_of_spans_and_withdrawals(watch) -> None:
    start = watch.at("08:00")
    assert (last_change(start), next_change(start)) == (None, None)
    edition = make.published()
    gone(edition, at=watch.read("20:00"))
    later = watch.read("12:00")
    assert (last_change(later), next_change(later)) == (start, watch.read("20:00"))
    assert last_change(watch.read("21:00")) == watch.read("20:00")
    assert next_change(watch.read("21:00")) is None
