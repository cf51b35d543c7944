"""Pages for what is not there and for what went wrong."""

from functools import cache

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import get_template, render_to_string

from articles import clock
from articles.page.frame import frame
from articles.public.lists import newest

RECENT = 5


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404, never kept: a story may come to life at this address any moment."""
    at = clock.now()
    context = {"frame": frame(at), "recent": newest(at, RECENT)}
    response = HttpResponse(render_to_string("404.html", context), status=404)
    return _sealed(response)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: a file as it lies on disk. What broke may be the database or a template."""
    return _sealed(HttpResponse(_file("500.html"), status=500))


@cache
def _file(name: str) -> str:
    return get_template(name).template.source  # type: ignore[attr-defined]


def _sealed(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = "no-store"
    response._csp_config = settings.PUBLIC_CSP  # type: ignore[attr-defined]
    return response
