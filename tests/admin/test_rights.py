"""Who may open what: every address of the desk, for everybody."""

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import URLPattern, URLResolver

from articles.admin import desk
from articles.models import Article
from tests import make, people
from tests.admin.desk import client_of

pytestmark = pytest.mark.django_db

OPEN_TO_ALL = {"login", "logout", "jsi18n"}


def patterns(found=None, prefix: str = "") -> Iterator[tuple[str, str]]:
    """Name and path of every page, with 1 for every number."""
    for one in desk.urls[0] if found is None else found:
        route = prefix + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from patterns(one.url_patterns, route)
        elif isinstance(one, URLPattern) and one.name:
            yield one.name, route


def paths() -> list[str]:
    filled = []
    for name, route in patterns():
        if name in OPEN_TO_ALL or "(?P" in route:
            continue
        parts = [
            "1" if part.startswith("<") else part
            for part in f"/admin/{route}".split("/")
        ]
        filled.append("/".join(parts))
    return filled


@pytest.mark.parametrize("person", [None, people.outsider])
def test_no_page_opens_without_a_login_of_the_staff(person) -> None:
    make.published()
    client = client_of(person()) if person else Client()
    for path in paths():
        answer = client.get(path)
        assert answer.status_code in {301, 302}, path
        if answer.status_code == 302:
            assert "/login/" in answer["Location"], path


@pytest.mark.parametrize(
    "person",
    [people.reporter, people.editor, people.publisher, people.administrator],
)
def test_every_page_answers_every_group(person) -> None:
    """With a page, or with a word why not; never with an error."""
    make.site()
    make.publish(make.article(picture=make.picture(), topics=[make.topic()]))
    make.contributor(), make.agency()
    client = client_of(person())
    for path in paths():
        answer = client.get(path)
        assert answer.status_code in {200, 301, 302, 400, 403, 404, 405}, path
        assert answer.getvalue() is not None


def test_an_administrator_cannot_make_a_superuser_nor_change_one() -> None:
    root = User.objects.create_superuser("root", password="x")
    ada = client_of(people.administrator())
    assert ada.get(f"/admin/auth/user/{root.pk}/change/").status_code in {302, 404}
    eddie = people.editor()
    data = {
        "username": "eddie",
        "is_active": "on",
        "is_staff": "on",
        "is_superuser": "on",
    }
    ada.post(f"/admin/auth/user/{eddie.pk}/change/", data)
    eddie.refresh_from_db()
    assert not eddie.is_superuser


def test_nothing_can_be_deleted_anywhere() -> None:
    make.published()
    make.contributor(), make.topic(), make.agency()
    root = User.objects.create_superuser("root", password="x")
    client = client_of(root)
    for path in paths():
        if path.endswith("/delete/"):
            assert client.post(path, {"post": "yes"}).status_code != 200
    assert Article.objects.count() == 1
    assert User.objects.filter(username="root").exists()


def test_a_sections_address_is_fixed_once_it_is_made() -> None:
    section = make.section("World")
    data = {"name": "The world", "slug": "changed", "position": 0}
    url = f"/admin/articles/section/{section.pk}/change/"
    client_of(people.publisher()).post(url, data)
    section.refresh_from_db()
    assert (section.name, section.slug) == ("The world", "world")
