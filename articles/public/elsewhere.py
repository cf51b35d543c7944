"""Every other address: one that only lacks its last slash gets it, the rest is 404."""

from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import Resolver404, resolve

from articles import clock
from articles.models import Section
from articles.page.frame import paper
from articles.public.answers import for_readers, moved


@for_readers
def elsewhere(request: HttpRequest) -> HttpResponseBase:
    path = request.path_info
    if path.endswith("/") or not leads_somewhere(f"{path}/"):
        raise Http404
    return moved(f"{path}/", paper(clock.now())[1])


def leads_somewhere(path: str) -> bool:
    try:
        found = resolve(path)
    except Resolver404:
        return False
    if found.view_name == "public:section":
        return Section.objects.filter(slug=found.kwargs["section"]).exists()
    return found.func is not elsewhere
