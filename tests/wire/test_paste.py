"""Paste agency text: shown as it is understood, then taken by the same rules."""

import pytest

from articles.models import WireDelivery
from articles.rights import NotAllowed, Refused
from articles.wire import paste
from tests import make, people
from tests.wire import copy, wires

pytestmark = pytest.mark.django_db

TEXT = copy.page_text().decode()
BARE = "\n\n".join(["Harbour bridge reopens after storm", *copy.STORY, "bur-ab/cd"])


def test_reading_shows_the_parse_and_keeps_nothing() -> None:
    dispatch = paste.read(TEXT, feed=wires.feed(), zone="Asia/Dubai")[0]
    assert dispatch.headline == "Harbour bridge reopens after storm"
    assert dispatch.section == "World"
    assert dispatch.signoff == (("bur", "star"), ("r k",), ("g t",))
    assert str(dispatch.published) == "2021-07-14 14:11:00+04:00"
    assert not WireDelivery.objects.exists()


def test_the_parse_can_be_shown_without_stamps_in_the_text() -> None:
    dispatch = paste.read(BARE, feed=wires.feed())[0]
    assert dispatch.headline == "Harbour bridge reopens after storm"
    assert dispatch.paragraphs == 2


def test_times_without_any_zone_are_read_in_the_papers_own_and_that_is_said() -> None:
    dispatch = paste.read(TEXT, feed=wires.feed(zone=""))[0]
    assert str(dispatch.published) == "2021-07-14 14:11:00+00:00"
    assert "the paper's own" in dispatch.warnings[0]


def test_taking_makes_a_story_and_keeps_what_was_pasted() -> None:
    article = paste.take(TEXT, feed=wires.feed(), by=people.editor())
    assert article.headline == "Harbour bridge reopens after storm"
    assert article.wire_revision
    assert bytes(article.wire_revision.delivery.raw).decode() == TEXT


def test_text_without_stamps_can_be_taken() -> None:
    sport = make.section("Sport")
    article = paste.take(BARE, feed=wires.feed(), by=people.editor(), section=sport)
    assert article.section == sport
    assert article.signoff == "bur-ab/cd"


def test_an_agencys_whole_file_can_be_pasted() -> None:
    text = copy.newsml(copy.item()).decode()
    article = paste.take(text, feed=wires.feed(), by=people.editor())
    assert article.dateline_place == "PORT ALBA"


def test_the_same_text_again_gives_the_story_that_it_became() -> None:
    feed = wires.feed()
    first = paste.take(TEXT, feed=feed, by=people.editor())
    assert paste.take(TEXT, feed=feed, by=people.editor()) == first


def test_even_where_a_feed_publishes_a_pasted_text_is_only_a_draft() -> None:
    feed = wires.feed("publish")
    article = paste.take(TEXT, feed=feed, by=people.editor())
    assert wires.live(article) is None


@pytest.mark.parametrize("text", ["", "   \n ", "Only a headline", "<NewsML><broken"])
def test_what_cannot_be_read_is_refused_at_the_field(text: str) -> None:
    feed = wires.feed()
    for attempt in (paste.read, paste.take):
        who = {"by": people.editor()} if attempt is paste.take else {}
        with pytest.raises(Refused) as refusal:
            attempt(text, feed=feed, **who)
        assert refusal.value.field == "text"


def test_a_zone_that_is_none_is_refused_at_its_field() -> None:
    with pytest.raises(Refused, match="no time zone") as refusal:
        paste.read(TEXT, feed=wires.feed(), zone="Mars/Olympus")
    assert refusal.value.field == "zone"


def test_a_reporter_may_not_paste() -> None:
    with pytest.raises(NotAllowed):
        paste.take(TEXT, feed=wires.feed(), by=people.reporter())
