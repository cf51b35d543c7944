"""Runs of words inside a paragraph: text with its link and emphasis, one normal form."""

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

NBSP = "\u00a0\u202f"

# A no-break space stays where typography puts one: inside numbers and beside French
# punctuation. Everywhere else it is a word processor's way to indent.
_SPACE = re.compile(
    rf"(?P<keep>(?<=\d)[{NBSP}](?=\d)|(?<=[\w)»%])[{NBSP}](?=[»:;!?%€$£])|(?<=«)[{NBSP}](?=\S))"
    r"|\s+"
)
# Joiners and direction marks mean something between letters only.
_SOMETHING = re.compile(r"[^\s\u200c-\u200f]")
_DOUBLE = re.compile(" {2,}")


@dataclass(frozen=True, slots=True)
class Run:
    """Words that share a link and emphasis. A line break is a run of its own."""

    text: str
    href: str = ""
    strong: bool = False
    em: bool = False

    def saying(self, text: str) -> "Run":
        """Other words with the same marks."""
        if text == self.text:
            return self
        return Run(text, self.href, self.strong, self.em)


BREAK = Run("\n")


def tidy(runs: Iterable[Run]) -> list[Run]:
    """The normal form: merged, single spaces, nothing empty, no break at the ends."""
    collapsed = [part for run in merge(runs) for part in _collapse(run)]
    kept: list[Run] = []
    for run in map(_unlinked_space, merge(collapsed)):
        if run is BREAK:
            _trim_end(kept)
            if kept:
                kept.append(BREAK)
            continue
        at_start = not kept or kept[-1] is BREAK or kept[-1].text.endswith(" ")
        text = _DOUBLE.sub(" ", run.text)
        text = text.lstrip(" ") if at_start else text
        if text:
            kept.append(run.saying(text))
    _trim_end(kept)
    while kept and kept[-1] is BREAK:
        kept.pop()
        _trim_end(kept)
    return [] if is_blank(kept) else merge(kept)


def merge(runs: Iterable[Run]) -> list[Run]:
    """Neighbours with the same marks become one; empty runs go."""
    merged: list[Run] = []
    for (is_break, *_), group in groupby(filter(_has_text, runs), key=_marks):
        same = list(group)
        if is_break:
            merged += same
        else:
            merged.append(same[0].saying("".join([run.text for run in same])))
    return merged


def _marks(run: Run) -> tuple[bool, str, bool, bool]:
    return run is BREAK, run.href, run.strong, run.em


def is_blank(runs: Iterable[Run]) -> bool:
    """Nothing in it that could be read."""
    return not any(_SOMETHING.search(run.text) for run in runs)


def _has_text(run: Run) -> bool:
    return bool(run.text)


def _collapse(run: Run) -> list[Run]:
    """Single spaces; one at the edge of an emphasis stands outside it."""
    if run is BREAK:
        return [run]
    text = _SPACE.sub(lambda found: found["keep"] or " ", run.text)
    if not (run.strong or run.em):
        return [run.saying(text)]
    words = text.strip(" ")
    if not words:
        return [Run(" ", run.href)]
    before, after = text.startswith(" "), text.endswith(" ")
    space = Run(" ", run.href)
    return [space] * before + [run.saying(words)] + [space] * after


def _unlinked_space(run: Run) -> Run:
    return Run(" ") if run.text == " " else run


def _trim_end(runs: list[Run]) -> None:
    while runs and runs[-1] is not BREAK:
        text = runs[-1].text.rstrip(" ")
        if text:
            runs[-1] = runs[-1].saying(text)
            return
        runs.pop()


def paragraphs(runs: Iterable[Run]) -> list[list[Run]]:
    """Split where two line breaks stand together: somebody's idea of a paragraph."""
    parts: list[list[Run]] = [[]]
    breaks = 0
    for run in merge(runs):
        if run is BREAK:
            breaks += 1
            continue
        if not run.text.strip() and breaks:
            continue
        if breaks > 1:
            parts.append([])
        elif breaks and parts[-1]:
            parts[-1].append(BREAK)
        breaks = 0
        parts[-1].append(run)
    return parts


def lines(runs: Sequence[Run]) -> list[list[Run]]:
    """Split at every line break."""
    parts: list[list[Run]] = [[]]
    for run in runs:
        if run is BREAK:
            parts.append([])
        else:
            parts[-1].append(run)
    return parts


def cut(runs: Sequence[Run], characters: int) -> list[Run]:
    """`runs` without their first `characters` characters (a line break is one)."""
    rest: list[Run] = []
    for run in runs:
        if characters >= len(run.text):
            characters -= len(run.text)
        elif characters:
            rest.append(run.saying(run.text[characters:]))
            characters = 0
        else:
            rest.append(run)
    return rest


def text_of(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs)


def html_of(runs: Iterable[Run]) -> str:
    """Canonical markup: links outside, then strong, then em."""
    out = []
    for href, linked in groupby(runs, key=lambda run: run.href):
        inner = "".join(
            _wrap("strong", _emphasised(bold), wanted=is_bold)
            for is_bold, bold in groupby(linked, key=lambda run: run.strong)
        )
        out.append(f'<a href="{html.escape(href)}">{inner}</a>' if href else inner)
    return "".join(out)


def _emphasised(runs: Iterable[Run]) -> str:
    return "".join(
        _wrap("em", "".join(_escaped(run) for run in same_runs), wanted=is_em)
        for is_em, same_runs in groupby(runs, key=lambda run: run.em)
    )


def _wrap(tag: str, inner: str, *, wanted: bool) -> str:
    return f"<{tag}>{inner}</{tag}>" if wanted else inner


def _escaped(run: Run) -> str:
    return "<br>" if run is BREAK else html.escape(run.text, quote=False)
