"""What a version's arrival means for the stories that were made from its item."""

from datetime import UTC, datetime, timedelta

import pytest

from articles import publishing
from articles.models import Article, Correction, Edition, Withdrawal
from articles.rights import Refused
from articles.wire.place import Row
from articles.wire.take import take
from articles.writing import Changes
from tests import make, people
from tests.wire import copy, wires

pytestmark = pytest.mark.django_db

TOMORROW = datetime(2026, 6, 17, 6, tzinfo=UTC)
NEXT_WEEK = TOMORROW + timedelta(days=7)


@pytest.fixture(autouse=True)
def _morning(watch) -> None:
    """It is 9:00 on 16 June 2026."""


def embargo(until: datetime | str) -> str:
    raw = until if isinstance(until, str) else f"{until:%Y%m%dT%H%M%S}+0000"
    return (
        '<StatusWillChange><FutureStatus FormalName="Usable"/>'
        f"<DateAndTime>{raw}</DateAndTime></StatusWillChange>"
    )


def taken(row: Row) -> Article:
    assert row.revision
    return take(row.revision, by=people.editor())


def publish(article: Article, **choices: object) -> Edition:
    return make.publish(article, by=people.publisher(), **choices)


def edited(article: Article) -> Article:
    article = Article.objects.get(pk=article.pk)
    changes = Changes(fields={"headline": "Ours now"})
    return publishing.save(
        article, changes, by=people.editor(), version=article.version
    )


def fresh(article: Article) -> Article:
    return Article.objects.get(pk=article.pk)


# Newer versions ------------------------------------------------------------------------


def test_in_an_inbox_a_new_version_is_told_and_nothing_is_written() -> None:
    feed = wires.feed("inbox")
    article = taken(wires.send(feed, copy.item(1)))
    wires.send(feed, copy.item(2, headline="Second thoughts"))
    assert fresh(article).version == article.version
    assert "version 2 is available" in wires.notes(article)[0]


def test_an_untouched_draft_follows_where_the_feed_makes_drafts() -> None:
    feed = wires.feed("draft")
    article = wires.story_of(wires.send(feed, copy.item(1)))
    row = wires.send(feed, copy.item(2, headline="Second thoughts"))
    assert fresh(article).headline == "Second thoughts"
    assert fresh(article).wire_revision == row.revision
    assert wires.live(article) is None


@pytest.mark.parametrize("trust", ["inbox", "draft", "publish"])
def test_what_an_editor_wrote_is_never_overwritten(trust: str) -> None:
    feed = wires.feed(trust)
    row = wires.send(feed, copy.item(1))
    article = edited(row.article or taken(row))
    wires.send(feed, copy.item(2, headline="Second thoughts"))
    assert fresh(article).headline == "Ours now"
    assert fresh(article).wire_revision == row.revision
    assert "version 2 is available" in wires.notes(article)[0]


def test_what_an_editor_published_is_theirs_though_they_changed_nothing() -> None:
    feed = wires.feed("publish")
    row = wires.send(feed, copy.item(1, status="Withheld"))
    row = wires.send(feed, copy.item(2))
    article = wires.story_of(row)
    make.edit(article, kicker="Bridges")
    publish(article, kind="minor")
    wires.send(feed, copy.item(3, headline="Third"))
    edition = wires.live(article)
    assert edition
    assert edition.headline == "Harbour bridge reopens after storm"


def test_a_correction_of_what_editors_changed_is_an_alarm() -> None:
    feed = wires.feed("draft")
    article = edited(wires.story_of(wires.send(feed, copy.item(1))))
    wires.send(feed, copy.item(2, headline="Right", advisory="CORRECTS the name"))
    assert "CORRECTS the name" in wires.alarms(article)[0]


def test_a_late_version_is_told_to_nobody() -> None:
    feed = wires.feed("inbox")
    article = taken(wires.send(feed, copy.item(3, at="20260301T120000+0000")))
    wires.send(feed, copy.item(2))
    assert wires.notes(article) == []


# Publishing unread ---------------------------------------------------------------------


