"""Take: a version of an agency's item becomes a working copy of ours."""

from dataclasses import replace

from django.db import transaction

from articles import writing
from articles.models import Article, Section, WireItem, WireRevision
from articles.rights import Person, Refused, require
from articles.wire import kept, terms
from articles.wire.draft import changes_from
from articles.wire.formats import Dispatch, Kind
from articles.wire.terms import Terms

TEXTS = frozenset({Kind.TEXT, Kind.ALERT})


def take(
    revision: WireRevision, *, by: Person | None, section: Section | None = None
) -> Article:
    """Make a story of it, with everything that the agency sent. Raises `Refused`."""
    require(by, "take_wire")
    made, _ = make(revision, terms.of_feed(revision.item.feed), by=by, section=section)
    return made


def make(
    revision: WireRevision,
    on: Terms,
    *,
    by: Person | None,
    section: Section | None = None,
) -> tuple[Article, str]:
    """The story, on the feed's terms; and a remark on where it stands, if there is one."""
    with transaction.atomic():
        item = WireItem.objects.select_for_update(of=("self",)).get(pk=revision.item_id)
        dispatch = kept.from_json(revision.dispatch)
        _check(item, dispatch)
        place, remark = (section, "") if section else on.section_for(dispatch)
        changes = story_changes(revision, dispatch, on)
        changes = replace(changes, fields={**changes.fields, "section": place})
        words = f"Taken from {item.feed}, version {revision.version_raw or '1'}"
        return writing.create(changes, by=by, reason=words), remark


def story_changes(
    revision: WireRevision, dispatch: Dispatch, on: Terms
) -> writing.Changes:
    """Everything of a version but its section, which is ours from the start."""
    changes = changes_from(dispatch, revision.item.feed.agency)
    trusted = on.trusts_times and bool(changes.fields["source_published_at"])
    own = {"wire_revision": revision, "source_trusted": trusted}
    return replace(changes, fields={**changes.fields, **own})


def is_text(dispatch: Dispatch) -> bool:
    return dispatch.kind in TEXTS


def _check(item: WireItem, dispatch: Dispatch) -> None:
    if item.status == WireItem.Status.CANCELED:
        message = "The agency has cancelled this item. It cannot be taken."
        raise Refused(message)
    if not is_text(dispatch):
        message = (
            f"This is no text but a {dispatch.kind.value}: there is no story in it."
        )
        raise Refused(message)
    if not dispatch.body:
        message = "This version has no text. Take another one."
        raise Refused(message)
