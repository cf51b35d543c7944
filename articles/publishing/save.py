"""Save the working copy, and cancel what its new embargo or hold forbids."""

from django.db import transaction

from articles import writing
from articles.models import Article
from articles.publishing.forbid import forbid
from articles.rights import Person
from articles.writing import Changes

HOLDS = ("embargo_until", "embargo_endless", "legal_hold")


def save(
    article: Article,
    changes: Changes,
    *,
    by: Person | None,
    version: int,
    reason: str = "",
) -> Article:
    """`writing.save`, for every entrance where an embargo or a hold can be typed.

    A new one cancels, in the same transaction, each scheduled edition that it
    forbids (editions.md, "Losing the right to be public"). Raises as writing.save.
    """
    with transaction.atomic():
        saved = writing.save(article, changes, by=by, version=version, reason=reason)
        if set(HOLDS) & set(changes.fields):
            forbid(saved, reason="An embargo or hold was set.", by=by)
            saved.refresh_from_db(fields=["line_number", "last_act_at"])
        return saved
