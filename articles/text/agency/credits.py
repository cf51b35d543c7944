"""Who did what: one row a person or desk, as the desk's credit rows want it."""

from dataclasses import dataclass

AUTHOR = "author"
REPORTING, WRITING, EDITING = "reporting", "writing", "editing"
TRANSLATION, PHOTO, DESK = "translation", "photo", "desk"


@dataclass(frozen=True, slots=True)
class Credit:
    """One person or desk with a role; a name or initials, never neither.

    `role` is one of the constants above. `group` is the sign-off group it stood in,
    counted from 1 (0: not from a sign-off). `raw` is the text it was read from.
    """

    role: str
    name: str = ""
    initials: str = ""
    place: str = ""
    group: int = 0
    raw: str = ""
