"""The preview: the readers' page, marked, private, and never public."""

import pytest
from django.test import Client

from tests import make, people
from tests.admin.desk import client_of, url

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def a_paper() -> None:
    make.site()


def test_the_draft_is_shown_as_readers_would_get_it() -> None:
    article = make.edit(make.published("Out").article, headline="Not out yet")
    page = client_of(people.reporter()).get(url(article, "preview")).content.decode()
    assert "Not out yet" in page
    assert "Readers do not see this" in page


def test_it_is_private_unindexed_and_lets_no_script_run() -> None:
    answer = client_of(people.reporter()).get(url(make.article(), "preview"))
    assert "private, no-store" in answer["Cache-Control"]
    assert answer["X-Robots-Tag"] == "noindex"
    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy


def test_pictures_that_are_not_public_are_seen_by_staff_only() -> None:
    article = make.article(picture=make.picture())
    rita = client_of(people.reporter())
    page = rita.get(url(article, "preview")).content.decode()
    name = article.picture.renditions.first().name
    assert f"/media/{name}" not in page
    assert Client().get(f"/media/{name}").status_code == 404
    seen = rita.get(f"/admin/articles/picture/rendition/{name}/")
    assert seen.status_code == 200
    assert seen.getvalue()
    assert Client().get(f"/admin/articles/picture/rendition/{name}/").status_code == 302


def test_a_story_without_section_headline_or_text_has_a_preview_too() -> None:
    article = make.edit(make.article(section=None), headline="", body="")
    assert client_of(people.reporter()).get(url(article, "preview")).status_code == 200


def test_an_edition_is_shown_as_readers_saw_it() -> None:
    edition = make.published("As it was")
    make.edit(edition.article, headline="As it is")
    page = url(edition.article, "preview") + f"?edition={edition.pk}"
    assert "As it was" in client_of(people.reporter()).get(page).content.decode()


def test_nobody_sees_it_without_a_login() -> None:
    answer = Client().get(url(make.article(), "preview"))
    assert answer.status_code == 302
