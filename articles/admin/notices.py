"""What the desk was told, and answering it."""

from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse

from articles import workflow
from articles.admin.kept import ReadOnlyAdmin
from articles.admin.request import who
from articles.admin.site import desk
from articles.admin.times import short
from articles.models import Notice
from articles.rights import require


@admin.register(Notice, site=desk)
class NoticeAdmin(ReadOnlyAdmin):
    list_display = ("text", "weight", "article", "when", "answered")
    list_filter = ("weight", ("answered_at", admin.EmptyFieldListFilter))
    list_select_related = ("article", "answered_by")
    search_fields = ("text", "article__headline")

    @admin.display(description="told", ordering="at")
    def when(self, notice: Notice) -> str:
        return short(notice.at)

    @admin.display(description="answered")
    def answered(self, notice: Notice) -> str:
        if notice.answered_at is None:
            return "not yet"
        return f"{short(notice.answered_at)} by {notice.answered_by or 'the house'}"

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.answer_view)
        return [
            path("<int:pk>/answer/", view, name="articles_notice_answer"),
            *super().get_urls(),
        ]

    def answer_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        require(who(request), "change_notice")
        notice = get_object_or_404(Notice.objects.select_related("article"), pk=pk)
        if request.method == "POST":
            workflow.answer(notice, by=who(request))
            messages.success(request, "Answered. It has left the desk's list.")
            return HttpResponseRedirect(reverse("admin:index"))
        context: dict[str, Any] = {
            **self.admin_site.each_context(request),
            "title": "Answer a notice",
            "opts": self.opts,
            "notice": notice,
        }
        return TemplateResponse(request, "admin/answer.html", context)
