"""The line that says whose text it is: `(c) 1994-2021 Agence Example` (wire notes 4)."""

import re
from dataclasses import dataclass

from articles.text.characters import one_line

LONGEST = 400

_MARK = (
    r"(?:\u00a9|\(c\)|copyright|all rights reserved|"
    r"\u062d\u0642\u0648\u0642 \u0627\u0644\u0646\u0634\u0631|"
    r"\u062c\u0645\u064a\u0639 \u0627\u0644\u062d\u0642\u0648\u0642 \u0645\u062d\u0641\u0648\u0638\u0629)"
)
_BEGINS = re.compile(rf"(?:{_MARK}[\s:,.]*)+", re.IGNORECASE)
_YEARS = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(?:\s*[-\u2013/]\s*((?:19|20)?\d\d))?(?!\d)"
)
_SIGN = re.compile(r"\W*(?:\u00a9|\(c\)|[\u0621-\u064a])", re.IGNORECASE)
# A full stop ends the holder unless it belongs to an initial, as in S.A.
_SENTENCE = re.compile(
    r"(?<![\s.][^\W\d_])[.!](?:\s|$)|\s--?\s|\s\u2013\s|,?\s+all rights", re.IGNORECASE
)
_ADDRESS = re.compile(r"\s*\((?:www\.|https?:)[^)]*\)")


@dataclass(frozen=True, slots=True)
class Copyright:
    """`years` is `YYYY`, `YYYY-YYYY` or empty; `raw` is the notice as printed."""

    holder: str
    years: str
    raw: str


def read_copyright(text: str) -> Copyright | None:
    """Holder and years of a copyright line; None when `text` does not begin as one."""
    line = one_line(text)
    begins = _BEGINS.match(line)
    if not begins or len(line) > LONGEST:
        return None
    notice = parsed_notice(line)
    # A sentence may begin with the word "copyright"; a notice has a sign or a year.
    return notice if notice.years or _SIGN.match(line) else None


def parsed_notice(text: str) -> Copyright:
    """Holder and years of a text that is known to be a copyright notice."""
    raw = one_line(text)
    rest = _BEGINS.sub("", raw, count=1)
    years = ""
    if found := _YEARS.search(rest):
        years = _span(found[1], found[2])
        rest = f"{rest[: found.start()]} {rest[found.end() :]}"
    holder = _SENTENCE.split(_ADDRESS.sub("", rest).strip(" ,"), maxsplit=1)[0]
    return Copyright(" ".join(holder.split()).strip(" ,;:-\u2013"), years, raw)


def _span(first: str, last: str | None) -> str:
    if not last:
        return first
    return f"{first}-{last if len(last) == 4 else first[:2] + last}"
