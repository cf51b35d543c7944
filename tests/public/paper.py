"""A small paper for the readers' tests: something for every page to show."""

from dataclasses import dataclass

from articles.models import Edition
from articles.publishing import withdraw
from articles.writing import BylineRow, CreditRow
from tests import make


@dataclass(slots=True)
class Paper:
    lead: Edition
    arabic: Edition
    agency: Edition
    corrected: Edition
    retracted: Edition
    withdrawn: Edition


def printed(watch) -> Paper:
    """Six stories published at 08:00, two corrections, a retraction, a withdrawal."""
    make.site(principles_url="https://example.org/standards/", description="A paper.")
    watch.at("08:00")
    world, sport = make.section("World"), make.section("Sport", position=1)
    mara, layla = make.contributor("Mara Lind"), make.contributor("Layla Haddad")
    bridges = make.topic("Bridges")
    inside = make.picture()
    lead = make.published(
        "The lead of the day",
        section=world,
        standfirst="One sentence that stands first.",
        picture=make.picture(),
        body=f'{make.BODY}<figure data-picture="{inside.pk}"></figure><p>End.</p>',
        bylines=[
            BylineRow(name="Mara Lind", contributor=mara),
            BylineRow(name="Layla Haddad", role="in Oslo", contributor=layla),
        ],
        credits=[CreditRow(role="reporting", name="Ola Berg")],
        topics=[bridges],
    )
    arabic = make.published(
        "إعادة فتح جسر الميناء",
        section=world,
        language="ar",
        body="<p>أعيد فتح الجسر يوم الاثنين.</p><h2>عمل ليلي</h2><p>في الظلام.</p>",
        topics=[bridges],
    )
    agency = make.published(
        "Agency copy from the coast",
        section=sport,
        agency=make.agency(url="https://agency.example/"),
        signoff="ab-cd/ef g/h",
        dateline_place="Kandahar",
        dateline_country="Afghanistan",
        dateline_agency="AEX",
        topics=[bridges],
    )
    corrected = make.published("A story with a mistake", section=sport)
    watch.at("08:30")
    make.edit(corrected.article, body=f"{make.BODY}<p>It was nine.</p>")
    corrected = make.publish(
        corrected.article,
        kind="correction",
        note="An earlier version said seven weeks. It was nine.",
    )
    retracted = make.published("A story that does not stand", section=sport)
    withdrawn = make.published("A story that is gone", section=sport)
    watch.at("08:45")
    for edition, kind in ((retracted, "retracted"), (withdrawn, "withdrawn")):
        gone(edition, kind=kind, public_reason="Its source took it back.")
    watch.at("09:00")
    return Paper(lead, arabic, agency, corrected, retracted, withdrawn)


def gone(edition: Edition, **choices):
    article = type(edition.article).objects.get(pk=edition.article_id)
    choices = {"by": None, "kind": "withdrawn", "reason": "For the desk."} | choices
    return withdraw(article, seen=article.line_number, **choices)


def addresses(paper: Paper) -> dict[str, str]:
    """One address for every kind of page that is HTML."""
    return {
        "home": "/",
        "latest": "/latest/",
        "section": "/world/",
        "topic": "/topics/bridges/",
        "author": "/authors/mara-lind/",
        "agency": "/agencies/aex/",
        "corrections": "/corrections/",
        "feeds": "/feeds/",
        "story": paper.lead.path,
        "story in Arabic": paper.arabic.path,
        "agency copy": paper.agency.path,
        "corrected": paper.corrected.path,
        "retracted": paper.retracted.path,
        "withdrawn": f"/s/{paper.withdrawn.code}",
        "not found": "/nowhere/at/all/",
    }
