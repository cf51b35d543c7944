"""Processes that end with their parent, however it ended: also after `kill -9`."""

import multiprocessing
import os
import signal
import threading
import time

GRACE = 3.0  # seconds to finish what is being done


def hold() -> None:
    """Call this first thing in a child process that `multiprocessing` spawned."""
    # Ctrl-C is for the parent, which then ends its children in order.
    os.setpgid(0, 0)
    threading.Thread(target=end_with_parent, name="leash", daemon=True).start()


def hold_to(parent: int) -> None:
    """The same for a process that a shell or `make` started: the parent is looked at."""
    threading.Thread(
        target=end_without, args=(parent,), name="leash", daemon=True
    ).start()


def end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is None:
        raise RuntimeError("A leash needs a parent that spawned this process.")
    # Waits on a pipe whose other end the parent alone holds, so nothing can be missed:
    # a parent that is dead already is seen at once.
    parent.join()
    end_soon()


def end_without(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(0.5)
    end_soon()


def end_soon() -> None:
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(GRACE)
    os._exit(1)
