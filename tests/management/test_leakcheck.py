"""`manage.py leakcheck` finds a leak in every kind of output, and cries no wolf."""

import io
from dataclasses import dataclass

import pytest
from django.core.management import CommandError, call_command
from django.urls import path

from articles import publishing
from articles.management.leaks import addresses
from articles.management.leaks.words import A_RUN, readings, runs, words
from articles.models import Article, Edition
from articles.models.edition import EditionQuerySet
from articles.page import structured
from articles.public import answers, corrections, places, sitemaps, story, urls
from articles.public import home as front
from articles.writing import BylineRow
from tests import make
from tests.public.paper import gone

# Each one walks the whole site.
pytestmark = pytest.mark.slow

HEADLINE = "Minister's “quiet” brother owns the quarry & the only road to it"
STANDFIRST = "Deeds that nobody has seen name him as owner since last spring."


@dataclass(slots=True)
class House:
    public: Edition
    secret: Article
    edition: Edition

    @property
    def name(self) -> str:
        """Of a file of the picture that only the secret story shows."""
        return self.secret.picture.renditions.first().name


@pytest.fixture
def house(db, watch) -> House:
    """A public story, and one that comes out at 18:00 with everything of its own."""
    make.site()
    public = make.published(
        "A ferry comes in on time", topics=[make.topic()], picture=make.picture()
    )
    person = make.contributor("Quentin Hush")
    article = make.article(
        HEADLINE,
        standfirst=STANDFIRST,
        topics=[make.topic("Quarry affair")],
        bylines=[BylineRow(name=person.name, contributor=person)],
        picture=make.picture(),
    )
    edition = make.publish(article, at=watch.read("18:00"))
    return House(public, article, edition)


@pytest.fixture
def live_too_early(monkeypatch) -> None:
    """The one answer to “what is public” forgets to ask for the time."""
    monkeypatch.setattr(EditionQuerySet, "live", lambda self, at=None: self.all())


def leaks() -> str:
    """The list of what it found; empty when it found nothing."""
    said = io.StringIO()
    try:
        call_command("leakcheck", stdout=said)
    except CommandError as error:
        return str(error)
    assert said.getvalue().startswith("No leak: ")
    assert said.getvalue().count("\n") == 1
    return ""


def line(found: str, start: str, what: str) -> bool:
    return any(
        one.strip().startswith(start) and what in one for one in found.splitlines()
    )


# One leak planted in each kind of output ----------------------------------------------


def test_found_on_its_own_page(house, live_too_early):
    found = leaks()

    start = f"{house.edition.path} (story, 200)"
    assert line(found, f"{start} answer", "not public, so it must answer 404")
    assert line(found, f"{start} body", f"headline of draft story {house.secret.code}")


def test_found_in_a_list(house, live_too_early):
    found = leaks()

    for where, what in (
        ("/ (home, 200) body", "headline of"),
        ("/latest/ (latest, 200) body", "code of"),
        ("/world/ (section, 200) body", "headline of"),
        ("/topics/quarry-affair/ (topic, 200) body", "headline of"),
        ("/topics/quarry-affair/ (topic, 200) answer", "not public"),
        ("/authors/quentin-hush/ (author, 200) answer", "not public"),
    ):
        assert line(found, where, what), where


def test_found_on_the_second_page_of_a_list(house, monkeypatch):
    monkeypatch.setattr("articles.public.lists.A_PAGE", 1)
    make.published("Another ferry is late again")
    told = places.page

    def page(request, template, context, *more):
        if "page=2" in request.get_full_path():
            context = context | {"canonical": f"/s/{house.secret.code}"}
            context["subject"].name = HEADLINE
        return told(request, template, context, *more)

    monkeypatch.setattr(places, "page", page)

    assert line(leaks(), "/world/?page=2 (section, 200) body", "headline of")


