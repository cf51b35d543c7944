"""Why a story's line cannot be as somebody asked, in words."""

from articles import clock
from articles.models import Edition
from articles.rights import Refused
from articles.text.clean import plain_text
from articles.text.line import Conflicts, EqualText, LineRefusal, SourceTimeLater
from articles.text.merge import Conflict

QUOTE = 160
WORDS = {"body", "headline", "standfirst", "kicker"}


def in_words(refusal: LineRefusal, edition: Edition, fresh: Edition | None) -> Refused:
    """Why the line cannot be so, in words; at the field where it can be mended."""
    when = clock.in_words(edition.live_from)
    planned = f"the edition planned for {when}"
    later = fresh is not None and edition is not fresh
    field = "cancel_later" if later else ""
    if isinstance(refusal, Conflicts):
        places = "; ".join(_quoted(place) for place in refusal.places[:3])
        return Refused(
            f"Both this change and {planned} rewrite the same words: {places}."
            " Cancel that edition in the same act, or change other words.",
            field=field,
        )
    if isinstance(refusal, EqualText) and later:
        return Refused(
            f"With this change, {planned} would say nothing new. Cancel it in the same"
            " act.",
            field=field,
        )
    if isinstance(refusal, EqualText):
        return Refused(
            "The text that readers see would not change, so this is no update."
            " Publish it as a minor fix, or change the text first."
        )
    if isinstance(refusal, SourceTimeLater):
        return Refused(
            "The source's own time lies after this publication. Import the story again"
            " without trusting its times."
        )
    return Refused(
        f"Another edition begins at {when}. Choose another time.", field="at"
    )


def _quoted(place: Conflict) -> str:
    """The words that stand now where both sides wrote, or the name of the field."""
    words = plain_text(str(place.theirs or place.base))
    if place.field not in WORDS or not words:
        return place.field.removesuffix("_id").replace("_", " ")
    return f"“{words}”" if len(words) <= QUOTE else f"“{words[:QUOTE].rstrip()}…”"
