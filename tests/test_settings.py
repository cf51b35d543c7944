"""Settings that make no sense stop the start with one line that says what to do."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def clean(tmp_path: Path) -> dict[str, str]:
    """An environment that sets nothing of the newsroom's but its database."""
    return {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "newsroom.settings",
        "NEWSROOM_ENV_FILE": os.devnull,
        "SECRET_KEY": os.environ["SECRET_KEY"],
        "DATABASE_URL": f"sqlite:///{tmp_path / 'site.sqlite3'}",
    }


def start(env: dict[str, str], *command: str) -> subprocess.CompletedProcess[str]:
    command = command or ("manage.py", "check")
    return subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def said(env: dict[str, str], expression: str) -> str:
    """What a setting is, in a process of its own."""
    code = f"from newsroom import settings as s; print(({expression}))"
    ran = start(env, "-c", code)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.strip()


@pytest.mark.parametrize(
    ("name", "value", "hint"),
    [
        ("DEBUG", "maybe", "write on or off"),
        ("DATABASE_URL", "mysql://localhost/paper", "write sqlite:///"),
        ("DATABASE_URL", "paper.sqlite3", "write sqlite:///"),
        ("DATABASE_URL", "postgres://localhost", "names no database"),
        ("DATABASE_URL", "postgres://localhost:port/paper", "cannot be read"),
        ("SITE_URL", "www.example.org", "write the scheme and the host"),
        ("SITE_URL", "https://", "write the scheme and the host"),
        ("SITE_URL", "ftp://example.org", "write the scheme and the host"),
        ("SITE_URL", "https://example.org/news", "write the scheme and the host"),
        ("SITE_URL", "https://example.org:port", "write the scheme and the host"),
        ("TIME_ZONE", "Mars/Olympus", "write an IANA zone"),
        ("TIME_ZONE", "../../etc/passwd", "write an IANA zone"),
        ("TIME_ZONE", "", "write an IANA zone"),
        ("SECRET_KEY", "short", "at least 50 random characters"),
        ("NEWSROOM_WIRE_LIMIT", "5MB", "write a whole number"),
        ("NEWSROOM_WIRE_LIMIT", "0", "1 or more"),
        ("NEWSROOM_UPDATED_TOLERANCE_MINUTES", "-1", "0 or more"),
        ("NEWSROOM_X_ACCEL", "protected", "such as /protected/"),
        ("NEWSROOM_LOG_LEVEL", "LOUD", "write one of INFO, DEBUG"),
        ("NEWSROOM_ENV_FILE", "/no/such/file", "does not exist"),
        ("NEWSROOM_WIRE_LIMITS", "1", "did you mean NEWSROOM_WIRE_LIMIT?"),
        ("NEWSROOM_COFFEE", "black", "unset it"),
    ],
)
def test_nonsense_is_refused_with_one_line(
    clean: dict[str, str], name: str, value: str, hint: str
) -> None:
    ran = start(clean | {name: value})
    assert ran.returncode == 1
    (line,) = ran.stderr.splitlines()
    assert line.startswith("newsroom: ")
    assert name in line
    assert hint in line


def test_the_web_server_refuses_nonsense_too(clean: dict[str, str]) -> None:
    ran = start(clean | {"DEBUG": "maybe"}, "-c", "import newsroom.wsgi")
    assert ran.returncode == 1
    assert ran.stderr.splitlines()[-1].endswith("DEBUG is 'maybe': write on or off.")


def test_the_defaults_are_safe_and_work(clean: dict[str, str]) -> None:
    assert start(clean).returncode == 0
    assert said(clean, "s.DEBUG, s.SITE_URL, s.TIME_ZONE") == (
        "(False, 'http://127.0.0.1:8000', 'UTC')"
    )
    assert said(clean, "s.ALLOWED_HOSTS, s.SESSION_COOKIE_SECURE") == (
        "(['127.0.0.1'], False)"
    )


def test_https_brings_everything_that_goes_with_it(clean: dict[str, str]) -> None:
    env = clean | {
        "SITE_URL": "https://Paper.Example/",
        "ALLOWED_HOSTS": "paper.internal, ",
    }
    assert said(env, "s.SITE_URL, s.ALLOWED_HOSTS") == (
        "('https://paper.example', ['paper.internal', 'paper.example'])"
    )
    assert said(
        env,
        "s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.SECURE_SSL_REDIRECT,"
        " s.SECURE_HSTS_SECONDS > 0",
    ) == ("(True, True, True, True)")


def test_postgres_comes_with_the_pool(clean: dict[str, str]) -> None:
    env = clean | {
        "DATABASE_URL": "postgres://desk:s%40fe@db.example:5433/paper?sslmode=require",
        "NEWSROOM_DB_POOL": "3",
    }
    asked = (
        "s.DATABASES['default']['PASSWORD'], s.DATABASES['default']['OPTIONS'],"
        " s.DATABASES['default']['CONN_MAX_AGE']"
    )
    pool = {"min_size": 1, "max_size": 3, "timeout": 10}
    assert said(env, asked) == str(("s@fe", {"sslmode": "require", "pool": pool}, 0))


def test_sqlite_waits_for_its_turn(clean: dict[str, str]) -> None:
    options = said(clean, "s.DATABASES['default']['OPTIONS']")
    assert "'transaction_mode': 'IMMEDIATE'" in options
    assert "journal_mode=WAL" in options


def test_an_env_file_is_read_and_the_environment_wins(
    clean: dict[str, str], tmp_path: Path
) -> None:
    written = tmp_path / "site.env"
    written.write_text("TIME_ZONE=Asia/Dubai\nDEBUG=on\n")
    env = clean | {"NEWSROOM_ENV_FILE": str(written), "DEBUG": "off"}
    assert said(env, "s.TIME_ZONE, s.DEBUG") == "('Asia/Dubai', False)"


def test_the_secret_is_made_once_and_for_its_owner_only(
    clean: dict[str, str], tmp_path: Path
) -> None:
    del clean["SECRET_KEY"]
    make = (
        "from pathlib import Path; from newsroom import environment as e;"
        f"e.VAR = Path({str(tmp_path / 'var')!r}); print(e.secret_key())"
    )
    first, again = start(clean, "-c", make), start(clean, "-c", make)
    assert first.returncode == 0, first.stderr
    assert first.stdout == again.stdout
    assert len(first.stdout.strip()) >= 50
    kept = list((tmp_path / "var").iterdir())
    assert [path.name for path in kept] == ["secret_key"]
    assert stat.S_IMODE(kept[0].stat().st_mode) == 0o600
