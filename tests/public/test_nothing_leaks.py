"""No public address tells of a story before its minute, or of one that was hidden.

Walks the whole URLconf by the list of `manage.py leakcheck`: an address that nobody can
fill fails it, so a new page comes with its own proof. How leaks are found is this
test's own: the command is not asked.
"""

import json

import pytest

from articles import publishing
from articles.management.leaks.addresses import everything
from articles.models import Article, Edition
from articles.writing import BylineRow
from tests import make
from tests.public.paper import gone

pytestmark = pytest.mark.django_db

WORD = "Xylophonist"


class Canary:
    """A story that nobody may hear of, with everything that could give it away."""

    def __init__(self, name: str) -> None:
        self.word = f"{WORD}{name}"
        # A contributor and a topic of its own: their pages would tell, too.
        self.topic = make.topic(f"{self.word} affair")
        self.person = make.contributor(f"{self.word} Writer")
        self.inside, self.front = make.picture(), make.picture()
        self.agency = make.agency(f"{self.word[-20:]}Wire")
        self.article: Article = make.article(
            f"{self.word} resigns",
            standfirst=f"{self.word} stands first.",
            body=f'{make.BODY}<figure data-picture="{self.inside.pk}"></figure>',
            picture=self.front,
            topics=[self.topic],
            agency=self.agency,
            bylines=[BylineRow(name=self.person.name, contributor=self.person)],
            section=make.section("World"),
        )

    @property
    def names(self) -> list[str]:
        """Names of its pictures' files."""
        pictures = (self.inside, self.front)
        return [r.name for picture in pictures for r in picture.renditions.all()]

    @property
    def tells(self) -> list[str]:
        return [self.word, self.word.lower(), self.article.code, *self.names]


@pytest.fixture
def draft(watch) -> Canary:
    return Canary("Draft")


@pytest.fixture
def scheduled(watch) -> Canary:
    canary = Canary("Planned")
    article = make.edit(canary.article, embargo_until=watch.read("18:00"))
    make.publish(article, at=watch.read("18:00"))
    return canary


@pytest.fixture
def hidden(watch) -> Canary:
    """Withdrawn, with a headline that is itself the harm."""
    canary = Canary("Hidden")
    edition = make.publish(canary.article)
    watch.at("09:30")
    gone(edition, hide_headline=True, public_reason="By order of a court.")
    return canary


@pytest.fixture
def other(watch) -> Edition:
    """Something to show, that shares section and picks with the canaries."""
    make.site()
    return make.published("A story that everybody may read", topics=[make.topic()])


def fetch(client, path: str) -> tuple[int, str]:
    """Status, and all that came: headers and body."""
    answer = client.get(path)
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    headers = json.dumps(dict(answer.headers))
    return answer.status_code, headers + body.decode("utf-8", errors="replace")


def leaks(client, canary: Canary) -> list[str]:
    found = []
    for path in sorted({address.path for address in everything()}):
        status, text = fetch(client, path)
        # The tombstone and the notice may say that something was here, not what.
        # An address repeats itself in a redirect's target.
        said = [tell for tell in canary.tells if tell in text and tell not in path]
        allowed = (
            {301, 404, 410}
            if canary.word in path or any(tell in path for tell in canary.tells)
            else {200, 301, 404}
        )
        if said or status not in allowed:
            found.append(f"{path} ({status}): {said}")
    return found


def public_path(canary: Canary) -> str:
    edition = canary.article.editions.first()
    return edition.path if edition else f"/world/x-{canary.article.code}/"


def test_a_draft_is_nowhere(client, draft, other) -> None:
    assert leaks(client, draft) == []


def test_a_story_under_embargo_is_nowhere(client, scheduled, other) -> None:
    assert leaks(client, scheduled) == []


def test_a_cancelled_story_is_nowhere(client, scheduled, other, watch) -> None:
    edition = scheduled.article.editions.get()
    line = type(edition.article).objects.get(pk=edition.article_id).line_number
    publishing.cancel(edition, by=None, seen=line)
    watch.at("19:00")
    assert leaks(client, scheduled) == []


def test_a_hidden_headline_is_nowhere(client, hidden, other) -> None:
    found = [
        # The feed and the short link of a withdrawn story keep its code (reader spec 2).
        line
        for line in leaks(client, hidden)
        if not line.endswith(f"['{hidden.article.code}']")
    ]
    assert found == []
    assert client.get(f"/s/{hidden.article.code}").status_code == 410


def test_at_its_minute_it_is_everywhere_without_a_job(
    client, scheduled, other, watch
) -> None:
    path = public_path(scheduled)
    watch.at("17:59:59.999999")
    assert client.get(path).status_code == 404
    watch.at("18:00")
    shown = client.get(path)
    assert shown.status_code == 200
    assert scheduled.word in shown.content.decode()
    for place in (
        "/",
        "/latest/",
        "/world/",
        f"/topics/{scheduled.topic.slug}/",
        f"/authors/{scheduled.person.slug}/",
        f"/agencies/{scheduled.agency.slug}/",
        "/feeds/all.rss",
        "/feeds/section/world.rss",
        f"/feeds/topic/{scheduled.topic.slug}.rss",
        f"/feeds/author/{scheduled.person.slug}.rss",
        "/sitemaps/stories-2026-06.xml",
        other.path,
        "/nowhere/",
    ):
        assert scheduled.article.code in client.get(place).content.decode(), place
    moved = client.get(f"/s/{scheduled.article.code}")
    assert (moved.status_code, moved["Location"]) == (301, path)
    for name in scheduled.names:
        assert fetch(client, f"/media/{name}")[0] == 200
