"""Lines around a story that are not the story: products, kills, embargoes, credits."""

import re
from dataclasses import dataclass

from articles.text.characters import one_line

_PRODUCT_WORD = (
    r"(?:pictures?|photos?|videos?|graphics?|infographics?|audio|live|files?|archives?|"
    r"illustration|vid[ée]o|infographie|صورة?|صور|فيديو|انفو ?غرافيك|غرافيك|ارشيف|أرشيف)"
)
_PRODUCT = re.compile(
    rf"[(\[]\s*{_PRODUCT_WORD}(?:\s*[-+,/&]\s*{_PRODUCT_WORD})*\s*[)\]]", re.IGNORECASE
)
_KILL = re.compile(
    r"(?:\b(?P<kill>KILL|ANNULE|ANNUL[ÉE]|ELIMINAR)\b(?:[\s:/,!-]+|$)){2,}|^\s*(?:MANDATORY KILL|KILL NOTICE)\b"
)
_HOLD = re.compile(r"(?:\bHOLD\b(?:[\s:/,!-]+|$)){2,}")
_LABEL = re.compile(
    r"(?:\d+(?:ST|ND|RD|TH) LEAD|\d+(?:st|nd|rd|th) Ld(?:-Writethru)?|REFILE|EXTRA|Extra|"
    r"URGENT|Eil|ALERT|ALERTE|FLASH|CORRECTION|CORRECTED|REPEAT|\(Achtung\)|عاجل)[.:!]?"
)
_END_MARK = re.compile(
    r"(?:ends|enditem|fin|end|\(end\)|-30-|#{2,}|==\s?kyodo|\(?ansa\)?\.?|/ritzau/|"
    r"انتهى|\(انتهى\))",
    re.IGNORECASE,
)
_RULE = re.compile(r"(?:[_*=#~\u2014\u2013-]\s*){3,}")
_PHOTO = re.compile(r"\s*/\s*(AFP|أ ف ب|ا ف ب)\s*/\s*([^/]{2,80})\s*$")
_EMBARGO = re.compile(
    r"^\W*embargo|\bembargo(?:ed)?\s*(?::|(?:until|till?|to|bis|jusqu|hasta)\b)|"
    r"\bsperrfrist\b|\bgesperrt bis\b|\bsous embargo\b|"
    r"\bnot for (?:publication|release|use) (?:before|until)\b|\bhold for release\b|"
    r"محظور النشر|حظر النشر",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PhotoCredit:
    """A caption, and the photographer and agency that stood behind it."""

    caption: str
    agency: str
    name: str
    raw: str


def is_product_line(text: str) -> bool:
    """`(Picture+Video+Graphic)`: what else the agency offers with the story."""
    return bool(_PRODUCT.fullmatch(one_line(text)))


def is_label(text: str) -> bool:
    """`1ST LEAD`, `REFILE`, `EXTRA`: a word on the version, not of the story."""
    return bool(_LABEL.fullmatch(one_line(text)))


def is_end_mark(text: str) -> bool:
    """`ends`, `Enditem`: the agency's full stop."""
    return bool(_END_MARK.fullmatch(one_line(text)))


def is_rule(text: str) -> bool:
    """`___` or `* * *`: a line drawn with signs."""
    return bool(_RULE.fullmatch(one_line(text)))


def order_in(text: str) -> str:
    """`kill` or `hold` when a text asks for it in capitals, else ''.

    Text alone proves nothing: flag it for a person, never act on it (wire notes 3.10).
    """
    line = one_line(text[:2000])
    if _KILL.search(line):
        return "kill"
    return "hold" if _HOLD.search(line) else ""


def embargo_words(text: str) -> str:
    """The words of an embargo found in a text, with what follows them; else ''.

    Only where they speak of this text: an arms embargo in the news is none.
    """
    line = one_line(text[:20_000])
    found = _EMBARGO.search(line)
    return line[found.start() : found.start() + 160] if found else ""


def read_photo_credit(caption: str) -> PhotoCredit | None:
    """`text / AFP / NAME` taken apart; None when the caption does not end like that."""
    line = one_line(caption)
    found = _PHOTO.search(line)
    if not found:
        return None
    return PhotoCredit(line[: found.start()].strip(), found[1], found[2].strip(), line)
