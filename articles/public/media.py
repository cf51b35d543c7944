"""The media gate's door: a picture's file, while something public shows it."""

import mimetypes

from django.conf import settings
from django.core.files.storage import default_storage
from django.http import (
    FileResponse,
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
)
from django.utils.cache import get_conditional_response

from articles.models import Rendition
from articles.pictures import gate
from articles.public.answers import for_readers

AN_HOUR = 3_600
# Until purges by key are sent, a shared cache may not outlive a withdrawal (law 6).
SHARED = 2


@for_readers
def media(request: HttpRequest, name: str) -> HttpResponseBase:
    """Names are random and never used twice, so a name is its own validator."""
    rendition = gate.find(name)
    if rendition is None:
        raise Http404
    etag = f'"{name}"'
    response = known(request, etag) or sent(rendition)
    response["ETag"] = etag
    response["Cache-Control"] = f"public, max-age={AN_HOUR}, s-maxage={SHARED}"
    response["Surrogate-Key"] = f"picture-{rendition.picture_id}"
    return response


def known(request: HttpRequest, etag: str) -> HttpResponseBase | None:
    return get_conditional_response(request, etag=etag)


def sent(rendition: Rendition) -> HttpResponseBase:
    """By nginx where it stands in front, else by us."""
    kind = mimetypes.guess_type(rendition.name)[0] or "application/octet-stream"
    if settings.NEWSROOM_X_ACCEL:
        response = HttpResponse(content_type=kind)
        inside = f"{settings.NEWSROOM_X_ACCEL.rstrip('/')}/{rendition.path}"
        response["X-Accel-Redirect"] = inside
        return response
    if not default_storage.exists(rendition.path):
        raise Http404
    return FileResponse(default_storage.open(rendition.path), content_type=kind)
