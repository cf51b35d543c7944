"""Losing the right to be public: cancel what may no longer go out, and say so."""

from articles import clock
from articles.models import Article, Edition, Notice, State
from articles.publishing import gate
from articles.publishing.act import Act, begin
from articles.publishing.compose import hash_of_text
from articles.publishing.line import cancel_rows, editions_of, settle
from articles.rights import Person


def forbid(article: Article, *, reason: str, by: Person | None = None) -> list[Edition]:
    """Cancel every scheduled edition that may no longer go out, in one act.

    For verbs that take a right away (embargo, wire status, spike, return, approval
    withdrawn); they call it inside their own transaction. Answers what was cancelled
    and leaves a notice for the desk. No rights are asked: the caller's verb did.
    """
    with begin(article.pk, by=by, seen=None, rights=()) as act:
        line = editions_of(act.article)
        lost = [
            one
            for one in line
            if not one.is_frozen(act.at) and _why_not(act.article, one)
        ]
        if not lost:
            return []
        # What was written over a cancelled text cannot stand without it.
        first = min(one.live_from for one in lost)
        lost = [one for one in line if one.live_from >= first]
        cancel_rows(act, lost, reason)
        settle(act, [one for one in line if one not in lost])
        _tell(act, lost, reason)
        return lost


def _why_not(article: Article, edition: Edition) -> bool:
    if article.state == State.SPIKED or article.legal_hold:
        return True
    if gate.embargo(article, edition.live_from):
        return True
    if gate.wire_status(article, edition.live_from):
        return True
    section = article.section
    if not section or not section.needs_approval:
        return False
    own = hash_of_text(edition.own or edition.text)
    return not (edition.approved and gate.is_approved(article, own))


def _tell(act: Act, lost: list[Edition], reason: str) -> None:
    times = ", ".join(clock.in_words(one.live_from) for one in lost)
    Notice.objects.create(
        article=act.article,
        weight=Notice.Weight.ALARM,
        text=f"Planned for {times} and now cancelled: {act.article}. {reason}",
        at=act.at,
    )
