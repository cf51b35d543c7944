"""Ask every public address as an anonymous reader, and search what it answers."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpResponseBase
from django.test import Client

from articles import clock
from articles.management.leaks.addresses import Address, everything
from articles.management.leaks.hidden import Hidden, Secret, hidden
from articles.management.leaks.words import Run, Seeker, readings

FAILED = 500


@dataclass(frozen=True, slots=True)
class Leak:
    """What was told, and where: the address, its kind of page, headers or body."""

    address: Address
    status: int
    part: str
    what: str

    def __str__(self) -> str:
        page = f"{self.address.page}, {self.status}"
        return f"{self.address.path} ({page}) {self.part}: {self.what}"


@dataclass(frozen=True, slots=True)
class Look:
    addresses: int
    stories: int
    runs: int
    leaks: list[Leak]


def look() -> Look:
    """Everything is asked at one moment, whatever happens at the desk meanwhile."""
    with clock.standing_at(clock.now()), _without_a_line_for_every_404():
        secrets = hidden(clock.now())
        reader = Reader(secrets)
        leaks = [leak for one in everything() for leak in reader.asks(one)]
        return Look(reader.asked, secrets.stories, len(secrets.runs), leaks)


class Reader:
    """Somebody whom the site has never seen, at its own public address."""

    def __init__(self, secrets: Hidden) -> None:
        self.secrets = secrets
        self.seeker = Seeker(secrets.runs)
        self.asked = 0
        site = urlsplit(settings.SITE_URL)
        self.secure = site.scheme == "https"
        self.client = Client(
            raise_request_exception=False, headers={"host": site.netloc}
        )
        # Most of what is not there is answered with one and the same page.
        self.searched: dict[int, set[Run]] = {}

    def asks(self, address: Address) -> Iterator[Leak]:
        """Ask an address, and the further pages of its list."""
        number = 1
        while True:
            path = address.path if number == 1 else f"{address.path}?page={number}"
            shown = Address(path, address.page, address.kind, address.key)
            status, head, body = self.answer(shown)
            yield from self.leaks(shown, status, head, body)
            number += 1
            if status != 200 or f'href="?page={number}"' not in body:
                return

    def answer(self, shown: Address) -> tuple[int, str, str]:
        """Status, headers and body. Of a picture only the headers are asked for."""
        self.asked += 1
        ask = self.client.head if shown.page == "media" else self.client.get
        response: HttpResponseBase = ask(shown.path, secure=self.secure)
        # Reading it to its end also closes what was opened for it.
        body = b"".join(response)
        return (
            response.status_code,
            headers(response, shown.path),
            body.decode("utf-8", "replace"),
        )

    def leaks(
        self, address: Address, status: int, head: str, body: str
    ) -> Iterator[Leak]:
        may = self.secrets.closed.get((address.kind, address.key))
        if status == FAILED:
            yield Leak(address, status, "answer", "it broke, so nobody knows")
        elif may is not None and status not in may:
            what = f"not public, so it must answer {' or '.join(map(str, sorted(may)))}"
            yield Leak(address, status, "answer", what)
        for part, text in (("headers", head), ("body", body)):
            told = {self.secrets.runs[run] for run in self.found_in(text)}
            for secret in sorted(told, key=str):
                if not (secret.in_notice and is_notice(address, status, secret)):
                    what = f"{secret.what} of {secret.story}"
                    yield Leak(address, status, part, what)

    def found_in(self, text: str) -> set[Run]:
        key = hash(text)
        if key not in self.searched:
            found = map(self.seeker.found_in, readings(text))
            self.searched[key] = set().union(*found)
        return self.searched[key]


def is_notice(address: Address, status: int, secret: Secret) -> bool:
    """The tombstone of that very story, or a feed, which tells of it for some days."""
    own = status == 410 and secret.story.endswith(address.key) and address.key != ""
    return own or address.page.startswith("feed_")


def headers(response: HttpResponseBase, path: str) -> str:
    """With cookies; without a target that only gives an address its last slash."""
    lines = [
        f"{name}: {value}"
        for name, value in response.headers.items()
        if name != "Location" or value.rstrip("/") != path.rstrip("/")
    ]
    return "\n".join([*lines, response.cookies.output()])


@contextmanager
def _without_a_line_for_every_404() -> Iterator[None]:
    log = logging.getLogger("django.request")
    level = log.level
    log.setLevel(logging.ERROR)
    try:
        yield
    finally:
        log.setLevel(level)
