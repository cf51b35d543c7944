"""Every verb has a page: GET shows and changes nothing, POST acts or says why not."""

from datetime import timedelta

import pytest
from django.test import Client

from articles import clock, publishing, workflow
from articles.admin.state import standing
from articles.admin.verbs.offers import verbs
from articles.models import Article, Edition, State
from tests import make, people
from tests.admin.desk import client_of, marks, typed, url

pytestmark = pytest.mark.django_db

STEPS = {
    "submit": State.DRAFT,
    "approve": State.SUBMITTED,
    "return": State.SUBMITTED,
    "spike": State.DRAFT,
    "unspike": State.SPIKED,
}
PAGES = ["publish", "schedule", "withdraw", "restore", *STEPS]


def in_state(state: State) -> Article:
    article = make.article(by=people.reporter())
    if state == State.SUBMITTED:
        workflow.submit(article, by=people.reporter(), version=article.version)
    if state == State.SPIKED:
        workflow.spike(article, by=people.editor(), version=article.version, note="No")
    return article


def say(client: Client, article: Article, verb: str, **data: object):
    return client.post(url(article, verb), marks(article) | data)


@pytest.mark.parametrize("verb", PAGES)
def test_a_get_changes_nothing(verb: str) -> None:
    article = make.published().article
    before = marks(article), article.state
    answer = client_of(people.publisher()).get(url(article, verb))
    assert answer.status_code == 200
    assert (marks(article), article.state) == before
    assert Edition.objects.count() == 1


@pytest.mark.parametrize("verb", PAGES)
def test_nobody_acts_without_a_login_or_without_the_pages_token(verb: str) -> None:
    article = make.article()
    anonymous = Client().post(url(article, verb), marks(article))
    assert anonymous.status_code == 302
    assert "/login/" in anonymous["Location"]
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(people.publisher())
    assert strict.post(url(article, verb), marks(article)).status_code == 403


@pytest.mark.parametrize(("verb", "state"), STEPS.items())
def test_a_step_is_taken_with_a_note(verb: str, state: State) -> None:
    article = in_state(state)
    answer = say(client_of(people.editor()), article, verb, note="Because")
    article.refresh_from_db()
    assert answer.status_code == 302
    assert article.state != state
    assert article.steps.last().note == "Because"


@pytest.mark.parametrize("verb", ["return", "spike"])
def test_a_step_that_needs_a_note_asks_for_it_at_its_field(verb: str) -> None:
    article = in_state(STEPS[verb])
    answer = say(client_of(people.editor()), article, verb, note="")
    assert answer.context["form"].errors["note"]
    article.refresh_from_db()
    assert article.state == STEPS[verb]


def test_a_step_without_the_right_shows_who_can_help_instead_of_a_button() -> None:
    people.editor()
    article = in_state(State.SUBMITTED)
    rita = client_of(people.reporter())
    page = rita.get(url(article, "approve")).content.decode()
    assert "Eddie Editor" in page
    assert 'class="btn btn--ink btn--big" data-button' not in page
    assert say(rita, article, "approve").status_code == 409
    article.refresh_from_db()
    assert article.state == State.SUBMITTED


def test_a_story_saved_meanwhile_shows_the_page_again_on_the_newest_version() -> None:
    article = in_state(State.SUBMITTED)
    stale = marks(article)
    make.edit(article, headline="Newer")
    eddie = client_of(people.editor())
    answer = eddie.post(url(article, "approve"), stale)
    assert answer.status_code == 409
    assert b"Somebody saved this story" in answer.content
    article.refresh_from_db()
    assert answer.context["form"]["version"].value() == str(article.version)


# Withdraw and restore ---------------------------------------------------------------------


def test_a_story_is_withdrawn_with_a_reason_and_given_back() -> None:
    article = make.published().article
    paula = client_of(people.publisher())
    say(
        paula,
        article,
        "withdraw",
        kind="withdrawn",
        reason="Wrong name",
        public_reason="W.",
    )
    assert not Edition.objects.live().exists()
    assert article.withdrawals.get().public_reason == "W."
    page = paula.get(url(article)).content.decode()
    assert "Give it back to readers…" in page
    say(paula, article, "restore", reason="Settled")
    assert Edition.objects.live().get().kind == "restored"


