"""`make bench`: stories through the house's own verbs, then each page many times.

Milliseconds depend on the machine and on what else it does; so every figure stands
beside its ratio to `/healthz`, which was asked in turn with the page itself.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

BASELINE = "/healthz"


def main() -> None:
    options = argparse.ArgumentParser(prog="python -m bench")
    options.add_argument("--stories", type=int, default=300)
    options.add_argument("--rounds", type=int, default=60)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="newsroom-bench-") as folder:
        prepare(Path(folder))
        report(chosen.stories, chosen.rounds)


def prepare(folder: Path) -> None:
    """A database and a media folder of its own, as in production but for the place."""
    os.environ.setdefault("DATABASE_URL", f"sqlite:///{folder / 'bench.sqlite3'}")
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "newsroom.settings",
        "MEDIA_ROOT": str(folder / "media"),
        "NEWSROOM_ENV_FILE": os.devnull,
        "DEBUG": "off",
        "SITE_URL": "http://127.0.0.1:8000",
    }
    import django  # noqa: PLC0415 - settings come first
    from django.conf import settings  # noqa: PLC0415
    from django.core.management import call_command  # noqa: PLC0415

    settings.STORAGES["staticfiles"] = {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
    }
    django.setup()
    call_command("migrate", verbosity=0)


def report(stories: int, rounds: int) -> None:
    from django.db import connection  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415

    from bench.stories import publish_stories  # noqa: PLC0415

    began = time.perf_counter()
    edition = publish_stories(stories)
    each = (time.perf_counter() - began) / stories * 1000
    sys.stdout.write(
        f"{connection.vendor}, {stories} stories, {rounds} rounds a page\n"
        f"write, save and publish a story: {each:.1f} ms\n\n"
        f"{'page':<44}{'median ms':>10}{'p95 ms':>9}{'x healthz':>11}\n"
    )
    client = Client(headers={"host": "127.0.0.1"})
    section = f"/{edition.section.slug}/"
    for path in (
        "/",
        edition.path,
        section,
        "/latest/",
        "/feeds/all.rss",
        "/sitemap.xml",
    ):
        pairs = [
            (timed(client.get, path), timed(client.get, BASELINE))
            for _ in range(rounds)
        ]
        page = sorted(pair[0] for pair in pairs)
        base = statistics.median(pair[1] for pair in pairs)
        median, late = statistics.median(page), page[int(len(page) * 0.95)]
        sys.stdout.write(
            f"{path[:42]:<44}{median:>10.1f}{late:>9.1f}{median / base:>11.1f}\n"
        )


def timed(ask: Callable, path: str) -> float:
    began = time.perf_counter()
    answer = ask(path)
    answer.content  # noqa: B018 - rendering is part of it
    took = (time.perf_counter() - began) * 1000
    if answer.status_code != 200:
        raise SystemExit(f"{path} answered {answer.status_code}.")
    return took


if __name__ == "__main__":
    main()