def test_found_in_a_feed(house, live_too_early):
    found = leaks()

    for where in (
        "/feeds/all.rss (feed_all, 200) body",
        "/feeds/section/world.rss (feed_section, 200) body",
        "/feeds/topic/quarry-affair.rss (feed_topic, 200) body",
    ):
        for what in ("headline of", "feed id of", "standfirst of"):
            assert line(found, where, what), where


def test_found_in_a_site_map(house, live_too_early):
    found = leaks()

    where = "/sitemaps/stories-2026-06.xml (sitemap_stories, 200) body"
    assert line(found, where, "code of")
    assert line(found, where, "slug of") or line(found, where, "headline of")


def test_found_in_a_header(house, monkeypatch):
    told = f"public, max-age=2, x-{house.secret.code}"
    monkeypatch.setattr(sitemaps, "freshness", lambda changes: told)

    found = leaks()

    assert line(found, "/robots.txt (robots, 200) headers", "code of")
    assert found.count("\n") == 1


def test_found_in_a_cookie(house, monkeypatch):
    kept = answers.kept

    def with_cookie(*args):
        response = kept(*args)
        response.set_cookie("last", house.name)
        return response

    monkeypatch.setattr(answers, "kept", with_cookie)

    assert line(leaks(), "/ (home, 200) headers", "file name of picture")


def test_found_behind_the_media_gate(house, live_too_early):
    where = f"/media/{house.name} (media, 200) answer"
    assert line(leaks(), where, "not public, so it must answer 404")


def test_found_as_the_name_of_a_picture(house, monkeypatch):
    told = front.page

    def page(request, template, context, *more):
        context["frame"].site.description = f"/media/{house.name}"
        return told(request, template, context, *more)

    monkeypatch.setattr(front, "page", page)

    found = leaks()

    assert line(found, "/ (home, 200) body", "file name of picture")


def test_found_in_the_target_of_a_redirect(house, monkeypatch):
    find = story.find
    monkeypatch.setattr(
        story,
        "find",
        lambda code, at: house.edition if code == house.secret.code else find(code, at),
    )
    found = leaks()

    assert line(
        found, f"/s/{house.secret.code} (short, 301) headers", " of draft story"
    )


def test_found_in_structured_data(house, monkeypatch):
    publisher = structured.publisher
    monkeypatch.setattr(
        structured, "publisher", lambda frame: publisher(frame) | {"slogan": HEADLINE}
    )
    assert line(leaks(), f"{house.public.path} (story, 200) body", "headline of")


def test_found_on_a_page_that_is_missing(house, live_too_early):
    assert line(leaks(), "/nowhere/ (elsewhere, 404) body", "headline of")


def test_found_among_the_corrections(house, watch, monkeypatch):
    make.edit(house.public.article, headline="A ferry comes in an hour late")
    note = "The ferry of the harbour board came in an hour late, not on time."
    make.publish(
        house.public.article, kind="correction", note=note, at=watch.read("12:00")
    )
    assert leaks() == ""
    issued = corrections.issued
    monkeypatch.setattr(corrections, "issued", lambda _at: issued(watch.read("13:00")))
    monkeypatch.setattr(EditionQuerySet, "live", lambda self, at=None: self.all())

    found = leaks()

    planned = f"note of planned edition of {house.public.code}"
    assert line(found, "/corrections/ (corrections, 200) body", planned)


def test_found_on_the_tombstone_of_a_hidden_headline(house, watch, monkeypatch):
    withdrawn = make.published("The mayor is the man in the harbour photograph")
    gone(withdrawn, hide_headline=True, public_reason="By order of a court.")
    watch.at("09:30")
    assert leaks() == ""
    told = story.page

    def page(request, template, context, *more, **choices):
        if "withdrawal" in context:
            context["withdrawal"].hide_headline = False
        return told(request, template, context, *more, **choices)

    monkeypatch.setattr(story, "page", page)

    found = leaks()

    what = f"hidden headline of withdrawn story {withdrawn.code}"
    assert line(found, f"/s/{withdrawn.code} (short, 410) body", what)


def test_a_page_that_breaks_is_no_clean_page(house, monkeypatch):
    monkeypatch.setattr(front, "page", lambda *_args: 1 / 0)

    assert line(leaks(), "/ (home, 500) answer", "it broke")


