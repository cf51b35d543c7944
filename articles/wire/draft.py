"""A dispatch in the desk's words: everything that a story takes over from its source."""

from typing import Any

from articles import clock
from articles.models import Agency, CreditRole, Syndication, Topic
from articles.text.agency.credits import AUTHOR, Credit
from articles.text.characters import folded, one_line
from articles.wire.agencies import agency_named
from articles.wire.formats import Dispatch
from articles.writing import BylineRow, Changes, CreditRow

LONGEST_HEADLINE = 250
ROLES = frozenset(CreditRole.values)


def changes_from(dispatch: Dispatch, agency: Agency | None = None) -> Changes:
    """What `writing` shall write. Section, revision and trust are the caller's to add.

    `agency` is the feed's own; without it the text's provider or holder is asked.
    """
    agency = agency or agency_of(dispatch)
    return Changes(
        fields={
            **_words(dispatch),
            **_where_and_when(dispatch),
            **_rights(dispatch, agency),
            **embargo_fields(dispatch),
            "agency": agency,
            "slugline": (dispatch.slugline or dispatch.name_label)[:120],
            "urgency": dispatch.urgency,
            "note_to_editors": _note_to_editors(dispatch),
        },
        bylines=_bylines(dispatch),
        credits=[_credit(row) for row in dispatch.credits if not _is_printed(row)],
        topics=_topics(dispatch),
    )


def agency_of(dispatch: Dispatch) -> Agency | None:
    words = (dispatch.provider_id, dispatch.provider, dispatch.copyright_holder)
    # A domain is how machines call an agency; a name for people is better.
    return agency_named(*sorted(filter(None, words), key=lambda word: "." in word))


def embargo_fields(dispatch: Dispatch) -> dict[str, Any]:
    embargo = dispatch.embargo
    return {
        "embargo_until": embargo.until if embargo else None,
        "embargo_endless": bool(embargo and embargo.indefinite),
        "embargo_words": one_line(embargo.raw)[:250] if embargo else "",
    }


def _words(dispatch: Dispatch) -> dict[str, Any]:
    headline = one_line(dispatch.headline)
    caption = next(iter(dispatch.captions), "")
    repeats = folded(caption) == folded(headline)
    return {
        "headline": _shortened(headline),
        "kicker": dispatch.kicker[:60],
        "body": dispatch.body_html,
        "language": _language(dispatch.language),
        # Web pages print the headline where the caption stood: that tells nobody more.
        "picture_caption": "" if repeats else one_line(caption)[:600],
        "signoff": dispatch.signoff_raw[:80],
    }


def _where_and_when(dispatch: Dispatch) -> dict[str, Any]:
    line = dispatch.dateline
    now = clock.now()
    published, modified = dispatch.published, dispatch.updated
    if published and published > now:
        published = None
    if modified and (modified > now or (published and modified <= published)):
        modified = None
    return {
        "dateline_place": line.place[:120] if line else "",
        "dateline_country": line.country[:80] if line else "",
        "dateline_date": line.date if line else None,
        "dateline_agency": "/".join(line.agencies)[:40] if line else "",
        "source_published_at": published,
        "source_modified_at": modified,
    }


def _rights(dispatch: Dispatch, agency: Agency | None) -> dict[str, Any]:
    # Whose terms are not known is not passed on in full.
    return {
        "copyright_holder": one_line(dispatch.copyright_holder)[:160],
        "copyright_notice": one_line(dispatch.copyright_notice)[:400],
        "usage_terms": dispatch.usage_terms,
        "syndication": agency.syndication if agency else Syndication.SUMMARY,
    }


def _note_to_editors(dispatch: Dispatch) -> str:
    lines = [dispatch.advisory.raw] if dispatch.advisory else []
    lines += [note.text for note in dispatch.notes]
    if len(one_line(dispatch.headline)) > LONGEST_HEADLINE:
        lines.append(f"The headline in full: {dispatch.headline}")
    if dispatch.expires.raw:
        lines.append(f"To be used until {dispatch.expires.raw}")
    lines += [f"On reading: {warning}" for warning in dispatch.warnings]
    return "\n".join(dict.fromkeys(map(one_line, lines)))


def _bylines(dispatch: Dispatch) -> list[BylineRow]:
    return [
        BylineRow(row.name[:120], f"in {row.place}"[:80] if row.place else "")
        for row in dispatch.credits
        if _is_printed(row)
    ]


def _is_printed(row: Credit) -> bool:
    """Real names of authors stand above the story; everything else is a credit."""
    return row.role == AUTHOR and bool(row.name)


def _credit(row: Credit) -> CreditRow:
    role = row.role if row.role in ROLES else CreditRole.WRITING
    name = f"{row.name} ({row.place})" if row.name and row.place else row.name
    return CreditRow(role, name[:120], row.initials[:20], row.group)


def _topics(dispatch: Dispatch) -> list[Topic]:
    codes = {subject.code for subject in dispatch.subjects if subject.code}
    return list(Topic.objects.filter(media_topic__in=codes).exclude(media_topic=""))


def _language(code: str) -> str:
    code = code.strip().lower()
    return (code if len(code) <= 12 else code.split("-")[0][:12]) or "en"


def _shortened(headline: str) -> str:
    if len(headline) <= LONGEST_HEADLINE:
        return headline
    return f"{headline[: LONGEST_HEADLINE - 1].rsplit(' ', 1)[0]}…"
