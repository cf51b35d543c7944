"""A text as a row of blocks: to count, to quote from, to compare one by one."""

import re
from dataclasses import dataclass

from articles.text.clean import from_plain
from articles.text.compose import compose
from articles.text.nodes import Figure, List, Node, Paragraph

PARAGRAPH, HEADING, LIST = "paragraph", "crosshead", "list"
QUOTE, PULL_QUOTE, PICTURE = "quote", "pull", "picture"

_WORD = re.compile(r"\w+(?:[.,:'\u2019\u200c\u200d/-]\w+)*")
_SENTENCE_END = re.compile(
    r"[.!?\u061f\u06d4\u2026]+[\"'\u201d\u2019\u00bb)]*(?=\s+[^\Wa-z_]|\s+[\"'\u201c\u00ab(]|\s*$)"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|Sen|Rep|Gov|Prof|No|Jan|Feb|Mar|Apr|"
    r"Aug|Sept?|Oct|Nov|Dec|vs|Inc|Ltd|Co|Corp)\.)$"
)


@dataclass(frozen=True, slots=True)
class Block:
    """One top-level block: its kind, its clean HTML, its words."""

    kind: str
    html: str
    text: str


def blocks(html: str) -> tuple[Block, ...]:
    """The top-level blocks of `html` (cleaned on the way), in order."""
    nodes = compose(html if "<" in html else from_plain(html))
    return tuple(Block(_kind(node), node.html(), node.text()) for node in nodes)


def _kind(node: Node) -> str:
    if isinstance(node, Paragraph):
        return HEADING if node.tag == "h2" else PARAGRAPH
    if isinstance(node, List):
        return LIST
    if isinstance(node, Figure):
        return PICTURE
    return PULL_QUOTE if node.pull else QUOTE


def word_count(html: str) -> int:
    """How many words a reader reads; a number or a hyphenated word is one."""
    return sum(len(_WORD.findall(block.text)) for block in blocks(html))


def first_sentence(html: str, limit: int = 200) -> str:
    """The first sentence of the first paragraph, at most `limit` characters.

    Cut at a word with an ellipsis when it is longer. Empty when there is no paragraph.
    """
    for block in blocks(html):
        if block.kind == PARAGRAPH:
            return _shortened(_sentence(" ".join(block.text.split())), limit)
    return ""


def _sentence(text: str) -> str:
    for end in _SENTENCE_END.finditer(text):
        if not _ABBREVIATION.search(text[: end.end()]):
            return text[: end.end()]
    return text


def _shortened(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    words = text[: limit - 1].rsplit(" ", 1)[0]
    return f"{words.rstrip(' ,;:-')}\u2026"
