"""What a version's arrival means for the stories already made from its item.

An editor's words are never overwritten: the desk is told instead (wire notes 3.9).
Taking the right to be public away acts at once, whoever wrote the words.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from articles import clock, publishing
from articles.models import Article, Edition, Notice, State, WireRevision, Withdrawal
from articles.publishing import gate
from articles.publishing.compose import hash_of
from articles.rights import Refused
from articles.text.agency.advisory import CORRECTING
from articles.wire.caution import cautions
from articles.wire.draft import embargo_fields
from articles.wire.formats import Dispatch
from articles.wire.take import story_changes
from articles.wire.terms import Terms
from articles.writing import Changes

ALARM, NOTE = Notice.Weight.ALARM, Notice.Weight.NOTE


@dataclass(frozen=True, slots=True)
class Arrived:
    """A version that has just been kept, and on which terms."""

    revision: WireRevision
    dispatch: Dispatch
    terms: Terms

    @property
    def agency(self) -> str:
        return self.dispatch.provider or self.revision.item.feed.name

    @property
    def version(self) -> str:
        return f"version {self.revision.version_raw or self.revision.pk}"


def stories_of(revision: WireRevision) -> list[Article]:
    """Held until the transaction ends: nobody saves between our reading and writing."""
    made = Article.objects.filter(wire_revision__item=revision.item_id)
    return list(made.select_for_update(of=("self",)).order_by("pk"))


def kill(arrived: Arrived) -> list[str]:
    """The agency cancelled it: every public copy is gone at once, plans with it."""
    said = f"{arrived.agency} has cancelled this story."
    return _take_off(arrived, Withdrawal.Kind.KILLED, said)


def withhold(arrived: Arrived) -> list[str]:
    """The agency holds it back: the same, but any publisher may restore it later."""
    said = f"{arrived.agency} holds this story back until further notice."
    return _take_off(arrived, Withdrawal.Kind.WITHDRAWN, said)


def newer(arrived: Arrived) -> list[str]:
    """A newer version stands now: untouched copies follow it, others are told of it."""
    remarks: list[str] = []
    for article in stories_of(arrived.revision):
        if arrived.terms.drafts and is_untouched(article):
            remarks += _follow(article, arrived)
        else:
            remarks += _tighten(article, arrived)
            remarks.append(_tell_of_version(article, arrived))
    return remarks


def is_untouched(article: Article) -> bool:
    """Has no person changed, moved or published it since it was made from the wire?"""
    if article.state != State.DRAFT or article.steps.exists():
        return False
    since = article.history.exclude(history_type="+")
    if since.filter(history_user__isnull=False).exists():
        return False
    by_people = article.editions.filter(by__isnull=False)
    return not by_people.exists() and not article.withdrawals.exists()


def tell(text: str, weight: str, articles: Iterable[Article]) -> None:
    """Leave word for the desk: on each story, or on none when there is no story yet."""
    on: list[Article | None] = [*articles]
    for article in on or [None]:
        Notice.objects.create(article=article, weight=weight, text=text, at=clock.now())


# Taking the right away -----------------------------------------------------------------


def _take_off(arrived: Arrived, kind: str, said: str) -> list[str]:
    remarks = []
    for article in stories_of(arrived.revision):
        done = _withdraw(article, kind, said)
        tell(f"{said} {article}: {done}", ALARM, [article])
        remarks.append(f"{article.code}: {done}")
    return remarks


def _withdraw(article: Article, kind: str, said: str) -> str:
    """What was done with one copy, in words.

    Plans are cancelled first: after that act nothing can become public by itself, so
    whatever readers see at its moment is all that is left to withdraw.
    """
    lost = publishing.forbid(article, reason=said)
    article.refresh_from_db(fields=["last_act_at"])
    if Edition.objects.filter(article=article).live(article.last_act_at).exists():
        withdrawal = publishing.withdraw(
            article, by=None, seen=None, kind=kind, reason=said, public_reason=said
        )
        return f"withdrawn from readers at {clock.in_words(withdrawal.starts_at)}."
    if lost:
        return "taken out of the schedule; readers never saw it."
    if article.withdrawals.in_force().exists():
        return "it was withdrawn before. It must not come back."
    return "readers do not see it, and it cannot be published."


def _tighten(article: Article, arrived: Arrived) -> list[str]:
    """An embargo that is set or moved later holds a copy that editors changed, too."""
    wanted = embargo_fields(arrived.dispatch)
    until, endless = wanted["embargo_until"], wanted["embargo_endless"]
    before = article.embargo_until or clock.now()
    if article.embargo_endless or not (endless or (until and until > before)):
        return []
    words = f"{arrived.agency} set an embargo with {arrived.version}."
    publishing.save(
        article, Changes(fields=wanted), by=None, version=article.version, reason=words
    )
    article.refresh_from_db()
    _alarm_when_out(article, arrived)
    held = "without end" if endless else f"until {clock.in_words(until)}"
    return [f"{article.code}: embargo {held}."]


def _alarm_when_out(article: Article, arrived: Arrived) -> None:
    """What was read cannot be unread: only a person knows what to do then."""
    held = gate.embargo(article, clock.now())
    if held and Edition.objects.filter(article=article).live().exists():
        text = f"{arrived.agency} set an embargo, but readers see this story: decide."
        tell(text, ALARM, [article])


# Following -----------------------------------------------------------------------------


def _tell_of_version(article: Article, arrived: Arrived) -> str:
    advisory = arrived.dispatch.advisory
    change = f" ({advisory.raw})" if advisory else ""
    text = (
        f"{arrived.agency} {arrived.version} is available{change}. Yours stays as it is:"
        " compare, and take over what you want."
    )
    tell(text, ALARM if _corrects(arrived) else NOTE, [article])
    return f"{article.code}: the desk was told that {arrived.version} is available."


def _corrects(arrived: Arrived) -> bool:
    return bool(arrived.dispatch.advisory and arrived.dispatch.advisory.corrects)


def _follow(article: Article, arrived: Arrived) -> list[str]:
    changes = story_changes(arrived.revision, arrived.dispatch, arrived.terms)
    saved = publishing.save(
        article,
        changes,
        by=None,
        version=article.version,
        reason=f"Follows {arrived.agency}, {arrived.version}",
    )
    _alarm_when_out(saved, arrived)
    remarks = [f"{saved.code} follows."]
    if arrived.terms.publishes:
        remarks += publish(saved, arrived)
    elif Edition.objects.filter(article=saved).live().exists():
        text = f"The draft follows {arrived.agency}, {arrived.version}. Publish it."
        tell(text, ALARM if _corrects(arrived) else NOTE, [saved])
    return remarks


def publish(article: Article, arrived: Arrived) -> list[str]:
    """Publish a copy that nobody has read, as far as its feed's terms go.

    What stands in the way (an embargo without end, no section) is a remark and a
    notice for the desk; the draft is kept.
    """
    if found := cautions(arrived.dispatch):
        return [_not_out(article, f"{' '.join(found)} Read it first.")]
    now = clock.now()
    live = Edition.objects.filter(article=article).live().first()
    if live and live.text_hash == hash_of(article):
        return ["Readers see no change in it."]
    until = article.embargo_until
    kind, note = _kind_and_note(arrived)
    try:
        for planned in Edition.objects.filter(article=article).scheduled():
            publishing.cancel(
                planned, by=None, seen=None, reason="A newer version came"
            )
        edition = publishing.publish(
            Article.objects.get(pk=article.pk),
            by=None,
            seen=None,
            version=article.version,
            kind=kind,
            note=note,
            reason=f"From {arrived.agency}, {arrived.version}",
            at=until if until and until > now else None,
        )
    except Refused as refusal:
        return [_not_out(article, refusal.message)]
    if edition.live_from > now and until:
        return [f"Goes out when its embargo ends: {clock.in_words(edition.live_from)}."]
    return []


def _not_out(article: Article, why: str) -> str:
    tell(f"Not published by itself: {why}", NOTE, [article])
    return f"Not published: {why}"


def _kind_and_note(arrived: Arrived) -> tuple[str, str]:
    """A correction needs words for readers: those in which the agency named it."""
    advisory = arrived.dispatch.advisory
    named = (
        [what for verb, what in advisory.changes if verb in CORRECTING]
        if advisory
        else []
    )
    if any(named):
        return (
            "correction",
            f"Corrected by {arrived.agency}: {'; '.join(filter(None, named))}.",
        )
    return "update", ""
