"""What nobody may hear of now, and by which words it would be known."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from articles.management.leaks.public import public, texts_for_readers, withdrawals
from articles.management.leaks.words import Run, Seeker, runs, words
from articles.models import (
    Agency,
    Article,
    Contributor,
    Copy,
    Edition,
    Rendition,
    Topic,
    Withdrawal,
)
from articles.text.clean import plain_text
from articles.text.slugs import slug

HEADLINES = ("headline", "short_headline", "seo_headline", "social_headline", "slug")
FOR_THE_DESK = ("note_to_editors", "legal_hold", "reason")
# Of a body its lead is enough: so much every list and feed would show.
LEAD = 20
RANDOM = frozenset({"code", "feed id"})
NOWHERE = frozenset({404})
GONE = frozenset({404, 410})


@dataclass(frozen=True, slots=True)
class Secret:
    """`in_notice`: the public notice of the story's withdrawal may say it."""

    story: str
    what: str
    in_notice: bool = False


@dataclass(slots=True)
class Hidden:
    """`closed`: by kind and key of an address, the only answers that it may give."""

    stories: int = 0
    runs: dict[Run, Secret] = field(default_factory=dict)
    closed: dict[tuple[str, str], frozenset[int]] = field(default_factory=dict)

    def add(self, secret: Secret, found: Iterable[Run]) -> None:
        for run in found:
            # What one story's notice may say, another story may still hide.
            known = self.runs.get(run)
            if known is None or (known.in_notice and not secret.in_notice):
                self.runs[run] = secret


def hidden(at: datetime) -> Hidden:
    """Everything that is not public at `at`."""
    found = Hidden()
    shown = set(public(at).values_list("article_id", flat=True))
    gone = withdrawals(at)
    stories = Article.objects.prefetch_related("editions__corrections")
    for article in stories.iterator(chunk_size=500):
        if article.pk in shown:
            _coming(found, article, at)
        else:
            _story(found, article, gone.get(article.pk))
    _forget(found, at)
    for article_id, withdrawal in gone.items():
        if withdrawal.hide_headline and article_id not in shown:
            story = f"withdrawn story {withdrawal.article.code}"
            whole = words(withdrawal.headline)
            found.add(Secret(story, "hidden headline"), [whole] if whole else [])
    _lists(found, at)
    _pictures(found, at)
    return found


def _story(found: Hidden, article: Article, gone: Withdrawal | None) -> None:
    """A story that readers know nothing of, or no more than the notice."""
    found.stories += 1
    found.closed["story", article.code] = GONE if gone else NOWHERE
    story = f"{'withdrawn' if gone else article.state} story {article.code}"
    noticed = gone is not None
    found.add(Secret(story, "code", noticed), [words(article.code)])
    found.add(Secret(story, "feed id", noticed), [words(str(article.uid))])
    titled = gone is not None and not gone.hide_headline
    for row in (article, *article.editions.all()):
        _texts(found, row, story, titled=titled)
    if gone:
        found.add(Secret(story, "reason for the desk"), runs(gone.reason))


def _coming(found: Hidden, article: Article, at: datetime) -> None:
    """Of a story that is public: what the desk still writes, plans, or took back."""
    _texts(found, article, f"unpublished text of {article.code}")
    for edition in article.editions.all():
        if edition.cancelled_at or edition.live_from > at:
            fate = "cancelled" if edition.cancelled_at else "planned"
            _texts(found, edition, f"{fate} edition of {article.code}")


def _texts(found: Hidden, row: Copy, story: str, *, titled: bool = False) -> None:
    for name in HEADLINES:
        told = getattr(row, name)
        what = "slug" if name == "slug" else "headline"
        found.add(Secret(story, what, titled), runs(told))
    found.add(Secret(story, "slug", titled), runs(row.slug or slug(row.headline)))
    found.add(Secret(story, "standfirst"), runs(row.standfirst))
    lead = " ".join(plain_text(row.body).split()[:LEAD])
    found.add(Secret(story, "lead"), runs(lead))
    for name in FOR_THE_DESK:
        found.add(Secret(story, "words for the desk"), runs(getattr(row, name, "")))
    if isinstance(row, Edition):
        notes = [row.note, *(one.text for one in row.corrections.all())]
        for note in notes:
            found.add(Secret(story, "note"), runs(note))


def _lists(found: Hidden, at: datetime) -> None:
    """A topic or author with no public story: the page would tell of the others."""
    live = public(at).values("pk")
    for kind, model, relation in (
        ("topic", Topic, "editions__in"),
        ("author", Contributor, "editions__in"),
        ("agency", Agency, "edition__in"),
    ):
        unknown = model._default_manager.exclude(**{relation: live})
        for key in unknown.values_list("slug", flat=True):
            found.closed[kind, key] = NOWHERE


def _pictures(found: Hidden, at: datetime) -> None:
    live = public(at)
    contributors = Contributor.objects.filter(
        editions__in=live.values("pk"), is_active=True
    )
    shown = {
        *live.values_list("picture_id", flat=True),
        *live.values_list("pictures", flat=True),
        *contributors.values_list("portrait_id", flat=True),
    } - {None}
    secret = Rendition.objects.exclude(picture_id__in=shown)
    for name, picture_id in secret.values_list("name", "picture_id"):
        found.closed["rendition", name] = NOWHERE
        found.add(Secret(f"picture {picture_id}", "file name"), [words(name)])


def _forget(found: Hidden, at: datetime) -> None:
    """What readers may read is no secret, even when a draft says it too.

    Codes and ids stay: they are random, so no public text has them by chance.
    """
    texts = {run for run, one in found.runs.items() if one.what not in RANDOM}
    seeker = Seeker(texts)
    for text in texts_for_readers(at):
        for run in seeker.found_in(words(text)):
            found.runs.pop(run, None)
