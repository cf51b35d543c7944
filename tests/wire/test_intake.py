"""Intake: what came is kept, and every version finds its place in its item."""

from datetime import UTC, datetime
from itertools import permutations

import pytest

from articles.models import WireDelivery, WireItem, WireRevision
from articles.rights import Refused
from articles.wire import intake, kept, place
from tests import people
from tests.wire import copy, wires

pytestmark = pytest.mark.django_db


def headline_of(item: WireItem) -> str:
    assert item.current
    return item.current.headline


def sequence(number: int) -> str:
    time = f"2026030{number}T100000+0000"
    return copy.item(number, headline=f"Bridge, version {number}", at=time)


def test_the_bytes_are_kept_as_they_came() -> None:
    data = copy.newsml(copy.item())
    delivery = wires.deliver(wires.feed(), data, name="in/a.xml").delivery
    delivery.refresh_from_db()
    assert bytes(delivery.raw) == data
    assert (delivery.name, delivery.size) == ("in/a.xml", len(data))
    assert delivery.outcome == WireDelivery.Outcome.READ
    assert [entry["outcome"] for entry in delivery.report] == ["new"]


def test_a_version_is_kept_whole_and_comes_back_equal() -> None:
    row = wires.send(wires.feed(), copy.item(advisory="CORRECTS name, ADDS quote"))
    assert row.revision
    row.revision.refresh_from_db()
    assert kept.from_json(row.revision.dispatch) == row.dispatch


def test_a_text_of_a_web_page_comes_back_equal_too() -> None:
    feed = wires.feed()
    row = wires.deliver(feed, copy.page_text(), zone="Asia/Dubai").rows[0]
    assert row.revision
    assert row.dispatch
    row.revision.refresh_from_db()
    again = kept.from_json(row.revision.dispatch)
    assert again.to_json() == row.dispatch.to_json()


def test_one_three_two_leaves_three_current_and_keeps_two_as_late() -> None:
    feed = wires.feed()
    rows = [wires.send(feed, sequence(number)) for number in (1, 3, 2)]
    assert [row.outcome for row in rows] == ["new", "update", "late"]
    item = wires.item_of(rows[0])
    assert headline_of(item) == "Bridge, version 3"
    assert item.revisions.count() == 3


@pytest.mark.parametrize("order", list(permutations((1, 2, 3))))
def test_the_highest_version_stands_whatever_the_order(order: tuple[int, ...]) -> None:
    feed = wires.feed()
    for number in order:
        row = wires.send(feed, sequence(number))
    assert headline_of(wires.item_of(row)) == "Bridge, version 3"


def test_the_same_file_twice_is_a_duplicate_that_changes_nothing() -> None:
    feed = wires.feed("draft")
    first = wires.send(feed, copy.item())
    article = wires.story_of(first)
    second = wires.send(feed, copy.item())
    assert second.outcome == "duplicate"
    assert second.article == article
    assert wires.story_of(first).version == article.version
    assert WireRevision.objects.count() == 1


def test_one_version_with_two_texts_is_a_conflict_that_the_desk_hears_of() -> None:
    feed = wires.feed()
    wires.send(feed, copy.item(1, headline="One"))
    row = wires.send(feed, copy.item(1, headline="Another"))
    assert row.outcome == "conflict"
    assert headline_of(wires.item_of(row)) == "One"
    assert "two different texts" in wires.notes(None)[0]


def test_of_two_texts_with_one_version_the_newer_stands() -> None:
    feed = wires.feed()
    wires.send(feed, copy.item(1, headline="One", at="20260301T100000+0000"))
    row = wires.send(feed, copy.item(1, headline="Two", at="20260301T110000+0000"))
    assert headline_of(wires.item_of(row)) == "Two"


def test_two_feeds_may_send_the_same_id() -> None:
    rows = [wires.send(wires.feed(), copy.item()) for _ in range(2)]
    assert [row.outcome for row in rows] == ["new", "new"]


def test_a_cancel_keeps_the_text_and_ends_the_item() -> None:
    feed = wires.feed()
    wires.send(feed, copy.item(1))
    row = wires.send(feed, copy.cancel(2))
    item = wires.item_of(row)
    assert row.outcome == "cancel"
    assert (item.status, item.tombstone) == ("canceled", True)
    assert headline_of(item) == "Harbour bridge reopens after storm"


def test_a_cancel_that_comes_first_keeps_the_older_version_dead() -> None:
    feed = wires.feed("publish")
    first = wires.send(feed, copy.cancel(2))
    late = wires.send(feed, copy.item(1))
    assert (first.outcome, late.outcome) == ("tombstone", "late")
    assert late.article is None
    assert wires.item_of(late).status == "canceled"


def test_a_version_after_a_cancel_waits_for_an_editor() -> None:
    feed = wires.feed("publish")
    wires.send(feed, copy.item(1))
    wires.send(feed, copy.cancel(2))
    row = wires.send(feed, copy.item(3, headline="It is back"))
    item = wires.item_of(row)
    assert (row.outcome, item.status) == ("update", "canceled")
    assert headline_of(item) == "Harbour bridge reopens after storm"
    assert "sends it again" in wires.alarms(wires.story_of(row))[-1]

    assert row.revision
    item = intake.accept(row.revision, by=people.editor())
    assert (item.status, item.tombstone) == ("usable", False)
    assert headline_of(item) == "It is back"


