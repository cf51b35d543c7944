"""The page where a story is written: sheet, rail, state and verbs."""

from typing import Any

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from articles.admin.request import StaffRequest
from articles.admin.state import standing
from articles.admin.story import saving
from articles.admin.story.page import Page
from articles.admin.verbs.offers import verbs
from articles.models import Article, Contributor, Picture, Topic
from articles.pictures import sources
from articles.rights import require
from articles.text.paragraphs import word_count


def story(request: StaffRequest, pk: int) -> Article:
    """The story, for somebody who may see it."""
    require(request.user, "view_article")
    article = Article.objects.filter(pk=pk).first()
    if article is None:
        message = "There is no such story."
        raise Http404(message)
    return article


def edit(site: AdminSite, request: StaffRequest, pk: int | None = None) -> HttpResponse:
    require(request.user, "change_article" if pk else "add_article")
    article = story(request, pk) if pk else None
    if request.method != "POST":
        return page_of(site, request, article, saving.shown(article))
    page = saving.posted(request)
    saved = saving.save(article, page, request) if page.is_valid() else None
    if saved is None:
        status = 409 if page.message else 200
        return page_of(site, request, article, page, status=status)
    _say_saved(request, article, saved)
    return HttpResponseRedirect(
        reverse("admin:articles_article_change", args=(saved.pk,))
    )


def _say_saved(request: StaffRequest, before: Article | None, saved: Article) -> None:
    if before and before.version == saved.version:
        messages.info(request, "Nothing was changed, so no new version was made.")
        return
    messages.success(
        request,
        f"Version {saved.version} is saved. Readers see no difference until it is"
        " published.",
    )
    same = (
        Article.objects.filter(slug=saved.slug).exclude(pk=saved.pk).first()
        if saved.slug
        else None
    )
    if same:
        messages.info(
            request,
            f"“{same}” has the same words in its address. Both work, since each address"
            " ends in the story's own code.",
        )


def page_of(
    site: AdminSite,
    request: StaffRequest,
    article: Article | None,
    page: Page,
    status: int = 200,
) -> TemplateResponse:
    context: dict[str, Any] = {
        **site.each_context(request),
        "title": f"Editing: {article}" if article else "New story",
        "opts": Article._meta,
        "article": article,
        "page": page,
        "form": page.form,
        "media": page.form.media,
        "errors": page.errors,
        "picture": _picture(page),
        "pictures": Picture.objects.only("pk", "title")[:60],
        "topics": Topic.objects.all()[:500],
        "contributors": list(Contributor.objects.all()),
    }
    if article:
        now = standing(article)
        found = verbs(now, request.user)
        context |= {
            "standing": now,
            "verbs": found[:4],
            "more_verbs": found[4:],
            "words": word_count(article.body),
        }
    request.current_app = site.name
    return TemplateResponse(request, "admin/story/edit.html", context, status=status)


def _picture(page: Page) -> dict[str, Any] | None:
    """The lead picture as the form names it, with a view of it for staff."""
    chosen = page.form["picture"].value()
    if not str(chosen or "").isdecimal():
        return None
    picture = Picture.objects.prefetch_related("renditions").filter(pk=chosen).first()
    return {"row": picture, "sources": sources(picture)} if picture else None
