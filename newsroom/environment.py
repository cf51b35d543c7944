"""Reads the environment for `settings.py`, and refuses nonsense in one clear line."""

import difflib
import os
import secrets
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.core.exceptions import ImproperlyConfigured
from environ import Env

ROOT = Path(__file__).resolve().parent.parent
VAR = ROOT / "var"

KNOWN = {
    "NEWSROOM_DB_POOL",
    "NEWSROOM_ENV_FILE",
    "NEWSROOM_LOG_LEVEL",
    "NEWSROOM_UPDATED_TOLERANCE_MINUTES",
    "NEWSROOM_UPLOAD_LIMIT",
    "NEWSROOM_WIRE_LIMIT",
    "NEWSROOM_X_ACCEL",
    # Read by `manage.py newpaper` only.
    "NEWSROOM_ADMINISTRATOR_PASSWORD",
    # Read by the tests only (tests/conftest.py, tools/test).
    "NEWSROOM_CHROMIUM",
    "NEWSROOM_REQUIRE_BROWSER",
}
TEST_PREFIX = "NEWSROOM_TEST_"


def read_env_file() -> None:
    named = os.environ.get("NEWSROOM_ENV_FILE")
    path = Path(named) if named else ROOT / ".env"
    if named and not path.exists():
        raise ImproperlyConfigured(
            f"NEWSROOM_ENV_FILE names {named}, which does not exist: correct the path "
            "or unset it."
        )
    Env.read_env(path)


def refuse_unknown_names() -> None:
    for name in sorted(os.environ):
        if not name.startswith("NEWSROOM_") or name.startswith(TEST_PREFIX):
            continue
        if name not in KNOWN:
            near = difflib.get_close_matches(name, KNOWN, n=1, cutoff=0.8)
            hint = f"did you mean {near[0]}?" if near else "unset it."
            raise ImproperlyConfigured(f"{name} is not a setting of this site: {hint}")


def text(name: str, default: str) -> str:
    return os.environ.get(name, default).strip()


def one_of(name: str, choices: tuple[str, ...]) -> str:
    """The first choice is the default."""
    value = text(name, choices[0]).upper()
    if value not in choices:
        raise ImproperlyConfigured(
            f"{name} is {value!r}: write one of {', '.join(choices)}."
        )
    return value


def yes_or_no(name: str, default: str) -> bool:
    value = text(name, default).lower()
    if value not in {"on", "off", "true", "false", "yes", "no", "1", "0"}:
        raise ImproperlyConfigured(f"{name} is {value!r}: write on or off.")
    return value in {"on", "true", "yes", "1"}


def whole_number(name: str, default: int, least: int = 1) -> int:
    value = text(name, str(default))
    if not (value.isascii() and value.isdigit() and int(value) >= least):
        raise ImproperlyConfigured(
            f"{name} is {value!r}: write a whole number, {least} or more."
        )
    return int(value)


def site_url() -> str:
    value = text("SITE_URL", "http://127.0.0.1:8000")
    try:
        parts = urlsplit(value)
        port_fits = parts.port is None or parts.port > 0
    except ValueError:
        port_fits = False
    if (
        not port_fits
        or parts.scheme not in {"http", "https"}
        or not parts.hostname
        or parts.username is not None
        or parts.path not in {"", "/"}
        or parts.query
        or parts.fragment
    ):
        raise ImproperlyConfigured(
            f"SITE_URL is {value!r}: write the scheme and the host only, "
            "such as https://www.example.org."
        )
    return f"{parts.scheme}://{parts.netloc.lower()}"


def host_of(url: str) -> str:
    host = urlsplit(url).hostname or ""
    return f"[{host}]" if ":" in host else host


def time_zone() -> str:
    value = text("TIME_ZONE", "UTC")
    try:
        ZoneInfo(value)
    except (OSError, ValueError, LookupError):
        raise ImproperlyConfigured(
            f"TIME_ZONE is {value!r}: write an IANA zone, such as Europe/Paris."
        ) from None
    return value


def allowed_hosts() -> list[str]:
    return [host for h in text("ALLOWED_HOSTS", "").split(",") if (host := h.strip())]


def internal_location() -> str:
    value = text("NEWSROOM_X_ACCEL", "")
    if value and not (value.startswith("/") and value.endswith("/")):
        raise ImproperlyConfigured(
            f"NEWSROOM_X_ACCEL is {value!r}: write the path of the internal location, "
            "such as /protected/."
        )
    return value


def secret_key() -> str:
    """The site's secret: from the environment, or made once and kept in `var/`."""
    path = VAR / "secret_key"
    key = text("SECRET_KEY", "")
    if not key and not path.exists():
        keep_new_secret(path)
    key = key or path.read_text().strip()
    if len(key) < 50 or len(set(key)) < 5:
        raise ImproperlyConfigured(
            "SECRET_KEY is too short or too plain: give at least 50 random characters "
            f"(python -c 'import secrets; print(secrets.token_urlsafe(50))'), or unset "
            f"it and remove {path} so that one is made."
        )
    return key


def keep_new_secret(path: Path) -> None:
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(50))
        # Several processes may start at once: the first link wins, all read that one.
        os.link(draft, path)
    except FileExistsError:
        pass
    except OSError as error:
        raise ImproperlyConfigured(
            f"No SECRET_KEY is set and none can be kept in {path.parent} ({error}): "
            "set SECRET_KEY."
        ) from None
    finally:
        draft.unlink(missing_ok=True)


def database() -> dict:
    url = text("DATABASE_URL", f"sqlite:///{VAR / 'newsroom.sqlite3'}")
    scheme = url.partition("://")[0]
    if scheme not in {"sqlite", "postgres", "postgresql"}:
        raise ImproperlyConfigured(
            f"DATABASE_URL begins with {scheme!r}: write sqlite:///path/to/file or "
            "postgres://user:password@host/name."
        )
    try:
        config = Env.db_url_config(url)
    except ValueError as error:
        raise ImproperlyConfigured(f"DATABASE_URL cannot be read: {error}.") from None
    return sqlite(config) if scheme == "sqlite" else postgres(config)


def sqlite(config: dict) -> dict:
    if config["NAME"] != ":memory:":
        path = ROOT / config["NAME"]
        path.parent.mkdir(parents=True, exist_ok=True)
        config["NAME"] = str(path)
    # IMMEDIATE: a transaction that will write takes the lock at once and waits for
    # it, where the default would fail half-way with "database is locked".
    config["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; "
        "PRAGMA foreign_keys=ON;",
    }
    return config


def postgres(config: dict) -> dict:
    if not config["NAME"]:
        raise ImproperlyConfigured(
            "DATABASE_URL names no database: write postgres://user:password@host/name."
        )
    size = whole_number("NEWSROOM_DB_POOL", 8)
    pool = {"min_size": 1, "max_size": size, "timeout": 10}
    return config | {
        "CONN_MAX_AGE": 0,
        "OPTIONS": config.get("OPTIONS", {}) | {"pool": pool},
    }
