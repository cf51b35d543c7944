"""Withdrawing, retracting, lifting, restoring, cancelling and moving."""

import pytest

from articles import publishing
from articles.models import Article, Edition, Kind, Withdrawal
from articles.rights import NotAllowed, Refused
from tests import make, people

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition(watch):
    return make.published("Ferry runs again")


def article_of(edition: Edition) -> Article:
    return Article.objects.get(pk=edition.article_id)


def withdraw(edition: Edition, **choices) -> Withdrawal:
    article = article_of(edition)
    defaults = {"by": None, "kind": "withdrawn", "reason": "It was wrong."}
    return publishing.withdraw(
        article, seen=article.line_number, **(defaults | choices)
    )


def restore(edition: Edition, by=None) -> Edition | None:
    article = article_of(edition)
    return publishing.restore(article, by=by, seen=article.line_number)


@pytest.mark.parametrize("kind", ["withdrawn", "killed", "legal", "expired"])
def test_a_withdrawn_story_is_gone_at_once(edition, watch, kind):
    watch.at("10:00")
    made = withdraw(edition, kind=kind, public_reason="At the family's wish.")
    assert not Edition.objects.live().exists()
    assert Withdrawal.objects.in_force().get() == made
    assert made.headline == "Ferry runs again"


def test_a_retracted_story_stays_with_its_text_and_leaves_the_lists(edition, watch):
    watch.at("10:00")
    withdraw(edition, kind="retracted")
    assert Edition.objects.live().get() == edition
    assert not Edition.objects.listed().exists()
    assert restore(edition) is None
    assert Edition.objects.listed().get() == edition


def test_a_withdrawal_needs_a_reason_and_a_known_kind(edition):
    for choices, field in (({"reason": " "}, "reason"), ({"kind": "lost"}, "kind")):
        with pytest.raises(Refused) as refusal:
            withdraw(edition, **choices)
        assert refusal.value.field == field
    assert Edition.objects.live().exists()


def test_a_withdrawal_cannot_lie_in_the_past(edition, watch):
    with pytest.raises(Refused) as refusal:
        withdraw(edition, at=watch.read("08:00"))
    assert refusal.value.field == "at"


def test_nothing_is_withdrawn_twice(edition):
    withdraw(edition)
    with pytest.raises(Refused, match="withdrawn since"):
        withdraw(edition)
    assert Withdrawal.objects.count() == 1


def test_a_story_that_readers_never_saw_is_cancelled_instead(watch):
    planned = make.publish(make.article(), at=watch.read("18:00"))
    with pytest.raises(Refused, match="Cancel the publication instead"):
        withdraw(planned)


def test_a_second_planned_withdrawal_takes_the_place_of_the_first(edition, watch):
    first = withdraw(edition, at=watch.read("18:00"))
    second = withdraw(edition, at=watch.read("20:00"))
    first.refresh_from_db()
    edition.refresh_from_db()
    assert first.ends_at == first.starts_at
    assert second.ends_at is None
    assert edition.live_until == watch.read("20:00")


def test_a_withdrawal_in_force_is_restored_and_not_lifted(edition, watch):
    made = withdraw(edition)
    watch.at("10:00")
    with pytest.raises(Refused, match="Restore the story"):
        publishing.lift(made, by=None, seen=article_of(edition).line_number)


def test_a_killed_story_comes_back_only_with_the_right(edition):
    withdraw(edition, kind="killed")
    with pytest.raises(NotAllowed):
        restore(edition, by=people.publisher())
    assert restore(edition, by=people.administrator()).kind == Kind.RESTORED


def test_nothing_withdrawn_means_nothing_to_restore(edition):
    with pytest.raises(Refused, match="not withdrawn"):
        restore(edition)


def test_a_restored_story_is_the_text_that_readers_saw_last(edition, watch):
    make.edit(article_of(edition), headline="A draft that nobody has seen")
    withdraw(edition)
    watch.at("10:00")
    again = restore(edition)
    assert again.headline == "Ferry runs again"
    assert again.path == edition.path
    assert again.pk != edition.pk
    assert Edition.objects.live().get() == again


def test_after_a_restoration_the_line_goes_on(edition, watch):
    withdraw(edition)
    watch.at("10:00")
    restore(edition)
    make.edit(article_of(edition), body="<p>New facts.</p>")
    watch.at("11:00")
    update = make.publish(article_of(edition))
    assert update.number == 3
    assert Edition.objects.live().get() == update


def test_what_is_public_cannot_be_cancelled_or_moved(edition, watch):
    seen = article_of(edition).line_number
    with pytest.raises(Refused, match="public since"):
        publishing.cancel(edition, by=None, seen=seen)
    with pytest.raises(Refused, match="public since"):
        publishing.reschedule(edition, by=None, seen=seen, at=watch.read("18:00"))


def test_the_only_edition_before_a_withdrawal_cannot_be_cancelled(watch):
    planned = make.publish(make.article(), at=watch.read("18:00"))
    withdraw(planned, at=watch.read("20:00"))
    with pytest.raises(Refused, match="Lift the withdrawal first"):
        publishing.cancel(planned, by=None, seen=article_of(planned).line_number)


def test_a_planned_edition_moves_with_its_spans_and_clocks(edition, watch):
    make.edit(article_of(edition), body="<p>New facts.</p>")
    planned = make.publish(article_of(edition), at=watch.read("18:00"))
    moved = publishing.reschedule(
        planned,
        by=None,
        seen=article_of(edition).line_number,
        at=watch.read("20:00"),
    )
    edition.refresh_from_db()
    assert edition.live_until == moved.live_from == watch.read("20:00")
    assert moved.updated_at == watch.read("20:00")


def test_a_planned_edition_cannot_move_before_its_embargo(watch):
    article = make.article(embargo_until=watch.read("12:00"))
    planned = make.publish(article, at=watch.read("12:00"))
    with pytest.raises(Refused, match="embargo"):
        publishing.reschedule(
            planned,
            by=None,
            seen=article_of(planned).line_number,
            at=watch.read("11:00"),
        )


def test_each_verb_asks_for_its_right(edition, watch):
    rita = people.reporter()
    planned = make.publish(make.article(), at=watch.read("18:00"))
    acts = [
        lambda: withdraw(edition, by=rita),
        lambda: restore(edition, by=rita),
        lambda: publishing.cancel(planned, by=rita, seen=1),
        lambda: publishing.reschedule(planned, by=rita, seen=1, at=watch.read("19:00")),
    ]
    for act in acts:
        with pytest.raises(NotAllowed):
            act()


def test_a_page_drawn_before_another_act_is_refused(edition):
    article = article_of(edition)
    withdraw(edition)
    with pytest.raises(Refused, match="after this page was drawn"):
        publishing.restore(article, by=None, seen=article.line_number)
