"""`manage.py demo`: a whole newsroom with a past, set up once and never twice."""

import io
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import transaction
from django.test import Client
from PIL import Image

from articles import clock
from articles.management.demo import gallery
from articles.management.demo.drawings import SCENES, draw
from articles.management.demo.script import as_html, picture_keys, scripts
from articles.models import (
    Article,
    Contributor,
    Correction,
    Edition,
    Picture,
    Section,
    Site,
    State,
    Withdrawal,
)
from articles.pictures import renditions
from articles.text.clean import clean_html, plain_text
from tests import make

pytestmark = pytest.mark.slow


def small(key: str) -> bytes:
    """A picture of its own for each name, quickly."""
    image = Image.new("RGB", (60, 40), (sum(key.encode()) % 256, len(key), 9))
    image.putpixel((0, 0), (hash(key) % 256, sum(key.encode()) // 256, 1))
    for place, letter in enumerate(key[:60]):
        image.putpixel((place, 1), (ord(letter) % 256, 0, 0))
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker) -> Iterator[str]:
    """The demo newsroom, set up once for this module; what the command said."""
    said = io.StringIO()
    with (
        pytest.MonkeyPatch.context() as patch,
        django_db_blocker.unblock(),
        transaction.atomic(),
    ):
        patch.setattr(gallery, "draw", small)
        call_command("demo", "--force", stdout=said)
        yield said.getvalue()
        transaction.set_rollback(True)


def live(key: str) -> Edition:
    return Edition.objects.live().get(article__slugline=key)


# What there is ------------------------------------------------------------------------


def test_a_paper_with_sections_people_and_stories(demo):
    assert Site.objects.get().name == "The Harbour Post"
    assert Section.objects.filter(needs_approval=True).count() == 2
    assert Contributor.objects.count() >= 12
    assert Contributor.objects.filter(portrait__isnull=False).count() >= 5
    assert Article.objects.count() >= 40
    assert Edition.objects.live().count() >= 30


def test_four_people_can_log_in_and_each_may_do_as_the_role_says(demo):
    for name in ("reporter", "editor", "publisher", "administrator"):
        person = authenticate(username=name, password="newsroom-demo")
        assert person is not None, name
        assert person.is_staff
        assert not person.is_superuser
        assert person.has_perm("articles.publish_article") is (
            name in {"publisher", "administrator"}
        )


def test_every_step_of_the_desk_has_a_story_on_it(demo):
    states = set(Article.objects.values_list("state", flat=True))

    assert states == set(State.values)


def test_one_story_waits_for_its_hour_and_one_update_too(demo):
    waiting = Edition.objects.scheduled()

    assert waiting.filter(kind="first").count() == 1
    assert waiting.filter(kind="update").count() == 1


def test_one_agency_story_is_under_embargo_and_on_no_line(demo):
    held = Article.objects.get(embargo_until__gt=clock.now())

    assert held.agency is not None
    assert not Edition.objects.filter(article=held).exists()


def test_one_story_is_withdrawn_and_one_retracted(demo):
    kinds = Withdrawal.objects.in_force().values_list("kind", flat=True)

    assert sorted(kinds) == ["retracted", "withdrawn"]
    gone = Withdrawal.objects.get(kind="withdrawn")
    assert not Edition.objects.live().filter(article=gone.article).exists()
    assert Edition.objects.live().filter(article=gone.replacement).exists()


def test_corrections_of_each_weight_and_a_clarification(demo):
    notes = Correction.objects.issued().values_list("kind", "severity")

    assert sorted(notes) == [
        ("clarification", "normal"),
        ("correction", "normal"),
        ("correction", "serious"),
    ]


def test_a_corrected_story_says_the_right_number_and_the_note_the_wrong_one(demo):
    flood = live("orrin-flood")

    assert "About 40,000 people" in flood.body_text
    assert "4,000 people" not in flood.body_text.replace("40,000", "")
    assert "as 4,000" in flood.corrections.get().text


def test_updates_moved_their_clocks_and_minor_fixes_did_not(demo):
    grain, telescope = live("grain-ships"), live("telescope")

    assert grain.updated_at - grain.published_at > timedelta(hours=3)
    assert telescope.kind == "minor"
    assert telescope.updated_at is None


def test_stories_have_a_past_in_the_order_in_which_it_happened(demo):
    first = Edition.objects.live().order_by("published_at").first()

    assert clock.now() - first.published_at > timedelta(days=365)
    for article in Article.objects.all():
        dates = list(article.history.order_by("history_id").values_list("history_date"))
        assert dates == sorted(dates)


def test_one_story_is_in_arabic_with_its_authors_names_in_arabic(demo):
    story = live("coffeehouse-ar")

    assert story.direction == "rtl"
    assert [row["name"] for row in story.bylines] == ["نور حدادي", "ليلى القاسمي"]
    assert story.translation_group == live("coffeehouse-en").translation_group


def test_one_agency_story_came_through_the_wire_room_and_one_waits_there(demo):
    taken = Article.objects.get(wire_revision__isnull=False)
    story = Edition.objects.live().get(article=taken)

    assert story.agency.short_name == "Lodestar"
    assert story.signoff == "bur-hadd/r k/ts"
    assert story.copyright_holder == "Lodestar News"
    assert "<h2>salt by the sack</h2>" in story.body.lower()
    assert story.published_at < story.updated_at < story.live_from
    assert taken.wire_revision.item.feed.items.count() == 2


def test_every_picture_that_is_shown_can_be_shown(demo):
    used = Picture.objects.filter(editions__in=Edition.objects.live())

    assert used.exists()
    assert not Picture.objects.filter(rendered_at=None).exists()


# What readers see ---------------------------------------------------------------------


def test_no_word_of_an_unpublished_story_is_live(demo):
    public = " ".join(
        f"{e.headline} {e.standfirst} {e.body_text}" for e in Edition.objects.live()
    )

    hidden = [script for script in scripts() if script.fate != "published"]
    assert len(hidden) >= 8
    for script in hidden:
        assert script.get("headline") not in public
        first = plain_text(as_html(script.body, {})).split("\n\n")[0]
        assert first not in public


def test_no_public_address_tells_of_what_is_not_public(demo):
    said = io.StringIO()

    call_command("leakcheck", stdout=said)

    assert said.getvalue().startswith("No leak: ")


def test_every_public_time_is_explained(demo):
    said = io.StringIO()

    call_command("check_freshness", stdout=said)

    assert said.getvalue().startswith("Every public time is explained")


@pytest.mark.parametrize(
    ("key", "status"),
    [("grain-ships", 200), ("coffeehouse-ar", 200), ("market-hall", 410)],
)
def test_its_pages_answer(demo, key, status):
    edition = Edition.objects.been_public().filter(article__slugline=key).last()

    assert Client().get(edition.path).status_code == status


def test_the_front_page_answers_and_names_the_paper(demo):
    answer = Client().get("/")

    assert answer.status_code == 200
    assert "The Harbour Post" in answer.content.decode()


# Once, and with care ------------------------------------------------------------------


def test_it_says_how_to_log_in_and_what_to_look_at(demo):
    for words in ("reporter", "administrator", "newsroom-demo", "/admin/", "(410)"):
        assert words in demo


def test_a_second_run_changes_nothing(demo, django_assert_max_num_queries):
    before = counts()
    said = io.StringIO()

    with django_assert_max_num_queries(5):
        call_command("demo", stdout=said)

    assert "nothing was changed" in said.getvalue()
    assert counts() == before


def counts() -> list[int]:
    models = (Article, Article.history.model, Edition, Picture, User, Correction)
    return [model.objects.count() for model in models]


@pytest.mark.django_db
def test_it_will_not_move_in_with_a_real_paper():
    make.site(name="The Port Alba Times")

    with pytest.raises(
        CommandError, match="The Port Alba Times lives in this database"
    ):
        call_command("demo", "--force")


@pytest.mark.django_db
def test_its_public_passwords_are_for_a_machine_with_debugging_on():
    with pytest.raises(CommandError, match="passwords are public"):
        call_command("demo")

    assert not User.objects.exists()


# The material ------------------------------------------------------------------------


@pytest.mark.parametrize("script", scripts(), ids=lambda script: script.key)
def test_a_story_is_whole_and_its_changes_apply(script):
    assert script.get("headline")
    assert script.get("picture") in {"", *SCENES}
    assert set(picture_keys(script.body)) <= set(SCENES)
    body = as_html(script.body, dict.fromkeys(SCENES, 7))
    assert clean_html(body) == body
    for happening in script.happenings:
        script = script.changed(happening)


@pytest.mark.parametrize("key", ["freighters", "price-chart", "Mara Lindholt"])
def test_a_picture_is_the_same_each_time_it_is_drawn(key):
    assert draw(key) == draw(key)


@pytest.mark.parametrize("key", SCENES)
def test_a_scene_is_described_and_drawn_in_full_size(key):
    with Image.open(io.BytesIO(draw(key))) as image:
        assert image.size == (1600, 1067)
    assert 20 < len(SCENES[key].alt) < 300
    assert renditions.wanted(1600, 1067)
