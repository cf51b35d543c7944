"""The publish page: what readers will get, as what, and when."""

from datetime import UTC, datetime, timedelta

import pytest

from articles import clock
from articles.models import Article, Edition
from tests import make, people
from tests.admin.desk import client_of, marks, url

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 6, 16, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def at_noon(settings):
    settings.TIME_ZONE = "Europe/Paris"
    with clock.standing_at(NOW):
        yield


@pytest.fixture
def paula():
    return client_of(people.publisher())


def ahead() -> Article:
    """Live for an hour, with a draft that says twelve where it said eleven."""
    with clock.standing_at(NOW - timedelta(hours=1)):
        edition = make.published("Eleven ships leave")
    return make.edit(edition.article, headline="Twelve ships leave")


def send(client, article: Article, page: str = "publish", **data: object):
    defaults = {"kind": "update", "when": "now", "severity": "normal"}
    return client.post(url(article, page), defaults | marks(article) | data)


def test_a_first_publication_needs_no_kind(paula) -> None:
    article = make.article()
    page = paula.get(url(article, "publish")).content.decode()
    assert "What kind of change is it?" not in page
    assert "Publish edition 1 now" in page
    answer = send(paula, article, kind="", follow=True)
    assert answer.status_code == 302
    assert Edition.objects.live().get().kind == "first"


def test_the_page_shows_word_by_word_what_changes(paula) -> None:
    page = paula.get(url(ahead(), "publish")).content.decode()
    assert "<del>Eleven</del> <ins>Twelve</ins>" in page
    assert "Publish edition 2 now, as an update" in page
    assert 'Your draft has <b class="a">1 change</b>' in page


@pytest.mark.parametrize(
    ("kind", "moves"),
    [("minor", None), ("update", NOW), ("correction", NOW), ("clarification", NOW)],
)
def test_the_kind_decides_whether_the_clock_moves(
    paula, kind: str, moves: datetime | None
) -> None:
    article = ahead()
    send(paula, article, kind=kind, note="It said eleven; there were twelve.")
    live = Edition.objects.live().get()
    assert (live.number, live.kind) == (2, kind)
    assert (live.updated_at and live.updated_at.replace(microsecond=0)) == moves
    assert live.corrections.count() == (kind in {"correction", "clarification"})


@pytest.mark.parametrize("kind", ["correction", "clarification"])
def test_a_correction_without_a_note_is_refused_at_the_note(paula, kind: str) -> None:
    answer = send(paula, ahead(), kind=kind, note=" ", reason="Kept words")
    assert answer.context["form"].errors["note"]
    assert "Kept words" in answer.content.decode()
    assert Edition.objects.count() == 1


@pytest.mark.parametrize("field", ["headline", "section"])
def test_without_headline_or_section_the_page_says_what_to_do_and_where(
    paula, field: str
) -> None:
    values = {"headline": ""} if field == "headline" else {"section": None}
    article = make.article()
    article = make.edit(article, **values)
    page = paula.get(url(article, "publish")).content.decode()
    assert f"/change/#id_{field}" in page
    answer = send(paula, article)
    assert answer.status_code == 409
    assert not Edition.objects.exists()


def test_a_page_drawn_before_somebody_published_is_shown_again(paula) -> None:
    article = ahead()
    stale = marks(article)
    make.publish(article)
    answer = paula.post(
        url(article, "publish"), {**stale, "kind": "update", "when": "now"}
    )
    assert answer.status_code == 409
    assert "Somebody acted on this story" in answer.content.decode()
    assert "edition 2" in answer.content.decode(), "with the state as it is now"
    assert Edition.objects.count() == 2


def test_a_page_drawn_before_somebody_saved_is_shown_again_with_the_newer_text(
    paula,
) -> None:
    article = ahead()
    stale = marks(article)
    make.edit(article, headline="Thirteen ships leave")
    answer = paula.post(
        url(article, "publish"), {**stale, "kind": "update", "when": "now"}
    )
    assert answer.status_code == 409
    assert "Thirteen" in answer.content.decode()
    assert Edition.objects.count() == 1


def test_nothing_new_is_not_offered_as_an_update(paula) -> None:
    edition = make.published()
    page = paula.get(url(edition.article, "publish")).content.decode()
    assert "there is nothing to publish" in page
    assert "data-button" not in page


def test_when_only_a_tag_changed_an_update_is_off_with_the_reason(paula) -> None:
    edition = make.published()
    article = make.edit(edition.article, kicker="Bridges")
    page = paula.get(url(article, "publish")).content.decode()
    assert "nothing was updated" in page
    assert "as a minor fix" in page


# At a time ---------------------------------------------------------------------------------


def test_the_schedule_page_asks_for_the_time_in_the_papers_zone(paula) -> None:
    article = make.article()
    answer = send(paula, article, "schedule", when="at", at="2026-06-16T18:00")
    assert answer.status_code == 302
    edition = Edition.objects.get()
    assert edition.live_from == datetime(2026, 6, 16, 16, 0, tzinfo=UTC)
    said = paula.get(url(article)).content.decode()
    assert "goes out at 18:00 Paris, in 3 h 59." in said or "in 4 h 00" in said


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("", "Choose the date and time"),
        ("2026-06-16T09:00", "has passed"),
        ("2027-03-28T02:30", "There is no 02:30"),
        ("2026-10-25T02:30", "comes twice"),
        ("sometime", "Write a date and a time"),
    ],
)
def test_a_time_that_cannot_be_is_refused_at_the_field(
    paula, at: str, words: str
) -> None:
    answer = send(paula, make.article(), "schedule", when="at", at=at)
    assert words in str(answer.context["form"].errors["at"])
    assert not Edition.objects.exists()


def test_of_an_hour_that_comes_twice_one_is_chosen(paula) -> None:
    send(
        paula,
        make.article(),
        "schedule",
        when="at",
        at="2026-10-25T02:30",
        at_which="1",
    )
    assert Edition.objects.get().live_from == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_with_an_update_planned_publishing_is_offered_only_with_its_cancelling(
    paula,
) -> None:
    article = ahead()
    planned = make.publish(article, at=NOW + timedelta(hours=6))
    article = make.edit(article, headline="Thirteen ships leave")
    assert b"is already set for" in paula.get(url(article, "publish")).content
    refused = send(paula, article)
    assert refused.context["form"].errors["cancel_later"]
    assert send(paula, article, cancel_later="on").status_code == 302
    planned.refresh_from_db()
    assert planned.cancelled_at
    assert Edition.objects.live().get().headline == "Thirteen ships leave"


# Embargo -----------------------------------------------------------------------------------


def test_an_embargo_is_broken_only_with_a_reason(paula) -> None:
    article = make.article(embargo_until=NOW + timedelta(hours=5))
    assert send(paula, article).status_code == 409
    assert send(paula, article, override_embargo="on").context["form"].errors["reason"]
    send(paula, article, override_embargo="on", reason="The minister said it on air")
    assert Edition.objects.live().get().reason == "The minister said it on air"


def test_an_editor_reads_who_may_publish() -> None:
    people.publisher()
    article = make.article()
    eddie = client_of(people.editor())
    page = eddie.get(url(article, "publish")).content.decode()
    assert "Paula Publisher" in page
    assert send(eddie, article).status_code == 409
    assert not Edition.objects.exists()


def test_a_new_address_is_a_choice(paula) -> None:
    article = ahead()
    page = paula.get(url(article, "publish")).content.decode()
    assert "twelve-ships-leave" in page
    send(paula, article)
    assert "eleven-ships-leave" in Edition.objects.live().get().path
