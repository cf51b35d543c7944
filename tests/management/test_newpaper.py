"""`manage.py newpaper`: a real, empty paper, or one clear line why not."""

import io
import os
from pathlib import Path

import pytest
from django.contrib.auth.models import Group, User
from django.core.management import CommandError, call_command

from articles.models import Article, Section, Site
from tests import make

pytestmark = pytest.mark.django_db

GIVEN = {
    "name": "The Port Alba Times",
    "zone": "Europe/Lisbon",
    "address": "https://www.example.org",
    "administrator": "ann",
    "email": "ann@example.org",
}


@pytest.fixture(autouse=True)
def env(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A `.env` of its own, and nothing in the environment; no terminal either."""
    path = tmp_path / ".env"
    monkeypatch.setenv("NEWSROOM_ENV_FILE", str(path))
    for name in ("SITE_URL", "TIME_ZONE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    return path


def found(**given: str) -> str:
    said = io.StringIO()
    call_command("newpaper", stdout=said, **(GIVEN | given))
    return said.getvalue()


def refused(**given: str) -> str:
    with pytest.raises(CommandError) as refusal:
        found(**given)
    assert "\n" not in str(refusal.value)
    return str(refusal.value)


def test_it_makes_an_empty_paper_with_one_section():
    found(language="pt")

    site = Site.objects.get()
    assert (site.name, site.language) == ("The Port Alba Times", "pt")
    assert site.authority == "www.example.org"
    assert site.authority_year >= 2026
    assert [section.slug for section in Section.objects.all()] == ["news"]
    assert not Article.objects.exists()


def test_the_first_administrator_may_do_everything():
    found()

    ann = User.objects.get()
    assert (ann.username, ann.email) == ("ann", "ann@example.org")
    assert ann.is_staff
    assert ann.is_superuser
    assert ann.groups.get().name == "Administrators"
    assert Group.objects.count() == 4


def test_without_a_terminal_it_makes_a_password_and_shows_it_once():
    said = found()

    line = next(line for line in said.splitlines() if "password is" in line)
    password = line.split("password is ")[1].split(":")[0]
    assert User.objects.get().check_password(password)


def test_a_password_in_the_environment_is_taken_and_never_shown(monkeypatch):
    monkeypatch.setenv("NEWSROOM_ADMINISTRATOR_PASSWORD", "tall-ships-at-noon")

    assert "tall-ships-at-noon" not in found()

    assert User.objects.get().check_password("tall-ships-at-noon")


@pytest.mark.parametrize("password", ["short", "1234567890123", "ann@example.org"])
def test_a_weak_password_is_refused(monkeypatch, password):
    monkeypatch.setenv("NEWSROOM_ADMINISTRATOR_PASSWORD", password)

    assert "Choose another password" in refused()
    assert not User.objects.exists()


def test_zone_and_address_are_kept_for_the_next_start(env):
    said = found()

    assert (
        env.read_text() == "SITE_URL=https://www.example.org\nTIME_ZONE=Europe/Lisbon\n"
    )
    assert f"TIME_ZONE=Europe/Lisbon was written to {env}" in said
    assert env.stat().st_mode & 0o077 == 0


def test_what_stood_in_the_file_stays_and_what_changes_is_said(env):
    env.write_text("# ours\nexport TIME_ZONE=Europe/Paris\nSECRET_KEY='abc'\n")

    said = found()

    assert "it was Europe/Paris" in said
    assert env.read_text() == (
        "# ours\nTIME_ZONE=Europe/Lisbon\nSECRET_KEY='abc'\n"
        "SITE_URL=https://www.example.org\n"
    )


def test_the_environment_wins_over_the_file_and_it_says_so(env, monkeypatch):
    monkeypatch.setenv("TIME_ZONE", "Asia/Tokyo")
    monkeypatch.setenv("SITE_URL", GIVEN["address"])

    said = found()

    assert "TIME_ZONE is Asia/Tokyo in the environment" in said
    assert "SITE_URL=https://www.example.org is set in the environment" in said
    assert not env.exists()


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"zone": "Mars/Base"}, "no time zone"),
        ({"zone": "../etc/passwd"}, "no time zone"),
        ({"address": "www.example.org"}, "scheme and host only"),
        ({"address": "ftp://example.org"}, "scheme and host only"),
        ({"address": "https://"}, "scheme and host only"),
        ({"address": "https://example.org/paper"}, "scheme and host only"),
        ({"address": "https://ann@example.org"}, "scheme and host only"),
        ({"address": "https://example.org:port"}, "scheme and host only"),
        ({"administrator": "ann lee"}, "administrator’s name cannot be used"),
        ({"email": "ann"}, "email"),
        ({"name": "x" * 81}, "The name cannot be used"),
        ({"name": " "}, "--name is missing"),
        ({"language": "English"}, "no language code"),
    ],
)
def test_nonsense_is_refused_in_one_line_and_nothing_is_made(env, given, words):
    assert words in refused(**given)

    assert not Site.objects.exists()
    assert not User.objects.exists()
    assert not env.exists()


def test_a_database_has_room_for_one_paper():
    make.site(name="The Harbour Post")

    assert "The Harbour Post lives in this database already" in refused()


def test_an_administrators_name_that_is_taken_is_refused():
    User.objects.create_user("ann")

    assert "There is a user “ann” already" in refused()


def test_when_the_file_cannot_be_written_there_is_no_paper(env):
    env.mkdir()

    assert "cannot be written" in refused()
    assert not Site.objects.exists()


def test_what_is_missing_is_asked_for_on_a_terminal(monkeypatch):
    asked: list[str] = []

    def answer(question: str) -> str:
        asked.append(question)
        return GIVEN["zone"]

    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", answer)
    monkeypatch.setattr("getpass.getpass", lambda _: "tall-ships-at-noon")

    found(zone="")

    assert asked == ["Its time zone, such as Europe/Lisbon: "]
    assert User.objects.get().check_password("tall-ships-at-noon")
    assert "tall-ships" not in os.environ.get("NEWSROOM_ADMINISTRATOR_PASSWORD", "")