def test_a_new_kind_of_address_says_how_it_is_filled(house, monkeypatch):
    strange = path("series/<slug:slug>/", places.topic, name="series")
    monkeypatch.setattr(urls, "urlpatterns", [strange])
    monkeypatch.setattr(addresses, "get_resolver", lambda: _resolver([strange]))

    with pytest.raises(LookupError, match="Nobody knows what fills “series/"):
        leaks()


def _resolver(patterns):
    from types import SimpleNamespace  # noqa: PLC0415

    return SimpleNamespace(url_patterns=patterns)


# What is no leak ----------------------------------------------------------------------


def test_a_story_that_waits_for_its_hour_is_no_leak_and_none_afterwards(house, watch):
    assert leaks() == ""
    watch.at("18:00")
    assert leaks() == ""


def test_work_on_a_public_story_is_kept_as_secret_as_a_draft(house, monkeypatch):
    make.edit(house.public.article, headline="A ferry sinks in the harbour with all")
    assert leaks() == ""
    publisher = structured.publisher
    monkeypatch.setattr(
        structured,
        "publisher",
        lambda frame: publisher(frame) | {"slogan": "sinks in the harbour with all"},
    )
    what = f"headline of unpublished text of {house.public.code}"
    assert line(leaks(), "/ (home, 200) body", what)


def test_a_draft_may_say_what_a_public_story_says(house):
    make.article(
        house.public.headline, standfirst="Harbour bridge opened on Monday", body=""
    )
    make.article("Most recent")
    make.article("World")

    assert leaks() == ""


def test_the_public_notice_of_a_withdrawal_may_name_the_story(house, watch):
    withdrawn = make.published("The mayor is the man in the harbour photograph")
    gone(withdrawn, public_reason="Its source took it back.")
    watch.at("09:30")

    assert leaks() == ""


def test_but_no_list_may_name_a_withdrawn_story(house, watch, live_too_early):
    withdrawn = make.published("The mayor is the man in the harbour photograph")
    gone(withdrawn, public_reason="Its source took it back.")

    what = f"headline of withdrawn story {withdrawn.code}"
    assert line(leaks(), "/latest/ (latest, 200) body", what)


def test_cancelled_and_retracted_stories_leave_nothing_behind(house):
    article = Article.objects.get(pk=house.secret.pk)
    publishing.cancel(house.edition, by=None, seen=article.line_number)
    gone(make.published("A claim that did not stand the test"), kind="retracted")

    assert leaks() == ""


# How words are found ------------------------------------------------------------------


@pytest.mark.parametrize(
    "written",
    [
        "Minister&#x27;s “quiet” brother owns the quarry &amp; the only road to it",
        '"Minister\\u0027s \\"quiet\\" brother owns the quarry \\u0026 the only road"',
        "<p>Minister's <b>“quiet”</b> brother <i>owns</i> the quarry</p>",
        '<img alt="Minister’s quiet brother owns the quarry">',
        "mailto:?subject=Minister%27s%20%E2%80%9Cquiet%E2%80%9D%20brother%20owns%20the",
        "MINISTER'S QUIET BROTHER OWNS …",
        "/world/ministers-quiet-brother-owns-the-quarry-the-only-road-abc123/",
    ],
)
def test_a_headline_is_known_however_it_is_written(written):
    wanted = {*runs(HEADLINE), *runs("ministers-quiet-brother-owns-the-quarry")}

    said = {reading[n : n + A_RUN] for reading in readings(written) for n in range(99)}

    assert wanted & said


@pytest.mark.parametrize(
    ("text", "number"),
    [("", 0), ("World", 0), ("Most recent", 0), ("Xylophonist resigns", 1)],
)
def test_labels_are_not_looked_for(text, number):
    assert len(list(runs(text))) == number


def test_arabic_has_words_too():
    assert words("إعادة فتح جسر الميناء") == ("إعادة", "فتح", "جسر", "الميناء")
