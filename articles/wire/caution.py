"""What a text says of itself that a person must read before anybody else does.

Words prove nothing, so nothing is done by them; but a text that speaks of a kill, a hold
or an embargo does not go out unread (wire notes 3.8, 3.10).
"""

import re
from collections.abc import Iterator

from articles.text.agency.labels import embargo_words
from articles.wire.formats import Dispatch

OPENING = 3  # paragraphs
# An embargo on oil is news; one "until Monday" is meant for us.
_FOR_US = re.compile(
    r"embargoed (?:until|till|to|for|bis)\b|\bembargo\s*(?::|until|till|jusqu|bis|hasta)"
    r"|sperrfrist|not for (?:publication|release|use) (?:before|until)|hold for release"
    r"|محظور النشر|حظر النشر",
    re.IGNORECASE,
)


def cautions(dispatch: Dispatch) -> list[str]:
    """Why a person must look first; empty when nothing was found."""
    found = [f"The text says {dispatch.order.upper()}."] if dispatch.order else []
    if dispatch.embargo is None:
        words = (embargo_words(text) for text in _beside(dispatch))
        said = next((one for one in words if _FOR_US.search(one)), "")
        found += [f"It speaks of an embargo: “{said}”."] * bool(said)
    return found


def _beside(dispatch: Dispatch) -> Iterator[str]:
    yield from (block.text for block in dispatch.body[:OPENING])
    yield from (note.text for note in dispatch.notes)
    yield dispatch.advisory.raw if dispatch.advisory else ""
    yield dispatch.usage_terms
    yield dispatch.headline
