"""From a page to an HTTP answer that says how long it may be kept (law 6)."""

import hashlib
from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseNotAllowed,
    HttpResponsePermanentRedirect,
)
from django.template.loader import render_to_string
from django.utils.cache import get_conditional_response
from django.utils.http import http_date

from articles.page.freshness import Changes
from articles.public.errors import not_found

SAFE = ("GET", "HEAD")

type View = Callable[..., HttpResponseBase]


def for_readers(view: View) -> View:
    """Only reading is possible here, and the strict policy covers every answer.

    A missing page is answered here, so that it looks the same with DEBUG on and off.
    """

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response: HttpResponseBase
        if request.method not in SAFE:
            response = HttpResponseNotAllowed(SAFE)
        else:
            try:
                response = view(request, *args, **kwargs)
            except Http404:
                response = not_found(request)
        response._csp_config = settings.PUBLIC_CSP  # type: ignore[attr-defined]
        return response

    return answer


def page(
    request: HttpRequest,
    template: str,
    context: Mapping[str, Any],
    changes: Changes,
    *keys: str,
    status: int = 200,
) -> HttpResponseBase:
    """An HTML page. No request reaches the template: it can know nobody."""
    text = render_to_string(template, dict(context))
    return kept(request, HttpResponse(text, status=status), changes, *keys)


def document(
    request: HttpRequest,
    template: str,
    context: Mapping[str, Any],
    changes: Changes,
    *keys: str,
    content_type: str = "application/xml; charset=utf-8",
) -> HttpResponseBase:
    """A feed or a site map."""
    text = render_to_string(template, dict(context))
    response = HttpResponse(text.strip() + "\n", content_type=content_type)
    return kept(request, response, changes, *keys)


def moved(path: str, changes: Changes) -> HttpResponseBase:
    response = HttpResponsePermanentRedirect(path)
    response["Cache-Control"] = freshness(changes)
    return response


def kept(
    request: HttpRequest, response: HttpResponse, changes: Changes, *keys: str
) -> HttpResponseBase:
    """`response` with its freshness and validators, or 304 when the reader has it.

    The tag holds the last change as well: a second publication of an equal text is
    another answer. Caches that speak to us in `Surrogate-Key` may purge by `keys`.
    """
    seal = hashlib.sha256(f"{changes.last}\n".encode() + response.content)
    etag = f'W/"{seal.hexdigest()[:32]}"'
    modified = int(changes.last.timestamp()) if changes.last else None
    response["Cache-Control"] = freshness(changes)
    response["ETag"] = etag
    if modified is not None:
        response["Last-Modified"] = http_date(modified)
    if keys:
        response["Surrogate-Key"] = " ".join(keys)
    return get_conditional_response(request, etag, modified, response) or response


def freshness(changes: Changes) -> str:
    return f"public, max-age={changes.seconds}, s-maxage={changes.seconds}"
