"""A story's addresses at the desk: list, form, versions, preview, one for each verb."""

from functools import partial
from typing import Any

from django.contrib import admin
from django.urls import URLPattern, path

from articles.admin.story import edit, history, listing, preview
from articles.admin.verbs.calendar import Cancel, Lift, Reschedule
from articles.admin.verbs.publish import Publish, Schedule
from articles.admin.verbs.steps import Approve, Return, Spike, Submit, Unspike
from articles.admin.verbs.withdraw import Restore, Withdraw

VERBS = (
    Publish,
    Schedule,
    Withdraw,
    Restore,
    Submit,
    Approve,
    Return,
    Spike,
    Unspike,
)
PLANNED = ((Cancel, "edition"), (Reschedule, "edition"), (Lift, "withdrawal"))


class StoryAdmin(admin.ModelAdmin):
    """Its pages are our own: Django's would save a story past its verbs."""

    def get_urls(self) -> list[URLPattern]:
        pages = [
            self._page("", "changelist", partial(listing.stories, self.admin_site)),
            self._page("add/", "add", partial(edit.edit, self.admin_site)),
            self._page(
                "<int:pk>/change/", "change", partial(edit.edit, self.admin_site)
            ),
            self._page(
                "<int:pk>/history/",
                "history",
                partial(history.versions, self.admin_site),
            ),
            self._page(
                "<int:pk>/revert/<int:version>/",
                "revert",
                history.Revert.as_view(site=self.admin_site),
            ),
            self._page("<int:pk>/preview/", "preview", preview.preview),
        ]
        pages += [
            self._page(
                f"<int:pk>/{verb.name}/", verb.name, verb.as_view(site=self.admin_site)
            )
            for verb in VERBS
        ]
        pages += [
            self._page(
                f"<int:pk>/{verb.name}/<int:{what}>/",
                verb.name,
                verb.as_view(site=self.admin_site),
            )
            for verb, what in PLANNED
        ]
        return pages

    def _page(self, route: str, name: str, view: Any) -> URLPattern:
        return path(
            route, self.admin_site.admin_view(view), name=f"articles_article_{name}"
        )

    def has_delete_permission(self, request: Any, obj: Any = None) -> bool:
        return False
