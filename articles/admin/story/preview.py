"""The draft as readers would get it, and an edition as readers got it. For staff only."""

import re

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html

from articles import clock, publishing
from articles.admin.request import StaffRequest
from articles.admin.story.edit import story
from articles.admin.times import short
from articles.models import Article, Edition
from articles.page.context import story_page
from articles.page.frame import frame
from articles.page.life import notes, rows_of
from articles.page.story import Around

_BODY = re.compile(r"<body[^>]*>")


def preview(request: StaffRequest, pk: int) -> HttpResponse:
    """The public page's own template and context, on an edition that is not saved."""
    article = story(request, pk)
    if request.GET.get("edition", "").isdecimal():
        edition = get_object_or_404(article.editions, pk=request.GET["edition"])
        mark = f"Edition {edition.number}, as readers saw it"
    else:
        edition = publishing.preview(article)
        mark = f"Preview of version {article.version}. Readers do not see this"
    html = render_to_string("public/article.html", _context(article, edition), request)
    return _marked(html, f"{mark}. {short(clock.now())}.", article)


def _context(article: Article, edition: Edition) -> dict[str, object]:
    now = clock.now()
    topics = list(article.topics.all() if edition.pk is None else edition.topics.all())
    around = Around(topics=topics, notes=notes(rows_of(article.pk, now)))
    return story_page(edition, now, frame(now), around, preview=True)


def _marked(html: str, words: str, article: Article) -> HttpResponse:
    """Say on the page what it is, and let staff see pictures that are not public yet."""
    back = reverse("admin:articles_article_change", args=(article.pk,))
    mark = format_html(
        '<p class="preview-mark"><b>{}</b> <a href="{}">Back to the text</a></p>',
        words,
        back,
    )
    sheet = format_html(
        '<meta name="robots" content="noindex"><link rel="stylesheet" href="{}">',
        static("css/preview.css"),
    )
    html = html.replace("</head>", f"{sheet}</head>", 1)
    html = _BODY.sub(lambda found: found[0] + mark, html, count=1)
    files = reverse("admin:articles_picture_rendition", args=("x",)).removesuffix("x/")
    for quote in ('"', " "):
        html = html.replace(f"{quote}{settings.MEDIA_URL}", f"{quote}{files}")
    response = HttpResponse(html)
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex"
    response._csp_config = settings.PUBLIC_CSP  # type: ignore[attr-defined]
    return response
