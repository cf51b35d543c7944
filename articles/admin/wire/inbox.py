"""The wire inbox: what came in, how it was read, and taking it."""

from typing import Any

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef, Q
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.views.decorators.http import require_POST

from articles.admin.request import StaffRequest
from articles.admin.wire.waiting import waiting
from articles.models import Article, Section, WireFeed, WireItem, WireRevision
from articles.rights import Refused, require
from articles.wire import intake, kept
from articles.wire.take import take

A_PAGE = 60


def urls(site: AdminSite) -> list[URLPattern]:
    return [
        path(
            f"{name}/<int:pk>/",
            site.admin_view(require_POST(view)),
            name=f"articles_wireitem_{name}",
        )
        for name, view in (("take", take_it), ("accept", accept_it))
    ]


def items(site: AdminSite, request: StaffRequest, status: int = 200) -> HttpResponse:
    require(request.user, "view_wireitem")
    page = Paginator(found(request), A_PAGE).get_page(request.GET.get("page"))
    query = request.GET.copy()
    for name in ("item", "page"):
        query.pop(name, None)
    context = {
        **site.each_context(request),
        "title": "Wire inbox",
        "opts": WireItem._meta,
        "page": page,
        "feeds": WireFeed.objects.all(),
        "shown": request.GET.get("show", "waiting"),
        "q": request.GET.get("q", ""),
        "feed": request.GET.get("feed", ""),
        "query": query.urlencode(),
        "sections": Section.objects.all(),
        **_pane(request, page),
    }
    request.current_app = site.name
    return TemplateResponse(request, "admin/wire/inbox.html", context, status=status)


def found(request: StaffRequest) -> Any:
    every = waiting() if request.GET.get("show", "waiting") == "waiting" else None
    chosen = WireItem.objects.all() if every is None else every
    if words := request.GET.get("q", "").replace("\0", "").strip():
        # Looked for by its words, an item is looked for everywhere.
        chosen = WireItem.objects.filter(
            Q(current__headline__icontains=words) | Q(stable_id__icontains=words)
        )
    if request.GET.get("feed", "").isdecimal():
        chosen = chosen.filter(feed=int(request.GET["feed"]))
    taken = Article.objects.filter(wire_revision__item=OuterRef("pk"))
    return (
        chosen.select_related("current", "feed")
        .annotate(is_taken=Exists(taken))
        .order_by("-changed_at", "-id")
    )


def _pane(request: StaffRequest, page: Any) -> dict[str, Any]:
    """The item that `?item=` names, or the first of the list, with its parse."""
    chosen = request.GET.get("item", "")
    item: Any
    if chosen.isdecimal():
        item = get_object_or_404(
            WireItem.objects.select_related("current", "feed__agency"), pk=chosen
        )
    else:
        item = page.object_list[0] if page.object_list else None
    if item is None or item.current is None:
        return {"item": item}
    return {
        "item": item,
        "revision": item.current,
        "dispatch": kept.from_json(item.current.dispatch),
        "revisions": item.revisions.order_by("-arrived_at", "-id"),
        "ours": Article.objects.filter(wire_revision__item=item),
        "refusal": _refusal(request),
        "after_cancel": _after_cancel(item),
    }


def _after_cancel(item: WireItem) -> WireRevision | None:
    """The newest usable version that came in after the agency's cancel, if one did."""
    if item.status != WireItem.Status.CANCELED:
        return None
    newest = item.revisions.order_by("-arrived_at", "-id").first()
    usable = newest and newest.status == WireItem.Status.USABLE
    return newest if usable and newest != item.current else None


def _refusal(request: StaffRequest) -> str:
    try:
        require(request.user, "take_wire")
    except Refused as refusal:
        return refusal.message
    return ""


def accept_it(request: StaffRequest, pk: int) -> HttpResponse:
    """An editor's yes to a version that came after the agency's cancel."""
    revision = get_object_or_404(WireRevision.objects.select_related("item"), pk=pk)
    try:
        intake.accept(revision, by=request.user)
    except Refused as refusal:
        messages.error(request, refusal.message)
    else:
        messages.success(
            request,
            f"Version {revision.version_raw} stands. What the cancel withdrew stays"
            " withdrawn until somebody gives it back.",
        )
    return HttpResponseRedirect(_back(revision))


def _back(revision: WireRevision) -> str:
    return f"{reverse('admin:articles_wireitem_changelist')}?item={revision.item_id}"


def take_it(request: StaffRequest, pk: int) -> HttpResponse:
    """POST only: the pane showed what would be taken."""
    revision = get_object_or_404(
        WireRevision.objects.select_related("item__feed"), pk=pk
    )
    chosen = request.POST.get("section", "")
    section = Section.objects.filter(pk=chosen).first() if chosen.isdecimal() else None
    try:
        article = take(revision, by=request.user, section=section)
    except Refused as refusal:
        messages.error(request, refusal.message)
        return HttpResponseRedirect(_back(revision))
    messages.success(
        request, "Taken as a draft. Nothing from the wire reaches readers by itself."
    )
    url = reverse("admin:articles_article_change", args=(article.pk,))
    return HttpResponseRedirect(url)
