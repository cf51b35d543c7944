"""A whole agency story: what is text, and what was said around it (wire notes 4).

Read from the end (copyright, sign-off, credits), then from the start (labels, byline,
dateline), then cross-heads. A paragraph is either a block of the body or an entry of
`taken` with the part it played: none is lost.
"""

import html
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from articles.text.agency.advisory import Advisory, read_advisory, read_change_note
from articles.text.agency.byline import byline_credits, is_byline
from articles.text.agency.copyright import Copyright, read_copyright
from articles.text.agency.credits import Credit
from articles.text.agency.crosshead import bare_heading, read_crosshead
from articles.text.agency.dateline import Dateline, read_dateline, split_dateline
from articles.text.agency.labels import (
    embargo_words,
    is_end_mark,
    is_label,
    is_product_line,
    is_rule,
    order_in,
)
from articles.text.agency.reporting import read_reporting
from articles.text.agency.signoff import Groups, read_signoff, signoff_credits
from articles.text.compose import compose
from articles.text.inline import cut
from articles.text.nodes import Paragraph
from articles.text.paragraphs import HEADING, PARAGRAPH, Block, blocks


@dataclass(frozen=True, slots=True)
class Taken:
    """A paragraph that is not body text: where it stood, its part, its words."""

    index: int
    part: str
    text: str


@dataclass(frozen=True, slots=True)
class Story:
    """The parse of one story. `confidence` is 1.0 when nothing in it was doubtful.

    `doubts` says, for a person, what was; `unparsed` holds closing lines that look like
    agency business and fit no grammar (they stay in the body). `order` is `kill`,
    `hold` or empty: a flag, not an act.
    """

    blocks: tuple[Block, ...]
    taken: tuple[Taken, ...] = ()
    signoff: Groups = ()
    signoff_raw: str = ""
    byline: str = ""
    credits: tuple[Credit, ...] = ()
    copyright: Copyright | None = None
    dateline: Dateline | None = None
    change: Advisory | None = None
    notes: tuple[str, ...] = ()
    order: str = ""
    embargo: str = ""
    doubts: tuple[str, ...] = ()
    unparsed: tuple[str, ...] = ()

    @property
    def html(self) -> str:
        return "".join(block.html for block in self.blocks)

    @property
    def crossheads(self) -> tuple[str, ...]:
        return tuple(block.text for block in self.blocks if block.kind == HEADING)

    @property
    def paragraphs(self) -> int:
        """Blocks of the body without its cross-heads."""
        return len(self.blocks) - len(self.crossheads)

    @property
    def confidence(self) -> float:
        return max(0.0, round(1 - 0.2 * len(self.doubts) - 0.2 * len(self.unparsed), 1))


def read_story(body: Sequence[Block]) -> Story:
    """The parse of a story's blocks, in order. Never raises; an empty body is allowed."""
    reader = _Reader(body)
    reader.read_end()
    reader.read_start()
    reader.read_crossheads()
    return reader.story()


def read_text(paragraphs: Iterable[str]) -> Story:
    """The parse of a plain list of paragraphs, as pasted or as an agency lists them."""
    marked = "".join(f"<p>{html.escape(text, quote=False)}</p>" for text in paragraphs)
    return read_story(blocks(marked))


