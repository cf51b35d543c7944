"""Which agency texts nobody has taken yet."""

from django.db.models import Exists, OuterRef, QuerySet

from articles.models import Article, WireItem


def waiting() -> QuerySet[WireItem]:
    taken = Article.objects.filter(wire_revision__item=OuterRef("pk"))
    return WireItem.objects.filter(
        ~Exists(taken), kind__in=("text", "alert"), current__isnull=False
    ).exclude(status=WireItem.Status.CANCELED)
