"""Bytes to text: the declared encoding, else UTF-8, Windows-1252, a guess; stated."""

import codecs
import re
from dataclasses import dataclass

import charset_normalizer

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Three accented letters in a row hardly occur in western words; Arabic, Hebrew or
# Cyrillic bytes that were read as Windows-1252 are full of them.
_STRANGE = re.compile("[\u00a0-\u00ff]{3}")
_SINGLE_BYTE = re.compile(
    r"^(?:iso-?8859-?\d+|latin-?\d|cp125\d|windows-?125\d|l1|ascii|us-ascii)$"
)
# Python knows codecs that are not character sets; a file must not choose those.
_CHARACTER_SET = re.compile(
    r"(?:utf-?(?:8|16|32)|iso-?8859|latin|windows|cp\d|mac|koi8|l1$|(?:us-)?ascii|"
    r"shift|sjis|euc|gb|big5|tis|hz)",
    re.IGNORECASE,
)
# Bytes of UTF-8: the first of a letter of several, and the least of its others.
FIRST_OF_A_LETTER, FIRST_NOT_ASCII = 0xC0, 0x80
ENOUGH_TO_GUESS = 64 * 1024


@dataclass(frozen=True, slots=True)
class Decoded:
    """`charset` is the one used; `warning` is empty unless it was not the stated one."""

    text: str
    charset: str
    warning: str = ""


def decode(data: bytes, declared: str = "") -> Decoded:
    """The text of `data`. Never raises: at worst a stated guess with marks for the rest."""
    marked = _by_mark(data)
    if marked:
        return marked
    utf8 = _strictly(data, "utf-8")
    if not declared:
        if utf8 is None:
            return _guess(data, "No encoding is stated and it is not UTF-8")
        return Decoded(utf8, "utf-8")
    # Bytes that are valid UTF-8 by chance do not happen in real text.
    mislabelled = _SINGLE_BYTE.match(declared.lower()) and not data.isascii()
    if utf8 is None or not mislabelled:
        text = _strictly(data, declared)
        if text is not None:
            return Decoded(text, declared.lower())
    if utf8 is None:
        return _guess(data, f"The file says it is {declared}, which it is not")
    warning = f"The file says it is {declared}, but it is UTF-8: read as that."
    return Decoded(utf8, "utf-8", warning)


def start_of(data: bytes, size: int) -> bytes:
    """About the first `size` bytes, not ending in the middle of a letter."""
    start = data[:size]
    if len(data) <= size or any(data.startswith(bom) for bom, _ in _BOMS[1:]):
        return start
    for back in range(1, min(4, len(start))):
        if start[-back] >= FIRST_OF_A_LETTER:
            return start[:-back]
        if start[-back] < FIRST_NOT_ASCII:
            break
    return start


def _by_mark(data: bytes) -> Decoded | None:
    for bom, name in _BOMS:
        if data.startswith(bom) and (text := _strictly(data, name)) is not None:
            return Decoded(text, name.removesuffix("-sig"))
    return None


def _strictly(data: bytes, charset: str) -> str | None:
    if not _CHARACTER_SET.match(charset):
        return None
    try:
        return data.decode(charset)
    except (LookupError, ValueError):
        return None


def _guess(data: bytes, why: str) -> Decoded:
    western = _strictly(data, "cp1252")
    if western is not None and not _looks_strange(western):
        return Decoded(western, "cp1252", f"{why}: read as Windows-1252.")
    best = charset_normalizer.from_bytes(data[:ENOUGH_TO_GUESS]).best()
    if best and (text := _strictly(data, best.encoding)) is not None:
        return Decoded(text, best.encoding, f"{why}: read as {best.encoding}, a guess.")
    text = data.decode("cp1252", errors="replace")
    return Decoded(
        text, "cp1252", f"{why}: read as Windows-1252, with unreadable signs."
    )


def _looks_strange(text: str) -> bool:
    sample = text[:ENOUGH_TO_GUESS]
    return len(_STRANGE.findall(sample)) * 50 > len(sample.split())
