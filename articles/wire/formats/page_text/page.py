"""The parts of a page's text: what stands above the stamps, the stamps, and the rest."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.text.characters import folded, one_line, visible
from articles.wire.formats.refusal import Refused
from articles.wire.formats.stamps import read_stamp

LONGEST_SECTION = 60
LINES_ABOVE = 12  # stamps stand near the top or not at all
MOST_BETWEEN = 3  # the second stamp follows the first, or is none
FEWEST_HEADLINE_WORDS = 4
MOST_IN_HEAD = 3  # the headline said again and the captions that follow it at once

_PUBLISHED = (
    r"published(?: on| at)?|publish date|date published|publication date|posted(?: on)?|"
    r"publi[ée](?: le)?|publicado(?: el)?|veröffentlicht|"
    r"تاريخ النشر|وقت النشر|ن[ُ]?شر(?: في| بتاريخ)?|تم النشر(?: في)?"
)
_UPDATED = (
    r"last updated?(?: on| at)?|updated(?: on| at)?|last modified|modified|"
    r"mis(?:e)? à jour(?: le)?|actualizado(?: el)?|aktualisiert|"
    r"[آا]خر تحديث|تاريخ التحديث|تم التحديث(?: في)?|تحديث|ح[ُ]?د[ِّ]{0,2}ث(?: في)?"
)
_STAMP = re.compile(
    rf"(?:(?P<published>{_PUBLISHED})|(?P<updated>{_UPDATED}))"
    r"(?P<colon>\s*[:\uff1a])?(?P<value>.*)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line with words in it; `joined` when no blank line stands before it."""

    text: str
    joined: bool


@dataclass(frozen=True, slots=True)
class Page:
    """The raw values of its stamps are None where the page has no such line."""

    above: tuple[str, ...]
    published: str | None
    updated: str | None
    below: tuple[Line, ...]

    @property
    def has_stamps(self) -> bool:
        return self.published is not None or self.updated is not None


@dataclass(frozen=True, slots=True)
class Head:
    headline: str
    section: str = ""
    subhead: str = ""
    captions: tuple[str, ...] = ()


def read_page(text: str) -> Page:
    """The lines of a page, sorted. Without stamps the first line stands alone above."""
    lines = list(_lines(text))
    stamps = dict(_stamps(lines))
    if not stamps:
        return Page(tuple(one.text for one in lines[:1]), None, None, tuple(lines[1:]))
    start, end = min(stamps), max(stamps) + 1
    values = dict(stamps.values())
    between = [
        line for at, line in enumerate(lines[start:end], start) if at not in stamps
    ]
    return Page(
        tuple(line.text for line in [*lines[:start], *between]),
        values.get("published"),
        values.get("updated"),
        tuple(lines[end:]),
    )


def _lines(text: str) -> Iterator[Line]:
    joined = False
    for raw in visible(text).splitlines():
        line = one_line(raw)
        if line:
            yield Line(line, joined)
        joined = bool(line)


def _stamps(lines: list[Line]) -> Iterator[tuple[int, tuple[str, str]]]:
    """Where the stamps stand, each with its name and value. The first line is none.

    Unless it is a real date: headlines begin with "Updated:" too.
    """
    seen: set[str] = set()
    last = LINES_ABOVE
    for at, line in enumerate(lines[:LINES_ABOVE]):
        stamp = _stamp_line(line.text) if at <= last else None
        if stamp and stamp[0] not in seen and (at or read_stamp(stamp[1]).wall):
            seen.add(stamp[0])
            last = at + MOST_BETWEEN
            yield at, stamp


def _stamp_line(text: str) -> tuple[str, str] | None:
    """("published" or "updated", what stands behind the label)."""
    found = _STAMP.fullmatch(text)
    if not found:
        return None
    value = found["value"].strip(" |-")
    # Without a colon it may be a sentence: then only a real date makes it a stamp.
    if not found["colon"] and read_stamp(value).wall is None:
        return None
    return ("published" if found["published"] else "updated"), value


def read_head(page: Page) -> tuple[Head, tuple[Line, ...]]:
    """The headline and what goes with it; then the lines that are the story.

    Below the stamps pages say the headline again, as title of the text, and once more
    as the picture's caption. Raises `Refused` (no-headline).
    """
    headline, rest = _headline(page)
    section = ""
    if rest and len(rest[-1]) <= LONGEST_SECTION:
        section = rest.pop()
    captions, below = _captions(headline, page.below)
    return Head(headline, section, " ".join(rest), captions), below


def _headline(page: Page) -> tuple[str, list[str]]:
    """The headline, and the other lines above the stamps."""
    above = list(page.above)
    below = [folded(line.text) for line in page.below[:2]]
    for line in above:
        if below and folded(line) == below[0]:
            above.remove(line)
            return line, above
    if len(above) > 1 or (
        above and not (page.has_stamps and _may_be_section(above[0]))
    ):
        return above[0], above[1:]
    if len(below) > 1 and below[0] == below[1]:
        return page.below[0].text, above
    seen = f" The only line above the stamps is “{above[0]}”." if above else ""
    raise Refused(f"The page has no headline.{seen}", code="no-headline")


def _may_be_section(line: str) -> bool:
    return len(line.split()) < FEWEST_HEADLINE_WORDS


def _captions(
    headline: str, below: tuple[Line, ...]
) -> tuple[tuple[str, ...], tuple[Line, ...]]:
    """Take off the headline said again, and the captions that follow it at once."""
    wanted = folded(headline)
    if not below or folded(below[0].text) != wanted:
        return (), below
    end = 1
    while end < len(below) and below[end].joined:
        end += 1
    if end > MOST_IN_HEAD or end == len(below):  # no blank lines: these are paragraphs
        end = 1
        while end < len(below) and folded(below[end].text) == wanted:
            end += 1
    return tuple(line.text for line in below[1:end]), below[end:]
