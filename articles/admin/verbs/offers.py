"""Which verbs a story's page offers, what each would do, and why one is not available.

A verb that could never apply to the story is left out (rule 4 of the desk).
"""

from dataclasses import dataclass

from django.urls import reverse

from articles import publishing, workflow
from articles.admin.state import Standing, plural
from articles.admin.times import echo, short
from articles.models import State, Withdrawal
from articles.rights import Person, Refused, require

SAYS = {
    "submit": "Says that it is ready; an editor will read it.",
    "approve": "Says yes to this very text. Nothing goes out on this click.",
    "return": "Back to the writer, with a note. An approval of the text ends.",
    "spike": "Thrown away, with a reason. It can be brought back.",
    "unspike": "It becomes a draft again.",
}

ONWARD = {"submit", "approve", "unspike"}


@dataclass(frozen=True)
class Verb:
    name: str
    label: str
    says: str
    url: str
    refusal: str = ""
    look: str = ""


def verbs(standing: Standing, person: Person) -> list[Verb]:
    """In the order of the page; the first is the one that moves the story on."""
    found = [*_publish(standing, person), *_planned(standing, person)]
    found += _withdrawals(standing, person)
    steps = _steps(standing, person)
    onward = [step for step in steps if step.name in ONWARD]
    back = [step for step in steps if step.name not in ONWARD]
    if standing.live:
        return [*_awaited(found, onward), *found, *onward, *back]
    return [*onward, *found, *back]


def _awaited(found: list[Verb], steps: list[Verb]) -> list[Verb]:
    """The approval that publishing waits for, taken out of `steps` to stand first."""
    if not found or found[0].name != "publish" or not found[0].refusal:
        return []
    approvals = [step for step in steps if step.name == "approve" and not step.refusal]
    for step in approvals:
        steps.remove(step)
    return approvals


def url_of(name: str, *ids: int) -> str:
    return reverse(f"admin:articles_article_{name}", args=ids)


def _publish(standing: Standing, person: Person) -> list[Verb]:
    article = standing.article
    if article.state == State.SPIKED or standing.withdrawn:
        return []
    nothing_new = (
        f"Readers have this very text since {short(standing.live.live_from, standing.now)}."
        if standing.live and not standing.changes
        else ""
    )
    what = plural(standing.changes, "change") if standing.live else "this story"
    return [
        Verb(
            "publish",
            f"Publish {what}…",
            "Shows what readers will get first. Nothing goes out on this click.",
            url_of("publish", article.pk),
            _first(publishing.obstacles(article, person)) or nothing_new,
            "go",
        ),
        Verb(
            "schedule",
            f"Publish {what} at a time…",
            "It goes out by itself at the time that you choose.",
            url_of("schedule", article.pk),
            _first(_to_schedule(standing, person)) or nothing_new,
        ),
    ]


def _to_schedule(standing: Standing, person: Person) -> list[Refused]:
    """Whether an embargo forbids it depends on the time, which is not chosen yet."""
    found = publishing.obstacles(standing.article, person, at=standing.now)
    return [refusal for refusal in found if refusal.field != "embargo_until"]


def _planned(standing: Standing, person: Person) -> list[Verb]:
    refusal = _right(person, "schedule_article")
    found = []
    for edition in standing.scheduled:
        what = f"edition {edition.number}, set for {short(edition.live_from, standing.now)}"
        ids = (standing.article.pk, edition.pk)
        found += [
            Verb(
                "reschedule",
                f"Move {what}…",
                f"It goes out {echo(edition.live_from, standing.now)} as it stands.",
                url_of("reschedule", *ids),
                refusal,
            ),
            Verb(
                "cancel",
                f"Cancel {what}…",
                "It does not go out. It stays in the list of versions.",
                url_of("cancel", *ids),
                refusal,
            ),
        ]
    return found


def _withdrawals(standing: Standing, person: Person) -> list[Verb]:
    article = standing.article
    found = [
        Verb(
            "lift",
            f"Call off the withdrawal of {short(pending.starts_at, standing.now)}…",
            "Readers keep the story.",
            url_of("lift", article.pk, pending.pk),
            _right(person, "withdraw_article"),
        )
        for pending in standing.leaving
    ]
    standing_one = standing.withdrawn or standing.retracted
    if standing_one:
        found.append(
            Verb(
                "restore",
                "Give it back to readers…"
                if standing.withdrawn
                else "End the retraction…",
                "Readers get the last public text again."
                if standing.withdrawn
                else "The banner goes; the text stays.",
                url_of("restore", article.pk),
                _right(person, "restore_article") or _killed(standing_one, person),
                "go" if standing.withdrawn else "",
            )
        )
    if standing.live and not standing.withdrawn:
        found.append(
            Verb(
                "withdraw",
                "Withdraw from readers…",
                "The page answers 410 with your reason; it leaves lists, feeds, search.",
                url_of("withdraw", article.pk),
                _right(person, "withdraw_article"),
                "red",
            )
        )
    return found


def _steps(standing: Standing, person: Person) -> list[Verb]:
    article = standing.article
    looks = {"approve": "ink", "submit": "ink", "unspike": "ink"}
    return [
        Verb(
            offer.step,
            f"{offer.label}…",
            SAYS[offer.step],
            url_of(offer.step, article.pk),
            offer.refusal,
            looks.get(offer.step, ""),
        )
        for offer in workflow.offers(article, person)
        if offer.step != "spike" or not standing.was_public
    ]


def _right(person: Person, permission: str) -> str:
    try:
        require(person, permission)
    except Refused as refusal:
        return refusal.message
    return ""


def _killed(withdrawal: Withdrawal, person: Person) -> str:
    if withdrawal.kind != Withdrawal.Kind.KILLED:
        return ""
    return _right(person, "restore_killed_article")


def _first(refusals: list[Refused]) -> str:
    return refusals[0].message if refusals else ""
