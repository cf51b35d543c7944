"""Until when a text is held. What cannot be read is held without end (wire notes 3.8)."""

from datetime import timedelta

from articles.wire.formats.parts import (
    Embargo,
)
from articles.wire.formats.stamps import read_stamp


def read_embargo(raw: str, zone: str = "") -> Embargo:
    """The embargo that an element with this content means.

    A time with an offset, or in `zone`: until then. A date alone: to the end of that day
    there. Empty, words, or a time whose zone nobody knows: without end.
    """
    stamp = read_stamp(raw, zone)
    if stamp.value is None:
        return Embargo(raw.strip())
    if stamp.has_time:
        return Embargo(stamp.raw, stamp.value)
    return Embargo(stamp.raw, stamp.value + timedelta(days=1))
