"""The desk's steps: from, to, who may. Only writer of desk state and approvals."""

from dataclasses import dataclass

from django.db import transaction

from articles import clock
from articles.models import Approval, Article, DeskStep, Edition, Notice, State
from articles.publishing import forbid
from articles.publishing.compose import hash_of
from articles.publishing.gate import is_approved
from articles.rights import Person, Refused, require


@dataclass(frozen=True, slots=True)
class Step:
    name: str
    label: str
    sources: frozenset[State]
    target: State
    right: str
    needs_note: str = ""


def _step(
    name: str,
    label: str,
    sources: set[State],
    target: State,
    right: str,
    note: str = "",
) -> Step:
    return Step(name, label, frozenset(sources), target, right, note)


DRAFT, SUBMITTED = State.DRAFT, State.SUBMITTED
APPROVED, SPIKED = State.APPROVED, State.SPIKED

STEPS = {
    step.name: step
    for step in (
        _step("submit", "Submit to the desk", {DRAFT}, SUBMITTED, "submit_article"),
        _step(
            "approve",
            "Approve this text",
            {DRAFT, SUBMITTED, APPROVED},
            APPROVED,
            "approve_article",
        ),
        _step(
            "return",
            "Return to the writer",
            {SUBMITTED, APPROVED},
            DRAFT,
            "return_article",
            "Say what the writer should do.",
        ),
        _step(
            "spike",
            "Spike",
            {DRAFT, SUBMITTED, APPROVED},
            SPIKED,
            "spike_article",
            "Say why the story is thrown away.",
        ),
        _step("unspike", "Bring back", {SPIKED}, DRAFT, "spike_article"),
    )
}


@dataclass(frozen=True, slots=True)
class Offer:
    """A step that could apply to a story in its state, and why it may not now."""

    step: str
    label: str
    refusal: str = ""


def submit(
    article: Article, *, by: Person | None, version: int, note: str = ""
) -> DeskStep:
    """Hand a draft to the desk. Raises `Refused`, as every step does."""
    return _take("submit", article, by, version, note)


def approve(
    article: Article, *, by: Person | None, version: int, note: str = ""
) -> DeskStep:
    """Say yes to the text of `version`: a row that belongs to that very text."""
    return _take("approve", article, by, version, note)


def return_(
    article: Article, *, by: Person | None, version: int, note: str = ""
) -> DeskStep:
    """Give a story back to its writer; an approval of its text ends."""
    return _take("return", article, by, version, note)


def spike(
    article: Article, *, by: Person | None, version: int, note: str = ""
) -> DeskStep:
    """Throw a story away that was never public. It can be brought back."""
    return _take("spike", article, by, version, note)


def unspike(
    article: Article, *, by: Person | None, version: int, note: str = ""
) -> DeskStep:
    """Bring a spiked story back as a draft."""
    return _take("unspike", article, by, version, note)


def answer(notice: Notice, *, by: Person | None) -> Notice:
    """Say that somebody has seen to a notice. The first answer stays."""
    require(by, "change_notice")
    with transaction.atomic():
        row = Notice.objects.select_for_update(of=("self",)).get(pk=notice.pk)
        if row.answered_at is None:
            row.answered_at = clock.now()
            row.answered_by = by
            row.save(update_fields=["answered_at", "answered_by"])
        return row


def offers(article: Article, person: Person | None) -> list[Offer]:
    """The steps that could apply in this state, each with the reason against it."""
    found = []
    for step in STEPS.values():
        if article.state not in step.sources:
            continue
        if step.name == "approve" and _approved_already(article):
            continue
        try:
            require(person, step.right)
            _check(step, article, person)
        except Refused as refusal:
            found.append(Offer(step.name, step.label, refusal.message))
        else:
            found.append(Offer(step.name, step.label))
    return found


def _take(
    name: str, article: Article, by: Person | None, version: int, note: str
) -> DeskStep:
    step = STEPS[name]
    require(by, step.right)
    with transaction.atomic():
        row = Article.objects.lock(article.pk)
        _check_page(step, row, version, note)
        _check(step, row, by)
        taken = DeskStep.objects.create(
            article=row,
            step=name,
            from_state=row.state,
            to_state=step.target,
            version=version,
            note=note.strip(),
            by=by,
            at=clock.now(),
        )
        Article.objects.filter(pk=row.pk).keep_books(state=step.target)
        row.state = step.target
        _follow(taken, row)
        article.state = step.target
        return taken


def _check_page(step: Step, row: Article, version: int, note: str) -> None:
    """Is the story still what the person's page showed, and the form filled in?"""
    if row.version != version:
        raise Refused(
            "Somebody saved this story after this page was drawn. Look at the new"
            " text first."
        )
    if row.state not in step.sources:
        raise Refused(
            f"This story is {row.get_state_display().lower()} now:"
            f" “{step.label}” does not apply."
        )
    if step.needs_note and not note.strip():
        raise Refused(step.needs_note, field="note")


def _check(step: Step, article: Article, person: Person | None) -> None:
    """The rules of single steps, beyond state and right. Raises `Refused`."""
    if step.name == "approve":
        _check_approval(article, person)
    if step.name == "spike" and Edition.objects.filter(article=article).been_public():
        raise Refused(
            "Readers have seen this story, so it cannot be spiked. Withdraw it."
        )


def _check_approval(article: Article, person: Person | None) -> None:
    if _approved_already(article):
        message = "This very text is approved already."
        raise Refused(message)
    newest = article.history.first()
    own = person is not None and newest.history_user_id == person.pk
    if not own:
        return
    try:
        require(person, "approve_own_article")
    except Refused as refusal:
        raise Refused(
            "You saved this text yourself, so somebody else approves it.",
            helpers=refusal.helpers,
        ) from refusal


def _approved_already(article: Article) -> bool:
    return article.state == APPROVED and is_approved(article)


def _follow(taken: DeskStep, article: Article) -> None:
    """What a step brings with it: an approval's row, or the end of one."""
    if taken.step == "approve":
        Approval.objects.get_or_create(
            article=article,
            text_hash=hash_of(article),
            taken_back_at=None,
            defaults={"version": taken.version, "by": taken.by, "at": taken.at},
        )
    if taken.step in {"return", "spike"}:
        standing = Approval.objects.filter(article=article, taken_back_at__isnull=True)
        standing.update(taken_back_at=taken.at)
        label = "It was returned." if taken.step == "return" else "It was spiked."
        forbid(article, reason=label, by=taken.by)