def test_a_trusted_feed_publishes_and_its_updates_follow() -> None:
    feed = wires.feed("publish")
    article = wires.story_of(wires.send(feed, copy.item(1)))
    first = wires.live(article)
    assert first
    assert first.kind == "first"
    wires.send(feed, copy.item(2, headline="Bridge closes again"))
    second = wires.live(article)
    assert second
    assert (second.headline, second.kind) == ("Bridge closes again", "update")
    assert second.published_at == first.published_at


def test_a_correction_goes_out_with_a_note_in_the_agencys_words() -> None:
    feed = wires.feed("publish")
    article = wires.story_of(wires.send(feed, copy.item(1)))
    wires.send(
        feed, copy.item(2, headline="Right", advisory="CORRECTS spelling of name")
    )
    assert Correction.objects.get(edition__article=article).text == (
        "Corrected by AFP: spelling of name."
    )


def test_a_version_in_which_readers_see_no_change_opens_no_edition() -> None:
    feed = wires.feed("publish")
    article = wires.story_of(wires.send(feed, copy.item(1)))
    row = wires.send(feed, copy.item(2, signoff="bur-ab/cd/zz"))
    assert article.editions.count() == 1
    assert "no change" in row.said


def test_under_an_embargo_it_is_scheduled_for_its_end(watch) -> None:
    feed = wires.feed("publish")
    row = wires.send(feed, copy.item(1, management=embargo(TOMORROW)))
    article = wires.story_of(row)
    assert wires.live(article) is None
    watch.at(TOMORROW)
    assert wires.live(article)


def test_a_status_of_embargoed_is_an_embargo_and_not_withheld(watch) -> None:
    feed = wires.feed("publish")
    held = copy.item(1, status="Embargoed", management=embargo(TOMORROW))
    article = wires.story_of(wires.send(feed, held))
    assert article.embargo_until == TOMORROW
    watch.at(TOMORROW)
    assert wires.live(article)


def test_embargoed_without_a_moment_holds_without_end() -> None:
    row = wires.send(wires.feed("publish"), copy.item(1, status="Embargoed"))
    assert wires.story_of(row).embargo_endless
    assert wires.live(wires.story_of(row)) is None


def test_when_the_embargo_moves_the_schedule_moves_with_it(watch) -> None:
    feed = wires.feed("publish")
    article = wires.story_of(
        wires.send(feed, copy.item(1, management=embargo(TOMORROW)))
    )
    wires.send(feed, copy.item(2, management=embargo(NEXT_WEEK)))
    watch.at(TOMORROW)
    assert wires.live(article) is None
    watch.at(NEXT_WEEK)
    assert wires.live(article)


def test_without_a_section_the_draft_stays_and_the_desk_hears_why() -> None:
    feed = wires.feed("publish", section=None)
    row = wires.send(feed, copy.item(1))
    article = wires.story_of(row)
    assert wires.live(article) is None
    assert "Not published" in row.said
    assert "section" in wires.notes(article)[0]


@pytest.mark.parametrize(
    "words",
    [
        "KILL KILL KILL: please do not use item 12 of this morning.",
        "EMBARGOED until Monday, 0600 GMT.",
        "Not for publication before the minister has spoken.",
    ],
)
def test_a_text_that_asks_to_wait_is_not_published_unread(words: str) -> None:
    feed = wires.feed("publish")
    row = wires.send(feed, copy.item(1, paragraphs=[words, *copy.STORY]))
    assert wires.live(wires.story_of(row)) is None
    assert "Read it first" in wires.notes(wires.story_of(row))[0]


def test_an_embargo_on_oil_is_news() -> None:
    words = "Port Alba has agreed to an embargo on oil, officials said on Monday."
    row = wires.send(
        wires.feed("publish"), copy.item(1, paragraphs=[words, *copy.STORY])
    )
    assert wires.live(wires.story_of(row))


# Cancelled and withheld ----------------------------------------------------------------


def test_a_cancel_takes_every_public_copy_off_at_once(client) -> None:
    feed = wires.feed("inbox")
    row = wires.send(feed, copy.item(1))
    editions = [publish(edited(taken(row))), publish(taken(row))]
    wires.send(feed, copy.cancel(2))
    for edition in editions:
        withdrawal = Withdrawal.objects.in_force().get(article=edition.article)
        assert withdrawal.kind == Withdrawal.Kind.KILLED
        assert withdrawal.by is None
        assert "cancelled" in wires.alarms(edition.article)[0]
        assert client.get(edition.path).status_code == 410


