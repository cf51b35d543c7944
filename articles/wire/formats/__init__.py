"""Bytes in, Dispatch out: the one door to every agency format.

A format is a module with NAME, `recognises(start)` and `read(data, hints)`. To add one,
write it and name it in FORMATS. Nothing here knows Django.
"""

from typing import Protocol
from zoneinfo import ZoneInfo

from articles.wire.formats import newsml12, page_text
from articles.wire.formats.charset import decode, start_of
from articles.wire.formats.dispatch import Dispatch
from articles.wire.formats.hints import Hints
from articles.wire.formats.page_text import read_pasted
from articles.wire.formats.parts import (
    Kind,
    Status,
)
from articles.wire.formats.refusal import Refused
from articles.wire.formats.xml import declared_encoding, root_name

__all__ = ["Dispatch", "Hints", "Kind", "Refused", "Status", "read", "read_pasted"]

LARGEST = 8 * 1024 * 1024
START = 16 * 1024  # enough of a file to know it by


class Format(Protocol):
    NAME: str

    def recognises(self, start: str) -> bool: ...

    def read(self, data: bytes, hints: Hints) -> list[Dispatch]: ...


FORMATS: tuple[Format, ...] = (newsml12, page_text)

_NOT_YET = {
    "newsMessage": "NewsML-G2",
    "newsItem": "NewsML-G2",
    "packageItem": "NewsML-G2",
    "nitf": "NITF",
    "rss": "RSS",
    "RDF": "RSS",
    "feed": "Atom",
    "html": "a web page's HTML; copy the text of the page instead",
}


def read(data: bytes, *, name: str = "", hints: Hints | None = None) -> list[Dispatch]:
    """The dispatches in a file, at least one. The format is known by content alone.

    `name` (a file name) is only for the reason of a refusal. Raises `Refused`, and
    nothing else, whatever the bytes are.
    """
    hints = hints or Hints()
    _check(data, hints)
    start = decode(start_of(data, START), declared_encoding(data)).text
    for one in FORMATS:
        if one.recognises(start):
            return one.read(data, hints)
    raise Refused(_unknown(start, name), code="unknown-format")


def _check(data: bytes, hints: Hints) -> None:
    if not data.strip():
        raise Refused("The file is empty.", code="empty")
    if len(data) > LARGEST:
        size, most = len(data) / 1024 / 1024, LARGEST // 1024 // 1024
        reason = f"The file has {size:.1f} MB; more than {most} MB is not read."
        raise Refused(reason, code="too-large")
    try:
        ZoneInfo(hints.zone or "UTC")
    except (LookupError, OSError, ValueError):
        raise Refused(f"“{hints.zone}” is not a time zone.", code="no-zone") from None


def _unknown(start: str, name: str) -> str:
    """The reason, with what the file looks like instead."""
    of = f" of {name}" if name else ""
    root = root_name(start)
    if root in _NOT_YET:
        return f"The format{of} is {_NOT_YET[root]}: it cannot be read yet."
    if root:
        return f"The format{of} is not known: XML whose root is <{root}>."
    if start.lstrip("\ufeff \r\n\t").startswith(("{", "[")):
        return f"The format{of} is JSON: it cannot be read yet."
    if "\x00" in start or "\x02" in start:
        return f"The format{of} is not known: it is not text."
    return (
        f"The format{of} is not known: neither XML nor a page's text, since no"
        " “Published” line stands near its top."
    )
