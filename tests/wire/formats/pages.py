"""Twenty generated pages of the shape that the project started from, and what they say.

Other sections, zones, stamps and sign-offs, with and without cross-heads, in English
and Arabic. `expected` is what `Dispatch.summary` must give, without id and credits.
"""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

ZONES = ("Asia/Dubai", "Europe/Paris", "America/New_York", "UTC", "Asia/Kathmandu")
SECTIONS = {
    "en": ("World", "Economy", "Sport", "Arts & Books", "Climate"),
    "ar": ("العالم", "اقتصاد", "رياضة", "فنون وكتب", "مناخ"),
}
PLACES = {
    "en": ("Holm", "Port Alba", "Greenvale", "Ostrand", "Sank Ivo"),
    "ar": ("هولم", "بورت ألبا", "غرينفيل", "أوستراند", "سانك إيفو"),
}
SIGNOFFS = {
    "en": ("bur-ab/c d/ef", "aa/bb", "", "str-xy/z", "bur-star/r k/g t"),
    "ar": ("بور-ايم/جص", "ففف/ح س/كام", "", "ستر-كان/كام/نور", "ا ف ب/جص/ح س"),
}
HOLDERS = {
    "en": ("Agence France-Presse", "AFP", "", "Acme News", "Agence France-Presse"),
    "ar": ("وكالة فرانس برس", "أ ف ب", "", "وكالة المثال", "وكالة فرانس برس"),
}
YEARS = ("1994-2025", "2025", "", "2020-2024", "2011")
LABELS = {
    "en": (
        ("Published: ", "Last Updated: "),
        ("Published on: ", "Updated: "),
        ("Publish date: ", "Last update: "),
        ("PUBLISHED:", "LAST UPDATED:"),
        ("Published at ", "Last modified: "),
    ),
    "ar": (
        ("نشر: ", "آخر تحديث: "),
        ("نُشر في: ", "اخر تحديث: "),
        ("تاريخ النشر: ", "تاريخ التحديث: "),
        ("تم النشر: ", "تم التحديث: "),
        ("نشر ", "تحديث: "),
    ),
}
MONTHS = {
    "en": "January February March April May June July August September October".split(),
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر".split(),
}


@dataclass(frozen=True, slots=True)
class Generated:
    name: str
    data: bytes
    zone: str
    caption: str
    expected: dict[str, object]


def pages() -> list[Generated]:
    return [
        _page(number, language) for language in ("en", "ar") for number in range(10)
    ]


def _page(number: int, language: str) -> Generated:
    turn = number % 5
    place = PLACES[language][turn]
    headline = _headline(language, place, number)
    zone = ZONES[(number + (language == "ar")) % 5]
    published = datetime(2025, 1 + number, 3 + number, 6 + number, 7 * turn)  # noqa: DTZ001 -- a wall clock
    updated = published.replace(year=2026, minute=59) if number % 3 else None
    crossheads = [_crosshead(language, one) for one in range(number % 4)]
    text = _text(language, place, 4 + number, crossheads)
    caption = headline if number % 2 else ""
    labels = LABELS[language][turn]
    holder, years = HOLDERS[language][turn], YEARS[turn]
    parts = [
        headline,
        SECTIONS[language][turn],
        labels[0] + _printed(published, language, number),
        labels[1] + _printed(updated, language, number) if updated else "",
        "\n".join(filter(None, [headline, caption])),
        *text,
        SIGNOFFS[language][turn],
        f"© {years} {holder}" if holder else "",
    ]
    expected: dict[str, object] = {
        "status": "usable",
        "headline": headline,
        "section": SECTIONS[language][turn],
        "language": language,
        "published": _aware(published, zone),
        "updated": _aware(updated, zone) if updated else None,
        "dateline": "",
        "crossheads": crossheads,
        "paragraphs": 4 + number,
        "signoff": _groups(SIGNOFFS[language][turn]),
        "copyright_holder": holder,
        "copyright_years": years,
    }
    data = "\n\n".join(part for part in parts if part).encode()
    return Generated(f"{language}-{number}", data, zone, caption, expected)


def _headline(language: str, place: str, number: int) -> str:
    if language == "ar":
        return f"{place} تعيد فتح الجسر رقم {number} بعد العاصفة"
    return f"{place} opens bridge number {number} again after the storm"


def _crosshead(language: str, number: int) -> str:
    return f"{'ليلة طويلة' if language == 'ar' else 'Long night'} {number}"


def _text(
    language: str, place: str, paragraphs: int, crossheads: list[str]
) -> list[str]:
    """That many paragraphs, with the cross-heads between them, dashes of all kinds."""
    lines: list[str] = []
    heads = list(crossheads)
    for number in range(paragraphs):
        if heads and number:
            dash = "-\u2013\u2014"[number % 3]
            lines.append(f"{dash} {heads.pop(0)} -")
        if language == "ar":
            lines.append(f"وقال مسؤول في {place} إن العمل رقم {number} انتهى الأحد.")
        else:
            lines.append(f"Work number {number} in {place} is done, an official said.")
    return lines


def _printed(moment: datetime, language: str, number: int) -> str:
    """The stamp in one of four writings; Arabic pages also use Arabic digits."""
    clock = f"{moment:%H:%M}"
    if number % 4 == 1:
        month = MONTHS[language][moment.month - 1]
        return f"{moment.day} {month} {moment.year} {clock}"
    if number % 4 == 2:
        return f"{moment:%Y-%m-%dT%H:%M:00}"
    if number % 4 == 3 and language == "ar":
        digits = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
        return f"{moment:%Y-%m-%d} {clock}".translate(digits)
    return f"{moment:%Y-%m-%d} {clock}"


def _aware(moment: datetime, zone: str) -> str:
    return moment.replace(tzinfo=ZoneInfo(zone)).isoformat()


def _groups(signoff: str) -> list[list[str]]:
    return [group.split("-") for group in signoff.split("/")] if signoff else []
