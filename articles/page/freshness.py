"""When what readers see changed last, and when it will change next.

No answer may be fresh past the next change (editions.md, "Reading"), and its
`Last-Modified` is the last one. Both are derived from the rows and from the page's own
timers; neither is ever "now".
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import F, QuerySet, Subquery

from articles.models import Edition, Withdrawal

# Freshness without a configured purge (law 6).
AT_MOST = 2
# An answer takes a moment to be made and to travel; so much is left before a change.
MARGIN = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Changes:
    """The last and the next change around a moment."""

    at: datetime
    last: datetime | None = None
    next: datetime | None = None

    def with_timers(self, timers: Iterable[datetime | None]) -> "Changes":
        """The same, with a page's own timers counted in."""
        moments = [self.last, self.next, *timers]
        return Changes(
            self.at,
            max((m for m in moments if m and m <= self.at), default=None),
            min((m for m in moments if m and m > self.at), default=None),
        )

    @property
    def seconds(self) -> int:
        """For how many whole seconds an answer made now may be kept."""
        if self.next is None:
            return AT_MOST
        left = (self.next - self.at - MARGIN) // timedelta(seconds=1)
        return max(0, min(AT_MOST, left))


def next_change(at: datetime) -> datetime | None:
    """The smallest begin or end of a public span or withdrawal after `at`."""
    return min(_found(_coming(at)), default=None)


def last_change(at: datetime) -> datetime | None:
    """The greatest begin or end of a public span or withdrawal up to `at`."""
    return max(_found(_past(at)), default=None)


def as_columns(at: datetime) -> dict[str, Subquery]:
    """Every moment as a column, for a query that a page makes anyway."""
    columns = {f"last_{n}": Subquery(one[:1]) for n, one in enumerate(_past(at))}
    return columns | {
        f"next_{n}": Subquery(one[:1]) for n, one in enumerate(_coming(at))
    }


def from_columns(row: object, at: datetime) -> Changes:
    """What `as_columns` found, read from the row that carries it."""
    moments = (getattr(row, name) for name in as_columns(at))
    return Changes(at).with_timers(moments)


def _past(at: datetime) -> list[QuerySet]:
    return [
        rows.filter(**{f"{column}__lte": at}).order_by(f"-{column}").values(column)
        for rows, column in _edges()
    ]


def _coming(at: datetime) -> list[QuerySet]:
    return [
        rows.filter(**{f"{column}__gt": at}).order_by(column).values(column)
        for rows, column in _edges()
    ]


def _edges() -> list[tuple[QuerySet, str]]:
    """Where spans begin and end. What was cancelled or lifted in time never does."""
    line = Edition.objects.uncancelled()
    # A lifted withdrawal ends as it begins; an open one has no end to compare.
    taken = Withdrawal.objects.exclude(ends_at__isnull=False, ends_at=F("starts_at"))
    return [
        (line, "live_from"),
        (line, "live_until"),
        (taken, "starts_at"),
        (taken, "ends_at"),
    ]


def _found(queries: Iterable[QuerySet]) -> list[datetime]:
    rows = filter(None, (query.first() for query in queries))
    return [moment for row in rows for moment in row.values()]
