"""The facts of a story's standing, read from editions, withdrawals and workflow."""

from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from articles import clock
from articles.admin.story.sides import count_changes, of_draft, of_edition
from articles.models import Article, Edition, Notice, Withdrawal
from articles.text.paragraphs import word_count


def with_standing(
    articles: QuerySet[Article], now: datetime | None = None
) -> QuerySet[Article]:
    """`articles` with all that their standing needs, in a fixed number of queries."""
    t = now or clock.now()
    editions = (
        Edition.objects.uncancelled()
        .filter(Q(live_until__isnull=True) | Q(live_until__gt=t))
        .select_related("section", "agency", "picture")
        .prefetch_related("topics")
        .defer("body_html", "body_text", "own", "base")
        .order_by("live_from")
    )
    withdrawals = Withdrawal.objects.filter(Q(ends_at__isnull=True) | Q(ends_at__gt=t))
    return (
        articles.select_related("section", "agency", "picture", "holder")
        .prefetch_related(
            "byline_rows__contributor",
            "credit_rows",
            "topics",
            "related",
            Prefetch("editions", editions, to_attr="open_editions"),
            Prefetch("withdrawals", withdrawals, to_attr="open_withdrawals"),
        )
        .annotate(
            was_public=Exists(
                Edition.objects.been_public(t).filter(article=OuterRef("pk"))
            ),
            has_alarm=Exists(
                Notice.objects.filter(
                    article=OuterRef("pk"),
                    weight=Notice.Weight.ALARM,
                    answered_at__isnull=True,
                )
            ),
        )
    )


@dataclass
class Facts:
    article: Article
    now: datetime
    editions: list[Edition] = field(default_factory=list)
    withdrawals: list[Withdrawal] = field(default_factory=list)
    was_public: bool = False
    has_alarm: bool = False

    @cached_property
    def live(self) -> Edition | None:
        return next((one for one in self.editions if one.is_live(self.now)), None)

    @cached_property
    def scheduled(self) -> list[Edition]:
        return [one for one in self.editions if one.live_from > self.now]

    @cached_property
    def withdrawn(self) -> Withdrawal | None:
        """The withdrawal that keeps the page away from readers now."""
        return self._withdrawal(pending=False, retraction=False)

    @cached_property
    def retracted(self) -> Withdrawal | None:
        return self._withdrawal(pending=False, retraction=True)

    @cached_property
    def leaving(self) -> list[Withdrawal]:
        return [one for one in self.withdrawals if one.starts_at > self.now]

    def _withdrawal(self, *, pending: bool, retraction: bool) -> Withdrawal | None:
        return next(
            (
                one
                for one in self.withdrawals
                if (one.starts_at > self.now) == pending
                and (one.kind == Withdrawal.Kind.RETRACTED) == retraction
            ),
            None,
        )

    @cached_property
    def changes(self) -> int:
        """How much the draft has that readers do not see. 0 when nothing is live."""
        if self.live is None:
            return 0
        return count_changes(of_edition(self.live), of_draft(self.article))

    @property
    def embargoed(self) -> bool:
        until = self.article.embargo_until
        return self.article.embargo_endless or bool(until and until > self.now)

    @property
    def words(self) -> int:
        return word_count(self.article.body)

    @property
    def byline(self) -> str:
        rows = list(self.article.byline_rows.all())
        return rows[0].name if rows else ""
