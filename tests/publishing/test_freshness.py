"""`manage.py check_freshness`: no public time without an act that explains it."""

import io
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command

from articles import publishing
from articles.models import Article, Edition
from articles.publishing import freshness
from articles.rights import Refused
from tests import make
from tests.public.paper import gone, printed

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)


def found() -> str:
    """The list of what it found; empty when it found nothing."""
    said = io.StringIO()
    try:
        call_command("check_freshness", stdout=said)
    except CommandError as error:
        return str(error)
    assert said.getvalue() == "Every public time is explained by what was published.\n"
    return ""


@pytest.fixture
def planned(watch) -> Edition:
    """An update that waits for 18:00, on a story of 09:00 that was fixed at 09:30."""
    first = make.published("A ferry comes in on time")
    watch.at("09:30")
    make.edit(first.article, kicker="Harbour")
    make.publish(first.article, kind="minor")
    make.edit(first.article, headline="A ferry comes in late")
    return make.publish(first.article, kind="update", at=watch.read("18:00"))


def write(edition: Edition, **clocks) -> None:
    """What no verb does."""
    Edition.objects.filter(pk=edition.pk).update(**clocks)


# What acts explain --------------------------------------------------------------------


def test_a_paper_with_every_kind_of_edition_is_clean(watch):
    printed(watch)

    assert found() == ""


def test_a_planned_update_is_explained_before_and_after_its_minute(planned, watch):
    assert found() == ""
    watch.at("18:00")
    assert found() == ""


def test_a_story_that_came_back_keeps_its_times(planned, watch):
    watch.at("18:30")
    gone(planned, kind="withdrawn")
    watch.at("19:00")
    article = Article.objects.get(pk=planned.article_id)
    publishing.restore(article, by=None, seen=article.line_number)

    assert found() == ""


def test_a_sources_own_times_stand_when_they_are_trusted(watch):
    fields = {
        "source_published_at": watch.read("05:00"),
        "source_modified_at": watch.read("06:00"),
        "source_trusted": True,
    }
    edition = make.published("Agency copy from the coast", **fields)
    assert edition.updated_at == watch.read("06:00")
    watch.at("10:00")
    make.edit(edition.article, source_modified_at=watch.read("09:45"))
    make.edit(edition.article, headline="Agency copy from the other coast")
    make.publish(edition.article, kind="minor")

    assert found() == ""


# What nothing explains ----------------------------------------------------------------


def test_an_update_time_that_no_update_gave(planned, watch):
    write(planned, updated_at=planned.live_from - HOUR)

    told = found()

    assert f"{planned.code}, edition 3 (planned): says “last updated 16 June" in told
    assert "17:00" in told


def test_a_publication_time_that_changes_along_the_line(planned):
    write(planned, published_at=planned.published_at + HOUR)

    assert "says “published 16 June 2026, 10:00" in found()


def test_a_first_publication_that_no_trusted_source_dated_back(watch):
    edition = make.publish(make.article("A ferry"), at=watch.read("18:00"))
    write(edition, published_at=watch.read("05:00"), updated_at=watch.read("06:00"))

    told = found()

    assert "published 16 June 2026, 05:00" in told
    assert "the ledger says never" in told


def test_a_source_that_was_trusted_only_afterwards_explains_nothing(watch):
    edition = make.publish(make.article("A ferry"), at=watch.read("18:00"))
    write(edition, updated_at=watch.read("06:00"))
    watch.at("19:00")
    make.edit(
        edition.article, source_trusted=True, source_modified_at=watch.read("06:00")
    )

    assert "(public, so it stays)" in found()


def test_an_update_of_an_equal_text(planned):
    before = planned.article.editions.get(kind="minor")
    write(planned, text_hash=before.text_hash)

    assert "the ledger says never" in found()


def test_each_jump_is_told_once_where_it_happened(planned, watch):
    write(planned, updated_at=planned.live_from - HOUR)
    watch.at("19:00")
    make.edit(planned.article, kicker="By the sea")
    make.publish(planned.article, kind="minor")

    told = found()

    assert told.count(planned.code) == 1
    assert f"{planned.code}, edition 3 (public, so it stays)" in told


@pytest.mark.parametrize(("stories", "told"), [(20, False), (21, True)])
def test_more_than_twenty_stories_updated_in_one_minute(watch, stories, told):
    for number in range(stories):
        first = make.published(f"Story {number}")
        make.edit(first.article, headline=f"Story {number}, touched")
        watch.at("09:30")
        make.publish(first.article, kind="update")
        watch.at("09:00")
    watch.at("10:00")

    assert (f"{stories} stories say that they were updated at" in found()) is told


# Repair -------------------------------------------------------------------------------


def test_what_is_planned_is_derived_anew(planned):
    write(planned, updated_at=None, published_at=planned.published_at + HOUR)
    said = io.StringIO()

    call_command("check_freshness", "--repair", stdout=said)

    assert "repaired" in said.getvalue()
    assert clocks(planned) == (planned.published_at, planned.updated_at)
    assert found() == ""


def test_what_was_public_is_only_listed(planned, watch):
    wrong = planned.live_from - HOUR
    write(planned, updated_at=wrong)
    watch.at("18:00")

    with pytest.raises(CommandError, match="public, so it stays"):
        call_command("check_freshness", "--repair", stdout=io.StringIO())

    assert clocks(planned) == (planned.published_at, wrong)


def test_what_cannot_stand_is_not_repaired_and_says_why(planned):
    write(planned, updated_at=None)
    reason = "The line cannot be so."

    def refuse(*_args):
        raise Refused(reason)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(freshness, "settle", refuse)
        said = io.StringIO()
        with pytest.raises(CommandError):
            call_command("check_freshness", "--repair", stdout=said)

    assert f"not repaired: {reason}" in said.getvalue()


def clocks(edition: Edition) -> tuple:
    fresh = Edition.objects.get(pk=edition.pk)
    return fresh.published_at, fresh.updated_at
