"""One dispatch finds its place among the versions of its item (wire notes 3).

It has a transaction of its own that holds its item's row, so one that fails takes no
other with it.
"""

import logging
from dataclasses import dataclass, field

from django.db import OperationalError, transaction

from articles import clock
from articles.models import Article, WireDelivery, WireItem, WireRevision
from articles.rights import Person, Refused, require
from articles.wire import arrival, follow, kept
from articles.wire.caution import cautions
from articles.wire.draft import embargo_fields
from articles.wire.follow import Arrived
from articles.wire.formats import Dispatch
from articles.wire.identity import (
    CANCELED,
    USABLE,
    WITHHELD,
    Mark,
    Outcome,
    Verdict,
    judge,
)
from articles.wire.take import is_text, make
from articles.wire.terms import Terms

logger = logging.getLogger(__name__)

REFUSED = "refused"


@dataclass(slots=True)
class Row:
    """What became of one dispatch. `dispatch` is None when nothing could be read."""

    outcome: str
    dispatch: Dispatch | None = None
    revision: WireRevision | None = None
    article: Article | None = None
    remarks: list[str] = field(default_factory=list)

    @property
    def is_refused(self) -> bool:
        return self.outcome == REFUSED

    @property
    def said(self) -> str:
        return " ".join(self.remarks)


def accept(revision: WireRevision, *, by: Person | None) -> WireItem:
    """An editor's yes to a version sent after a cancel: the item lives again with it.

    Stories that the cancel withdrew stay withdrawn until somebody restores them.
    """
    require(by, "take_wire")
    with transaction.atomic():
        item = WireItem.objects.select_for_update(of=("self",)).get(pk=revision.item_id)
        if item.status != CANCELED or revision.status == CANCELED:
            message = "There is nothing to accept: this item is not cancelled."
            raise Refused(message)
        _stand(item, revision, kept.from_json(revision.dispatch))
        return item


def settle(dispatch: Dispatch, delivery: WireDelivery, on: Terms) -> Row:
    """Keep one version and do what its arrival means. A refusal is a row as well."""
    try:
        with transaction.atomic():
            return _place(dispatch, delivery, on)
    except OperationalError:
        # The database is in trouble, not the dispatch: let the caller try again.
        raise
    except Exception as error:
        logger.exception("Dispatch %s failed", dispatch.stable_id)
        why = error.message if isinstance(error, Refused) else type(error).__name__
        return Row(REFUSED, dispatch, remarks=[f"It could not be kept: {why}"])


def _place(dispatch: Dispatch, delivery: WireDelivery, on: Terms) -> Row:
    item = _item(dispatch, delivery)
    stored = list(item.revisions.defer("dispatch").order_by("arrived_at", "pk"))
    marks = [_mark_of(one) for one in stored]
    verdict = judge(_mark(dispatch), marks, dead=item.status == CANCELED)
    if verdict.outcome is Outcome.DUPLICATE:
        hashes = [mark.content_hash for mark in marks]
        same = stored[hashes.index(dispatch.content_hash)]
        return Row(verdict.outcome, dispatch, same, _story_of(item))
    revision = _revision(dispatch, item, delivery, verdict)
    row = Row(verdict.outcome, dispatch, revision, remarks=[*dispatch.warnings])
    if verdict.stands:
        _stand(item, revision, dispatch)
    if verdict.outcome in {Outcome.CANCEL, Outcome.TOMBSTONE}:
        _die(item)
    _consequences(row, Arrived(revision, dispatch, on), verdict)
    row.article = row.article or _story_of(item)
    return row


def _consequences(row: Row, arrived: Arrived, verdict: Verdict) -> None:
    """What it means for stories: those made before, and the one that may be made now."""
    if verdict.outcome in {Outcome.CANCEL, Outcome.TOMBSTONE}:
        row.remarks += follow.kill(arrived)
    elif verdict.stands and status_of(arrived.dispatch) == WITHHELD:
        row.remarks += follow.withhold(arrived)
    elif verdict.stands and follow.stories_of(arrived.revision):
        row.remarks += follow.newer(arrived)
    elif verdict.stands and arrived.terms.drafts and is_text(arrived.dispatch):
        _first(row, arrived)
    _flag(row, arrived, verdict)


