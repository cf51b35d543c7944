"""NewsML 1.2: AFP's wire and web profiles, and everybody else's (wire notes 1 to 3)."""

from articles.wire.formats.dispatch import Dispatch
from articles.wire.formats.hints import Hints
from articles.wire.formats.newsml12.item import read_item
from articles.wire.formats.refusal import Refused
from articles.wire.formats.xml import children, parse, root_name

NAME = "newsml12"


def recognises(start: str) -> bool:
    """Whether a file that begins with `start` is one of ours."""
    return root_name(start) == "NewsML"


def read(data: bytes, hints: Hints) -> list[Dispatch]:
    """One dispatch a NewsItem. Raises `Refused` when no item of the file can be read.

    When only some can, the others are named in the warnings of those.
    """
    root, decoded, repairs = parse(data)
    items = list(children(root, "NewsItem"))
    if not items:
        raise Refused("The file holds no NewsItem.", code="no-body")
    read_ones: list[Dispatch] = []
    refused: list[Refused] = []
    for number, item in enumerate(items, start=1):
        try:
            read_ones.append(read_item(root, item, hints))
        except Refused as no:
            refused.append(no)
            repairs.append(f"Item {number} of this file was refused: {no.reason}")
    if not read_ones:
        raise refused[0]
    return [one.noting(repairs, charset=decoded.charset) for one in read_ones]
