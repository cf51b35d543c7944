"""The background work: look for rows whose work is not done yet, and do it.

The rows are the truth, so there is no queue: a worker that is killed loses nothing,
and several may run. Each piece does a few rows and says how many it did.
"""

import logging
import signal
import sys
import threading
from argparse import ArgumentParser
from collections.abc import Callable
from typing import Any

from django.core.management.base import BaseCommand
from django.db import close_old_connections

from articles.pictures import make_missing_renditions
from articles.wire.collect import collect_due

logger = logging.getLogger(__name__)

Piece = Callable[[], int]

PIECES: tuple[tuple[str, Piece], ...] = (
    ("pictures", make_missing_renditions),
    ("feeds", collect_due),
)


class Command(BaseCommand):
    help = "Does the background work, until told to stop."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--once", action="store_true", help="do one round, then end"
        )
        parser.add_argument(
            "--every", type=float, default=1.0, help="seconds between idle rounds"
        )

    def handle(self, *_args: Any, once: bool, every: float, **_options: Any) -> None:
        if once:
            _, failed = one_round()
            sys.exit(int(failed > 0))
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        go_on_until(stop, every)


def go_on_until(stop: threading.Event, every: float) -> None:
    while not stop.is_set():
        done, failed = one_round(stop)
        # There may be more to do at once; but after a failure, breathe first.
        if failed or not done:
            stop.wait(every)


def one_round(stop: threading.Event | None = None) -> tuple[int, int]:
    """Every piece in turn; how many rows were done and how many pieces failed."""
    done = failed = 0
    for name, piece in PIECES:
        if stop and stop.is_set():
            break
        close_old_connections()
        try:
            done += piece()
        except Exception:
            # One broken piece must not keep the others from their work.
            logger.exception("The work on %s failed", name)
            failed += 1
    return done, failed
