"""A section's stories as a block: on the front page, and on top of the section's own."""

from collections.abc import Sequence
from dataclasses import dataclass

from articles.models import Section
from articles.page.card import Card

A_BLOCK = 7
# With fewer, a lead and two columns would have holes.
FEW = 4
IN_A_ROW = 3


@dataclass(frozen=True, slots=True)
class Block:
    """The stories, and the shape that so many of them make."""

    section: Section
    cards: Sequence[Card]

    @property
    def shape(self) -> str:
        if all(card.is_opinion for card in self.cards):
            return "opinion"
        return "section" if len(self.cards) > FEW else "row"

    @property
    def in_a_row(self) -> Sequence[Card]:
        return self.cards[:IN_A_ROW]

    @property
    def lead(self) -> Card:
        """The newest of the first few with a picture."""
        pictured = (card for card in self.cards[:FEW] if card.picture)
        return next(pictured, self.cards[0])

    @property
    def columns(self) -> list[Sequence[Card]]:
        """What stands beside the lead: two columns."""
        rest = [card for card in self.cards if card is not self.lead]
        half = (len(rest) + 1) // 2
        return [rest[:half], rest[half:]]
