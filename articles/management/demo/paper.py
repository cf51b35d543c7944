"""The paper itself: its row, sections, topics, contributors, agencies, logins."""

from django.contrib.auth.models import Group, User

from articles import rights
from articles.management.demo.staff import AUTHORITY, LOGINS, PASSWORD, PEOPLE
from articles.models import (
    Agency,
    Contributor,
    Picture,
    Section,
    Site,
    Syndication,
    Topic,
    WireFeed,
)
from articles.text.slugs import slug

SECTIONS = (
    ("World", "What happened beyond the harbour wall, and why it matters here."),
    ("Politics", "Parliament, the town hall, and the papers that they run on."),
    ("Business", "Work, prices, ships and money."),
    ("Science", "What is being found out, and how anybody knows."),
    ("Culture", "Books, music, rooms and the people in them."),
    ("Sport", "Who won, who lost, and what the weather was."),
    ("Opinion", "Arguments, signed."),
)
NEED_APPROVAL = frozenset({"Politics", "Opinion"})


def found() -> Site:
    """The paper's row. Everything else hangs on it."""
    return Site.objects.create(
        pk=1,
        name="The Harbour Post",
        tagline="News from Selwick and the sea",
        description=(
            "The Harbour Post reports from the port city of Selwick, and on whatever "
            "comes in on the tide. It is invented, like everything in it."
        ),
        language="en",
        authority=AUTHORITY,
        authority_year=2026,
        contact_email=f"desk@{AUTHORITY}",
    )


def make_sections() -> dict[str, Section]:
    return {
        name: Section.objects.create(
            name=name,
            slug=slug(name),
            description=description,
            position=position,
            needs_approval=name in NEED_APPROVAL,
        )
        for position, (name, description) in enumerate(SECTIONS, start=1)
    }


def make_topics(names: set[str]) -> dict[str, Topic]:
    return {
        name: Topic.objects.create(name=name, slug=slug(name)) for name in sorted(names)
    }


def make_contributors(portraits: dict[str, Picture]) -> dict[str, Contributor]:
    return {
        who.name: Contributor.objects.create(
            name=who.name,
            slug=slug(who.name),
            title=who.title,
            biography=who.biography,
            expertise=who.expertise,
            languages=who.languages,
            email=who.email,
            portrait=portraits.get(who.name),
        )
        for who in PEOPLE
    }


def make_agencies() -> dict[str, Agency]:
    return {
        short: Agency.objects.create(
            name=name,
            short_name=short,
            slug=slug(short),
            credit_line=name,
            copyright_line=f"© {years} {name}",
            syndication=Syndication.SUMMARY,
        )
        for short, name, years in (
            ("Lodestar", "Lodestar News", "2019-2026"),
            ("Pelican", "Pelican Wire Service", "2011-2026"),
        )
    }


def make_feed(agency: Agency, section: Section) -> WireFeed:
    return WireFeed.objects.create(
        name="Lodestar web pages",
        slug="lodestar",
        agency=agency,
        zone="UTC",
        language="en",
        section=section,
        trust_source_times=True,
    )


def make_logins() -> dict[str, User]:
    rights.grant_groups()
    people = {}
    for login in LOGINS:
        first, last = login.name.split()
        person = User.objects.create_user(
            login.username,
            f"{login.username}@{AUTHORITY}",
            PASSWORD,
            first_name=first,
            last_name=last,
            is_staff=True,
        )
        person.groups.add(Group.objects.get(name=login.group))
        people[login.role] = person
    return people
