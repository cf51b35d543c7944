"""The few kinds of block that a clean text is made of, and how each is written down."""

from dataclasses import dataclass, field

from articles.text.inline import Run, html_of, text_of


@dataclass(slots=True)
class Paragraph:
    """A paragraph, or a cross-head when `tag` is h2."""

    runs: list[Run]
    tag: str = "p"

    def html(self) -> str:
        return f"<{self.tag}>{html_of(self.runs)}</{self.tag}>"

    def text(self) -> str:
        return text_of(self.runs)


@dataclass(slots=True)
class Item:
    runs: list[Run] = field(default_factory=list)
    lists: list["List"] = field(default_factory=list)

    def html(self) -> str:
        inner = "".join(one.html() for one in self.lists)
        return f"<li>{html_of(self.runs)}{inner}</li>"

    def text(self) -> str:
        return "\n".join([text_of(self.runs), *(one.text() for one in self.lists)])


@dataclass(slots=True)
class List:
    """A list; `of_paragraphs` when it was put together from a word processor's."""

    tag: str = "ul"
    items: list[Item] = field(default_factory=list)
    of_paragraphs: bool = False

    def html(self) -> str:
        inner = "".join(item.html() for item in self.items)
        return f"<{self.tag}>{inner}</{self.tag}>"

    def text(self) -> str:
        return "\n".join(item.text() for item in self.items)


@dataclass(slots=True)
class Quote:
    pull: bool = False
    paragraphs: list[list[Run]] = field(default_factory=list)

    def html(self) -> str:
        inner = "".join(f"<p>{html_of(runs)}</p>" for runs in self.paragraphs)
        mark = ' class="pull"' if self.pull else ""
        return f"<blockquote{mark}>{inner}</blockquote>"

    def text(self) -> str:
        return "\n".join(text_of(runs) for runs in self.paragraphs)


@dataclass(slots=True)
class Figure:
    """A picture of the library, named by its id; what it shows is decided elsewhere."""

    picture: int

    def html(self) -> str:
        return f'<figure data-picture="{self.picture}"></figure>'

    def text(self) -> str:
        return ""


type Node = Paragraph | List | Quote | Figure
