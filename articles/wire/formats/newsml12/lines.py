"""The lines and metadata around a NewsML 1.2 text: of its own components, no other's.

Pictures inside a text carry headlines and bylines too. So everything here is asked of
the path of components that leads to the text, from the outside in.
"""

import re
from dataclasses import dataclass

from articles.text.agency.byline import byline_credits
from articles.text.agency.credits import PHOTO, WRITING, Credit
from articles.text.agency.signoff import Groups, read_signoff
from articles.wire.formats.parts import (
    Note,
    Place,
    Subject,
)
from articles.wire.formats.xml import (
    Element,
    attribute,
    children,
    find,
    find_all,
    local,
    text_of,
)

_LEVELS = ("Subject", "SubjectMatter", "SubjectDetail")


def line(path: list[Element], name: str) -> str:
    """The first NewsLines line of that name with words in it."""
    found = (text_of(find(one, "NewsLines", name)) for one in path)
    return next(filter(None, found), "")


def typed_lines(path: list[Element]) -> list[tuple[str, str]]:
    """NewsLine elements as (type, text): advisories, products and house inventions."""
    return [
        (
            attribute(find(one, "NewsLineType"), "FormalName"),
            text_of(find(one, "NewsLineText")),
        )
        for component in path
        for one in find_all(component, "NewsLines", "NewsLine")
    ]


def advisory_line(path: list[Element]) -> str:
    return next(
        (text for kind, text in typed_lines(path) if kind == "AdvisoryLine"), ""
    )


def product_notes(path: list[Element]) -> tuple[Note, ...]:
    found = (text for kind, text in typed_lines(path) if kind == "ProductLine")
    return tuple(Note("product", text) for text in found if text)


def parties(path: list[Element], name: str) -> tuple[str, ...]:
    """The parties in a role of AdministrativeMetadata: Creator, Source, Provider."""
    found = [
        " ".join(attribute(party, "FormalName").split())
        for component in path
        for party in find_all(component, "AdministrativeMetadata", name, "Party")
    ]
    return tuple(dict.fromkeys(filter(None, found)))


def usage_terms(path: list[Element]) -> str:
    rights = [
        text_of(one)
        for component in path
        for one in find_all(component, "RightsMetadata", "UsageRights")
    ]
    return "; ".join(dict.fromkeys(filter(None, rights)))


@dataclass(frozen=True, slots=True)
class People:
    """Who made it. Initials in the byline are a sign-off in the wrong place (EFE)."""

    byline: str
    credits: tuple[Credit, ...]
    signoff: Groups = ()
    signoff_raw: str = ""


def read_people(path: list[Element], *, pictures: bool) -> People:
    """ByLine, else the creators; with `pictures`, they are the photographers."""
    byline = line(path, "ByLine")
    creators = parties(path, "Creator")
    raw = byline or ", ".join(creators)
    if groups := read_signoff(raw):
        return People("", (), groups, raw)
    rows = byline_credits(raw)
    if pictures:
        rows = tuple(
            Credit(PHOTO, row.name, place=row.place, raw=row.raw) for row in rows
        )
    initials = (
        Credit(WRITING, initials=attribute(one, "Value"), raw="author")
        for component in path
        for one in find_all(component, "AdministrativeMetadata", "Property")
        if attribute(one, "FormalName") == "author" and attribute(one, "Value")
    )
    return People(raw, (*rows, *initials))


def subjects(path: list[Element]) -> tuple[Subject, ...]:
    """Subject codes in file order, each once."""
    found: dict[str, Subject] = {}
    for component in path:
        for code in find_all(component, "DescriptiveMetadata", "SubjectCode"):
            for one in children(code, *_LEVELS):
                subject = _subject(one)
                if subject.code:
                    found.setdefault(subject.code, subject)
    return tuple(found.values())


def _subject(node: Element) -> Subject:
    code = attribute(node, "FormalName")
    scheme = attribute(node, "Scheme") or attribute(node, "Vocabulary")
    if not scheme and re.fullmatch(r"[0-9]{8}", code):
        scheme = "iptc-subject"
    return Subject(code, scheme, level=local(node), desk=attribute(node, "cat"))


def properties(path: list[Element], name: str, *, role: str | None) -> tuple[str, ...]:
    """Values of DescriptiveMetadata's Property of that name.

    `role` narrows to one Role; None takes all but the people shown in pictures.
    """
    found = [
        " ".join(attribute(one, "Value").split())
        for component in path
        for one in find_all(component, "DescriptiveMetadata", "Property")
        if attribute(one, "FormalName") == name and _has_role(one, role)
    ]
    return tuple(dict.fromkeys(filter(None, found)))


def _has_role(node: Element, role: str | None) -> bool:
    has = attribute(node, "Role")
    return has != "PersonInImage" if role is None else has == role


def genres(path: list[Element]) -> tuple[str, ...]:
    found = [
        attribute(one, "FormalName")
        for component in path
        for one in find_all(component, "DescriptiveMetadata", "Genre")
    ]
    return tuple(dict.fromkeys(filter(None, found)))


def place(path: list[Element]) -> Place | None:
    """The place the text comes from; the one it is about when that is all there is."""
    nodes = [
        one
        for component in path
        for one in find_all(component, "DescriptiveMetadata", "Location")
    ]
    nodes.sort(key=lambda one: attribute(one, "HowPresent") != "Origin")
    for node in nodes:
        has = {
            attribute(one, "FormalName"): attribute(one, "Value")
            for one in children(node, "Property")
        }
        if any(has.values()):
            return Place(
                has.get("City", ""),
                has.get("Country", ""),
                has.get("CountryArea", ""),
                has.get("Latitude", ""),
                has.get("Longitude", ""),
            )
    return None


def language(item: Element, path: list[Element]) -> str:
    """The declared language in lower case, or ''."""
    stated = [
        attribute(one, "FormalName")
        for component in path
        for one in find_all(component, "DescriptiveMetadata", "Language")
    ]
    return next(filter(None, [*stated, attribute(item, "lang")]), "").lower()
