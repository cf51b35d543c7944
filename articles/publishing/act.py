"""What every act on a story's line has in common: the lock, the moment, the count."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from articles import clock
from articles.models import Article
from articles.rights import Person, Refused, require


class StaleLine(Refused):
    """Somebody acted on the story's line after this person's page was drawn."""


@dataclass(slots=True)
class Act:
    """One act under way: the locked article, its moment, and who does it."""

    article: Article
    at: datetime
    by: Person | None


@contextmanager
def begin(
    article_id: int, *, by: Person | None, seen: int | None, rights: tuple[str, ...]
) -> Iterator[Act]:
    """Lock the article, check right and `seen`, and count the act, in one transaction.

    The article's `last_act_at` is written first: the database's own guards measure
    by it. `seen=None` is for acts that follow from another act or from the wire.
    """
    require(by, *rights)
    with transaction.atomic():
        article = Article.objects.lock(article_id)
        if seen is not None and article.line_number != seen:
            raise StaleLine(
                "Somebody acted on this story after this page was drawn. Nothing was"
                " changed; look at how it stands now."
            )
        article.last_act_at = _moment(article)
        article.line_number += 1
        Article.objects.filter(pk=article.pk).keep_books(
            last_act_at=article.last_act_at, line_number=article.line_number
        )
        yield Act(article, article.last_act_at, by)


def _moment(article: Article) -> datetime:
    """The act's moment, never the very one at which a planned edition begins: that
    edition is public by then, and an act comes before or after it."""
    moment = clock.time_for_act(article.last_act_at)
    while article.editions.uncancelled().filter(live_from=moment).exists():
        moment = clock.time_for_act(moment)
    return moment