def _first(row: Row, arrived: Arrived) -> None:
    """The terms ask for a story of every text, and this item has none yet."""
    row.article, remark = make(arrived.revision, arrived.terms, by=None)
    row.remarks += [remark] * bool(remark)
    if arrived.terms.publishes:
        row.remarks += follow.publish(row.article, arrived)


def _item(dispatch: Dispatch, delivery: WireDelivery) -> WireItem:
    """The item, made if it is new, its row held until the transaction ends."""
    now = delivery.received_at
    made = {"kind": dispatch.kind.value, "arrived_at": now, "changed_at": now}
    WireItem.objects.get_or_create(
        feed=delivery.feed, stable_id=_key(dispatch), defaults=made
    )
    return WireItem.objects.select_for_update(of=("self",)).get(
        feed=delivery.feed, stable_id=_key(dispatch)
    )


def _key(dispatch: Dispatch) -> str:
    """The stable id, shortened without becoming another's when it is very long."""
    key = dispatch.stable_id
    if len(key) <= 300:
        return key
    return f"{key[:230]}:{arrival.of_bytes(key.encode(), name='').sha256}"


def _mark(dispatch: Dispatch) -> Mark:
    version = dispatch.version
    return Mark(
        version_raw=dispatch.version_raw[:60],
        version=version if version is not None and version < 2**63 else None,
        created_at=dispatch.version_created.value,
        status=status_of(dispatch),
        content_hash=dispatch.content_hash,
    )


def status_of(dispatch: Dispatch) -> str:
    """Ours: “embargoed” is no status but an embargo, which holds the text by itself."""
    if dispatch.embargo and "embargo" in dispatch.status_raw.lower():
        return USABLE
    return dispatch.status.value


def _mark_of(revision: WireRevision) -> Mark:
    return Mark(
        revision.version_raw,
        revision.version,
        revision.version_created_at,
        revision.status,
        revision.content_hash,
    )


def _revision(
    dispatch: Dispatch, item: WireItem, delivery: WireDelivery, verdict: Verdict
) -> WireRevision:
    mark = _mark(dispatch)
    return WireRevision.objects.create(
        item=item,
        delivery=delivery,
        outcome=verdict.outcome.value,
        version_raw=mark.version_raw,
        version=mark.version,
        version_created_at=mark.created_at,
        status=mark.status,
        content_hash=mark.content_hash,
        headline=dispatch.headline[:400],
        language=dispatch.language[:12],
        urgency=dispatch.urgency,
        word_count=dispatch.word_count,
        dispatch=kept.to_json(dispatch),
        arrived_at=delivery.received_at,
    )


def _stand(item: WireItem, revision: WireRevision, dispatch: Dispatch) -> None:
    """Make a version the current one; an embargo covers the item (wire notes 3.8)."""
    item.current = revision
    item.kind = dispatch.kind.value
    item.status = revision.status
    item.tombstone = False
    for name, value in embargo_fields(dispatch).items():
        setattr(item, name, value)
    item.expires_at = dispatch.expires.value
    item.changed_at = clock.now()
    item.save()


def _die(item: WireItem) -> None:
    """The text that stood stays to be looked up; nothing of it may go out."""
    item.status = WireItem.Status.CANCELED
    item.tombstone = True
    item.changed_at = clock.now()
    item.save(update_fields=["status", "tombstone", "changed_at"])


def _flag(row: Row, arrived: Arrived, verdict: Verdict) -> None:
    """Tell the desk what only a person can decide."""
    dispatch = arrived.dispatch
    name = dispatch.headline or dispatch.stable_id
    stories = follow.stories_of(arrived.revision)
    flags = [verdict.flag] * bool(verdict.flag)
    if status_of(dispatch) == USABLE:
        flags += cautions(dispatch)
    for flag in flags:
        text = f"{arrived.agency}, “{name}”, {arrived.version}: {flag} Look and decide."
        follow.tell(text, follow.ALARM if stories else follow.NOTE, stories)
        row.remarks.append(flag)


def _story_of(item: WireItem) -> Article | None:
    return Article.objects.filter(wire_revision__item=item).order_by("pk").first()
