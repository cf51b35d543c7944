"""Set the demo newsroom up: pictures first, then all rows in one transaction."""

from datetime import UTC

from django.db import transaction

from articles import clock
from articles.management.demo import delivery, gallery, life, paper
from articles.management.demo.house import House
from articles.management.demo.script import scripts
from articles.management.demo.staff import AUTHORITY
from articles.models import Site


def stands() -> bool:
    """Is the demo newsroom here already?"""
    return Site.objects.filter(authority=AUTHORITY).exists()


def set_up() -> None:
    """Everything or nothing: what a crash left behind is only pictures, found again."""
    stories = scripts()
    pictures = gallery.hang(stories)
    portraits = gallery.portraits()
    with transaction.atomic():
        paper.found()
        house = House(
            now=clock.now().astimezone(UTC).replace(second=0, microsecond=0),
            people=paper.make_logins(),
            sections=paper.make_sections(),
            topics=paper.make_topics({t for s in stories for t in s.items("topics")}),
            contributors=paper.make_contributors(portraits),
            agencies=paper.make_agencies(),
            pictures=pictures,
        )
        life.live_through(house, stories)
        feed = paper.make_feed(house.agencies["Lodestar"], house.sections["World"])
        delivery.deliver(feed, house.sections["World"], house.people, house.now)
