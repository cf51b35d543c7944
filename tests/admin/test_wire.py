"""The wire at the desk: what came in is shown as it was read, and taken by hand."""

import pytest

from articles.models import Article, Edition, WireDelivery, WireItem
from articles.wire import arrival, feeds, intake
from tests import make, people
from tests.admin.desk import client_of
from tests.wire import copy, wires

pytestmark = pytest.mark.django_db

INBOX = "/admin/articles/wireitem/"
PASTE = f"{INBOX}paste/"
TEXT = """World

River towns told to prepare for a second crest

Published: 14/07/2026 14:11
Last Updated: 14/07/2026 15:17

River towns told to prepare for a second crest

PORT SELIM, July 14 (Example) - River towns were told on Tuesday to prepare.

"We have sand for two days," said the mayor.

- evening tide -

The water will come back by Friday.

ib-ad/ml

© 1994-2026 Example News Agency
"""


@pytest.fixture(autouse=True)
def a_section() -> None:
    make.section("World")


def came_in() -> WireItem:
    bytes_ = arrival.of_bytes(TEXT.encode(), name="river.txt")
    intake.take_in(bytes_, feed=feeds.named(), zone="Europe/Paris")
    return WireItem.objects.get()


def test_the_inbox_shows_how_an_item_was_read() -> None:
    came_in()
    page = client_of(people.editor()).get(INBOX).content.decode()
    for words in (
        "River towns told",
        "evening tide",
        "Example News Agency",
        "[ib · ad]",
    ):
        assert words in page, words


def test_an_item_is_taken_once_by_a_post_and_leaves_the_inbox() -> None:
    revision = came_in().current
    eddie = client_of(people.editor())
    take = f"{INBOX}take/{revision.pk}/"
    assert eddie.get(take).status_code == 405
    assert eddie.post(take).status_code == 302
    article = Article.objects.get()
    assert article.wire_revision == revision
    assert not Edition.objects.exists(), "nothing reaches readers by itself"
    assert "Everything that came in is taken." in eddie.get(INBOX).content.decode()


def test_a_reporter_sees_the_inbox_and_who_may_take() -> None:
    people.editor()
    revision = came_in().current
    rita = client_of(people.reporter())
    page = rita.get(INBOX).content.decode()
    assert "Eddie Editor" in page
    assert "Take as a new story</button>" not in page
    rita.post(f"{INBOX}take/{revision.pk}/")
    assert not Article.objects.exists()


def test_pasted_text_is_shown_before_it_is_trusted() -> None:
    eddie = client_of(people.editor())
    data = {"text": TEXT, "zone": "Asia/Dubai", "read": ""}
    page = eddie.post(PASTE, data).content.decode()
    assert "This is how it was understood." in page
    assert "evening tide" in page
    assert "Take it as a draft" in page
    assert not WireDelivery.objects.exists()
    assert not Article.objects.exists()


def test_pasted_text_becomes_a_draft_only_when_confirmed() -> None:
    eddie = client_of(people.editor())
    answer = eddie.post(PASTE, {"text": TEXT, "zone": "Asia/Dubai", "take": ""})
    article = Article.objects.get()
    assert answer.status_code == 302
    assert article.headline.startswith("River towns")
    assert WireDelivery.objects.get().raw


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"text": ""}, "text"),
        ({"text": TEXT, "zone": "Mars/Olympus"}, "zone"),
        ({"text": TEXT, "feed": "4711"}, "feed"),
        ({"text": TEXT, "section": "4711"}, "section"),
    ],
)
def test_what_cannot_be_read_is_refused_at_its_field(typed, field) -> None:
    answer = client_of(people.editor()).post(PASTE, typed | {"read": ""})
    assert answer.context["form"].errors[field]
    if typed["text"]:
        assert "River towns" in answer.content.decode(), "nothing typed is lost"


def test_a_reporter_may_not_paste() -> None:
    assert client_of(people.reporter()).get(PASTE).status_code == 403


@pytest.mark.parametrize(
    "query", ["?item=x", "?item=99999", "?feed=x", "?page=z", "?q=%00", "?item=%C2%B2"]
)
def test_the_inbox_asked_for_nonsense_still_answers(query: str) -> None:
    came_in()
    assert client_of(people.editor()).get(INBOX + query).status_code in {200, 404}


def test_what_comes_after_a_cancel_stands_when_an_editor_lets_it() -> None:
    feed = wires.feed()
    wires.send(feed, copy.cancel(1))
    row = wires.send(feed, copy.item(2, headline="It is back"))
    assert row.revision
    desk, accept = client_of(people.editor()), f"{INBOX}accept/{row.revision.pk}/"
    page = desk.get(INBOX, {"show": "all", "item": row.revision.item_id})
    assert accept in page.content.decode()
    assert desk.get(accept).status_code == 405
    desk.post(accept)
    item = WireItem.objects.get(pk=row.revision.item_id)
    assert (item.status, item.current) == ("usable", row.revision)
    again = desk.post(accept, follow=True)
    assert "nothing to accept" in again.content.decode()
