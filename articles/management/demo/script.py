"""Read a story's file: its words, its people, its times, and what happened to it.

headline: ...                       lines of `name: words`, then a blank line
goes: 1d3h ago                      when it went out, or `in 14h`

A paragraph.                        paragraphs, parted by blank lines
## A cross-head     > A quote     >> A pull quote     - an item     ![picture]
*emphasis*  **strong**

--- update, 2h ago: what is new     what happened later, in order of time
- the words that go
+ the words that come
"""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

STORIES = Path(__file__).parent / "stories"

_HAPPENING = re.compile(r"--- (?P<name>[a-z ]+), (?P<when>[^:]+?)(?:: (?P<note>.*))?\Z")
_SPAN = re.compile(r"(\d+)([ydhm])")
_UNITS = {"y": 365 * 1440, "d": 1440, "h": 60, "m": 1}
_PICTURE = re.compile(r"!\[([a-z-]+)\]\Z")
_STRONG = re.compile(r"\*\*(.+?)\*\*")
_EMPHASIS = re.compile(r"\*(.+?)\*")


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that an editor did to a story after it was out."""

    name: str
    ago: timedelta
    note: str = ""
    swaps: tuple[tuple[str, str], ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Script:
    """`ago` is how long ago it went out; of a story to come it is negative."""

    key: str
    words: Mapping[str, str]
    body: str
    ago: timedelta
    happenings: tuple[Happening, ...] = ()

    def get(self, name: str) -> str:
        return self.words.get(name, "")

    def items(self, name: str, mark: str = ",") -> list[str]:
        return [part.strip() for part in self.get(name).split(mark) if part.strip()]

    @property
    def fate(self) -> str:
        return self.get("fate") or "published"

    def changed(self, happening: Happening) -> "Script":
        """The same story after its words were swapped."""
        body, words = self.body, dict(self.words)
        for old, new in happening.swaps:
            found = [name for name in ("headline", "standfirst") if old in words[name]]
            if not found and old not in body:
                message = f"{self.key}: “{old}” is nowhere in the story."
                raise ValueError(message)
            body = body.replace(old, new)
            for name in found:
                words[name] = words[name].replace(old, new)
        return Script(self.key, words, body, self.ago, self.happenings)


def scripts() -> list[Script]:
    return [read(path) for path in sorted(STORIES.glob("*.txt"))]


def read(path: Path) -> Script:
    # Set as in print, however it was typed.
    text = path.read_text(encoding="utf-8").replace("'", "’")
    head, _, rest = text.partition("\n\n")
    words = dict(_pair(line) for line in head.splitlines())
    body, *happenings = re.split(r"\n(?=--- )", rest)
    return Script(
        key=path.stem,
        words=words,
        body=body.strip(),
        ago=_ago(words["goes"]),
        happenings=tuple(_happening(text) for text in happenings),
    )


def _pair(line: str) -> tuple[str, str]:
    name, _, words = line.partition(":")
    return name.strip(), words.strip()


def _ago(words: str) -> timedelta:
    minutes = sum(int(number) * _UNITS[unit] for number, unit in _SPAN.findall(words))
    span = timedelta(minutes=minutes)
    return -span if words.startswith("in ") else span


def _happening(text: str) -> Happening:
    first, *lines = text.strip().splitlines()
    found = _HAPPENING.match(first)
    if found is None:
        message = f"What happened here? {first}"
        raise ValueError(message)
    return Happening(
        name=found["name"],
        ago=_ago(found["when"]),
        note=found["note"] or "",
        swaps=tuple(_swaps(lines)),
        words=dict(_pair(line) for line in lines if line[:2] not in {"- ", "+ "}),
    )


def _swaps(lines: list[str]) -> Iterator[tuple[str, str]]:
    """Each `-` line with the `+` lines that follow it, which become paragraphs."""
    old, new = "", list[str]()
    for line in [*lines, "- "]:
        if line.startswith("+ "):
            new.append(line[2:])
        elif line.startswith("- "):
            if old:
                yield old, "\n\n".join(new)
            old, new = line[2:], []


# The body, as HTML -------------------------------------------------------------------


def as_html(body: str, pictures: Mapping[str, int]) -> str:
    """The body in our clean HTML; `pictures` gives their numbers by name."""
    return "".join(_block(chunk.strip(), pictures) for chunk in body.split("\n\n"))


def picture_keys(body: str) -> list[str]:
    chunks = (_PICTURE.match(chunk.strip()) for chunk in body.split("\n\n"))
    return [found[1] for found in chunks if found]


def _block(chunk: str, pictures: Mapping[str, int]) -> str:
    if found := _PICTURE.match(chunk):
        return f'<figure data-picture="{pictures[found[1]]}"></figure>'
    if chunk.startswith("## "):
        return f"<h2>{_inline(chunk[3:])}</h2>"
    if chunk.startswith(">> "):
        return f'<blockquote class="pull"><p>{_inline(chunk[3:])}</p></blockquote>'
    if chunk.startswith("> "):
        return f"<blockquote><p>{_inline(chunk[2:])}</p></blockquote>"
    if chunk.startswith("- "):
        items = (f"<li>{_inline(line[2:])}</li>" for line in chunk.splitlines())
        return f"<ul>{''.join(items)}</ul>"
    return f"<p>{_inline(chunk)}</p>"


def _inline(text: str) -> str:
    text = html.escape(text, quote=False)
    text = _STRONG.sub(r"<strong>\1</strong>", text)
    return _EMPHASIS.sub(r"<em>\1</em>", text)
