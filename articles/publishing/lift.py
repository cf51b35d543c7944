"""Lift a withdrawal that is still to come: the story stays."""

from articles.models import Withdrawal
from articles.publishing.act import begin
from articles.publishing.line import editions_of, settle
from articles.rights import Person, Refused


def lift(
    withdrawal: Withdrawal, *, by: Person | None, seen: int | None, reason: str = ""
) -> Withdrawal:
    """End a pending withdrawal. What it cancelled stays cancelled. Raises `Refused`."""
    rights = ("withdraw_article",)
    with begin(withdrawal.article_id, by=by, seen=seen, rights=rights) as act:
        found = act.article.withdrawals.get(pk=withdrawal.pk)
        if found.ends_at is not None:
            message = "This withdrawal was ended already."
            raise Refused(message)
        if found.starts_at <= act.at:
            message = "This withdrawal is in force. Restore the story instead."
            raise Refused(message)
        found.ends_at = found.starts_at
        found.ended_by = by
        found.ended_because = reason or "Lifted at the desk"
        found.save(update_fields=["ends_at", "ended_by", "ended_because"])
        settle(act, editions_of(act.article))
        return found
