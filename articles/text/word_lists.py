"""Lists that word processors paste as paragraphs with a bullet typed in front."""

import re

from articles.text.inline import BREAK, Run, cut, lines, merge, text_of, tidy
from articles.text.nodes import Item, List

# A middle dot or bullet and any space; Word's "o" and section sign only before the
# no-break spaces that Word indents with, since both also begin ordinary sentences.
_BULLET = re.compile(
    r"\s*(?:[\u00b7\u2022\u25aa\u25cf\u25e6\u2023\uf0b7\uf0a7]\s+"
    r"|[o\u00a7](?:[ \t\r\n]*\u00a0){2,}\s*)(?=\S)"
)
# Only in a paragraph that says it is a list item: "1." also begins sentences.
_ITEM_MARK = re.compile(
    r"\s*(?:(?P<bullet>[\u00b7\u2022\u25aa\u25cf\u25e6\u2023\uf0b7\uf0a7o\u00a7*\u2013-])"
    r"|(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)])\s+(?=\S)"
)


def as_list(runs: list[Run], *, declared: bool) -> List | None:
    """The list that a pasted paragraph really is, or None.

    `declared`: the markup called it a list item (Word's MsoListParagraph).
    """
    parts = lines(merge(_without_lead(runs)))
    marks = [_mark(text_of(part), declared=declared) for part in parts]
    if not marks or marks[0] is None:
        return None
    tag = marks[0][0]
    if not all(marks):
        parts, marks = [_rejoined(parts)], marks[:1]
    items = [
        Item(tidy(cut(part, mark[1])))
        for part, mark in zip(parts, marks, strict=True)
        if mark
    ]
    items = [item for item in items if item.runs]
    return List(tag, items, of_paragraphs=True) if items else None


def _mark(text: str, *, declared: bool) -> tuple[str, int] | None:
    """(list tag, length of the bullet) at the start of `text`."""
    if found := _BULLET.match(text):
        return "ul", found.end()
    if declared and (found := _ITEM_MARK.match(text)):
        return ("ul" if found["bullet"] else "ol"), found.end()
    return None


def _without_lead(runs: list[Run]) -> list[Run]:
    start = 0
    while start < len(runs) and not runs[start].text.strip():
        start += 1
    return runs[start:]


def _rejoined(parts: list[list[Run]]) -> list[Run]:
    whole = list(parts[0])
    for part in parts[1:]:
        whole += [BREAK, *part]
    return whole
