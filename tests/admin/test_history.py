"""Versions and editions on one line; an old text comes back as a new version."""

import pytest

from articles import writing
from articles.models import Edition
from tests import make, people
from tests.admin.desk import client_of, marks, url

pytestmark = pytest.mark.django_db


def test_versions_and_editions_stand_on_one_line_newest_first() -> None:
    edition = make.published()
    article = make.edit(edition.article, headline="Second")
    answer = client_of(people.reporter()).get(url(article, "history"))
    kinds = [knot.key[0] for knot in answer.context["knots"]]
    assert kinds == ["v", "e", "v"]
    assert "Readers see this" in answer.content.decode()


def test_what_readers_see_is_compared_with_the_draft_unless_asked_otherwise() -> None:
    article = make.edit(make.published("Eleven").article, headline="Twelve")
    page = client_of(people.reporter()).get(url(article, "history")).content.decode()
    assert "<del>Eleven</del> <ins>Twelve</ins>" in page


def test_any_two_can_be_chosen() -> None:
    article = make.article("One")
    first = article.version
    make.edit(article, headline="Two")
    third = make.edit(article, headline="Three").version
    query = f"?a=v{first}&b=v{third}"
    page = client_of(people.reporter()).get(url(article, "history") + query)
    assert "<del>One</del> <ins>Three</ins>" in page.content.decode()


@pytest.mark.parametrize("query", ["?a=v0&b=e0", "?a=vx&b=", "?a=e99999"])
def test_a_version_that_is_not_there_falls_back(query: str) -> None:
    article = make.article()
    answer = client_of(people.reporter()).get(url(article, "history") + query)
    assert answer.status_code == 200


def test_an_old_version_comes_back_whole_and_readers_see_no_difference() -> None:
    article = make.article("One", bylines=[writing.BylineRow("Mara Lind")])
    old = article.version
    make.publish(article)
    article = make.edit(article, headline="Two")
    rita = client_of(people.reporter())
    page = url(article, "revert", old)
    assert "Readers see no difference" in rita.get(page).content.decode()
    article.refresh_from_db()
    assert article.headline == "Two", "a GET changes nothing"
    rita.post(page, marks(article))
    article.refresh_from_db()
    assert article.headline == "One"
    assert article.history.count() == 3
    assert Edition.objects.count() == 1


def test_another_storys_version_is_not_found() -> None:
    article, other = make.article(), make.article()
    page = url(article, "revert", other.version)
    assert client_of(people.reporter()).get(page).status_code == 404
