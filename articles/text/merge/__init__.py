"""Two people changed one text: put both changes into it, or say where they collide.

Plain Python, three ways: the text that both began with, theirs, mine. Field by field,
a body block by block, a block word by word. When in doubt it is a conflict: nothing is
dropped, nothing stands twice, and no sentence is mixed that nobody would have written.
"""

from articles.text.merge.bodies import merge_blocks
from articles.text.merge.conflict import Conflict, Merged
from articles.text.merge.fields import merge_text
from articles.text.merge.resolve import BOTH, MINE, THEIRS, Choice, Own, resolve

__all__ = [
    "BOTH",
    "MINE",
    "THEIRS",
    "Choice",
    "Conflict",
    "Merged",
    "Own",
    "merge_blocks",
    "merge_text",
    "resolve",
]
