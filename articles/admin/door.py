"""The front door: what waits, what goes out, what moves, what must be answered."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Exists, OuterRef, Q, QuerySet

from articles import clock
from articles.admin.state import Standing, standing, with_standing
from articles.admin.wire.waiting import waiting
from articles.models import Article, Edition, Notice, State

# More than a screen of either is a list, and the list has its own page.
MOST = 60


@dataclass
class Group:
    name: str
    says: str
    stories: list[Standing] = field(default_factory=list)


def context(person: User) -> dict[str, Any]:
    now = clock.now()
    stories = [standing(one, now) for one in with_standing(moving(), now)[:MOST]]
    groups = grouped(stories, person=person)
    return {
        "groups": [group for group in groups if group.stories],
        "total": len(stories),
        "views": views(person),
        "notices": Notice.objects.filter(answered_at__isnull=True).select_related(
            "article"
        )[:8],
        "wire_items": waiting().select_related("current", "feed")[:3],
    }


def ahead() -> QuerySet[Article]:
    """Live stories with a version that readers do not have."""
    older = Edition.objects.live().filter(
        article=OuterRef("pk"), version__lt=OuterRef("version")
    )
    return Article.objects.filter(Exists(older))


def moving() -> QuerySet[Article]:
    """What somebody may have to do something about."""
    mine = Edition.objects.filter(article=OuterRef("pk"))
    return Article.objects.filter(
        Q(state=State.SUBMITTED)
        | Exists(mine.scheduled())
        | Exists(mine.live().filter(version__lt=OuterRef("version")))
        | (Q(state__in=(State.DRAFT, State.APPROVED)) & ~Exists(mine.been_public()))
    ).order_by("-row_modified_at", "-id")


def grouped(stories: Iterable[Standing], *, person: User) -> list[Group]:
    """Each story in the first group that it belongs to."""
    may_approve = person.has_perm("articles.approve_article")
    me = Group("Waits for me", "submitted, and you may approve; or handed to you")
    out = Group("Going out", "by themselves, at their time")
    live = Group("Live, with unpublished changes", "readers see an older text")
    work = Group("In work", "readers see nothing of these yet")
    for story in stories:
        article = story.article
        asked = article.state == State.SUBMITTED and may_approve
        handed = article.state == State.DRAFT and article.holder_id == person.pk
        if asked or handed:
            me.stories.append(story)
        elif story.scheduled:
            out.stories.append(story)
        elif story.live:
            if story.changes:
                live.stories.append(story)
        else:
            work.stories.append(story)
    out.stories.sort(key=lambda story: story.scheduled[0].live_from)
    return [me, out, live, work]


def views(person: User) -> list[tuple[str, str, int]]:
    """Name, query and count of the lists that one opens most."""
    mine = Edition.objects.filter(article=OuterRef("pk"))
    stories = Article.objects.all()
    drafts = stories.filter(~Exists(mine.been_public()), state=State.DRAFT)
    return [
        ("Submitted", "state=submitted", stories.filter(state=State.SUBMITTED).count()),
        ("Drafts", "state=draft&readers=nothing", drafts.count()),
        (
            "Scheduled",
            "readers=later",
            stories.filter(Exists(mine.scheduled())).count(),
        ),
        ("Live, with unpublished changes", "readers=ahead", ahead().count()),
        ("Live", "readers=live", stories.filter(Exists(mine.live())).count()),
        (
            "Held by me",
            f"holder={person.pk}",
            stories.filter(holder=person.pk).count(),
        ),
        ("Spiked", "state=spiked", stories.filter(state=State.SPIKED).count()),
    ]
