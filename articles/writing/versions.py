"""Read an old version whole, and put it back into the working copy."""

from typing import Any

from django.db import transaction

from articles.models import Article, Contributor, Topic
from articles.rights import Person, Refused
from articles.writing.changes import WRITABLE, BylineRow, Changes, CreditRow
from articles.writing.save import save

# A version is an old text; whence it came and what a source says stay as they are.
REVERTED = [
    name
    for name in WRITABLE
    if not name.startswith(("embargo", "source", "wire", "legal", "translation"))
]


def rows_of_version(version: Any) -> tuple[list[BylineRow], list[CreditRow]]:
    """Bylines and credits as they stood in a version, in order.

    Read from the rows, not through the many-to-many, which drops whoever is no
    contributor; and without following the person, who may have been removed since.
    """
    people = Contributor.objects.in_bulk(
        {
            row.contributor_id
            for row in (*version.contributors.all(), *version.credited.all())
            if row.contributor_id
        }
    )
    bylines = [
        BylineRow(row.name, row.role, people.get(row.contributor_id))
        for row in version.contributors.order_by("position", "id")
    ]
    credits = [
        CreditRow(
            row.role, row.name, row.initials, row.group, people.get(row.contributor_id)
        )
        for row in version.credited.order_by("position", "id")
    ]
    return bylines, credits


def changes_of(version: Any) -> Changes:
    """Everything that a version says of the story, ready to be written again."""
    then = version.instance
    bylines, credits = rows_of_version(version)
    topics = version.topics.values_list("topic_id", flat=True)
    related = version.related.values_list("to_article_id", flat=True)
    return Changes(
        fields={name: getattr(then, name) for name in REVERTED},
        bylines=bylines,
        credits=credits,
        topics=list(Topic.objects.filter(pk__in=list(topics))),
        related=list(Article.objects.filter(pk__in=list(related))),
    )


def revert(
    article: Article, version_id: int, *, by: Person | None, version: int
) -> Article:
    """Put an old version's text into the working copy, as a new version.

    No edition changes. Raises `Refused` when the version is not this article's,
    `StaleVersion` when somebody saved since `version`.
    """
    with transaction.atomic():
        old = article.history.filter(history_id=version_id).first()
        if old is None:
            message = "That version is not one of this story's."
            raise Refused(message)
        reason = f"Back to version {version_id}"
        return save(article, changes_of(old), by=by, version=version, reason=reason)
