"""The page that every verb has: what changes for readers, and one button that says it."""

from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.contrib.admin import AdminSite
from django.http import HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views import View

from articles.admin.request import StaffRequest
from articles.admin.state import Standing, standing
from articles.admin.story.edit import story
from articles.models import Article
from articles.rights import Refused, require


class VerbForm(forms.Form):
    """What the page was drawn from goes with every verb."""

    seen = forms.IntegerField(widget=forms.HiddenInput)
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)


class VerbPage(View):
    """GET shows, POST acts. A subclass names its form, its words and its verb.

    A refusal shows the page again with the state as it is now and the reason; what was
    typed stays in the fields.
    """

    # Given by `as_view(site=…)`, which asks for a value here.
    site: AdminSite = None  # type: ignore[assignment]
    request: StaffRequest
    form_class: ClassVar[type[VerbForm]] = VerbForm
    template = "admin/verb.html"
    right: ClassVar[str] = ""
    name: ClassVar[str] = ""
    look: ClassVar[str] = "ink"

    article: Article
    standing: Standing

    def get(self, request: StaffRequest, pk: int, **ids: int) -> HttpResponse:
        self._find(pk, **ids)
        return self.page(self.form_class(initial=self.initial()))

    def post(self, request: StaffRequest, pk: int, **ids: int) -> HttpResponse:
        self._find(pk, **ids)
        form = self.form_class(request.POST)
        self.prepare(form)
        if not form.is_valid():
            return self.page(form)
        try:
            require(request.user, *filter(None, [self.right]))
            said = self.act(form.cleaned_data)
        except Refused as refusal:
            known = refusal.field if refusal.field in form.fields else None
            form.add_error(known, refusal.message)
            # Somebody may have acted meanwhile: show how it stands now, and let the
            # next click speak about that.
            self._find(pk, **ids)
            return self.page(self._on_newest(form), status=409)
        messages.success(request, said)
        return HttpResponseRedirect(
            reverse("admin:articles_article_change", args=(pk,))
        )

    # What a verb says --------------------------------------------------------------------

    def find(self, **ids: int) -> None:
        """Fetch what else the address names."""

    def initial(self) -> dict[str, Any]:
        return {"seen": self.article.line_number, "version": self.article.version}

    def prepare(self, form: VerbForm) -> None:
        """Fit the form to this story before it is checked."""

    def act(self, data: dict[str, Any]) -> str:
        """Call the verb; say in one sentence what is true now."""
        raise NotImplementedError

    def says(self) -> dict[str, Any]:
        """Words for the template: title, what, button."""
        raise NotImplementedError

    # The page ----------------------------------------------------------------------------

    def _find(self, pk: int, **ids: int) -> None:
        self.article = story(self.request, pk)
        self.standing = standing(self.article)
        self.find(**ids)

    def _on_newest(self, form: VerbForm) -> VerbForm:
        newest = self.request.POST.copy()
        newest["seen"] = str(self.article.line_number)
        newest["version"] = str(self.article.version)
        form.data = newest
        return form

    def refusal(self) -> str:
        """Why this person cannot do it now, shown instead of the button."""
        try:
            require(self.request.user, *filter(None, [self.right]))
        except Refused as refusal:
            return refusal.message
        return ""

    def page(self, form: VerbForm, status: int = 200) -> TemplateResponse:
        self.prepare(form)
        context = {
            **self.site.each_context(self.request),
            "opts": Article._meta,
            "article": self.article,
            "standing": self.standing,
            "form": form,
            "fields": form.visible_fields(),
            "errors": [
                (
                    form[name].id_for_label if name != "__all__" else "",
                    form[name].label if name != "__all__" else "",
                    str(message),
                )
                for name, found in form.errors.items()
                for message in found
            ],
            "verb": self.name,
            "look": self.look,
            "refusal": self.refusal(),
            **self.says(),
        }
        self.request.current_app = self.site.name
        return TemplateResponse(self.request, self.template, context, status=status)
