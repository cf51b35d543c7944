"""What agencies call the state of an item, in our three words (wire notes 3.6, 3.7)."""

from articles.wire.formats.parts import (
    Status,
)

_WORDS = {
    "usable": Status.USABLE,
    "canceled": Status.CANCELED,
    "cancelled": Status.CANCELED,
    "killed": Status.CANCELED,
    "kill": Status.CANCELED,
    "withdrawn": Status.CANCELED,
}


def read_status(raw: str) -> Status:
    """The status for a word or qcode in any case. An unknown one is withheld."""
    word = raw.strip().lower().rsplit(":", 1)[-1]
    return _WORDS.get(word, Status.WITHHELD)
