"""Withdraw: the story is gone (410), or retracted with its text kept."""

from datetime import datetime

from articles import clock
from articles.models import Article, Edition, Withdrawal
from articles.publishing.act import Act, begin
from articles.publishing.line import cancel_rows, editions_of, settle
from articles.rights import Person, Refused

RETRACTED = Withdrawal.Kind.RETRACTED


def withdraw(  # noqa: PLR0913 - what an editor fills in on the withdrawal page
    article: Article,
    *,
    by: Person | None,
    seen: int | None,
    kind: str,
    reason: str,
    public_reason: str = "",
    at: datetime | None = None,
    hide_headline: bool = False,
    replacement: Article | None = None,
) -> Withdrawal:
    """Close the story's public life now or at `at` (aware); see editions.md, "Acts".

    Editions planned from then on are cancelled and stay listed; a pending withdrawal
    is lifted and replaced. `retracted` cuts nothing. Raises `Refused`.
    """
    with begin(article.pk, by=by, seen=seen, rights=("withdraw_article",)) as act:
        start = at or act.at
        _check(act, kind, reason, at, replacement)
        line = editions_of(act.article)
        shown = _last_before(line, start, kind, act)
        _replace_pending(act, kind)
        withdrawal = Withdrawal.objects.create(
            article=act.article,
            kind=kind,
            starts_at=start,
            reason=reason.strip(),
            public_reason=public_reason.strip(),
            headline=shown.headline,
            hide_headline=hide_headline,
            language=shown.language,
            replacement=replacement,
            by=by,
            at=act.at,
        )
        if kind != RETRACTED:
            late = [one for one in line if one.live_from >= start]
            cancel_rows(act, late, f"{withdrawal.get_kind_display()} before its time")
            settle(act, [one for one in line if one not in late])
        return withdrawal


def _check(
    act: Act,
    kind: str,
    reason: str,
    at: datetime | None,
    replacement: Article | None,
) -> None:
    if kind not in Withdrawal.Kind.values:
        message = "Say what kind of withdrawal this is."
        raise Refused(message, field="kind")
    if not reason.strip():
        message = "Say why. The desk's record needs a reason."
        raise Refused(message, field="reason")
    if at is not None and at <= act.at:
        raise Refused(
            f"{clock.in_words(at)} has passed. Choose a time to come, or withdraw now.",
            field="at",
        )
    if replacement is not None and replacement.pk == act.article.pk:
        message = "A story cannot take its own place. Choose another one."
        raise Refused(message, field="replacement")
    standing = act.article.withdrawals.in_force(act.at)
    standing = (
        standing.filter(kind=RETRACTED) if kind == RETRACTED else standing.cutting()
    )
    if found := standing.first():
        raise Refused(
            f"This story is {found.get_kind_display().lower()} since"
            f" {clock.in_words(found.starts_at)}."
        )


def _last_before(line: list[Edition], start: datetime, kind: str, act: Act) -> Edition:
    """The edition that readers see when the withdrawal begins."""
    shown = [one for one in line if one.live_from < start]
    if kind == RETRACTED:
        shown = [one for one in shown if one.is_live(start)]
    if not shown:
        planned = any(not one.is_frozen(act.at) for one in line)
        raise Refused(
            "Readers have not seen this story. Cancel the publication instead."
            if planned
            else "Readers do not see this story: there is nothing to withdraw."
        )
    return shown[-1]


def _replace_pending(act: Act, kind: str) -> None:
    pending = act.article.withdrawals.pending(act.at)
    pending = pending.filter(kind=RETRACTED) if kind == RETRACTED else pending.cutting()
    for withdrawal in pending:
        withdrawal.ends_at = withdrawal.starts_at
        withdrawal.ended_by = act.by
        withdrawal.ended_because = "Replaced by another withdrawal"
        withdrawal.save(update_fields=["ends_at", "ended_by", "ended_because"])
