"""Pages that list stories: by section, topic, author, agency; and the most recent."""

from dataclasses import dataclass

from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse

from articles import clock
from articles.models import Agency, Contributor, Section, Topic
from articles.page.frame import frame
from articles.pictures import Sources, sources
from articles.public.answers import for_readers, page
from articles.public.blocks import A_BLOCK, Block
from articles.public.lists import Page, page_of, rows, told
from articles.public.story import story
from articles.text.codes import is_code

# A topic with fewer stories is no page to find in a search engine.
WORTH_FINDING = 3


@dataclass(frozen=True, slots=True)
class FeedLink:
    name: str
    path: str

    @classmethod
    def to(cls, kind: str, subject: Section | Topic | Contributor) -> "FeedLink":
        path = reverse(f"public:feed_{kind}", args=[subject.slug])
        return cls(subject.name, path)


@for_readers
def section(request: HttpRequest, section: str) -> HttpResponseBase:
    at = clock.now()
    around = frame(at)
    here = next((one for one in around.sections if one.slug == section), None)
    here = here or Section.objects.filter(slug=section).first()
    if here is None:
        return not_a_section(request, section)
    stories = page_of(request, rows(at).filter(section=here), at)
    path = reverse("public:section", args=[here.slug])
    context = {
        "frame": around,
        "here": here,
        "subject": here,
        "stories": stories,
        "top": top_of(here, stories),
        "canonical": stories.address(path),
        "feed": FeedLink.to("section", here),
    }
    changes = around.changes.with_timers(stories.timers)
    return page(
        request, "public/section.html", context, changes, f"section-{here.slug}"
    )


def top_of(here: Section, stories: Page) -> Block | None:
    """The first page begins with a block, when there is enough for one."""
    if stories.number > 1 or len(stories.cards) < A_BLOCK:
        return None
    block = Block(here, stories.cards[:A_BLOCK])
    return block if block.shape == "section" else None


def not_a_section(request: HttpRequest, word: str) -> HttpResponseBase:
    """One word may still end in a story's code."""
    code = word.rpartition("-")[2]
    if not is_code(code):
        raise Http404
    return story(request, code=code)


@for_readers
def topic(request: HttpRequest, slug: str) -> HttpResponseBase:
    at = clock.now()
    subject = get_object_or_404(Topic.objects.filter(told(at, "topics")), slug=slug)
    found = page_of(request, rows(at).filter(topics=subject), at)
    hidden = found.number == 1 and len(found.cards) < WORTH_FINDING
    extra = {"feed": FeedLink.to("topic", subject), "noindex": hidden}
    return listing(request, "public/topic.html", subject, found, extra)


@for_readers
def author(request: HttpRequest, slug: str) -> HttpResponseBase:
    at = clock.now()
    people = Contributor.objects.filter(told(at, "contributors"))
    people = people.select_related("portrait").prefetch_related("portrait__renditions")
    subject = get_object_or_404(people, slug=slug)
    found = page_of(request, rows(at).filter(contributors=subject), at)
    extra = {"feed": FeedLink.to("author", subject), "portrait": portrait(subject)}
    return listing(request, "public/author.html", subject, found, extra)


def portrait(person: Contributor) -> Sources | None:
    """Of somebody who is hidden from lists the media gate gives none."""
    return sources(person.portrait) if person.is_active else None


@for_readers
def agency(request: HttpRequest, slug: str) -> HttpResponseBase:
    at = clock.now()
    subject = get_object_or_404(Agency.objects.filter(told(at, "agency")), slug=slug)
    found = page_of(request, rows(at).filter(agency=subject), at)
    return listing(request, "public/agency.html", subject, found, {})


@for_readers
def latest(request: HttpRequest) -> HttpResponseBase:
    at = clock.now()
    stories = page_of(request, rows(at), at)
    around = frame(at)
    context = {"frame": around, "stories": stories}
    changes = around.changes.with_timers(stories.timers)
    return page(request, "public/latest.html", context, changes, "latest")


def listing(
    request: HttpRequest, template: str, subject: Model, found: Page, extra: dict
) -> HttpResponseBase:
    if not found.cards:
        raise Http404
    around = frame(found.at)
    context = {
        "frame": around,
        "subject": subject,
        "stories": found,
        "canonical": found.address(request.path),
    } | extra
    changes = around.changes.with_timers(found.timers)
    key = f"{subject._meta.model_name}-{subject.pk}"
    return page(request, template, context, changes, key)
