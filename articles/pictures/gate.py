"""The media gate: a rendition is public only while something public shows it."""

from datetime import datetime

from django.db.models import Exists, OuterRef, QuerySet

from articles.models import Edition, Rendition


def find(name: str, at: datetime | None = None) -> Rendition | None:
    """The rendition of that name, if readers may have it at `at` (default: now).

    Rows come with `picture`. A portrait is public while its owner, listed on the
    site, has a live story.
    """
    return public(at).filter(name=name).select_related("picture").first()


def public(at: datetime | None = None) -> QuerySet[Rendition]:
    """Every rendition that readers may have."""
    live = Edition.objects.live(at).order_by()
    shown = OuterRef("picture_id")
    return Rendition.objects.filter(
        Exists(live.filter(picture=shown))
        | Exists(live.filter(pictures=shown))
        | Exists(
            live.filter(contributors__portrait=shown, contributors__is_active=True)
        )
    )
