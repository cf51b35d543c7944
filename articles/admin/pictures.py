"""The picture list: uploads, their words and rights, their focus; seen by staff only."""

import mimetypes
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.core.files.storage import default_storage
from django.http import (
    FileResponse,
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseRedirect,
)
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles import pictures
from articles.admin.kept import KeptAdmin
from articles.admin.request import who
from articles.admin.site import desk
from articles.admin.times import short
from articles.models import Picture, Rendition
from articles.rights import Refused, require

PREVIEW_WIDTH = 640


class UploadForm(forms.Form):
    file = forms.FileField(
        label="File",
        help_text="JPEG, PNG or WebP, at least 1,240 pixels wide.",
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
        error_messages={"required": "Choose a file."},
    )
    title = forms.CharField(
        required=False, max_length=160, help_text="For finding it at the desk."
    )
    alt = forms.CharField(
        required=False,
        max_length=300,
        label="Alt text",
        help_text="What the picture shows, for those who cannot see it.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    caption = forms.CharField(
        required=False, max_length=600, widget=forms.Textarea(attrs={"rows": 2})
    )
    credit = forms.CharField(
        required=False, max_length=160, help_text="As printed: Name/Agency."
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)


@admin.register(Picture, site=desk)
class PictureAdmin(KeptAdmin):
    list_display = ("thumbnail", "number", "title", "credit", "size", "uploaded")
    list_display_links = ("thumbnail", "title")
    search_fields = ("title", "caption", "alt", "credit", "=id")
    list_filter = ("agency",)
    list_per_page = 30
    list_select_related = ("agency",)
    autocomplete_fields = ("photographer", "agency")
    readonly_fields = ("preview", "number", "size", "uploaded")
    fieldsets = (
        (None, {"fields": ("preview", "title", "number", "size", "uploaded")}),
        ("Words", {"fields": ("alt", "caption", "credit")}),
        (
            "Focus",
            {
                "fields": (("focus_x", "focus_y"),),
                "description": "The point that every crop keeps in sight.",
            },
        ),
        (
            "Rights",
            {
                "fields": (
                    "photographer",
                    "agency",
                    "copyright_notice",
                    "usage_terms",
                    "licence_url",
                )
            },
        ),
    )

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("<int:pk>/file/", view(self.file), name="articles_picture_file"),
            path(
                "rendition/<str:name>/",
                view(self.rendition),
                name="articles_picture_rendition",
            ),
            *super().get_urls(),
        ]

    # Seen by staff, whether public or not ------------------------------------------------

    def file(self, request: HttpRequest, pk: int) -> HttpResponse:
        require(who(request), "view_picture")
        found = Rendition.objects.filter(
            picture=pk, shape=Rendition.Shape.FULL, format=Rendition.Format.JPEG
        )
        near = found.filter(width__lte=PREVIEW_WIDTH).order_by("-width").first()
        return _private(near or found.order_by("width").first())

    def rendition(self, request: HttpRequest, name: str) -> HttpResponse:
        require(who(request), "view_picture")
        return _private(get_object_or_404(Rendition, name=name))

    @admin.display(description="picture")
    def thumbnail(self, picture: Picture) -> SafeString:
        return format_html(
            '<img class="thumb" src="{}" alt="{}" loading="lazy">',
            reverse("admin:articles_picture_file", args=(picture.pk,)),
            picture.alt or picture.title,
        )

    @admin.display(description="As it is")
    def preview(self, picture: Picture) -> SafeString:
        return format_html(
            '<img class="pics pics--half" src="{}" alt="{}">',
            reverse("admin:articles_picture_file", args=(picture.pk,)),
            picture.alt,
        )

    @admin.display(description="number", ordering="id")
    def number(self, picture: Picture) -> int:
        return picture.pk

    @admin.display(description="uploaded", ordering="uploaded_at")
    def uploaded(self, picture: Picture) -> str:
        return short(picture.uploaded_at)

    @admin.display(description="pixels")
    def size(self, picture: Picture) -> str:
        return f"{picture.width} × {picture.height}"

    # Coming in and changing ----------------------------------------------------------------

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        require(who(request), "add_picture")
        form = UploadForm(request.POST or None, request.FILES or None)
        sent = request.method == "POST" and form.is_valid()
        if sent and (picture := self._receive(request, form)):
            url = reverse("admin:articles_picture_change", args=(picture.pk,))
            return HttpResponseRedirect(url)
        context = {
            **self.admin_site.each_context(request),
            "title": "Upload a picture",
            "opts": self.opts,
            "form": form,
            "limit": settings.NEWSROOM_UPLOAD_LIMIT // 1_000_000,
        }
        return TemplateResponse(request, "admin/upload.html", context)

    def _receive(self, request: HttpRequest, form: UploadForm) -> Picture | None:
        typed = dict(form.cleaned_data)
        try:
            picture = pictures.receive(typed.pop("file"), by=who(request), **typed)
        except Refused as refusal:
            known = refusal.field if refusal.field in form.fields else "file"
            form.add_error(known, refusal.message)
            return None
        messages.success(
            request,
            f"The picture is in the list as number {picture.pk}. Nothing is public.",
        )
        return picture

    def save_model(
        self, request: HttpRequest, obj: Picture, form: Any, change: Any
    ) -> None:
        """Its words are Django's to save; a moved focus means other crops."""
        x, y = obj.focus_x, obj.focus_y
        before = Picture.objects.get(pk=obj.pk)
        obj.focus_x, obj.focus_y = before.focus_x, before.focus_y
        super().save_model(request, obj, form, change)
        pictures.move_focus(obj, x=x, y=y, by=who(request))


def _private(rendition: Rendition | None) -> HttpResponse:
    if rendition is None or not default_storage.exists(rendition.path):
        message = "This picture has no rendition yet."
        raise Http404(message)
    kind = mimetypes.guess_type(rendition.name)[0] or "application/octet-stream"
    response = FileResponse(default_storage.open(rendition.path), content_type=kind)
    response["Cache-Control"] = "private, max-age=300"
    return response  # type: ignore[return-value]
