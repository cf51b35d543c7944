"""Any HTML into our few kinds of block. Nothing in it is trusted; no words are lost."""

import re
from html.parser import HTMLParser

from articles.text.inline import BREAK, Run, is_blank, paragraphs, tidy
from articles.text.nodes import Figure, Item, List, Node, Paragraph, Quote
from articles.text.sieve import CELLS, HEADINGS, INLINE, LISTS, safe_link, sifted
from articles.text.word_lists import as_list

_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_NOT_BOLD = re.compile(r"font-weight\s*:\s*(?:normal|[1-4]00)", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)

DEEPEST_LIST = 3


def compose(html: str) -> list[Node]:
    """The blocks of `html`, in order, in normal form; empty ones are left out."""
    composer = _Composer()
    composer.feed(sifted(html))
    composer.close()
    return composer.done()


class _Composer(HTMLParser):
    """Walks markup that nh3 has already made safe and well-formed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.nodes: list[Node] = []
        self.waiting: list[Figure] = []  # pictures met inside a list or quote
        self.runs: list[Run] = []
        self.marks: list[Run] = [Run("")]
        self.lists: list[List] = []
        self.quotes = 0
        self.quote: Quote | None = None
        self.heading = False
        self.declared_item = False
        self.preformatted = 0

    def done(self) -> list[Node]:
        self.flush()
        self.nodes += self.waiting
        return self.nodes

    # Events

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = {name: value or "" for name, value in attrs}
        if tag in INLINE:
            self.marks.append(self.marked(tag, has))
        elif tag == "br":
            self.runs.append(BREAK)
        elif tag in CELLS:
            if any(run.text.strip() for run in self.runs):
                self.runs.append(Run(" | "))
        else:
            self.flush()
            self.open_block(tag, has)

    def handle_endtag(self, tag: str) -> None:
        if tag in INLINE:
            if len(self.marks) > 1:
                self.marks.pop()
        elif tag not in CELLS and tag != "br":
            self.flush()
            self.close_block(tag)

    def handle_data(self, data: str) -> None:
        if self.preformatted:
            first, *more = data.split("\n")
            self.add(first)
            for line in more:
                self.runs.append(BREAK)
                self.add(line)
        else:
            self.add(data)

    def add(self, text: str) -> None:
        mark = self.marks[-1]
        self.runs.append(Run(text, mark.href, mark.strong, mark.em))

    # Marks

    def marked(self, tag: str, has: dict[str, str]) -> Run:
        now, style = self.marks[-1], has.get("style", "")
        strong = now.strong or tag in {"b", "strong"} or bool(_BOLD.search(style))
        if _NOT_BOLD.search(style):
            # Google Docs wraps a whole copied text in a bold that is not bold.
            strong = now.strong and tag not in {"b", "strong"}
        em = now.em or tag in {"em", "i"} or bool(_ITALIC.search(style))
        href = safe_link(has.get("href", "")) if tag == "a" else now.href
        return Run("", href, strong, em)

    # Blocks

    def open_block(self, tag: str, has: dict[str, str]) -> None:
        if tag in LISTS:
            self.open_list(tag)
        elif tag == "li":
            self.open_item()
        elif tag == "blockquote":
            self.open_quote(has)
        elif tag == "figure":
            self.add_figure(has.get("data-picture", ""))
        else:
            self.preformatted += tag == "pre"
            self.heading = tag in HEADINGS
            listed = "MsoList" in has.get("class", "")
            self.declared_item = listed or "mso-list" in has.get("style", "")

    def close_block(self, tag: str) -> None:
        if tag in LISTS and self.lists and not self.quote:
            closed = self.lists.pop()
            if not self.lists:
                self.nodes += [closed] if _pruned(closed) else []
                self.place_waiting()
        elif tag == "blockquote":
            self.close_quote()
        elif tag == "pre":
            self.preformatted -= 1
        self.heading = self.declared_item = False

    def open_list(self, tag: str) -> None:
        if self.quote:
            return
        if not self.lists:
            self.lists.append(List(tag))
        elif self.lists[-1].items and len(self.lists) < DEEPEST_LIST:
            inner = List(tag)
            self.lists[-1].items[-1].lists.append(inner)
            self.lists.append(inner)
        else:
            self.lists.append(self.lists[-1])

    def open_item(self) -> None:
        if self.lists:
            self.lists[-1].items.append(Item())

    def open_quote(self, has: dict[str, str]) -> None:
        self.quotes += 1
        if not self.lists and not self.quote:
            self.quote = Quote(pull="pull" in has.get("class", "").split())

    def close_quote(self) -> None:
        self.quotes -= 1
        if self.quote and self.quotes == 0:
            self.nodes += [self.quote] if self.quote.paragraphs else []
            self.quote = None
            self.place_waiting()

    def add_figure(self, picture: str) -> None:
        if picture.isascii() and picture.isdigit() and len(picture) <= 18:
            self.waiting.append(Figure(int(picture)))
            if not self.lists and not self.quote:
                self.place_waiting()

    def place_waiting(self) -> None:
        self.nodes += self.waiting
        self.waiting = []

    # Words

    def flush(self) -> None:
        """The words so far become a paragraph of whatever is open."""
        runs, self.runs = self.runs, []
        for part in paragraphs(runs):
            if is_blank(part):
                continue
            if self.lists:
                self.add_to_item(part)
            elif self.quote:
                self.quote.paragraphs.append(tidy(part))
            else:
                self.add_paragraph(part)

    def add_to_item(self, runs: list[Run]) -> None:
        items = self.lists[-1].items
        if not items or items[-1].lists:
            items.append(Item())
        items[-1].runs += [BREAK, *tidy(runs)]

    def add_paragraph(self, runs: list[Run]) -> None:
        if self.heading:
            words = [Run(" ") if run is BREAK else run for run in runs]
            plain = [Run(run.text, run.href, em=run.em) for run in words]
            self.nodes.append(Paragraph(tidy(plain), "h2"))
            return
        found = as_list(runs, declared=self.declared_item)
        if found is None:
            self.nodes.append(Paragraph(tidy(runs)))
            return
        last = self.nodes[-1] if self.nodes else None
        if isinstance(last, List) and last.of_paragraphs and last.tag == found.tag:
            last.items += found.items
        else:
            self.nodes.append(found)


def _pruned(one: List) -> bool:
    """Put its items in normal form, empty ones out; say whether anything is left."""
    kept: list[Item] = []
    for item in one.items:
        item.runs = tidy(item.runs)
        item.lists = [inner for inner in item.lists if _pruned(inner)]
        if item.runs:
            kept.append(item)
        else:
            kept += [lifted for inner in item.lists for lifted in inner.items]
    one.items = kept
    return bool(kept)
