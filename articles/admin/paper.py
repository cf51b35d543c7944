"""The paper itself, and the records of its public life: editions and corrections."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.admin.kept import KeptAdmin, ReadOnlyAdmin
from articles.admin.site import desk
from articles.admin.times import short
from articles.models import Correction, Edition, Site


@admin.register(Site, site=desk)
class PaperAdmin(KeptAdmin):
    list_display = ("name", "authority", "contact_email")
    fieldsets = (
        (None, {"fields": ("name", "tagline", "description", "language")}),
        ("In feeds, for ever", {"fields": ("authority", "authority_year")}),
        (
            "What the paper promises",
            {
                "fields": (
                    "contact_email",
                    "about_url",
                    "staff_url",
                    "principles_url",
                    "corrections_url",
                    "ethics_url",
                    "ownership_url",
                )
            },
        ),
    )

    def has_add_permission(self, request: HttpRequest) -> bool:
        """There is one paper."""
        return not Site.objects.exists() and super().has_add_permission(request)


@admin.register(Edition, site=desk)
class EditionAdmin(ReadOnlyAdmin):
    list_display = ("headline", "number", "kind", "from_when", "until_when", "story")
    list_filter = ("kind", "section")
    search_fields = ("headline", "code")
    ordering = ("-live_from", "-id")
    list_select_related = ("article",)
    fields = (
        "headline",
        "number",
        "kind",
        "note",
        "reason",
        "from_when",
        "until_when",
        "path",
        "story",
        "by",
        "version",
    )

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return self.fields

    @admin.display(description="public from", ordering="live_from")
    def from_when(self, edition: Edition) -> str:
        return short(edition.live_from)

    @admin.display(description="until", ordering="live_until")
    def until_when(self, edition: Edition) -> str:
        if edition.cancelled_at:
            return "cancelled"
        return short(edition.live_until) if edition.live_until else "still"

    @admin.display(description="story")
    def story(self, edition: Edition) -> SafeString:
        url = reverse("admin:articles_article_history", args=(edition.article_id,))
        return format_html('<a href="{}">{}</a>', url, edition.code)


@admin.register(Correction, site=desk)
class CorrectionAdmin(ReadOnlyAdmin):
    list_display = ("text", "kind", "severity", "edition", "public")
    list_filter = ("kind", "severity")
    search_fields = ("text", "edition__headline")
    list_select_related = ("edition",)
