"""Save the working copy: check the version it started from, write, keep one version."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction

from articles import clock
from articles.models import Article, Byline, Credit
from articles.rights import Person, Refused, require
from articles.writing.changes import BylineRow, Changes, CreditRow


class StaleVersion(Refused):
    """Somebody saved in between. `newest` is what the article is now."""

    def __init__(self, newest: Article) -> None:
        super().__init__(
            "Somebody saved this story after you opened it. Your text is kept here:"
            " compare, then save again."
        )
        self.newest = newest


def create(changes: Changes, *, by: Person | None, reason: str = "") -> Article:
    """A new working copy with its first version. Raises `Refused`."""
    require(by, "add_article")
    with transaction.atomic():
        article = Article()
        return _write(article, changes.cleaned(), by=by, reason=reason)


def save(
    article: Article,
    changes: Changes,
    *,
    by: Person | None,
    version: int,
    reason: str = "",
) -> Article:
    """Write `changes` as one complete version; unchanged content makes none.

    `version` is the version that the person started from (law 4). Raises
    `StaleVersion` when there is a newer one, `Refused` for what cannot be written.
    """
    require(by, "change_article")
    with transaction.atomic():
        row = Article.objects.lock(article.pk)
        if row.version != version:
            raise StaleVersion(row)
        wanted = changes.cleaned()
        if not differs(row, wanted):
            return row
        return _write(row, wanted, by=by, reason=reason)


def differs(article: Article, changes: Changes) -> bool:
    """Would writing these (cleaned) changes alter the article?"""
    if any(getattr(article, name) != value for name, value in changes.fields.items()):
        return True
    now = {
        "bylines": [_byline(row) for row in article.byline_rows.all()],
        "credits": [_credit(row) for row in article.credit_rows.all()],
    }
    for name, rows in now.items():
        wanted = getattr(changes, name)
        if wanted is not None and list(wanted) != rows:
            return True
    for name in ("topics", "related"):
        wanted = getattr(changes, name)
        if wanted is not None and set(wanted) != set(getattr(article, name).all()):
            return True
    return False


def _write(
    article: Article, changes: Changes, *, by: Person | None, reason: str
) -> Article:
    """One save of everything, recorded as exactly one version (stack.md, section 3).

    The article is saved first without history, so that the rows beside it exist, and
    then once more with it: the version copies the rows that it finds.
    """
    for name, value in changes.fields.items():
        setattr(article, name, value)
    _check(article)
    article.row_modified_at = clock.now()
    article.skip_history_when_saving = True
    article.save()
    _write_rows(article, changes)
    del article.skip_history_when_saving
    article._history_user = by
    article._history_date = article.row_modified_at
    article._change_reason = reason
    try:
        article.save()
    finally:
        # They would stick to the instance and be repeated by its next save.
        del article._history_user, article._history_date, article._change_reason
    article.version = newest_version(article)
    Article.objects.filter(pk=article.pk).keep_books(version=article.version)
    return article


def newest_version(article: Article) -> int:
    newest: int = article.history.aggregate(models.Max("history_id"))["history_id__max"]
    return newest


def _check(article: Article) -> None:
    relations = [field.name for field in article._meta.fields if field.is_relation]
    try:
        article.clean_fields(exclude=relations)
        article.validate_constraints(exclude={"code", "uid"})
    except ValidationError as error:
        name, messages = next(iter(error.message_dict.items()))
        field = "" if name == "__all__" else name
        label = f"{name.replace('_', ' ')}: ".capitalize() if field else ""
        raise Refused(f"{label}{messages[0]}", field=field) from error


def _write_rows(article: Article, changes: Changes) -> None:
    if changes.bylines is not None:
        article.byline_rows.all().delete()
        Byline.objects.bulk_create(
            Byline(article=article, position=position, **columns(row))
            for position, row in enumerate(changes.bylines, start=1)
        )
    if changes.credits is not None:
        article.credit_rows.all().delete()
        Credit.objects.bulk_create(
            Credit(article=article, position=position, **columns(row))
            for position, row in enumerate(changes.credits, start=1)
        )
    if changes.topics is not None:
        article.topics.set(changes.topics)
    if changes.related is not None:
        article.related.set(row for row in changes.related if row.pk != article.pk)


def columns(row: BylineRow | CreditRow) -> dict[str, Any]:
    return {name: getattr(row, name) for name in row.__dataclass_fields__}


def _byline(row: Byline) -> BylineRow:
    return BylineRow(row.name, row.role, row.contributor)


def _credit(row: Credit) -> CreditRow:
    return CreditRow(row.role, row.name, row.initials, row.group, row.contributor)
