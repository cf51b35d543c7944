"""The line of initials under an agency story: `bur-ab/c d/ef` (wire notes 4, AFP)."""

import re

from articles.text.agency.credits import DESK, EDITING, WRITING, Credit
from articles.text.characters import one_line

LONGEST = 60

# Letters of any script with the marks that belong to them; never a digit.
_LETTER = "[^\\W\\d_][\u0300-\u036f\u064b-\u0652\u0670]*"
_TOKEN = f"(?:{_LETTER}){{1,6}}(?: (?:{_LETTER}){{1,3}}){{0,2}}"
_GROUP = f"{_TOKEN}(?: ?- ?{_TOKEN})*"
_SIGNOFF = re.compile(f"{_GROUP}(?: ?/ ?{_GROUP})+")

# Bureau, stringer and agency letters stand for a desk, not for a person.
DESK_TAGS = frozenset("bur burs str star afp بور ستر".split()) | {"ا ف ب", "أ ف ب"}

type Groups = tuple[tuple[str, ...], ...]


def read_signoff(text: str) -> Groups | None:
    """The groups of a sign-off, each a tuple of tokens; None when it is none.

    Needs a slash and stays under 60 characters. Only a story's last paragraph can be
    one: that is for the caller to know.
    """
    line = one_line(text)
    if len(line) >= LONGEST or not _SIGNOFF.fullmatch(line):
        return None
    return tuple(
        tuple(token.strip() for token in group.split("-")) for group in line.split("/")
    )


def signoff_credits(groups: Groups, raw: str = "") -> tuple[Credit, ...]:
    """A credit row a token: the first group wrote, the later ones edited, in order."""
    return tuple(
        Credit(_role(number, token), initials=token, group=number, raw=raw)
        for number, group in enumerate(groups, start=1)
        for token in group
    )


def _role(group: int, token: str) -> str:
    if token.casefold() in DESK_TAGS:
        return DESK
    return WRITING if group == 1 else EDITING