class _Reader:
    """The list of paragraphs while it is read; `first` and `last` close in on the body."""

    def __init__(self, body: Sequence[Block]) -> None:
        self.body = list(body)
        self.first, self.last = 0, len(body) - 1
        self.taken: list[Taken] = []
        self.doubts: list[str] = []
        self.found = Story(())

    def take(self, index: int, part: str) -> None:
        self.taken.append(Taken(index, part, self.body[index].text))

    # From the end

    def read_end(self) -> None:
        while self.last > self.first and self.body[self.last].kind == PARAGRAPH:
            part = self.closing_part(self.body[self.last].text)
            if not part:
                break
            self.take(self.last, part)
            self.last -= 1
        self.note_unparsed()

    def closing_part(self, text: str) -> str:
        """The part that a closing paragraph plays, with its values noted; '' if body."""
        if not self.found.copyright and (notice := read_copyright(text)):
            self.found = replace(self.found, copyright=notice)
            return "copyright"
        if is_end_mark(text) or is_rule(text):
            return "end"
        if self.found.signoff or self.found.credits:
            return ""
        if groups := read_signoff(text):
            rows = signoff_credits(groups, text)
            self.found = replace(
                self.found, signoff=groups, signoff_raw=text, credits=rows
            )
            return "signoff"
        if rows := read_reporting(text) or ():
            self.found = replace(self.found, credits=rows)
            return "credits"
        return ""

    def note_unparsed(self) -> None:
        """A closing line in brackets or with slashes that no grammar knew."""
        if self.last <= self.first or self.found.signoff or self.found.credits:
            return
        text = self.body[self.last].text.strip()
        bracketed = text.startswith("(") and text.endswith(")")
        slashed = "/" in text and " " not in text.replace(" / ", "/")
        if len(text) < 200 and (bracketed or (slashed and len(text) < 60)):
            self.found = replace(self.found, unparsed=(text,))

    # From the start

    def read_start(self) -> None:
        self.look_for_orders()
        while self.first < self.last and self.body[self.first].kind == PARAGRAPH:
            part = self.opening_part(self.body[self.first].text)
            if not part:
                break
            self.take(self.first, part)
            self.first += 1
        self.cut_dateline()

    def look_for_orders(self) -> None:
        opening = [block.text for block in self.body[:3]]
        order = next(filter(None, map(order_in, opening)), "")
        embargo = next(filter(None, map(embargo_words, opening)), "")
        if order:
            self.doubts.append(f"The text says {order.upper()}: a person must decide.")
        if embargo:
            self.doubts.append(f"The text speaks of an embargo: {embargo}")
        self.found = replace(self.found, order=order, embargo=embargo)

    def opening_part(self, text: str) -> str:
        if is_label(text) or is_product_line(text) or is_rule(text):
            self.found = replace(self.found, notes=(*self.found.notes, text))
            return "note"
        change = read_change_note(text) or (len(text) < 300 and read_advisory(text))
        if change and not self.found.change:
            self.found = replace(self.found, change=change)
            return "change"
        if not self.found.byline and is_byline(text):
            rows = (*byline_credits(text), *self.found.credits)
            self.found = replace(self.found, byline=text, credits=rows)
            return "byline"
        split = split_dateline(text)
        if split and split[1] >= len(text) and not self.found.dateline:
            self.found = replace(self.found, dateline=read_dateline(text))
            return "dateline"
        return ""

    def cut_dateline(self) -> None:
        """Take the dateline off the first paragraph; its words stay in `dateline.raw`."""
        if self.first >= len(self.body) or self.found.dateline:
            return
        block = self.body[self.first]
        split = split_dateline(block.text) if block.kind == PARAGRAPH else None
        if not split or split[1] >= len(block.text):
            return
        node = compose(block.html)[0]
        if isinstance(node, Paragraph):
            rest = Paragraph(cut(node.runs, split[1]))
            self.body[self.first] = Block(PARAGRAPH, rest.html(), rest.text())
            self.found = replace(self.found, dateline=split[0])

    # Between

    def read_crossheads(self) -> None:
        for index in range(self.first, self.last + 1):
            block = self.body[index]
            if block.kind == HEADING:
                self.body[index] = _heading(bare_heading(block.text))
            elif block.kind == PARAGRAPH and index < self.last:
                self.read_crosshead(index)

    def read_crosshead(self, index: int) -> None:
        head = read_crosshead(self.body[index].text)
        if not head:
            return
        self.body[index] = _heading(head.text)
        if head.doubtful:
            self.doubts.append(
                f"Taken for a cross-head, its first dash lost: {head.raw}"
            )

    def story(self) -> Story:
        return replace(
            self.found,
            blocks=tuple(self.body[self.first : self.last + 1]),
            taken=tuple(sorted(self.taken, key=lambda one: one.index)),
            doubts=tuple(self.doubts),
        )


def _heading(text: str) -> Block:
    node = compose(f"<h2>{html.escape(text, quote=False)}</h2>")
    return Block(HEADING, node[0].html(), node[0].text())
