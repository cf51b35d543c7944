"""The desk as a site of its own: the paper's look, its clock, what waits in the bar."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.admin import AdminSite
from django.http import Http404, HttpRequest, HttpResponseBase
from django.template.response import TemplateResponse
from django.utils.functional import SimpleLazyObject

from articles import clock
from articles.admin import door
from articles.admin.request import who
from articles.admin.times import zone_name
from articles.admin.wire.waiting import waiting
from articles.models import Notice, Site
from articles.rights import NotAllowed


class Desk(AdminSite):
    site_title = "desk"
    index_title = "The desk"
    index_template = "admin/door.html"
    enable_nav_sidebar = False

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        now = clock.local(clock.now())
        paper = SimpleLazyObject(lambda: Site.objects.first() or Site(name="Newsroom"))
        return super().each_context(request) | {
            "paper": paper,
            "site_url": settings.SITE_URL,
            "now": now,
            "zone": zone_name(),
            "initials": initials(request),
            "wire_waits": SimpleLazyObject(_wire_waits),
            "alarms": SimpleLazyObject(_alarms),
        }

    def admin_view(
        self,
        view: Callable[..., HttpResponseBase],
        cacheable: bool = False,  # noqa: FBT001, FBT002 - Django's own signature
    ) -> Any:
        """Every page of the desk says who can help, and where else to look."""

        @wraps(view)
        def answer(request: HttpRequest, *args: Any, **names: Any) -> HttpResponseBase:
            try:
                return view(request, *args, **names)
            except NotAllowed as refusal:
                return self._said(request, "Not yours to do", refusal.message, 403)
            except Http404 as missing:
                return self._said(request, "Not here", str(missing), 404)

        return super().admin_view(answer, cacheable)

    def _said(
        self, request: HttpRequest, title: str, message: str, status: int
    ) -> TemplateResponse:
        context = {**self.each_context(request), "title": title, "message": message}
        return TemplateResponse(request, "admin/said.html", context, status=status)

    def index(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> TemplateResponse:
        context = {
            **self.each_context(request),
            "title": self.index_title,
            **door.context(who(request)),
            **(extra_context or {}),
        }
        request.current_app = self.name
        return TemplateResponse(request, "admin/door.html", context)


def initials(request: HttpRequest) -> str:
    """Two letters for the round mark of whoever is signed in."""
    user = request.user
    if not user.is_authenticated:
        return ""
    words = (user.get_full_name() or user.get_username()).split()
    return "".join(word[0] for word in words[:2]).upper()


def _wire_waits() -> int:
    return waiting().count()


def _alarms() -> int:
    return Notice.objects.filter(
        weight=Notice.Weight.ALARM, answered_at__isnull=True
    ).count()


desk = Desk(name="admin")