@pytest.mark.parametrize(
    ("typed_in", "field"),
    [
        ({"kind": "withdrawn", "reason": ""}, "reason"),
        ({"kind": "nonsense", "reason": "R"}, "kind"),
        ({"kind": "expired", "reason": "R", "at": "2020-01-01T10:00"}, "at"),
        ({"kind": "withdrawn", "reason": "R", "replacement": "zzzzzz"}, "replacement"),
    ],
)
def test_a_withdrawal_that_cannot_be_says_so_at_the_field(typed_in, field) -> None:
    article = make.published().article
    answer = say(client_of(people.publisher()), article, "withdraw", **typed_in)
    assert answer.context["form"].errors[field]
    assert Edition.objects.live().exists()


def test_an_editor_may_not_withdraw_and_reads_who_may() -> None:
    people.publisher()
    article = make.published().article
    eddie = client_of(people.editor())
    page = eddie.get(url(article)).content.decode()
    assert "Withdraw from readers…" in page, "it stays in view"
    assert "Paula Publisher" in page
    say(eddie, article, "withdraw", kind="withdrawn", reason="R")
    assert Edition.objects.live().exists()


# What is planned --------------------------------------------------------------------------


def planned() -> Edition:
    return make.publish(make.article(), at=clock.now() + timedelta(hours=5))


def test_a_planned_edition_is_moved() -> None:
    edition = planned()
    paula = client_of(people.publisher())
    page = url(edition.article, "reschedule", edition.pk)
    assert b"goes out at" in paula.get(page).content
    paula.post(page, marks(edition.article) | {"at": "2031-05-01T10:00"})
    edition.refresh_from_db()
    assert (edition.live_from.year, edition.live_from.hour) == (2031, 10)


def test_a_planned_edition_is_not_moved_into_the_past() -> None:
    edition = planned()
    page = url(edition.article, "reschedule", edition.pk)
    data = marks(edition.article) | {"at": "2020-05-01T10:00"}
    answer = client_of(people.publisher()).post(page, data)
    assert "has passed" in str(answer.context["form"].errors["at"])


def test_a_planned_edition_is_cancelled_and_stays_in_the_list() -> None:
    edition = planned()
    paula = client_of(people.publisher())
    paula.post(url(edition.article, "cancel", edition.pk), marks(edition.article))
    edition.refresh_from_db()
    assert edition.cancelled_at
    assert b"Cancelled" in paula.get(url(edition.article, "history")).content


def test_a_planned_withdrawal_is_called_off() -> None:
    article = make.published().article
    article.refresh_from_db()
    withdrawal = publishing.withdraw(
        article,
        by=None,
        seen=article.line_number,
        kind="expired",
        reason="Licence",
        at=clock.now() + timedelta(days=1),
    )
    paula = client_of(people.publisher())
    assert "Call off the withdrawal" in paula.get(url(article)).content.decode()
    paula.post(url(article, "lift", withdrawal.pk), marks(article))
    withdrawal.refresh_from_db()
    assert withdrawal.ends_at == withdrawal.starts_at


def test_an_edition_of_another_story_is_not_found() -> None:
    edition = planned()
    other = make.article()
    answer = client_of(people.publisher()).get(url(other, "cancel", edition.pk))
    assert answer.status_code == 404


# What the story's page offers ---------------------------------------------------------------


def test_a_verb_that_could_never_apply_is_not_shown() -> None:
    page = client_of(people.publisher()).get(url(make.article())).content.decode()
    assert "Withdraw from readers" not in page
    assert "Give it back" not in page
    live = make.published().article
    page = client_of(people.publisher()).get(url(live)).content.decode()
    assert "Spike…" not in page


def test_a_reporter_sees_publish_with_the_reason_and_who_can() -> None:
    people.publisher()
    page = client_of(people.reporter()).get(url(make.article())).content.decode()
    assert "verb--off" in page
    assert "Paula Publisher" in page


def test_the_form_and_the_verbs_are_apart() -> None:
    """A save never publishes, whatever else is posted with it."""
    article = make.article()
    paula = client_of(people.publisher())
    paula.post(url(article), typed(article, headline="New", publish="1", kind="update"))
    assert not Edition.objects.exists()


def test_the_approval_that_publishing_waits_for_stands_first() -> None:
    article = make.article(section=make.section("Courts", needs_approval=True))
    workflow.approve(article, by=None, version=article.version)
    make.publish(article)
    article = make.edit(article, body="<p>Quite another text.</p>")
    offered = verbs(standing(article), people.publisher())
    assert [verb.name for verb in offered[:2]] == ["approve", "publish"]
