"""What an agency says it changed: `UPDATES with quotes, ADDS details` (wire notes 4)."""

import re
from dataclasses import dataclass

from articles.text.characters import one_line

VERBS = frozenset(
    "ADDS AMENDS CHANGES CLARIFIES CLOSES COMBINES CORRECTS DELETES DROPS EDITS EXPANDS"
    " FIXES INCLUDES INSERTS LEADS MAKES MODIFIES MOVES RAISES RECASTS REFILES REMOVES"
    " REPEATS REPLACES RESENDS RESTORES REWRITES TRIMS UPDATES WRITES"
    " ACTUALISE AJOUTE COMPLETE CORRIGE PRECISE RECTIFIE REMPLACE"
    " ACTUALIZA AMPLIA AMPLÍA AÑADE".split()
)
CORRECTING = frozenset({"CORRECTS", "CORRIGE", "RECTIFIE", "FIXES"})

_SPLIT = re.compile(r"[,;]\s*(?:and\s+)?(?=[^\W\d_a-z]{4,}(?:\s|$|:))")
_CLAUSE = re.compile(r"([^\W\d_a-z]{4,})\b[:\s]*(.*)")
_NOTE = re.compile(
    r"\((?:in\s.{1,80}?,\s+)?(adds|corrects|updates|recasts|refiles|repeats|removes|"
    r"changes|fixes|clarifies|writes|rewrites|releads)\b(.*)\)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Advisory:
    """`changes` pairs each verb, in capitals, with what it says."""

    changes: tuple[tuple[str, str], ...]
    raw: str

    @property
    def verbs(self) -> tuple[str, ...]:
        return tuple(verb for verb, _ in self.changes)

    @property
    def corrects(self) -> bool:
        return not CORRECTING.isdisjoint(self.verbs)


def read_advisory(text: str) -> Advisory | None:
    """`VERB detail, VERB detail` with verbs in capitals; None without any such verb."""
    line = one_line(text)
    changes = []
    for clause in _SPLIT.split(line.strip(" ()")):
        found = _CLAUSE.match(clause)
        if found and found[1] in VERBS:
            changes.append((found[1], found[2].strip(" .")))
        elif not changes:
            return None
        else:
            verb, detail = changes.pop()
            changes.append((verb, f"{detail}, {clause}"))
    return Advisory(tuple(changes), line)


def read_change_note(text: str) -> Advisory | None:
    """Reuters' first paragraph `(Adds details)`, all of it between brackets."""
    line = one_line(text)
    found = _NOTE.fullmatch(line)
    if not found:
        return None
    return Advisory(((found[1].upper(), found[2].strip(" .")),), line)
