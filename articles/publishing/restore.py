"""Restore a withdrawn story: a new edition of the text that readers saw last."""

from articles.models import Article, Edition, Kind, Withdrawal
from articles.publishing.act import Act, begin
from articles.publishing.line import editions_of, settle, start_is_free
from articles.rights import Person, Refused, require

RELATIONS = ("topics", "contributors", "pictures")


def restore(
    article: Article, *, by: Person | None, seen: int | None, reason: str = ""
) -> Edition | None:
    """End the withdrawal in force and open an edition of kind `restored`.

    Of a retraction: ends it and opens nothing (None). Raises `Refused` when nothing
    is in force, or the agency killed the story and the person lacks that right.
    """
    with begin(article.pk, by=by, seen=seen, rights=("restore_article",)) as act:
        withdrawal = _in_force(act)
        if withdrawal.kind == Withdrawal.Kind.KILLED:
            require(by, "restore_killed_article")
        withdrawal.ends_at = act.at
        withdrawal.ended_by = by
        withdrawal.ended_because = reason or "Restored"
        withdrawal.save(update_fields=["ends_at", "ended_by", "ended_because"])
        if withdrawal.kind == Withdrawal.Kind.RETRACTED:
            return None
        start_is_free(act, act.at)
        return _again(act, reason)


def _in_force(act: Act) -> Withdrawal:
    standing = act.article.withdrawals.in_force(act.at)
    found = standing.cutting().first() or standing.first()
    if found is None:
        message = "This story is not withdrawn."
        raise Refused(message)
    return found


def _again(act: Act, reason: str) -> Edition:
    line = editions_of(act.article)
    last = [one for one in line if one.is_frozen(act.at)][-1]
    relations = {name: list(getattr(last, name).all()) for name in RELATIONS}
    edition = Edition.objects.get(pk=last.pk)
    edition.pk = None
    edition._state.adding = True
    edition.live_from = act.at
    edition.asked_kind = Kind.RESTORED
    edition.own = edition.base = None
    edition.note, edition.reason = "", reason
    edition.by = act.by
    edition.composed_at = act.at
    edition.new_address = False
    settle(act, [*line, edition], fresh=edition)
    for name, rows in relations.items():
        getattr(edition, name).set(rows)
    return edition
