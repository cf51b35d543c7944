"""Cancel a planned edition: it leaves the line before anybody has seen it."""

from articles import clock
from articles.models import Edition
from articles.publishing.act import Act, begin
from articles.publishing.line import (
    cancel_rows,
    editions_of,
    open_withdrawal,
    settle,
)
from articles.rights import Person, Refused


def cancel(
    edition: Edition, *, by: Person | None, seen: int | None, reason: str = ""
) -> Edition:
    """Take a scheduled edition back; it stays in the ledger with an empty span.

    Raises `Refused` when it is public already, or is the only edition before a
    pending withdrawal, or a later edition was written over it.
    """
    rights = ("schedule_article",)
    with begin(edition.article_id, by=by, seen=seen, rights=rights) as act:
        line = editions_of(act.article)
        found = planned(act, line, edition.pk)
        rest = [one for one in line if one is not found]
        withdrawal = open_withdrawal(act)
        if withdrawal and not any(one.live_from < withdrawal.starts_at for one in rest):
            raise Refused(
                f"A withdrawal at {clock.in_words(withdrawal.starts_at)} waits for this"
                " edition. Lift the withdrawal first."
            )
        cancel_rows(act, [found], reason or "Cancelled at the desk")
        settle(act, rest)
        found.refresh_from_db()
        return found


def planned(act: Act, line: list[Edition], pk: int) -> Edition:
    """The edition on the line, if it is still to come. Raises `Refused` otherwise."""
    found = next((one for one in line if one.pk == pk), None)
    if found is None:
        message = "This edition was cancelled already."
        raise Refused(message)
    if found.is_frozen(act.at):
        raise Refused(
            f"Edition {found.number} is public since"
            f" {clock.in_words(found.live_from)}. What was read cannot be unread:"
            " publish a newer edition, or withdraw the story."
        )
    return found
