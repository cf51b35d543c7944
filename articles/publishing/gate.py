"""What stands between a working copy and its readers."""

from collections.abc import Callable
from datetime import datetime

from articles import clock
from articles.models import Approval, Article, State, WireItem
from articles.publishing.compose import hash_of
from articles.rights import Person, Refused, require


def obstacles(
    article: Article, person: Person | None, at: datetime | None = None
) -> list[Refused]:
    """Everything that stands in the way of publishing now, or at `at`, for a person.

    The publish verb raises the first; the desk shows them all.
    """
    found: list[Refused] = []
    right = "publish_article" if at is None else "schedule_article"
    try:
        require(person, right)
    except Refused as no_right:
        found.append(no_right)
    moment = at or clock.now()
    found.extend(refusal for rule in RULES if (refusal := rule(article, moment)))
    return found


def embargo(article: Article, moment: datetime) -> Refused | None:
    """The embargo in force at `moment`, in words."""
    if article.embargo_endless:
        words = f" (“{article.embargo_words}”)" if article.embargo_words else ""
        return Refused(
            f"This story is under an embargo without end{words}. It goes out when"
            " somebody lifts the embargo.",
            field="embargo_until",
        )
    if article.embargo_until and moment < article.embargo_until:
        return Refused(
            f"This story is under embargo until"
            f" {clock.in_words(article.embargo_until)}. Schedule it for then.",
            field="embargo_until",
        )
    return None


def approval(article: Article, _moment: datetime) -> Refused | None:
    """A section may ask for a second person's yes to this very text."""
    section = article.section
    if section is None or not section.needs_approval or is_approved(article):
        return None
    return Refused(
        f"{section.name} asks for a second pair of eyes, and nobody has approved this"
        " text yet. Submit it for approval."
    )


def is_approved(article: Article, text_hash: str = "") -> bool:
    return Approval.objects.filter(
        article=article,
        text_hash=text_hash or hash_of(article),
        taken_back_at__isnull=True,
    ).exists()


def wire_status(article: Article, _moment: datetime) -> Refused | None:
    revision = article.wire_revision
    status = revision.item.status if revision else WireItem.Status.USABLE
    if status == WireItem.Status.WITHHELD:
        return Refused("The agency withholds this story. It may not go out yet.")
    if status == WireItem.Status.CANCELED:
        return Refused("The agency has cancelled this story.")
    return None


def _headline(article: Article, _moment: datetime) -> Refused | None:
    if article.headline:
        return None
    return Refused("Give the story a headline before it goes out.", field="headline")


def _section(article: Article, _moment: datetime) -> Refused | None:
    if article.section:
        return None
    return Refused("Choose the section where the story stands.", field="section")


def _spiked(article: Article, _moment: datetime) -> Refused | None:
    if article.state != State.SPIKED:
        return None
    return Refused("This story is spiked. Bring it back before you publish it.")


def _legal_hold(article: Article, _moment: datetime) -> Refused | None:
    if not article.legal_hold:
        return None
    return Refused(f"A legal hold is on this story: {article.legal_hold}")


type Rule = Callable[[Article, datetime], Refused | None]

RULES: tuple[Rule, ...] = (
    _spiked,
    _headline,
    _section,
    _legal_hold,
    wire_status,
    embargo,
    approval,
)
