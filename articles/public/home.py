"""The front page: the newest stories, by section, until an editor curates a front."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.http import HttpRequest, HttpResponseBase

from articles import clock
from articles.models import Section
from articles.page.card import Card, cards, timers
from articles.page.frame import frame
from articles.page.structured import script, site_data
from articles.public.answers import for_readers, page
from articles.public.blocks import A_BLOCK, Block
from articles.public.lists import first_of_each, rows

TOP = 16
ROW = 4
RECENT = 5
# Enough that a block is full when the top of the page has taken some.
A_SECTION = A_BLOCK + ROW + 1


@dataclass(slots=True)
class Front:
    """Every story once, from the top down; the list of the newest may name one again."""

    lead: Card | None = None
    row: list[Card] = field(default_factory=list)
    recent: list[Card] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)


@for_readers
def home(request: HttpRequest) -> HttpResponseBase:
    at = clock.now()
    around = frame(at)
    shown = stories(around.sections, at)
    context = {
        "frame": around,
        "front": lay_out(shown, around.sections),
        "structured": script(site_data(around)),
        "home": True,
    }
    changes = around.changes.with_timers(timers(shown))
    return page(request, "public/home.html", context, changes, "front-home")


def stories(sections: Sequence[Section], at: datetime) -> list[Card]:
    """The newest of all and of every section, in one query and one for pictures."""
    newest = rows(at)
    lists = [newest[:TOP]]
    lists += [newest.filter(section=section)[:A_SECTION] for section in sections]
    return cards(first_of_each(at, lists), at)


def lay_out(shown: Sequence[Card], sections: Sequence[Section]) -> Front:
    """The lead is the newest story with a picture; a row of four more; then blocks."""
    if not shown:
        return Front()
    top = shown[:TOP]
    pictured = [card for card in top if card.picture and not card.is_opinion]
    lead = next(iter(pictured), top[0])
    row = [card for card in pictured if card is not lead][:ROW]
    # Three pictures in a row of four look like a mistake.
    row = row if len(row) == ROW else []
    used = {card.path for card in (lead, *row)}
    left = [card for card in shown if card.path not in used]
    blocks = [
        Block(
            section, [c for c in left if c.edition.section_id == section.pk][:A_BLOCK]
        )
        for section in sections
    ]
    return Front(lead, row, left[:RECENT], [block for block in blocks if block.cards])
