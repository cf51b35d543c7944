"""Every public note on what was wrong and what is right, newest first."""

from datetime import datetime

from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest, HttpResponseBase

from articles import clock
from articles.models import Correction, Edition
from articles.page.frame import frame
from articles.public.answers import for_readers, page
from articles.public.lists import A_PAGE, page_number


@for_readers
def corrections(request: HttpRequest) -> HttpResponseBase:
    at = clock.now()
    around = frame(at)
    number = page_number(request)
    start = (number - 1) * A_PAGE
    found = list(issued(at)[start : start + A_PAGE + 1])
    context = {
        "frame": around,
        "corrections": found[:A_PAGE],
        "number": number,
        "has_next": len(found) > A_PAGE,
        "before": f"?page={number - 1}" if number > 2 else ".",
        "after": f"?page={number + 1}",
    }
    return page(
        request, "public/corrections.html", context, around.changes, "corrections"
    )


def issued(at: datetime) -> QuerySet[Correction]:
    """Notes on stories that are live, with the headline and address they have now.

    A note on a withdrawn story would say again what was withdrawn.
    """
    live = Edition.objects.live(at).filter(article_id=OuterRef("edition__article_id"))
    return (
        Correction.objects.issued(at)
        .select_related("edition")
        .defer("edition__body", "edition__body_html", "edition__own", "edition__base")
        .annotate(
            headline=Subquery(live.values("headline")[:1]),
            path=Subquery(live.values("path")[:1]),
        )
        .filter(path__isnull=False)
    )
