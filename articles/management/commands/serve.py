"""Serve the site: the web server (granian) and the worker, in one command."""

import multiprocessing
import os
import sys
import threading
from argparse import ArgumentParser
from collections.abc import Callable
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import django
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.core.servers.basehttp import get_internal_wsgi_application
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from articles.management import leash
from articles.management.port import refuse_taken_port

# Threads of one web process: enough to wait for the database, too few to fight over
# the interpreter.
THREADS = 4


class Command(BaseCommand):
    help = "Serves the site and does its background work, until Ctrl-C."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument(
            "--web",
            type=int,
            default=os.cpu_count() or 1,
            help="how many web processes",
        )
        parser.add_argument(
            "--with-parent", type=int, metavar="PID", help="end when that process ends"
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="only say whether the port is free"
        )

    def handle(self, *_args: Any, host: str, port: int, **options: Any) -> None:
        refuse_taken_port(host, port)
        if options["dry_run"]:
            return
        refuse_uncollected_static()
        if options["with_parent"]:
            leash.hold_to(options["with_parent"])
        address = f"http://{f'[{host}]' if ':' in host else host}:{port}"
        self.stdout.write(f"Readers: {address}/\nThe desk: {address}/admin/\n")
        self.stdout.write("Ctrl-C ends it.\n")
        self.stdout.flush()
        sys.exit(serve(host, port, options["web"]))


def refuse_uncollected_static() -> None:
    """Without the list of hashed names, every page would be an error."""
    if settings.DEBUG or (Path(settings.STATIC_ROOT) / "staticfiles.json").exists():
        return
    raise CommandError(
        "The style sheets are not collected: run manage.py collectstatic --no-input, "
        "or set DEBUG=on on your own machine."
    )


def serve(host: str, port: int, web: int) -> int:
    """Serve until told to stop; 0 when told, 1 when a child ended by itself."""
    # Spawned, not forked: a forked sibling would hold the pipe that the leash waits on.
    multiprocessing.set_start_method("spawn", force=True)
    server = Granian(
        "",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=web,
        blocking_threads=THREADS,
        workers_kill_timeout=10,
        log_level=LogLevels.warning,
    )
    worker = multiprocessing.Process(target=run_worker, name="worker")
    failed = threading.Event()

    def watch() -> None:
        worker.join()
        if not server.interrupt_signal:
            failed.set()
            sys.stderr.write("The worker ended by itself; ending the web server too.\n")
            server.signal_handler_interrupt()

    @server.on_startup
    def start() -> None:
        worker.start()
        threading.Thread(target=watch, daemon=True).start()

    @server.on_shutdown
    def stop() -> None:
        # Told or not, from here on the end of the worker is our own doing.
        server.interrupt_signal = True
        end(worker)

    server.serve(target_loader=load_site, wrap_loader=False)
    return int(failed.is_set())


def end(worker: BaseProcess) -> None:
    worker.terminate()
    worker.join(timeout=10)
    if worker.is_alive():
        worker.kill()
        worker.join()


def load_site() -> Callable[..., Any]:
    """What each web process runs first."""
    leash.hold()
    return get_internal_wsgi_application()


def run_worker() -> None:
    leash.hold()
    django.setup()
    call_command("work")
