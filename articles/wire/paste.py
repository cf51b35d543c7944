"""Agency text that an editor pastes: the same reader as for files, shown, then taken."""

from articles.models import Article, Section, WireFeed
from articles.rights import Person, Refused, require
from articles.wire import arrival, feeds, formats, intake, terms
from articles.wire import take as taking
from articles.wire.formats import Dispatch, Hints
from articles.wire.identity import Outcome

NAME = "pasted"


def read(text: str, *, feed: WireFeed, zone: str = "") -> list[Dispatch]:
    """How the text is understood, to be shown before it is trusted. Raises `Refused`."""
    hints = feeds.hints_for(feed, zone)
    try:
        return intake.in_some_zone(_read, text.encode(), hints)
    except formats.Refused as refusal:
        raise Refused(refusal.reason, field="text") from None


def take(
    text: str,
    *,
    feed: WireFeed,
    zone: str = "",
    by: Person | None,
    section: Section | None = None,
) -> Article:
    """Keep the text as a delivery and make a story of it.

    Text that was taken before gives the story that it became. Raises `Refused`.
    """
    require(by, "take_wire")
    inbox = terms.Terms(section=feed.section, trusts_times=feed.trust_source_times)
    came = arrival.of_bytes(text.encode(), name=NAME)
    receipt = intake.take_in(came, feed=feed, zone=zone, on=inbox, read=_read)
    if not receipt.is_read:
        raise Refused(receipt.why_refused, field="text")
    for row in receipt.rows:
        if row.article and row.outcome == Outcome.DUPLICATE:
            return row.article
        if row.revision and row.dispatch and taking.is_text(row.dispatch):
            return taking.take(row.revision, by=by, section=section)
    message = "There is no story in this text."
    raise Refused(message, field="text")


def _read(data: bytes, hints: Hints) -> list[Dispatch]:
    """A whole file may be pasted as well; text needs no stamps to be understood."""
    if data.lstrip().startswith(b"<"):
        return formats.read(data, name=NAME, hints=hints)
    text = data.decode()
    if not text.strip():
        reason = "There is no text. Paste the story into the field."
        raise formats.Refused(reason, code="empty")
    return [formats.read_pasted(text, hints)]
