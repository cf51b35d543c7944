"""What a story's script says, as changes to a working copy."""

from typing import Any

from articles.management.demo.house import House
from articles.management.demo.script import Script, as_html
from articles.models import CreditRole
from articles.text.agency.signoff import read_signoff
from articles.writing import BylineRow, Changes, CreditRow


def changes(script: Script, house: House) -> Changes:
    """All of a story, as its script has it."""
    numbers = {key: picture.pk for key, picture in house.pictures.items()}
    place, _, country = script.get("dateline").partition(", ")
    fields: dict[str, Any] = {
        "headline": script.get("headline"),
        "short_headline": script.get("short"),
        "standfirst": script.get("standfirst"),
        "body": as_html(script.body, numbers),
        "section": house.sections[script.get("section")],
        "story_type": script.get("type") or "news",
        "language": script.get("language") or "en",
        "dateline_place": place,
        "dateline_country": country,
        "picture": house.pictures.get(script.get("picture")),
        "picture_caption": script.get("caption"),
        "picture_alt": script.get("alt"),
        "note_to_editors": script.get("note"),
        "slugline": script.key,
        "signoff": script.get("signoff"),
        "translation_group": house.translation_group(script),
    }
    return Changes(
        fields=fields | _agency_fields(script, house) | _embargo(script, house),
        bylines=[_byline(words, house) for words in script.items("by", ";")],
        credits=_credits(script, house),
        topics=[house.topics[name] for name in script.items("topics")],
        related=[
            house.article(key)
            for key in script.items("related")
            if key in house.articles
        ],
    )


def _agency_fields(script: Script, house: House) -> dict[str, Any]:
    agency = house.agencies.get(script.get("agency"))
    if agency is None:
        return {}
    return {
        "agency": agency,
        "dateline_agency": agency.short_name,
        "copyright_holder": agency.name,
        "copyright_notice": agency.copyright_line,
        "syndication": agency.syndication,
    }


def _embargo(script: Script, house: House) -> dict[str, Any]:
    words = script.get("embargo")
    if not words:
        return {}
    return {"embargo_until": house.moment(script, script.ago), "embargo_words": words}


def _byline(words: str, house: House) -> BylineRow:
    """`Name`, `Name, in a place`, `Name = as printed`."""
    person, _, printed = words.partition(" = ")
    name, _, role = person.partition("، " if "،" in person else ", ")
    contributor = house.contributors.get(name.strip())
    return BylineRow(printed or name.strip(), role.strip(), contributor)


def _credits(script: Script, house: House) -> list[CreditRow]:
    rows = []
    for words in script.items("credits", ";"):
        role, _, name = words.partition(" ")
        known = house.contributors.get(name)
        rows.append(CreditRow(CreditRole(role), name, contributor=known))
    for number, group in enumerate(_signoff(script), start=1):
        rows += [CreditRow("desk", initials=one, group=number) for one in group]
    return rows


def _signoff(script: Script) -> list[list[str]]:
    groups = read_signoff(script.get("signoff"))
    return [list(group) for group in groups or []]