def test_a_cancel_takes_a_planned_story_out_of_the_schedule(watch) -> None:
    feed = wires.feed("inbox")
    article = taken(wires.send(feed, copy.item(1)))
    publish(article, at=TOMORROW)
    wires.send(feed, copy.cancel(2))
    watch.at(NEXT_WEEK)
    assert wires.live(article) is None
    assert wires.alarms(article)


def test_a_cancel_at_the_very_moment_of_publication_leaves_nothing_public(
    watch,
) -> None:
    """The plan's own instant is the one in which the cancel acts."""
    feed = wires.feed("inbox")
    article = taken(wires.send(feed, copy.item(1)))
    edition = publish(article, at=TOMORROW)
    planned = Article.objects.filter(pk=article.pk)
    planned.keep_books(last_act_at=TOMORROW - timedelta(microseconds=1))
    watch.at(TOMORROW - timedelta(microseconds=1))
    wires.send(feed, copy.cancel(2))
    assert not Edition.objects.live(TOMORROW + timedelta(days=1)).exists()
    assert Withdrawal.objects.get().starts_at > edition.live_from


def test_a_cancelled_story_cannot_be_published_nor_taken_again() -> None:
    feed = wires.feed("inbox")
    row = wires.send(feed, copy.item(1))
    article = taken(row)
    wires.send(feed, copy.cancel(2))
    with pytest.raises(Refused, match="cancelled"):
        publish(article)
    with pytest.raises(Refused, match="cancelled"):
        taken(row)


def test_a_second_cancel_finds_nothing_left_to_do() -> None:
    feed = wires.feed("publish")
    wires.send(feed, copy.item(1))
    wires.send(feed, copy.cancel(2))
    row = wires.send(feed, copy.cancel(3))
    assert row.outcome == "cancel"
    assert Withdrawal.objects.count() == 1


def test_a_withheld_story_goes_off_too_and_may_be_restored() -> None:
    feed = wires.feed("publish")
    article = wires.story_of(wires.send(feed, copy.item(1)))
    wires.send(feed, copy.item(2, status="Withheld"))
    assert wires.live(article) is None
    assert Withdrawal.objects.get().kind == Withdrawal.Kind.WITHDRAWN
    assert "holds this story back" in wires.alarms(article)[0]


# Embargoes on what editors hold --------------------------------------------------------


def test_an_embargo_set_later_cancels_what_it_forbids(watch) -> None:
    feed = wires.feed("inbox")
    article = edited(taken(wires.send(feed, copy.item(1))))
    publish(article, at=TOMORROW)
    wires.send(feed, copy.item(2, management=embargo(NEXT_WEEK)))
    assert fresh(article).embargo_until == NEXT_WEEK
    assert fresh(article).headline == "Ours now"
    watch.at(TOMORROW)
    assert wires.live(article) is None
    assert "cancelled" in wires.alarms(article)[0]


def test_an_embargo_without_end_holds_what_editors_changed() -> None:
    feed = wires.feed("inbox")
    article = edited(taken(wires.send(feed, copy.item(1))))
    wires.send(feed, copy.item(2, management=embargo("until the speech")))
    assert fresh(article).embargo_endless
    assert fresh(article).embargo_words == "until the speech"


def test_an_embargo_on_what_readers_see_asks_the_desk() -> None:
    feed = wires.feed("inbox")
    article = taken(wires.send(feed, copy.item(1)))
    publish(article)
    wires.send(feed, copy.item(2, management=embargo(NEXT_WEEK)))
    assert wires.live(article)
    assert "readers see this story" in wires.alarms(article)[0]


def test_an_embargo_that_is_lifted_stays_on_what_editors_hold() -> None:
    feed = wires.feed("inbox")
    article = taken(wires.send(feed, copy.item(1, management=embargo(NEXT_WEEK))))
    wires.send(feed, copy.item(2))
    assert fresh(article).embargo_until == NEXT_WEEK
