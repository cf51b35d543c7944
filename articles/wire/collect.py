"""Watched folders: pick up files that have come to rest, hand them in, put them away.

A file leaves its folder only after intake has kept it, by one rename. So a worker that
is killed half-way leaves the file where it was; the next round hands it in again and
hears "duplicate". A lock on the folder, which the system drops with its process, keeps
two workers from reading one file; were it ever to fail, the same holds.
"""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from articles import clock
from articles.models import WireFeed
from articles.rights import Refused
from articles.wire import arrival, intake

DONE, REFUSED = "done", "refused"
# Seconds since the last write after which a file is taken to be whole.
REST = 1.0
# A flood in one folder must not keep the worker from its other work.
MOST_A_ROUND = 50
UNFINISHED = (".part", ".tmp", ".filepart", ".crdownload", "~")


def collect_due() -> int:
    """One round over the folders of all active feeds; how many files were handed in."""
    feeds = WireFeed.objects.filter(is_active=True).exclude(folder="")
    return sum(map(collect_from, feeds))


def collect_from(feed: WireFeed) -> int:
    """Hand in what rests in a feed's folder; a trouble with the folder is noted."""
    folder = Path(feed.folder)
    try:
        with _alone_in(folder) as alone:
            return _collect(feed, folder) if alone else 0
    except OSError as error:
        _went_wrong(feed, f"{folder}: {error.strerror or error}")
    except Refused as refusal:
        _went_wrong(feed, refusal.message)
    return 0


def _collect(feed: WireFeed, folder: Path) -> int:
    for name in (DONE, REFUSED):
        (folder / name).mkdir(exist_ok=True)
        _check_writable(folder / name)
    if feed.last_error.startswith(f"{folder}: "):
        _went_wrong(feed, "")
    return sum(_hand_in(feed, path) for path in _at_rest(folder))


def _check_writable(folder: Path) -> None:
    """Before a file is read: one that cannot be put away would come in for ever."""
    if not os.access(folder, os.W_OK) or not os.access(folder.parent, os.W_OK):
        raise PermissionError(13, f"files cannot be put away in {folder.name}")


@contextmanager
def _alone_in(folder: Path) -> Iterator[bool]:
    """Hold the folder's lock, if nobody else does."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
    finally:
        os.close(handle)


def _at_rest(folder: Path) -> list[Path]:
    """Whole files, oldest first: the order in which the agency sent them."""
    found = []
    for entry in os.scandir(folder):
        if entry.name.startswith(".") or entry.name.endswith(UNFINISHED):
            continue
        # A link could name any file of the machine.
        if entry.is_file(follow_symlinks=False):
            found.append((entry.stat(follow_symlinks=False).st_mtime_ns, entry.path))
    now = time.time_ns()
    resting = [path for at, path in sorted(found) if abs(now - at) >= REST * 10**9]
    return [Path(path) for path in resting[:MOST_A_ROUND]]


def _hand_in(feed: WireFeed, path: Path) -> int:
    # Another worker may have put it away since the folder was read.
    with suppress(FileNotFoundError):
        before = path.stat()
        arrived = arrival.of_file(path, name=path.name)
        after = path.stat()
        if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
            return 0
        receipt = intake.take_in(arrived, feed=feed)
        _put_away(path, DONE if receipt.is_read else REFUSED, arrived.sha256)
        if receipt.is_read:
            _went_well(feed)
        else:
            _went_wrong(feed, f"{path.name}: {receipt.why_refused}")
        return 1
    return 0


def _put_away(path: Path, where: str, sha256: str) -> None:
    target = path.parent / where / path.name
    if target.exists():
        target = target.with_name(f"{path.stem}-{sha256[:12]}{path.suffix}")
    path.replace(target)


def _went_well(feed: WireFeed) -> None:
    feed.last_ok_at = clock.now()
    feed.save(update_fields=["last_ok_at"])


def _went_wrong(feed: WireFeed, error: str) -> None:
    """Written down for the list of feeds; a trouble that lasts is written once."""
    if error != feed.last_error:
        feed.last_error, feed.last_error_at = error, clock.now()
        feed.save(update_fields=["last_error", "last_error_at"])
