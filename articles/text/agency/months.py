"""Names of months as agencies and web pages print them."""

from articles.text.characters import folded

_NAMES = (
    "january jan janvier janv enero ene januar يناير",
    "february feb février fév févr febrero februar فبراير شباط",
    "march mar mars marzo märz mrz مارس آذار",
    "april apr avril avr abril abr أبريل إبريل ابريل نيسان",
    "may mai mayo مايو أيار ايار",
    "june jun juin junio juni يونيو حزيران",
    "july jul juillet juil julio juli يوليو تموز",
    "august aug août aout agosto ago أغسطس اغسطس آب",
    "september sep sept septembre septiembre سبتمبر أيلول ايلول",
    "october oct octobre octubre oktober okt أكتوبر اكتوبر",
    "november nov novembre noviembre نوفمبر",
    "december dec décembre déc diciembre dic dezember dez ديسمبر",
)
# Two-word names of the Levant, written with a slash before the other name or alone.
_PHRASES = {
    "كانون الثاني": 1,
    "تشرين الأول": 10,
    "تشرين الثاني": 11,
    "كانون الأول": 12,
}
_NUMBERS = {
    folded(name): number
    for number, names in enumerate(_NAMES, start=1)
    for name in names.split()
} | {folded(name): number for name, number in _PHRASES.items()}


def month_number(name: str) -> int | None:
    """1 to 12 for a month's name, full or short; `تموز/يوليو` counts by either half."""
    for part in (name, *name.split("/")):
        if found := _NUMBERS.get(folded(part)):
            return found
    return None
