"""Where the invented agency files lie, and how a test reads one."""

from pathlib import Path

from articles.wire.formats import Dispatch, Hints, Refused, read

FOLDER = Path(__file__).resolve().parents[2] / "samples" / "wire"
DUBAI = Hints(zone="Asia/Dubai")


def sample(name: str) -> bytes:
    return (FOLDER / name).read_bytes()


def read_one(name: str, hints: Hints = DUBAI) -> Dispatch:
    """The only dispatch of a sample."""
    (dispatch,) = read(sample(name), name=name, hints=hints)
    return dispatch


def refusal(data: bytes, hints: Hints = DUBAI) -> Refused:
    """Why the bytes were refused; fails when they were not."""
    try:
        read(data, hints=hints)
    except Refused as no:
        return no
    message = "These bytes should have been refused."
    raise AssertionError(message)
