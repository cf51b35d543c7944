"""Paste agency text: shown as it was understood, and taken only after that."""

from functools import partial
from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.admin import AdminSite
from django.http import HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse

from articles.admin.request import StaffRequest
from articles.models import Section, WireFeed, WireItem
from articles.rights import Refused, require
from articles.wire import feeds, paste


class PasteForm(forms.Form):
    text = forms.CharField(
        label="Agency text",
        strip=False,
        widget=forms.Textarea(attrs={"rows": 18, "dir": "auto"}),
        help_text="The whole of it: section, headline, stamps, text, sign-off, rights line.",
        error_messages={"required": "Paste the story into this field."},
    )
    feed = forms.ModelChoiceField(
        WireFeed.objects.filter(is_active=True),
        required=False,
        label="Feed or agency",
        empty_label="Brought by hand",
    )
    zone = forms.CharField(
        required=False,
        label="Zone of its times",
        help_text="For stamps that name no zone, such as Asia/Dubai.",
        widget=forms.TextInput(attrs={"list": "zones"}),
    )
    section = forms.ModelChoiceField(
        Section.objects.all(),
        required=False,
        empty_label="As the text says",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)

    def clean_feed(self) -> WireFeed:
        return self.cleaned_data["feed"] or feeds.named()


def urls(site: AdminSite) -> list[URLPattern]:
    view = site.admin_view(partial(paste_text, site))
    return [path("paste/", view, name="articles_wireitem_paste")]


def paste_text(site: AdminSite, request: StaffRequest) -> HttpResponse:
    require(request.user, "take_wire")
    form = PasteForm(request.POST or None, initial={"zone": settings.TIME_ZONE})
    dispatches: list[Any] = []
    if request.method == "POST" and form.is_valid():
        try:
            if "take" in request.POST:
                return _taken(request, form)
            typed = form.cleaned_data
            dispatches = paste.read(
                typed["text"], feed=typed["feed"], zone=typed["zone"]
            )
        except Refused as refusal:
            known = refusal.field if refusal.field in form.fields else "text"
            form.add_error(known, refusal.message)
    context = {
        **site.each_context(request),
        "title": "Paste agency text",
        "opts": WireItem._meta,
        "form": form,
        "dispatches": dispatches,
        "zones": sorted(zone for zone in available_timezones() if "/" in zone),
    }
    request.current_app = site.name
    return TemplateResponse(request, "admin/wire/paste.html", context)


def _taken(request: StaffRequest, form: PasteForm) -> HttpResponse:
    article = paste.take(by=request.user, **form.cleaned_data)
    messages.success(
        request,
        "Taken as a draft, and the text is kept as it was pasted. Nothing is public.",
    )
    url = reverse("admin:articles_article_change", args=(article.pk,))
    return HttpResponseRedirect(url)
