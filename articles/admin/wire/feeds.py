"""Feeds and deliveries of the wire, as plain lists."""

from typing import Any, cast

from django.contrib import admin
from django.http import HttpRequest, HttpResponse

from articles.admin.kept import KeptAdmin, ReadOnlyAdmin
from articles.admin.request import StaffRequest
from articles.admin.site import desk
from articles.admin.times import short
from articles.admin.wire import inbox, paste
from articles.models import WireDelivery, WireFeed, WireItem


@admin.register(WireFeed, site=desk)
class FeedAdmin(KeptAdmin):
    list_display = ("name", "agency", "trust", "is_active", "last_ok", "last_error")
    list_filter = ("trust", "is_active")
    list_select_related = ("agency",)
    search_fields = ("name", "slug")
    prepopulated_fields = {"slug": ("name",)}
    readonly_fields = ("last_ok", "last_error")

    @admin.display(description="last read", ordering="last_ok_at")
    def last_ok(self, feed: WireFeed) -> str:
        return short(feed.last_ok_at) if feed.last_ok_at else "never"


@admin.register(WireDelivery, site=desk)
class DeliveryAdmin(ReadOnlyAdmin):
    list_display = ("name", "feed", "received", "outcome", "size", "error")
    list_filter = ("outcome", "feed")
    list_select_related = ("feed",)
    search_fields = ("name", "sha256")
    fields = ("name", "feed", "received", "outcome", "error", "size", "charset", "text")

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).defer("raw", "report")

    def get_readonly_fields(self, request: HttpRequest, obj: object = None) -> Any:
        return self.fields

    @admin.display(description="received", ordering="received_at")
    def received(self, delivery: WireDelivery) -> str:
        return short(delivery.received_at)

    @admin.display(description="as received")
    def text(self, delivery: WireDelivery) -> str:
        raw = bytes(delivery.raw[:20_000])
        return raw.decode(delivery.charset or "utf-8", errors="replace")


@admin.register(WireItem, site=desk)
class ItemAdmin(ReadOnlyAdmin):
    """The list is the inbox with its pane; taking and pasting have pages of their own."""

    def changelist_view(
        self, request: HttpRequest, extra_context: Any = None
    ) -> HttpResponse:
        return inbox.items(self.admin_site, cast(StaffRequest, request))

    def get_urls(self) -> list[Any]:
        return [
            *inbox.urls(self.admin_site),
            *paste.urls(self.admin_site),
            *super().get_urls(),
        ]
