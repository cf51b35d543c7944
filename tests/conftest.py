"""What every test may ask for. People and things to write about: `people`, `make`."""

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings as django_settings
from django.core.cache import cache
from django.db import connection
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from articles import clock
from articles.models import guards

# Playwright keeps an event loop in the thread of the tests, and Django would take every
# query there for a mistake.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

BROWSER_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Nothing but the site under test can be reached, whatever a page asks for.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave word in the report, so that `tools/test` can name a skipped browser test."""
    for item in items:
        if item.get_closest_marker("browser"):
            item.user_properties.append(("browser", "yes"))


@pytest.fixture(scope="session")
def django_db_keepdb() -> bool:
    """A server of our own goes with the run; a straggling session of a live server's
    thread must not fail the last test by keeping its database from being dropped."""
    return "NEWSROOM_TEST_POSTGRES" in os.environ


@pytest.fixture(autouse=True)
def _empty_caches() -> Iterator[None]:
    """No test reads what another one left in a cache."""
    yield
    cache.clear()


@pytest.fixture(autouse=True)
def _past_may_be_cleared(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let a test that committed clear its tables, which SQLite's guards would refuse.

    Clearing ends with `post_migrate`, and that makes the guards anew.
    """
    yield
    marked = request.node.get_closest_marker("django_db")
    commits = marked and marked.kwargs.get("transaction")
    served = {"live_server", "transactional_db"} & {*request.fixturenames}
    if (commits or served) and connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            for name in guards.SQLITE:
                cursor.execute(f"drop trigger if exists {name}")


# Time ---------------------------------------------------------------------------------


class Watch:
    """The newsroom's clock in a test's hand: it stands where it was put."""

    DAY = datetime(2026, 6, 16, tzinfo=UTC)

    def at(self, time: str | datetime) -> datetime:
        """Put it at `14:30`, `14:30:05` of the tests' day (UTC), or at a moment."""
        clock._standing_at = moment = self.read(time)
        return moment

    def read(self, time: str | datetime) -> datetime:
        if isinstance(time, datetime):
            return time
        hour, minute, *second = time.split(":")
        spot = timedelta(
            hours=int(hour), minutes=int(minute), seconds=float((second or ["0"])[0])
        )
        return self.DAY + spot


@pytest.fixture
def watch() -> Iterator[Watch]:
    """A clock that stands at 09:00 on 16 June 2026 until `watch.at(...)` moves it."""
    made = Watch()
    with clock.standing_at(made.read("09:00")):
        yield made


# Browsers -----------------------------------------------------------------------------


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium: the one NEWSROOM_CHROMIUM names, or the system's."""
    chromium = os.environ.get("NEWSROOM_CHROMIUM") or next(
        filter(
            None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))
        ),
        None,
    )
    if chromium is None:
        say = pytest.fail if must_have_browser() else pytest.skip
        say("NO BROWSER: install Chromium, or name one in NEWSROOM_CHROMIUM")
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(
            executable_path=chromium, headless=True, args=BROWSER_FLAGS
        )
        yield found
        found.close()


def must_have_browser() -> bool:
    return bool(os.environ.get("CI") or os.environ.get("NEWSROOM_REQUIRE_BROWSER"))


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open a window of its own: `open_page(java_script_enabled=False, ...)`.

    Takes what Playwright's `new_context` takes. An error in a page's script fails the
    test; `page.complaints` holds what the browser's console said.
    """
    contexts: list[BrowserContext] = []
    errors: list[str] = []

    def open_one(**choices: object) -> Page:
        context = browser.new_context(**choices)
        context.set_default_timeout(15_000)
        contexts.append(context)
        page = context.new_page()
        page.complaints = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on(
            "console",
            lambda said: (
                said.type in {"error", "warning"} and page.complaints.append(said.text)
            ),
        )
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert errors == []


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    """A window 1440 pixels wide, with script."""
    return open_page(viewport={"width": 1440, "height": 900})


@pytest.fixture
def site(live_server, settings: django_settings) -> str:
    """The whole site behind a real server; its address, which is also SITE_URL."""
    settings.SITE_URL = live_server.url
    return live_server.url
