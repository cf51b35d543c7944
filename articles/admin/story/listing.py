"""All stories: state, words, age; found by their words, narrowed by section and state."""

from typing import Any

import django_filters as filters
from django import forms
from django.contrib.admin import AdminSite
from django.contrib.auth.models import User
from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpResponse
from django.template.response import TemplateResponse

from articles import clock
from articles.admin.door import ahead
from articles.admin.request import StaffRequest
from articles.admin.state import standing, with_standing
from articles.models import Agency, Article, Edition, Section, State, Withdrawal
from articles.rights import require

A_PAGE = 50


def _with(editions: QuerySet[Edition]) -> Exists:
    return Exists(editions.filter(article=OuterRef("pk")))


def _live(stories: QuerySet[Article]) -> QuerySet[Article]:
    return stories.filter(_with(Edition.objects.live()))


def _later(stories: QuerySet[Article]) -> QuerySet[Article]:
    return stories.filter(_with(Edition.objects.scheduled()))


def _ahead(stories: QuerySet[Article]) -> QuerySet[Article]:
    return stories.filter(pk__in=ahead().values("pk"))


def _gone(stories: QuerySet[Article]) -> QuerySet[Article]:
    gone = Withdrawal.objects.in_force().cutting().filter(article=OuterRef("pk"))
    return stories.filter(Exists(gone))


def _nothing(stories: QuerySet[Article]) -> QuerySet[Article]:
    return stories.exclude(_with(Edition.objects.been_public()))


READERS = {
    "live": ("Live", _live),
    "ahead": ("Live, draft ahead", _ahead),
    "later": ("Scheduled", _later),
    "gone": ("Withdrawn", _gone),
    "nothing": ("Never public", _nothing),
}


class StoryFilter(filters.FilterSet):
    q = filters.CharFilter(method="find", label="Find a story")
    section = filters.ModelChoiceFilter(
        queryset=Section.objects.all(), empty_label="Every section", label="Section"
    )
    state = filters.ChoiceFilter(
        choices=State.choices, empty_label="Any step", label="The desk's step"
    )
    readers = filters.ChoiceFilter(
        choices=[(key, words) for key, (words, _) in READERS.items()],
        method="see",
        empty_label="Whatever readers see",
        label="What readers see",
    )
    agency = filters.ModelChoiceFilter(
        queryset=Agency.objects.all(), empty_label="Every agency", label="Agency"
    )
    holder = filters.ModelChoiceFilter(
        queryset=User.objects.filter(is_staff=True),
        empty_label="Anybody",
        label="Held by",
    )

    class Meta:
        model = Article
        fields = ("q", "section", "state", "readers", "agency", "holder")

    def find(self, stories: QuerySet[Article], _name: str, words: str) -> Any:
        """Every word must be somewhere: headline, slugline, byline, body or code."""
        for word in words.split()[:8]:
            stories = stories.filter(
                Q(headline__icontains=word)
                | Q(slugline__icontains=word)
                | Q(body__icontains=word)
                | Q(byline_rows__name__icontains=word)
                | Q(code=word.strip("/").rsplit("-", 1)[-1].lower())
            )
        return stories.distinct()

    def see(self, stories: QuerySet[Article], _name: str, key: str) -> Any:
        return READERS[key][1](stories)


def stories(site: AdminSite, request: StaffRequest) -> HttpResponse:
    require(request.user, "view_article")
    every = Article.objects.order_by("-row_modified_at", "-id")
    if not request.GET.get("state"):
        every = every.exclude(state=State.SPIKED)
    found = StoryFilter(request.GET, queryset=every)
    for name, box in found.form.fields.items():
        if isinstance(box.widget, forms.Select):
            box.widget.attrs["aria-label"] = str(box.label)
        box.widget.attrs["id"] = f"f-{name}"
    page = Paginator(found.qs, A_PAGE).get_page(request.GET.get("page"))
    now = clock.now()
    pks = [story.pk for story in page.object_list]
    with_all = {s.pk: s for s in with_standing(Article.objects.filter(pk__in=pks), now)}
    query = request.GET.copy()
    query.pop("page", None)
    context = {
        **site.each_context(request),
        "title": "Stories",
        "opts": Article._meta,
        "filter": found,
        "page": page,
        "query": query.urlencode(),
        "stories": [standing(with_all[pk], now) for pk in pks],
        "narrowed": any(request.GET.values()),
    }
    request.current_app = site.name
    return TemplateResponse(request, "admin/story/list.html", context)
