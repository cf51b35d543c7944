"""Move a planned edition to another time."""

from datetime import datetime

from articles import clock
from articles.models import Edition
from articles.publishing import gate
from articles.publishing.act import begin
from articles.publishing.cancel import planned
from articles.publishing.line import editions_of, settle, start_is_free
from articles.rights import Person, Refused


def reschedule(
    edition: Edition, *, by: Person | None, seen: int | None, at: datetime
) -> Edition:
    """Let a scheduled edition begin at `at` (aware) instead. Raises `Refused`."""
    rights = ("schedule_article",)
    with begin(edition.article_id, by=by, seen=seen, rights=rights) as act:
        if at <= act.at:
            raise Refused(
                f"{clock.in_words(at)} has passed. Choose a time to come.", field="at"
            )
        line = editions_of(act.article)
        found = planned(act, line, edition.pk)
        start_is_free(act, at)
        if refusal := gate.embargo(act.article, at):
            raise refusal
        found.live_from = at
        settle(act, line)
        return found
