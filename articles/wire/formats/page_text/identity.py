"""Which item a page is, and which version: derived, since its text has no id."""

import hashlib
from datetime import UTC

from articles.text.agency.agencies import find_agency
from articles.text.agency.story import Story
from articles.text.characters import folded
from articles.text.slugs import slug
from articles.wire.formats.hints import Hints
from articles.wire.formats.stamps import Stamp


def provider_of(story: Story, hints: Hints) -> str:
    """Whose copy it is, by its copyright or dateline, else by the receiver's word."""
    holder = story.copyright.holder if story.copyright else ""
    agencies = story.dateline.agencies if story.dateline else ()
    agency = find_agency(holder, *agencies, hints.provider)
    if agency:
        return agency.short
    return next(filter(None, (holder, *agencies)), "") or hints.provider


def stable_id(source: str, published: Stamp, headline: str) -> str:
    """Source, printed time of publication, headline.

    The zone that was given plays no part, nor does the time of the update: so the same
    page is the same item, and a later update of it a version.
    """
    when = f"{published.wall:%Y%m%dT%H%M}" if published.wall else "undated"
    mark = hashlib.sha256(folded(headline).encode()).hexdigest()[:8]
    return (
        f"page-text:{slug(source or 'unknown', 40)}:{when}:{slug(headline, 60)}-{mark}"
    )


def version(updated: Stamp) -> int:
    """The minute of the update in UTC as one number, 202404210117; 1 before any."""
    return int(f"{updated.value.astimezone(UTC):%Y%m%d%H%M}") if updated.value else 1
