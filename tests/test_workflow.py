"""The desk's steps: the whole table, who may, and what an approval belongs to."""

import pytest

from articles import publishing, workflow
from articles.models import Approval, Article, DeskStep, Edition, Notice, State
from articles.rights import NotAllowed, Refused
from articles.workflow import STEPS
from tests import make, people

pytestmark = pytest.mark.django_db

VERBS = {
    "submit": workflow.submit,
    "approve": workflow.approve,
    "return": workflow.return_,
    "spike": workflow.spike,
    "unspike": workflow.unspike,
}
GROUP = {
    "submit": people.reporter,
    "approve": people.editor,
    "return": people.editor,
    "spike": people.editor,
    "unspike": people.editor,
}


def story_in(state: State) -> Article:
    article = make.article("Ferry runs again")
    Article.objects.filter(pk=article.pk).keep_books(state=state)
    article.refresh_from_db()
    return article


@pytest.mark.parametrize("state", State.values)
@pytest.mark.parametrize("name", STEPS)
def test_a_step_goes_exactly_where_the_table_says(name, state):
    article, step = story_in(state), STEPS[name]
    take = VERBS[name]
    if state not in step.sources:
        with pytest.raises(Refused, match="does not apply"):
            take(article, by=None, version=article.version, note="Because.")
        assert Article.objects.get(pk=article.pk).state == state
        assert not DeskStep.objects.exists()
        return
    taken = take(article, by=None, version=article.version, note="Because.")
    assert Article.objects.get(pk=article.pk).state == step.target == taken.to_state
    assert (taken.from_state, taken.note) == (state, "Because.")


@pytest.mark.parametrize("name", STEPS)
def test_a_step_asks_for_its_right(name):
    step = STEPS[name]
    article = story_in(min(step.sources))
    with pytest.raises(NotAllowed):
        VERBS[name](article, by=people.outsider(), version=article.version, note="x")
    VERBS[name](article, by=GROUP[name](), version=article.version, note="x")


@pytest.mark.parametrize("name", ["return", "spike"])
def test_returning_and_spiking_ask_for_a_word_of_explanation(name):
    article = story_in(State.SUBMITTED)
    with pytest.raises(Refused) as refusal:
        VERBS[name](article, by=None, version=article.version, note=" ")
    assert refusal.value.field == "note"


def test_a_step_on_an_old_version_is_refused():
    article = make.article()
    version = article.version
    make.edit(article, headline="Changed meanwhile")
    with pytest.raises(Refused, match="Look at the new text"):
        workflow.submit(article, by=None, version=version)


def test_nobody_approves_a_text_that_they_saved_themselves():
    eddie = people.editor()
    article = make.article(by=eddie)
    with pytest.raises(Refused, match="somebody else approves it"):
        workflow.approve(article, by=eddie, version=article.version)
    workflow.approve(article, by=people.editor("edna"), version=article.version)


def test_a_publisher_may_approve_their_own_text():
    paula = people.publisher()
    article = make.article(by=paula)
    workflow.approve(article, by=paula, version=article.version)
    assert Approval.objects.get().by == paula


def test_a_gated_section_publishes_only_an_approved_text():
    article = make.article(section=make.section("Courts", needs_approval=True))
    with pytest.raises(Refused, match="second pair of eyes"):
        make.publish(article)
    workflow.approve(article, by=None, version=article.version)
    assert make.publish(article).approved


def test_a_changed_text_asks_again_and_an_unchanged_one_keeps_its_approval():
    article = make.article(section=make.section("Courts", needs_approval=True))
    workflow.approve(article, by=None, version=article.version)
    make.edit(article, kicker="Court", note_to_editors="No words changed.")
    make.publish(article)
    make.edit(article, body="<p>Quite another text.</p>")
    with pytest.raises(Refused, match="second pair of eyes"):
        make.publish(article, kind="update")


@pytest.mark.parametrize("name", ["return", "spike"])
def test_losing_approval_cancels_what_was_planned_and_tells_the_desk(name, watch):
    article = make.article(section=make.section("Courts", needs_approval=True))
    workflow.approve(article, by=None, version=article.version)
    planned = make.publish(article, at=watch.read("18:00"))
    article.refresh_from_db()
    VERBS[name](article, by=None, version=article.version, note="Not ready.")
    planned.refresh_from_db()
    assert planned.cancelled_at is not None
    assert not Edition.objects.live(watch.read("19:00")).exists()
    assert "18:00" in Notice.objects.get().text


def test_a_story_that_readers_saw_cannot_be_spiked():
    article = Article.objects.get(pk=make.published().article_id)
    with pytest.raises(Refused, match="Withdraw it"):
        workflow.spike(article, by=None, version=article.version, note="Bad.")


def test_a_spiked_story_cannot_be_published_until_it_is_brought_back():
    article = make.article()
    workflow.spike(article, by=None, version=article.version, note="Old.")
    with pytest.raises(Refused, match="spiked"):
        make.publish(article)
    workflow.unspike(article, by=None, version=article.version)
    assert make.publish(article)


def test_the_desk_is_offered_every_step_that_could_apply_with_the_reason_against_it():
    rita = people.reporter()
    people.editor()
    article = make.article(by=rita)
    offers = {offer.step: offer.refusal for offer in workflow.offers(article, rita)}
    assert set(offers) == {"submit", "approve", "spike"}
    assert offers["submit"] == ""
    assert "Eddie Editor" in offers["approve"]


def test_every_obstacle_to_publishing_is_named_at_once(watch):
    article = make.article(section=None, embargo_until=watch.read("12:00"))
    make.edit(article, headline="")
    article.refresh_from_db()
    found = publishing.obstacles(article, people.reporter())
    assert {refusal.field for refusal in found} == {
        "",
        "headline",
        "section",
        "embargo_until",
    }


def test_a_notice_is_answered_once_by_somebody_who_may(watch):
    article = make.article()
    notice = Notice.objects.create(article=article, text="Look.", at=watch.at("09:30"))
    with pytest.raises(NotAllowed):
        workflow.answer(notice, by=people.reporter())
    watch.at("10:00")
    assert workflow.answer(notice, by=people.editor()).answered_by == people.editor()
    watch.at("11:00")
    again = workflow.answer(notice, by=people.publisher())
    assert again.answered_by == people.editor()
    assert again.answered_at == watch.read("10:00")
