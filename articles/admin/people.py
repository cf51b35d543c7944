"""Contributors and agencies, sections and topics: who writes, from where, about what."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from articles.admin.kept import KeptAdmin
from articles.admin.site import desk
from articles.models import Agency, Contributor, Section, Topic


@admin.register(Contributor, site=desk)
class ContributorAdmin(KeptAdmin):
    list_display = ("name", "title", "email", "is_active")
    list_filter = ("is_active",)
    search_fields = ("name", "slug", "email")
    prepopulated_fields = {"slug": ("name",)}
    raw_id_fields = ("portrait",)
    autocomplete_fields = ("user",)
    fieldsets = (
        (None, {"fields": ("name", "slug", "title", "biography", "portrait")}),
        ("What readers may ask about", {"fields": ("expertise", "languages", "email")}),
        ("At the desk", {"fields": ("user", "is_active")}),
    )

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Which login a contributor has is for those who keep the logins."""
        return () if request.user.has_perm("auth.view_user") else ("user",)


@admin.register(Agency, site=desk)
class AgencyAdmin(KeptAdmin):
    list_display = ("name", "short_name", "syndication")
    search_fields = ("name", "short_name")
    prepopulated_fields = {"slug": ("short_name",)}


@admin.register(Section, site=desk)
class SectionAdmin(KeptAdmin):
    list_display = ("name", "slug", "position", "in_navigation", "needs_approval")
    prepopulated_fields = {"slug": ("name",)}

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """The first word of an address never changes once it is in use."""
        return ("slug",) if obj else ()

    def get_prepopulated_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return {} if obj else self.prepopulated_fields


@admin.register(Topic, site=desk)
class TopicAdmin(KeptAdmin):
    list_display = ("name", "slug", "media_topic")
    search_fields = ("name", "media_topic")
    prepopulated_fields = {"slug": ("name",)}
