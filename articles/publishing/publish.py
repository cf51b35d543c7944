"""Publish: now or at a time. The only door between the desk and the readers."""

from datetime import datetime
from typing import Any

from articles import clock
from articles.models import Article, Correction, Edition, Kind
from articles.publishing import gate
from articles.publishing.act import Act, begin
from articles.publishing.compose import compose
from articles.publishing.line import (
    cancel_rows,
    editions_of,
    lay,
    settle,
    start_is_free,
)
from articles.rights import Person, Refused, require

BY_HAND = (Kind.MINOR, Kind.UPDATE, Kind.CORRECTION, Kind.CLARIFICATION)
WITH_A_NOTE = {
    Kind.CORRECTION: Correction.Kind.CORRECTION,
    Kind.CLARIFICATION: Correction.Kind.CLARIFICATION,
}


def publish(  # noqa: PLR0913 - what an editor fills in on the publish page
    article: Article,
    *,
    by: Person | None,
    seen: int | None,
    version: int,
    kind: str = "",
    note: str = "",
    reason: str = "",
    at: datetime | None = None,
    severity: str = Correction.Severity.NORMAL,
    cancel_later: bool = False,
    override_embargo: bool = False,
    new_address: bool = False,
) -> Edition:
    """Open a new edition from the working copy at `version`, now or at `at` (aware).

    editions.md, "Acts". `kind` is one of minor, update, correction, clarification;
    a first publication is `first` whatever was asked. `note` is for readers, `reason`
    for the desk. The change is merged into every edition planned for later, unless
    `cancel_later`. Raises `Refused`, and then nothing has changed.
    """
    rights = ("publish_article",) if at is None else ("schedule_article",)
    with begin(article.pk, by=by, seen=seen, rights=rights) as act:
        moment = at or act.at
        _check_moment(act, at)
        _check_version(act, version)
        _check_gate(act, moment, reason, override_embargo=override_embargo)
        line = editions_of(act.article)
        early = _scheduled_first(line, act) if at is None else None
        before = [one for one in line if one.live_from < moment and one is not early]
        later = [one for one in line if one.live_from >= moment and one is not early]
        if cancel_later and later:
            cancel_rows(act, later, "Another edition went out before it")
            later = []
        edition = early or Edition(article=act.article)
        composed = compose(act.article)
        _write_on(edition, composed.columns)
        edition.live_from = moment
        edition.asked_kind = _asked_kind(kind, note, has_before=bool(before))
        edition.note, edition.reason = note.strip(), reason.strip()
        edition.by = by
        edition.composed_at = act.at
        edition.approved = gate.is_approved(act.article, edition.text_hash)
        edition.new_address = new_address
        _remember_base(edition, before, scheduled=at is not None)
        settle(act, [*before, edition, *later], fresh=edition)
        lay(edition, composed)
        _note(edition, severity)
        return edition


def _check_moment(act: Act, at: datetime | None) -> None:
    if at is not None and at <= act.at:
        raise Refused(
            f"{clock.in_words(at)} has passed. Choose a time to come, or publish now.",
            field="at",
        )
    start_is_free(act, at or act.at)


def _check_version(act: Act, version: int) -> None:
    if act.article.version != version:
        raise Refused(
            "Somebody saved this story after this page was drawn. Look at the new"
            " text before it goes out."
        )


def _check_gate(
    act: Act, moment: datetime, reason: str, *, override_embargo: bool
) -> None:
    for rule in gate.RULES:
        refusal = rule(act.article, moment)
        if refusal is None:
            continue
        if rule is not gate.embargo or not override_embargo:
            raise refusal
        require(act.by, "override_embargo")
        if not reason.strip():
            message = "Say why the embargo is broken. It is recorded."
            raise Refused(message, field="reason")


def _scheduled_first(line: list[Edition], act: Act) -> Edition | None:
    """While nothing was ever public, "now" moves the earliest planned edition up."""
    if line and not line[0].is_frozen(act.at):
        return line[0]
    return None


def _asked_kind(kind: str, note: str, *, has_before: bool) -> str:
    if not has_before:
        return Kind.FIRST
    if kind not in BY_HAND:
        message = "Say what kind of change this is: minor, update or correction."
        raise Refused(message, field="kind")
    if kind in WITH_A_NOTE and not note.strip():
        raise Refused(
            "Write what was wrong and what is right, for readers who saw neither.",
            field="note",
        )
    return kind


def _write_on(edition: Edition, columns: dict[str, Any]) -> None:
    for name, value in columns.items():
        setattr(edition, name, value)


def _remember_base(edition: Edition, before: list[Edition], *, scheduled: bool) -> None:
    """What a planned text was written over: it is derived from that anew."""
    edition.own = edition.text if scheduled else None
    edition.base = before[-1].text if scheduled and before else None


def _note(edition: Edition, severity: str) -> None:
    kind = WITH_A_NOTE.get(Kind(edition.asked_kind))
    if kind is not None:
        Correction.objects.create(
            edition=edition,
            kind=kind,
            severity=severity,
            text=edition.note,
            author=edition.by,
        )
