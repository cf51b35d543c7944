"""What the template of a story's page is given."""

from datetime import datetime
from typing import Any

from articles.models import Edition
from articles.page.frame import Frame
from articles.page.story import Around, Story
from articles.page.structured import script, story_data


def story_page(
    edition: Edition,
    at: datetime,
    frame: Frame,
    around: Around | None = None,
    *,
    preview: bool = False,
) -> dict[str, Any]:
    """The context of `public/article.html`, for readers and for the desk's preview."""
    story = Story(edition, at, frame, around or Around())
    return {
        "story": story,
        "structured": script(story_data(story)),
        "frame": frame,
        "preview": preview,
        "here": edition.section,
    }
