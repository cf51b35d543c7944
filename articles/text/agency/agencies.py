"""The agencies we know by name, however their files spell it."""

from dataclasses import dataclass

from articles.text.characters import folded


@dataclass(frozen=True, slots=True)
class Agency:
    """`short` is what bylines and datelines print; `zone` dates its zoneless times."""

    slug: str
    short: str
    name: str
    spellings: tuple[str, ...]
    zone: str = ""


KNOWN = (
    Agency(
        "afp",
        "AFP",
        "Agence France-Presse",
        ("afp.com", "أ ف ب", "ا ف ب", "وكالة فرانس برس", "فرانس برس"),
        "Europe/Paris",
    ),
    Agency(
        "reuters", "Reuters", "Reuters", ("reuters.com", "Thomson Reuters", "رويترز")
    ),
    Agency("ap", "AP", "The Associated Press", ("ap.org", "Associated Press")),
    Agency(
        "dpa",
        "dpa",
        "Deutsche Presse-Agentur",
        ("dpa.com", "dpa.de", "Deutsche Presse-Agentur GmbH", "د ب أ"),
        "Europe/Berlin",
    ),
    Agency(
        "efe",
        "EFE",
        "Agencia EFE",
        ("efe.com", "texto.efeservicios.com", "Agencia EFE S.A."),
        "Europe/Madrid",
    ),
    Agency(
        "xinhua", "Xinhua", "Xinhua News Agency", ("xinhuanet.com",), "Asia/Shanghai"
    ),
    Agency(
        "anp",
        "ANP",
        "Algemeen Nederlands Persbureau",
        ("anp.nl",),
        "Europe/Amsterdam",
    ),
    Agency(
        "ats",
        "ats",
        "Keystone-SDA-ATS",
        ("www.sda-ats.ch", "sda-ats.ch", "sda", "Keystone-SDA"),
        "Europe/Zurich",
    ),
    Agency("ansa", "ANSA", "Agenzia ANSA", ("ansa.it",), "Europe/Rome"),
    Agency("belga", "Belga", "Belga", ("belga.be", "BELGA"), "Europe/Brussels"),
    Agency("pa", "PA", "Press Association", ("pa.media", "PA Media"), "Europe/London"),
    Agency(
        "kyodo", "Kyodo", "Kyodo News", ("kyodo.co.jp", "kyodonews.jp"), "Asia/Tokyo"
    ),
    Agency("ana", "ANA", "Athens News Agency", ("ana.gr", "ana-mpa"), "Europe/Athens"),
    Agency("businesswire", "Business Wire", "Business Wire", ("businesswire.com",)),
)

_BY_SPELLING = {
    folded(spelling): agency
    for agency in KNOWN
    for spelling in (agency.slug, agency.short, agency.name, *agency.spellings)
}


def find_agency(*spellings: str) -> Agency | None:
    """The agency that one of `spellings` names, first match first; None if unknown."""
    for spelling in spellings:
        if found := _BY_SPELLING.get(folded(spelling)):
            return found
    return None
