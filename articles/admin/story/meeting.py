"""When two people saved: what each typed is kept, and what the other changed is shown."""

from dataclasses import replace
from typing import Any

from django.utils.html import strip_tags

from articles import writing
from articles.admin.story.form import CHOSEN, PLAIN, StoryForm
from articles.admin.story.page import Page, page_with
from articles.admin.story.rows import byline_initial, credit_initial
from articles.models import Article
from articles.writing import Changes

TEXT_LIMIT = 4_000


def meet(page: Page, mine: Changes, newest: Article) -> None:
    """Somebody saved in between: keep what this person typed, show what the other
    changed, and carry the newest version.

    A field that only the other person changed takes their text, since nothing was typed
    into it here. Where both did, this person's text stays and theirs stands beside it.
    """
    base = newest.history.filter(history_id=page.form.cleaned_data["version"]).first()
    yours, theirs = _values(mine), _values(_of_article(newest))
    before = _values(_of_version(base)) if base else yours
    values: dict[str, Any] = {}
    for name in theirs:
        other_changed = theirs[name] != before.get(name, theirs[name])
        i_changed = yours[name] != before.get(name, theirs[name])
        values[name] = yours[name] if i_changed or not other_changed else theirs[name]
        if other_changed and theirs[name] != yours[name]:
            page.theirs[name] = _as_words(name, theirs[name], taken=not i_changed)
    typed = page.form.cleaned_data
    initial = _initial(values) | {
        "version": newest.version,
        "reason": typed["reason"],
        "upload_credit": typed["upload_credit"],
    }
    rebuilt = page_with(
        StoryForm(initial=initial),
        byline_initial(values["bylines"]),
        credit_initial(values["credits"]),
    )
    page.form, page.bylines, page.credits = (
        rebuilt.form,
        rebuilt.bylines,
        rebuilt.credits,
    )
    page.by_whom = _who(newest)
    page.message = (
        f"{page.by_whom} saved this story while you were writing. Nothing of yours is"
        " lost: it is in the fields below, not saved yet. Where both of you changed a"
        f" field, yours is kept and theirs stands beside it. Save again to keep the page"
        f" as it is now; theirs stays in the list as version {newest.version}."
    )


def _of_article(article: Article) -> Changes:
    return Changes(
        fields={name: getattr(article, name) for name in (*PLAIN, *CHOSEN)},
        bylines=[
            writing.BylineRow(row.name, row.role, row.contributor)
            for row in article.byline_rows.select_related("contributor")
        ],
        credits=[
            writing.CreditRow(
                row.role, row.name, row.initials, row.group, row.contributor
            )
            for row in article.credit_rows.select_related("contributor")
        ],
        topics=list(article.topics.all()),
        related=list(article.related.all()),
    )


def _of_version(version: Any) -> Changes:
    then = writing.changes_of(version)
    fields = {name: getattr(version.instance, name) for name in (*PLAIN, *CHOSEN)}
    return replace(then, fields=fields)


def _values(changes: Changes) -> dict[str, Any]:
    return {
        **changes.fields,
        "bylines": list(changes.bylines or []),
        "credits": list(changes.credits or []),
        "topics": sorted(changes.topics or [], key=lambda topic: topic.pk),
        "related": sorted(changes.related or [], key=lambda other: other.pk),
    }


def _initial(values: dict[str, Any]) -> dict[str, Any]:
    initial = {name: values[name] for name in PLAIN}
    initial |= {
        name: values[name].pk if values[name] else None
        for name in ("section", "agency", "picture")
    }
    return initial | {
        "embargo_until": values["embargo_until"],
        "topics": [topic.pk for topic in values["topics"]],
        "related": " ".join(other.code for other in values["related"]),
    }


def _as_words(name: str, value: Any, *, taken: bool) -> str:
    if isinstance(value, list):
        words = ", ".join(str(getattr(one, "name", one)) for one in value)
    elif name == "body":
        words = strip_tags(value.replace("</p>", "</p>\n"))[:TEXT_LIMIT]
    else:
        words = "" if value is None else str(value)
    words = words or "nothing"
    return f"Taken over, since you had not changed it: {words}" if taken else words


def _who(article: Article) -> str:
    newest = article.history.select_related("history_user").first()
    user = newest.history_user if newest else None
    return (user.get_full_name() or user.get_username()) if user else "The house"
