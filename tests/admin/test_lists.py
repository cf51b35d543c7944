"""The front door and the list of stories: what waits, and what can be found."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles import clock, publishing, workflow
from articles.models import Article, Notice
from tests import make, people
from tests.admin.desk import BASE, client_of

pytestmark = pytest.mark.django_db


def groups(person) -> dict[str, list[str]]:
    found = client_of(person).get("/admin/").context["groups"]
    return {group.name: [str(one.article) for one in group.stories] for group in found}


def headlines(query: str, person=None) -> list[str]:
    answer = client_of(person or people.editor()).get(f"{BASE}/?{query}")
    assert answer.status_code == 200
    return [story.article.headline for story in answer.context["stories"]]


def test_each_story_that_moves_stands_in_its_group() -> None:
    asked = make.article("Asked")
    workflow.submit(asked, by=None, version=asked.version)
    make.publish(make.article("Planned"), at=clock.now() + timedelta(hours=1))
    make.edit(make.published("Behind").article, kicker="New")
    make.published("At rest")
    make.article("Begun")
    assert groups(people.editor()) == {
        "Waits for me": ["Asked"],
        "Going out": ["Planned"],
        "Live, with unpublished changes": ["Behind"],
        "In work": ["Begun"],
    }


def test_what_an_editor_must_read_does_not_wait_for_a_reporter() -> None:
    asked = make.article("Asked")
    workflow.submit(asked, by=None, version=asked.version)
    assert "Waits for me" not in groups(people.reporter())


def test_an_alarm_stands_at_the_desk_until_somebody_has_answered() -> None:
    notice = Notice.objects.create(weight="alarm", text="Kill ordered", at=clock.now())
    eddie = client_of(people.editor())
    assert "Kill ordered" in eddie.get("/admin/").content.decode()
    page = f"/admin/articles/notice/{notice.pk}/answer/"
    eddie.get(page)
    notice.refresh_from_db()
    assert notice.answered_at is None, "looking is not answering"
    eddie.post(page)
    notice.refresh_from_db()
    assert notice.answered_by == people.editor()
    assert "Kill ordered" not in eddie.get("/admin/").content.decode()


def test_a_reporter_may_not_answer_an_alarm() -> None:
    notice = Notice.objects.create(weight="alarm", text="Kill", at=clock.now())
    rita = client_of(people.reporter())
    assert rita.post(f"/admin/articles/notice/{notice.pk}/answer/").status_code == 403
    notice.refresh_from_db()
    assert notice.answered_at is None


def test_the_empty_desk_says_what_one_can_do() -> None:
    page = client_of(people.reporter()).get("/admin/").content.decode()
    assert "Nothing moves." in page
    assert "Write a story" in page


def test_a_story_is_found_by_any_of_its_words_and_by_its_code() -> None:
    article = make.article("Ships leave", slugline="grain-strait", body="<p>Wheat</p>")
    make.article("Another")
    for words in (
        "ships",
        "strait",
        "WHEAT",
        article.code,
        f"x-{article.code}",
        "ships wheat",
    ):
        assert headlines(f"q={words}") == ["Ships leave"], words
    assert headlines("q=nowhere") == []


def test_the_list_narrows_by_section_step_and_what_readers_see() -> None:
    make.article("Draft", section=make.section("Sport"))
    make.published("Out")
    make.edit(make.published("Behind").article, kicker="New")
    gone = make.published("Gone").article
    gone.refresh_from_db()
    publishing.withdraw(
        gone, by=None, seen=gone.line_number, kind="withdrawn", reason="R"
    )
    sport = make.section("Sport").pk
    assert headlines(f"section={sport}") == ["Draft"]
    assert sorted(headlines("readers=live")) == ["Behind", "Out"]
    assert headlines("readers=ahead") == ["Behind"]
    assert headlines("readers=gone") == ["Gone"]
    assert headlines("readers=nothing") == ["Draft"]
    assert headlines("state=submitted") == []


def test_spiked_stories_are_listed_only_when_asked_for() -> None:
    article = make.article("Thrown away")
    workflow.spike(article, by=None, version=article.version, note="No")
    assert headlines("") == []
    assert headlines("state=spiked") == ["Thrown away"]


@pytest.mark.parametrize(
    "nonsense", ["section=x", "state=y", "readers=z", "page=abc", "holder=9999"]
)
def test_a_list_asked_for_nonsense_still_answers(nonsense: str) -> None:
    make.article()
    headlines(nonsense)


def test_no_list_publishes_or_deletes_many_at_once() -> None:
    article = make.article()
    ada = client_of(people.administrator())
    page = ada.get(f"{BASE}/").content.decode()
    assert 'name="action"' not in page
    ada.post(f"{BASE}/", {"action": "delete_selected", "_selected_action": article.pk})
    assert Article.objects.filter(pk=article.pk).exists()


@pytest.mark.parametrize("path", ["/admin/", f"{BASE}/"])
def test_the_number_of_queries_does_not_grow_with_the_stories(path: str) -> None:
    paula = client_of(people.publisher())

    def fill(count: int) -> None:
        for _ in range(count):
            make.edit(make.published().article, kicker="New")

    fill(2)
    paula.get(path)
    with CaptureQueriesContext(connection) as few:
        paula.get(path)
    fill(8)
    with CaptureQueriesContext(connection) as many:
        paula.get(path)
    assert len(many) == len(few)
    assert len(few) <= 40
