"""Which feed a delivery belongs to, and in which zone its zoneless times are."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from articles.models import WireFeed
from articles.rights import Refused
from articles.wire.formats import Hints

BY_HAND = "wire-import"


def named(slug: str = BY_HAND) -> WireFeed:
    """The feed called `slug`; the one for files brought by hand is made when missing."""
    if slug == BY_HAND:
        made = {"name": "Brought by hand", "trust": WireFeed.Trust.INBOX}
        return WireFeed.objects.get_or_create(slug=BY_HAND, defaults=made)[0]
    feed = WireFeed.objects.filter(slug=slug).first()
    if feed is None:
        known = ", ".join(WireFeed.objects.values_list("slug", flat=True)[:20])
        message = f"There is no feed “{slug}”. Known: {known or 'none yet'}."
        raise Refused(message, field="feed")
    return feed


def hints_for(feed: WireFeed, zone: str = "") -> Hints:
    """What a reader may know: the zone that was asked for, else the feed's, else none."""
    zone = zone or feed.zone
    if zone:
        check_zone(zone)
    return Hints(feed.slug, feed.provider, zone, feed.language)


def in_zone(hints: Hints, zone: str) -> Hints:
    return replace(hints, zone=zone)


def check_zone(name: str) -> None:
    try:
        ZoneInfo(name)
    except (OSError, ValueError, LookupError):
        message = f"“{name}” is no time zone. Write one such as Europe/Paris."
        raise Refused(message, field="zone") from None
