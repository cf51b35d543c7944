"""Every kind of page is valid HTML, also the one for when everything is broken."""

import pytest
from django.test import RequestFactory

from articles.public.errors import server_error
from tests import validity
from tests.public import paper

pytestmark = pytest.mark.django_db


def test_every_kind_of_page_is_valid(watch, client) -> None:
    named = paper.addresses(paper.printed(watch))
    pages = {name: client.get(path).content.decode() for name, path in named.items()}
    broken = server_error(RequestFactory().get("/"))
    pages["server error"] = broken.content.decode()
    assert validity.problems(pages) == []
