"""Site maps for search engines: an index, stories by month, pages and topics."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Count, Max, QuerySet
from django.db.models.functions import Coalesce, Greatest, TruncMonth
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase

from articles import clock
from articles.models import Agency, Contributor, Edition, Topic
from articles.page.frame import frame, paper
from articles.page.freshness import Changes
from articles.public.answers import document, for_readers, freshness
from articles.public.lists import told
from articles.public.places import WORTH_FINDING

# The protocol allows 50,000; smaller files are quicker to read again.
A_FILE = 10_000


@dataclass(frozen=True, slots=True)
class Place:
    path: str
    changed: datetime | None = None


@for_readers
def index(request: HttpRequest) -> HttpResponseBase:
    at = clock.now()
    _, changes = paper(at)
    places = [Place("/sitemaps/pages.xml"), Place("/sitemaps/topics.xml"), *files(at)]
    return written(request, "feeds/sitemap_index.xml", places, changes)


def files(at: datetime) -> list[Place]:
    """One file a month and ten thousand stories, dated by its newest change."""
    zone = ZoneInfo(settings.TIME_ZONE)
    changed = Greatest(Coalesce("updated_at", "published_at"), "published_at")
    months = (
        Edition.objects.live(at)
        .order_by()
        .annotate(month=TruncMonth("published_at", tzinfo=zone))
        .values("month")
        .annotate(stories=Count("pk"), changed=Max(changed))
        .order_by("-month")
    )
    places = []
    for row in months:
        for part in range(1, (row["stories"] - 1) // A_FILE + 2):
            suffix = "" if part == 1 else f"-{part}"
            path = f"/sitemaps/stories-{row['month']:%Y-%m}{suffix}.xml"
            places.append(Place(path, row["changed"]))
    return places


@for_readers
def stories(
    request: HttpRequest, year: str, month: str, part: str = "1"
) -> HttpResponseBase:
    at = clock.now()
    found = Edition.objects.live(at).filter(
        published_at__gte=first_of(int(year), int(month)),
        published_at__lt=first_of(int(year), int(month) + 1),
    )
    start = (int(part or 1) - 1) * A_FILE
    rows = columns(found)[start : start + A_FILE]
    places = [
        Place(path, max(published, updated or published))
        for path, published, updated in rows
    ]
    if not places:
        raise Http404
    return written(request, "feeds/sitemap.xml", places, paper(at)[1])


def columns(found: QuerySet[Edition]) -> QuerySet:
    ordered = found.order_by("published_at", "id")
    return ordered.values_list("path", "published_at", "updated_at")


def first_of(year: int, month: int) -> datetime:
    """The first moment of a month in the paper's zone; month 13 is next January."""
    years, months = divmod(month - 1, 12)
    if not 1 <= year + years <= 9999:
        raise Http404
    return datetime(year + years, months + 1, 1, tzinfo=ZoneInfo(settings.TIME_ZONE))


@for_readers
def pages(request: HttpRequest) -> HttpResponseBase:
    """Lists only gather what changes elsewhere, so they carry no date."""
    at = clock.now()
    around = frame(at)
    authors = Contributor.objects.filter(told(at, "contributors"))
    agencies = Agency.objects.filter(told(at, "agency"))
    paths = [
        *("/", "/latest/", "/corrections/", "/feeds/"),
        *(f"/{section.slug}/" for section in around.sections),
        *(f"/authors/{slug}/" for slug in authors.values_list("slug", flat=True)),
        *(f"/agencies/{slug}/" for slug in agencies.values_list("slug", flat=True)),
    ]
    places = [Place(path) for path in paths]
    return written(request, "feeds/sitemap.xml", places, around.changes)


@for_readers
def topics(request: HttpRequest) -> HttpResponseBase:
    """Those with enough stories to be worth finding."""
    at = clock.now()
    listed = Edition.objects.listed(at).order_by().values("pk")
    found = (
        Topic.objects.filter(editions__in=listed)
        .annotate(stories=Count("editions", distinct=True))
        .filter(stories__gte=WORTH_FINDING)
        .order_by("slug")
    )
    paths = found.values_list("slug", flat=True)
    places = [Place(f"/topics/{slug}/") for slug in paths]
    return written(request, "feeds/sitemap.xml", places, paper(at)[1])


@for_readers
def robots(request: HttpRequest) -> HttpResponseBase:
    lines = [
        "User-agent: *",
        *(f"Disallow: {path}" for path in ("/admin/", "/preview/", "/search/")),
        f"Sitemap: {settings.SITE_URL}/sitemap.xml",
    ]
    text = "\n".join(lines) + "\n"
    response = HttpResponse(text, content_type="text/plain; charset=utf-8")
    response["Cache-Control"] = freshness(Changes(clock.now()))
    return response


def written(
    request: HttpRequest, template: str, places: list[Place], changes: Changes
) -> HttpResponseBase:
    context = {"places": places, "url": settings.SITE_URL}
    return document(request, template, context, changes, "sitemaps")
