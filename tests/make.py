"""Things to write about: one line makes one thing, through the house's own verbs."""

from itertools import count
from typing import Any

from articles import clock, publishing, writing
from articles.models import (
    Agency,
    Article,
    Contributor,
    Edition,
    Picture,
    Section,
    Site,
    Topic,
    WireDelivery,
    WireFeed,
    WireItem,
    WireRevision,
)
from articles.text.slugs import slug

BODY = (
    "<p>The harbour bridge opened on Monday after nine weeks of repairs.</p>"
    "<h2>Night work</h2>"
    "<p>“We worked in the dark,” said the foreman.</p>"
)
_count = count(1)


def site(**values: Any) -> Site:
    defaults = {
        "name": "The Test Post",
        "authority": "example.org",
        "authority_year": 2026,
        "contact_email": "desk@example.org",
    }
    return Site.objects.update_or_create(pk=1, defaults=defaults | values)[0]


def section(name: str = "World", **values: Any) -> Section:
    return Section.objects.get_or_create(
        slug=slug(name), defaults={"name": name} | values
    )[0]


def topic(name: str = "Bridges", **values: Any) -> Topic:
    return Topic.objects.get_or_create(
        slug=slug(name), defaults={"name": name} | values
    )[0]


def contributor(name: str = "Mara Lind", **values: Any) -> Contributor:
    return Contributor.objects.get_or_create(
        slug=slug(name), defaults={"name": name} | values
    )[0]


def agency(short_name: str = "AEX", **values: Any) -> Agency:
    defaults = {
        "name": f"Agence {short_name}",
        "short_name": short_name,
        "copyright_line": f"© 2026 Agence {short_name}",
    }
    return Agency.objects.get_or_create(
        slug=slug(short_name), defaults=defaults | values
    )[0]


def picture(**values: Any) -> Picture:
    """A picture with renditions, from a small drawing of its own."""
    import io  # noqa: PLC0415

    from django.core.files.uploadedfile import SimpleUploadedFile  # noqa: PLC0415
    from PIL import Image  # noqa: PLC0415

    from articles import pictures  # noqa: PLC0415

    number = next(_count)
    drawing = Image.new("RGB", (640, 427), (40, number * 7 % 256, 120))
    drawing.putpixel((number % 640, number // 640), (255, 255, 255))
    store = io.BytesIO()
    drawing.save(store, "PNG")
    upload = SimpleUploadedFile(f"secret-name-{number}.png", store.getvalue())
    defaults = {
        "title": f"Bridge {number}",
        "alt": "A bridge at dusk",
        "caption": "The bridge on the evening before it opened.",
        "credit": "Ola Berg/Example",
    }
    return pictures.receive(upload, by=None, **(defaults | values))


def wire_revision(status: str = "usable", **values: Any) -> WireRevision:
    """A version of an agency's item, with the delivery and the feed that brought it."""
    now = clock.now()
    feed = WireFeed.objects.get_or_create(slug="test-wire", name="Test wire")[0]
    delivery = WireDelivery.objects.create(
        feed=feed, received_at=now, name="a.xml", sha256="0" * 64, size=0, raw=b""
    )
    item = WireItem.objects.create(
        feed=feed,
        stable_id=f"urn:test:{next(_count)}",
        status=status,
        arrived_at=now,
        changed_at=now,
    )
    defaults = {
        "outcome": "new",
        "version_raw": "1",
        "version": 1,
        "status": status,
        "content_hash": "0" * 64,
        "dispatch": {},
        "arrived_at": now,
    }
    return WireRevision.objects.create(
        item=item, delivery=delivery, **(defaults | values)
    )


ROWS = ("bylines", "credits", "topics", "related")


def article(headline: str = "", **values: Any) -> Article:
    """A working copy by the house; `section=None` for one without a section."""
    rows = {name: values.pop(name) for name in ROWS if name in values}
    by = values.pop("by", None)
    fields = {
        "headline": headline or f"Harbour bridge reopens, part {next(_count)}",
        "body": BODY,
    }
    if "section" not in values:
        fields["section"] = section()
    return writing.create(writing.Changes(fields=fields | values, **rows), by=by)


def published(headline: str = "", **values: Any) -> Edition:
    """A story that is out since now."""
    return publish(article(headline, **values))


def publish(article: Article, **choices: Any) -> Edition:
    """Publish what the article is now, as the house, on its newest line and version."""
    fresh = Article.objects.get(pk=article.pk)
    choices.setdefault("by", None)
    if "kind" not in choices and fresh.editions.been_public().exists():
        choices["kind"] = "update"
    return publishing.publish(
        fresh, seen=fresh.line_number, version=fresh.version, **choices
    )


def edit(article: Article, **fields: Any) -> Article:
    """Save the working copy on its newest version."""
    fresh = Article.objects.get(pk=article.pk)
    return publishing.save(
        fresh, writing.Changes(fields=fields), by=None, version=fresh.version
    )
