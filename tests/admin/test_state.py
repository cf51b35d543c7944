"""One sentence says how a story stands."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.html import strip_tags

from articles import clock, publishing, workflow, writing
from articles.admin.state import standing, with_standing
from articles.models import Article
from tests import make, people

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 6, 16, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def at_noon(settings):
    settings.TIME_ZONE = "Europe/Paris"
    with clock.standing_at(NOW):
        yield


def in_(**parts: int) -> datetime:
    """A little later than that, since each act takes a moment of its own."""
    return NOW + timedelta(seconds=30, **parts)


def sentence(article: Article) -> str:
    return strip_tags(standing(article).sentence)


def pills(article: Article) -> list[str]:
    return [word for _, word in standing(article).pills]


def full_story() -> Article:
    """One that has something in every place that readers see."""
    return make.article(
        picture=make.picture(),
        agency=make.agency(),
        dateline_place="Kandahar",
        dateline_date=NOW.date(),
        bylines=[
            writing.BylineRow("Mara Lind", "in Kandahar", make.contributor()),
            writing.BylineRow("A. Guest"),
        ],
        credits=[writing.CreditRow("editing", initials="ml", group=1)],
        topics=[make.topic()],
        related=[make.article()],
    )


def test_a_draft_is_seen_by_nobody() -> None:
    article = make.article()
    assert sentence(article) == "Readers see nothing of this story yet. It is a draft."
    assert pills(article) == ["Draft"]


def test_a_live_story_names_its_edition_and_since_when() -> None:
    edition = make.published()
    assert sentence(edition.article) == (
        "Readers see edition 1 since 14:00 Paris. The draft has nothing else."
    )
    assert pills(edition.article) == ["Live"]


def test_a_story_just_published_has_no_change_whatever_it_carries() -> None:
    edition = make.publish(full_story())
    assert standing(edition.article).changes == 0


def test_each_field_paragraph_and_relation_that_differs_is_one_change() -> None:
    edition = make.publish(full_story())
    article = make.edit(
        edition.article,
        headline="Another headline",
        body=make.BODY.replace("nine", "ten"),
        picture=make.picture(title="Another"),
    )
    found = standing(article).changes
    assert found == 3, "headline, one paragraph, the picture"
    assert "changes they do not see" in sentence(article)


def test_what_readers_never_see_is_no_change() -> None:
    edition = make.published()
    article = make.edit(
        edition.article, note_to_editors="Call again", usage_terms="30 days"
    )
    assert standing(article).changes == 0


def test_a_scheduled_update_is_named_with_its_time_and_how_far_off_it_is() -> None:
    edition = make.published()
    article = make.edit(edition.article, headline="Later words")
    make.publish(article, at=in_(hours=2, minutes=10))
    assert "An update goes out at 16:10 Paris, in 2 h 10." in sentence(article)


def test_a_first_publication_to_come_is_named() -> None:
    article = make.article()
    make.publish(article, at=in_(minutes=30))
    assert "It goes out at 14:30 Paris, in 30 min." in sentence(article)
    assert pills(article) == ["Scheduled"]


def test_a_withdrawn_story_says_since_when_and_why() -> None:
    edition = make.published()
    article = Article.objects.get(pk=edition.article_id)
    with clock.standing_at(NOW + timedelta(minutes=5)):
        publishing.withdraw(
            article, by=None, seen=article.line_number, kind="legal", reason="Order"
        )
        assert "Readers get “gone” (410) since 14:05 Paris: legal order." in sentence(
            article
        )
        assert pills(article)[0] == "Legal"


def test_a_planned_withdrawal_and_an_embargo_are_named() -> None:
    edition = make.published()
    article = Article.objects.get(pk=edition.article_id)
    publishing.withdraw(
        article,
        by=None,
        seen=article.line_number,
        kind="expired",
        reason="Licence",
        at=in_(hours=1),
    )
    article = make.edit(article, embargo_until=in_(hours=3))
    said = sentence(article)
    assert "It is withdrawn at 15:00 Paris, in 1 h 00." in said
    assert "Embargo until 17:00 Paris, in 3 h 00." in said
    assert "Embargo" in pills(article)


def test_a_submitted_story_waits_for_an_editor() -> None:
    article = make.article()
    workflow.submit(article, by=people.reporter(), version=article.version)
    assert "It waits for an editor." in sentence(article)
    assert pills(article) == ["Submitted"]


def test_a_headline_with_markup_is_printed_as_text() -> None:
    article = make.article()
    article.legal_hold = "<script>alert(1)</script>"
    assert "<script>" not in standing(article).sentence


def test_a_list_of_stories_takes_the_same_queries_for_two_as_for_twelve(
    django_assert_num_queries,
) -> None:
    def ask() -> None:
        for one in with_standing(Article.objects.all()):
            found = standing(one)
            _ = found.sentence, found.pills, found.next

    for _ in range(2):
        make.publish(full_story())
    with CaptureQueriesContext(connection) as two:
        ask()
    for _ in range(10):
        make.edit(make.publish(full_story()).article, headline="New words")
    with django_assert_num_queries(len(two)):
        ask()
