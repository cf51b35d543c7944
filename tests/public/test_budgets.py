"""What a page may cost: queries, bytes, no cookie, no script, the strict policy."""

import gzip
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.utils.csp import build_policy

from tests import people
from tests.public import paper

pytestmark = pytest.mark.django_db
OTHERS = (
    "/feeds/all.rss",
    "/feeds/section/world.rss",
    "/feeds/topic/bridges.rss",
    "/feeds/author/mara-lind.rss",
    "/sitemap.xml",
    "/sitemaps/pages.xml",
    "/sitemaps/topics.xml",
    "/sitemaps/stories-2026-06.xml",
    "/robots.txt",
    "/healthz",
    "/readyz",
)


@pytest.fixture
def pages(watch) -> dict[str, str]:
    named = paper.addresses(paper.printed(watch))
    return named | {path: path for path in OTHERS}


def test_no_page_asks_more_often_than_it_may(
    pages, client, django_assert_max_num_queries
) -> None:
    for name, path in pages.items():
        with django_assert_max_num_queries(12 if name == "home" else 8, info=name):
            client.get(path)


def test_no_page_knows_its_reader(pages, client) -> None:
    """Not even one who is logged in at the desk."""
    client.force_login(people.editor())
    for name, path in pages.items():
        answer = client.get(path)
        assert not answer.cookies, name
        assert "Cookie" not in answer.get("Vary", ""), name
        assert b"Eddie" not in answer.content, name


def test_every_answer_carries_the_strict_policy(pages, client) -> None:
    strict = build_policy(settings.PUBLIC_CSP)
    moved = {"/latest": 301, "/feed/": 301}
    for name, path in (pages | {path: path for path in moved}).items():
        answer = client.get(path)
        assert answer["Content-Security-Policy"] == strict, name
    assert client.post("/")["Content-Security-Policy"] == strict


def test_every_answer_says_how_long_it_may_be_kept(pages, client) -> None:
    for name, path in pages.items():
        assert client.get(path)["Cache-Control"], name
    assert client.get("/nowhere/at/all/")["Cache-Control"] == "no-store"


def test_no_page_runs_anything(pages, client) -> None:
    for name, path in pages.items():
        text = client.get(path).content.decode()
        assert "style=" not in text, name
        assert not re.search(r"<[^>]* on\w+=", text), name
        for kind in re.findall(r"<script([^>]*)>", text):
            assert kind == ' type="application/ld+json"', name


def test_a_story_with_its_style_sheets_is_light(pages, client) -> None:
    sent = client.get(pages["story"]).content
    for name in re.findall(rb'rel="stylesheet" href="/static/([^"]+)"', sent):
        sent += Path(finders.find(name.decode())).read_bytes()
    assert len(sent) < 50_000
    assert len(gzip.compress(sent)) < 15_000
