"""Letters of other scripts in ASCII, for addresses: readable, not scholarly."""

import re
import unicodedata

# Arabic script: consonants (Persian and Urdu letters too), and the letters that are
# vowels where a consonant stands before them.
_CONSONANTS = dict(
    zip(
        "بتثجحخدذرزسشصضطظغفقكلمنهءؤپچژگکڤٹڈڑںھہ",
        (
            "b t th j h kh d dh r z s sh s d t z gh f q k l m n h"
            " - - p ch zh g k v t d r n h h"
        ).split(),
        strict=True,
    )
)
_LONG_A = frozenset("اأإآٱىع")
_VOWELS = {"\u064e": "a", "\u064f": "u", "\u0650": "i"}  # fatha, damma, kasra
_SHADDA, _SUKUN, _TATWEEL = "\u0651", "\u0652", "\u0640"
_TANWEEN = {"\u064b": "an", "\u064c": "un", "\u064d": "in"}
_ARABIC_WORD = re.compile("[\u0620-\u065f\u066e-\u06d3\u06fa-\u06ff]+")

# The article, alone or behind and, with, then, like; two letters must follow.
_ARTICLE = re.compile("([وبفك]?)ال(?=..)")
_PREFIXES = {"": "a", "و": "wa", "ب": "bi", "ف": "fa", "ك": "ka"}

_OTHER = {
    **dict(
        zip(
            "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґў",
            (
                "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya"
                " i i ye g u"
            ).split(),
            strict=True,
        )
    ),
    **dict(
        zip(
            "αβγδεζηθικλμνξοπρσςτυφχψω",
            ("a v g d e z i th i k l m n x o p r s s t y f ch ps o").split(),
            strict=True,
        )
    ),
    **dict(
        zip(
            "אבגדהוזחטיכךלמםנןסעפףצץקרשת",
            ("a b g d h v z h t i k k l m m n n s a p f ts ts k r sh t").split(),
            strict=True,
        )
    ),
    **dict(zip("ßæœøđðłþıŋ", "ss ae oe o d d l th i n".split(), strict=True)),
}
_TABLE = {
    ord(letter): "" if ascii_ == "-" else ascii_ for letter, ascii_ in _OTHER.items()
}


def to_ascii(text: str) -> str:
    """`text` in lower-case ASCII. Letters without a rule (Chinese, say) fall out."""
    text = unicodedata.normalize("NFKC", text).lower()
    text = _ARABIC_WORD.sub(lambda word: _arabic(word[0]), text)
    text = unicodedata.normalize("NFC", text).translate(_TABLE)
    bare = (_plain(letter) for letter in unicodedata.normalize("NFKD", text))
    return "".join(bare).translate(_TABLE).encode("ascii", "replace").decode()


def _plain(character: str) -> str:
    if character.isascii():
        return character
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    return "" if unicodedata.combining(character) else character


def _arabic(word: str) -> str:
    word = word.replace(_TATWEEL, "")
    article = ""
    if found := _ARTICLE.match(word):
        article, word = f"{_PREFIXES[found[1]]}l-", word[found.end() :]
    return article + _with_short_vowels(_sounds(word))


def _sounds(word: str) -> list[str]:
    """One entry a letter; vowels are a, i, u and their like, consonants the rest."""
    sounds: list[str] = []
    for index, letter in enumerate(word):
        sound = _sound(letter, word, index)
        if letter == _SHADDA and sounds:
            sound = "" if is_vowel(sounds[-1]) else sounds[-1]
        if sound:
            sounds.append(sound)
    return sounds


def _sound(letter: str, word: str, index: int) -> str:
    if letter in _LONG_A:
        return "a" if index == 0 or word[index - 1] not in _LONG_A else ""
    if letter == "ة":
        return "a"
    if letter == "ئ":
        return "i" if word[index - 1 : index] in {"ا", "آ"} else "a"
    if letter in "ويی":
        return _half_vowel(letter, word, index)
    return (
        _CONSONANTS.get(letter, "").replace("-", "")
        or _VOWELS.get(letter, "")
        or _TANWEEN.get(letter, "")
    )


def _half_vowel(letter: str, word: str, index: int) -> str:
    """Waw and yeh: consonants at the start and beside an alef, vowels elsewhere."""
    after = word[index + 1 : index + 2]
    before = word[index - 1 : index]
    consonant = index == 0 or (after and after in "اى") or (before and before in "اآع")
    if letter == "و":
        return "w" if consonant else "u"
    if consonant:
        return "y"
    return "yi" if before and before in "يی" else "i"


def _with_short_vowels(sounds: list[str]) -> str:
    """Short vowels are not written: put an a where consonants could not be spoken."""
    out: list[str] = []
    held = 0  # consonants since the last vowel
    for index, sound in enumerate(sounds):
        if is_vowel(sound):
            held = 0
        else:
            at_start = index == 1 and held == 1
            if at_start or held == 2:
                out.append("a")
                held = 0
            held += 1
        out.append(sound)
    return "".join(out)


def is_vowel(sound: str) -> bool:
    return sound in {"a", "i", "u", "yi"}