def test_a_reporter_may_not_bring_a_cancelled_item_back() -> None:
    feed = wires.feed()
    wires.send(feed, copy.cancel(1))
    row = wires.send(feed, copy.item(2))
    assert row.revision
    with pytest.raises(Refused):
        intake.accept(row.revision, by=people.reporter())


def test_only_a_cancelled_item_can_be_brought_back() -> None:
    row = wires.send(wires.feed(), copy.item(1))
    assert row.revision
    with pytest.raises(Refused, match="nothing to accept"):
        intake.accept(row.revision, by=people.editor())


def test_a_late_cancel_of_an_old_version_asks_the_desk() -> None:
    feed = wires.feed()
    wires.send(feed, copy.item(3, at="20260301T120000+0000"))
    row = wires.send(feed, copy.cancel(2))
    assert (row.outcome, wires.item_of(row).status) == ("late", "usable")
    assert "cancel of an older version" in wires.notes(None)[0]


@pytest.mark.parametrize("word", ["Canceled", "CANCELLED", "killed"])
def test_agencies_spell_a_cancel_in_their_own_ways(word: str) -> None:
    feed = wires.feed()
    wires.send(feed, copy.item(1))
    row = wires.send(feed, copy.item(2, status=word))
    assert wires.item_of(row).status == "canceled"


@pytest.mark.parametrize("word", ["Withheld", "Embalmed"])
def test_withheld_and_unknown_states_are_never_usable(word: str) -> None:
    row = wires.send(wires.feed("publish"), copy.item(1, status=word))
    assert wires.item_of(row).status == "withheld"
    assert row.article is None


def test_a_withheld_text_that_is_released_becomes_a_story() -> None:
    feed = wires.feed("publish")
    wires.send(feed, copy.item(1, status="Withheld"))
    row = wires.send(feed, copy.item(2))
    assert wires.live(wires.story_of(row))


def embargo(until: str) -> str:
    return (
        '<StatusWillChange><FutureStatus FormalName="Usable"/>'
        f"<DateAndTime>{until}</DateAndTime></StatusWillChange>"
    )


@pytest.mark.parametrize(
    ("raw", "until"),
    [
        ("20260705T060000+0000", datetime(2026, 7, 5, 6, tzinfo=UTC)),
        # To the end of that day in the feed's zone, Paris.
        ("20260705", datetime(2026, 7, 5, 22, tzinfo=UTC)),
        ("", None),
        ("after the minister has spoken", None),
    ],
)
def test_an_embargo_is_a_moment_or_has_no_end(raw: str, until: datetime | None) -> None:
    row = wires.send(wires.feed(), copy.item(1, management=embargo(raw)))
    item = wires.item_of(row)
    assert item.embargo_until == until
    assert item.embargo_endless is (until is None)


def test_a_newer_version_without_embargo_lifts_it() -> None:
    feed = wires.feed()
    wires.send(feed, copy.item(1, management=embargo("20360705T060000+0000")))
    item = wires.item_of(wires.send(feed, copy.item(2)))
    assert (item.embargo_until, item.embargo_endless) == (None, False)


def test_one_file_may_hold_several_items() -> None:
    names = ["TX-TST-AAA01", "TX-TST-AAA02", "TX-TST-AAA03"]
    data = copy.newsml(*(copy.item(name=name) for name in names))
    receipt = wires.deliver(wires.feed(), data)
    assert [row.outcome for row in receipt.rows] == ["new"] * 3
    assert WireItem.objects.count() == 3


def test_a_dispatch_that_fails_takes_no_other_with_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real = place._place

    def fail(dispatch, *rest):
        if dispatch.stable_id.endswith("AAA02"):
            message = "a fault of ours"
            raise LookupError(message)
        return real(dispatch, *rest)

    monkeypatch.setattr(place, "_place", fail)
    names = ["TX-TST-AAA01", "TX-TST-AAA02", "TX-TST-AAA03"]
    data = copy.newsml(*(copy.item(name=name) for name in names))
    receipt = wires.deliver(wires.feed(), data)
    assert [row.outcome for row in receipt.rows] == ["new", "refused", "new"]
    assert receipt.delivery.outcome == WireDelivery.Outcome.REFUSED
    assert bytes(receipt.delivery.raw) == data


def test_an_item_that_cannot_be_read_is_refused_beside_the_others() -> None:
    empty = copy.item(name="TX-TST-AAA02", paragraphs=[], signoff="")
    receipt = wires.deliver(wires.feed(), copy.newsml(copy.item(), empty))
    assert [row.outcome for row in receipt.rows] == ["new", "refused"]
    assert "Item 2 of this file was refused" in receipt.why_refused


def test_a_repair_is_stated_in_the_report() -> None:
    row = wires.deliver(wires.feed(), copy.page_text(published="on a Monday")).rows[0]
    assert "“on a Monday” is not a date" in row.said


def test_a_photo_is_an_item_and_no_story() -> None:
    row = wires.send(wires.feed("publish"), copy.photo())
    assert wires.item_of(row).kind == "picture"
    assert row.article is None


def test_a_kill_in_words_alone_is_flagged_and_not_acted_on() -> None:
    feed = wires.feed("draft")
    text = "KILL KILL KILL: please do not use item 12 of this morning."
    row = wires.send(feed, copy.item(1, paragraphs=[text, *copy.STORY]))
    assert wires.item_of(row).status == "usable"
    assert "KILL" in wires.alarms(wires.story_of(row))[0]
