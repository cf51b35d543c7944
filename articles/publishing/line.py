"""Between the rows and `derive_line`: load a story's line, derive it, write it back."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import F

from articles import clock
from articles.models import TEXT, Article, Contributor, Edition, Withdrawal
from articles.publishing.act import Act
from articles.publishing.compose import Composed, dress, hash_of_text, path_of
from articles.publishing.gate import is_approved
from articles.publishing.wording import in_words
from articles.rights import Refused
from articles.text.figures import picture_ids
from articles.text.line import (
    Conflicting,
    Cut,
    Entry,
    LineRefusal,
    Place,
    Text,
    derive_line,
)
from articles.text.merge import merge_text

# What an act may ask of an edition that is not public yet, all that derives from it.
DERIVED = (
    "live_from",
    "live_until",
    "kind",
    "published_at",
    "updated_at",
    "number",
    "path",
)
DRESSED = ("text_hash", "body_html", "body_text", "word_count", "rendered_at")
WRITTEN = (*DERIVED, *TEXT, *DRESSED, "approved")


def editions_of(article: Article) -> list[Edition]:
    """The line as it stands: cancelled ones left out, in public order."""
    return list(article.editions.uncancelled().order_by("live_from", "id"))


def settle(
    act: Act, editions: Sequence[Edition], fresh: Edition | None = None
) -> list[Edition]:
    """Derive the line from `editions` and the withdrawals, and write what changed.

    `editions` are all uncancelled ones, with `live_from` and `asked_kind` as the act
    wants them. `fresh` is the one that the act itself writes: a new row, or a planned
    one that it moves up to now. Raises `Refused`.
    """
    cuts = [
        Cut(withdrawal.starts_at, withdrawal.ends_at)
        for withdrawal in act.article.withdrawals.cutting()
    ]
    by_key = dict(enumerate(sorted(editions, key=lambda one: one.live_from)))
    frozen = {
        key for key, one in by_key.items() if one is not fresh and one.is_frozen(act.at)
    }
    entries = [_entry(key, one, act, frozen) for key, one in by_key.items()]
    try:
        places = derive_line(entries, cuts, act.at, merged)
    except LineRefusal as refusal:
        raise in_words(refusal, by_key[refusal.key], fresh) from refusal
    before: Edition | None = None
    for place in places:
        edition = by_key[place.key]
        edition.live_until, edition.number = place.live_until, place.number
        if place.key not in frozen:
            _say(edition, place, before, act)
            _become(edition, place, by_key[place.address_of])
        before = edition
    line = [by_key[place.key] for place in places]
    _write(line, fresh)
    return line


def merged(base: Text, before: Text, own: Text) -> tuple[Text, str]:
    """`own` with what changed from `base` to `before`. Raises `Conflicting`."""
    found = merge_text(base, before, own)
    if found.conflicts:
        raise Conflicting(found.conflicts)
    return found.text, hash_of_text(found.text)


def lay(edition: Edition, composed: Composed) -> None:
    """Keep the relations of a newly written edition."""
    edition.topics.set(composed.topics)
    edition.contributors.set(composed.contributors)
    edition.pictures.set(composed.pictures)


def _entry(key: int, edition: Edition, act: Act, frozen: set[int]) -> Entry:
    article = act.article
    trusted = article.source_trusted and key not in frozen
    own = edition.text if key in frozen else edition.own or edition.text
    return Entry(
        key=key,
        live_from=edition.live_from,
        asked=edition.asked_kind,
        own=own,
        own_hash=hash_of_text(own),
        base=None if key in frozen else edition.base,
        trusted_published=article.source_published_at if trusted else None,
        trusted_updated=article.source_modified_at if trusted else None,
        new_address=edition.new_address,
        frozen=key in frozen,
        kind=edition.kind,
        published_at=edition.published_at,
        updated_at=edition.updated_at,
        live_until=edition.live_until,
    )


def _say(edition: Edition, place: Place, before: Edition | None, act: Act) -> None:
    """Let a planned edition say what the line derived. A merged text counts as
    approved only if both sides were."""
    if place.text == edition.text:
        return
    edition.say(place.text)
    dress(edition)
    own = edition.own is not None and is_approved(
        act.article, hash_of_text(edition.own)
    )
    edition.approved = own and (before is None or before.approved)


def _become(edition: Edition, place: Place, addressed: Edition) -> None:
    edition.kind = place.kind
    edition.published_at = place.published_at
    edition.updated_at = place.updated_at
    edition.path = path_of(edition) if addressed is edition else addressed.path


def _write(line: Sequence[Edition], fresh: Edition | None) -> None:
    """Write the line so that no two spans overlap even for a moment.

    SQLite's guards look at every statement: so first every changed span is made
    empty at its new start, then each gets its end.
    """
    stored = Edition.objects.in_bulk([one.pk for one in line if one.pk])
    changed = [one for one in line if one is fresh or _moved(one, stored[one.pk])]
    ends = [(one, one.live_until) for one in changed]
    for edition in changed:
        edition.live_until = edition.live_from
        if edition is fresh:
            edition.save()
        else:
            edition.save(update_fields=WRITTEN)
            _lay_again(edition)
    for edition, end in ends:
        edition.live_until = end
        edition.save(update_fields=["live_until"])


def _lay_again(edition: Edition) -> None:
    """The relations that follow from a text: its pictures and its people."""
    if edition.own is None:
        return
    inside = picture_ids(edition.body)
    edition.pictures.set(filter(None, [edition.picture_id, *inside]))
    slugs = [row["slug"] for row in edition.bylines if row["slug"]]
    edition.contributors.set(Contributor.objects.filter(slug__in=slugs))


def _moved(edition: Edition, stored: Edition) -> bool:
    return any(getattr(edition, name) != getattr(stored, name) for name in WRITTEN)


def cancel_rows(act: Act, editions: Sequence[Edition], because: str) -> None:
    """Take scheduled editions off the line: an empty span, kept in the ledger."""
    Edition.objects.filter(pk__in=[one.pk for one in editions]).update(
        live_until=F("live_from"),
        cancelled_at=act.at,
        cancelled_by=act.by,
        cancelled_because=because[:250],
    )


def open_withdrawal(act: Act) -> Withdrawal | None:
    """The withdrawal that cuts, in force or pending, if there is one."""
    return (
        act.article.withdrawals.cutting()
        .filter(ends_at__isnull=True)
        .order_by("starts_at")
        .first()
    )


def start_is_free(act: Act, moment: datetime) -> None:
    """Refuse a start at or after an open withdrawal (editions.md, Acts)."""
    withdrawal = open_withdrawal(act)
    if withdrawal is None or moment < withdrawal.starts_at:
        return
    if withdrawal.starts_at <= act.at:
        message = "This story is withdrawn. Restore it before you publish."
        raise Refused(message)
    raise Refused(
        f"This story is to be withdrawn at {clock.in_words(withdrawal.starts_at)}."
        " Lift that withdrawal, or choose an earlier time.",
        field="at",
    )
