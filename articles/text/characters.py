"""Characters nobody sees, spaces of all kinds, and what a script says about a text."""

import re
import unicodedata

RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})

# Lone surrogates, controls, soft hyphen, zero-width and bidi overrides. Joiners
# (U+200C, U+200D) are spelling in several languages and stay; so do the direction
# marks U+200E and U+200F, in bodies.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f\x80-\x84\x86-\x9f\xad"
    "\u061c\u180e\u200b\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
_DIRECTION_MARKS = re.compile("[\u200e\u200f]")
_SPACES = re.compile(r"\s+")

# Windows-1252 bytes that somebody read as Latin-1: quotes and dashes turned controls.
_C1 = {
    code: bytes([code]).decode("cp1252")
    for code in range(0x80, 0xA0)
    if code not in {0x81, 0x8D, 0x8F, 0x90, 0x9D}
}

_SCRIPTS = (
    (
        "ar",
        re.compile(
            "[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\ufb50-\ufdcf\ufe70-\ufefc]"
        ),
    ),
    ("he", re.compile("[\u05d0-\u05ea\ufb1d-\ufb4f]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
)
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")


def visible(text: str) -> str:
    """`text` without characters that nobody sees; misread quotes are put right."""
    return _INVISIBLE.sub("", text.translate(_C1))


def one_line(text: str) -> str:
    """`text` on one line: visible, no direction marks, single spaces, trimmed."""
    return _SPACES.sub(" ", _DIRECTION_MARKS.sub("", visible(text))).strip()


def language_of(text: str, default: str = "en") -> str:
    """The language that the script of `text` suggests; `default` for Latin letters.

    A guess for copy that declares none (wire.md 4): a script is not a language, but
    it does set the direction right.
    """
    latin = len(_LATIN.findall(text))
    counts = [(len(letters.findall(text)), code) for code, letters in _SCRIPTS]
    most, code = max(counts)
    return code if most > latin else default


def direction(language: str) -> str:
    """`rtl` or `ltr` for a language code such as `ar`, `ar-EG` or `en`."""
    primary = re.split("[-_]", language.strip().lower(), maxsplit=1)[0]
    return "rtl" if primary in RIGHT_TO_LEFT else "ltr"


def folded(text: str) -> str:
    """A form for comparing two lines: no case, accents' spelling, quotes or spaces."""
    normal = unicodedata.normalize("NFKC", one_line(text)).casefold()
    return " ".join(re.findall(r"\w+", normal))
