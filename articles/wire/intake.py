"""Intake: keep what came, read it, and let every dispatch in it find its place.

The bytes are kept before anything is believed of them.
"""

import logging
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings

from articles import clock
from articles.models import WireDelivery, WireFeed
from articles.wire import arrival, feeds, formats, terms
from articles.wire.arrival import Arrival
from articles.wire.formats import Dispatch, Hints
from articles.wire.place import REFUSED, Row, accept, settle
from articles.wire.terms import Terms

__all__ = ["Receipt", "Row", "accept", "receive", "take_in"]

logger = logging.getLogger(__name__)

_REFUSED_ITEM = re.compile(r"Item \d+ of this file was refused")

type Reader = Callable[[bytes, Hints], list[Dispatch]]


@dataclass(frozen=True, slots=True)
class Receipt:
    """A delivery, and a row for each dispatch in it: one at least."""

    delivery: WireDelivery
    rows: list[Row]

    @property
    def is_read(self) -> bool:
        return not any(row.is_refused for row in self.rows)

    @property
    def why_refused(self) -> str:
        return " ".join(row.said for row in self.rows if row.is_refused)


def receive(
    data: bytes,
    *,
    name: str,
    feed: WireFeed,
    zone: str = "",
    on: Terms | None = None,
) -> Receipt:
    """Take in a file's bytes: keep them, read them, apply the identity rules.

    `zone` reads times that name none; `on` are the terms, else the feed's own. Only a
    `zone` that is none raises `Refused`: whatever is wrong with the file is in the rows.
    """
    return take_in(arrival.of_bytes(data, name=name), feed=feed, zone=zone, on=on)


def take_in(
    came: Arrival,
    *,
    feed: WireFeed,
    zone: str = "",
    on: Terms | None = None,
    read: Reader | None = None,
) -> Receipt:
    """As `receive`, for bytes that were fetched elsewhere, or that ask for a `read`er."""
    hints = feeds.hints_for(feed, zone)
    delivery = _keep(came, feed)
    dispatches, refusal = _read(came, hints, read or read_file)
    on = on or terms.of_feed(feed)
    rows = [settle(dispatch, delivery, on) for dispatch in dispatches]
    rows += [Row(REFUSED, remarks=[why]) for why in _left_out(dispatches)]
    rows = rows or [Row(REFUSED, remarks=[refusal])]
    _close(delivery, rows)
    return Receipt(delivery, rows)


def read_file(data: bytes, hints: Hints) -> list[Dispatch]:
    return formats.read(data, hints=hints)


def in_some_zone(read: Reader, data: bytes, hints: Hints) -> list[Dispatch]:
    """Read it; in the paper's own zone, stated, when a time's zone is nowhere said."""
    try:
        return read(data, hints)
    except formats.Refused as refusal:
        if refusal.code != "no-zone" or hints.zone:
            raise
    zone = settings.TIME_ZONE
    said = f"No time zone was given: times were read in {zone}, the paper's own."
    dispatches = read(data, feeds.in_zone(hints, zone))
    return [one.noting([said], charset=one.charset) for one in dispatches]


def _keep(came: Arrival, feed: WireFeed) -> WireDelivery:
    return WireDelivery.objects.create(
        feed=feed,
        received_at=clock.now(),
        name=came.name[-400:],
        sha256=came.sha256,
        size=came.size,
        raw=came.raw,
        outcome=WireDelivery.Outcome.REFUSED,
        error="Not read to the end.",
    )


def _read(came: Arrival, hints: Hints, read: Reader) -> tuple[list[Dispatch], str]:
    """The dispatches, or none and the reason."""
    if not came.is_whole:
        return [], (
            f"The file has {came.size:,} bytes; more than"
            f" {settings.NEWSROOM_WIRE_LIMIT:,} are not read. Its beginning was kept."
        )
    try:
        return in_some_zone(read, came.raw, hints), ""
    except formats.Refused as refusal:
        return [], refusal.reason
    except Exception as error:
        # A fault of ours must not stop the other files; the bytes are kept for it.
        logger.exception("Reading %s failed", came.name)
        return [], f"It could not be read ({type(error).__name__}). The bytes are kept."


def _left_out(dispatches: list[Dispatch]) -> list[str]:
    """Items of the file that could not be read, which the others' warnings name."""
    warnings = dispatches[0].warnings if dispatches else ()
    return [one for one in warnings if _REFUSED_ITEM.match(one)]


def _close(delivery: WireDelivery, rows: list[Row]) -> None:
    refused = [row.said for row in rows if row.is_refused]
    outcome = WireDelivery.Outcome
    delivery.outcome = outcome.REFUSED if refused else outcome.READ
    delivery.error = " ".join(refused)
    charsets = {row.dispatch.charset for row in rows if row.dispatch}
    delivery.charset = ", ".join(sorted(charsets))[:40]
    delivery.report = [_entry(row) for row in rows]
    delivery.save(update_fields=["outcome", "error", "charset", "report"])


def _entry(row: Row) -> dict[str, Any]:
    dispatch = row.dispatch
    return {
        "outcome": str(row.outcome),
        "id": dispatch.stable_id if dispatch else "",
        "version": dispatch.version_raw if dispatch else "",
        "revision": row.revision.pk if row.revision else None,
        "article": row.article.code if row.article else "",
        "said": row.said,
    }
