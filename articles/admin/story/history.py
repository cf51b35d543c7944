"""Versions and editions on one line: what the desk saved, what readers saw, and when."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.admin import AdminSite
from django.http import Http404, HttpResponse
from django.template.response import TemplateResponse

from articles import clock, writing
from articles.admin.request import StaffRequest
from articles.admin.state import GOES_OUT, standing
from articles.admin.story.compare import Comparison, compare
from articles.admin.story.edit import story
from articles.admin.story.sides import Side, of_edition, of_version
from articles.admin.times import length, short, zone_name
from articles.admin.verbs.page import VerbForm, VerbPage
from articles.models import Article, Edition, Kind

# Older ones are kept too, and reached by "older".
MOST = 100


@dataclass
class Knot:
    """One point of the line. `key` is `v12` for a version, `e3` for an edition."""

    key: str
    at: datetime
    name: str
    says: str = ""
    look: str = ""
    pill: tuple[str, str] | None = None
    edition: Edition | None = None
    version: int | None = None
    own: bool = False


def versions(site: AdminSite, request: StaffRequest, pk: int) -> HttpResponse:
    article = story(request, pk)
    now = clock.now()
    rows = list(article.history.select_related("history_user")[:MOST])
    editions = list(
        article.editions.select_related("by", "section", "agency", "picture")
    )
    knots = line(article, rows, editions, now)
    before, after = _chosen(request, knots)
    context = {
        **site.each_context(request),
        "title": f"Versions: {article}",
        "opts": Article._meta,
        "article": article,
        "standing": standing(article, now),
        "knots": knots,
        "zone": zone_name(),
        "before": before,
        "after": after,
        "comparison": _compared(article, before, after),
    }
    request.current_app = site.name
    return TemplateResponse(request, "admin/story/history.html", context)


def line(
    article: Article, rows: list[Any], editions: list[Edition], now: datetime
) -> list[Knot]:
    """Newest first."""
    knots = [_of_version(article, row, rows[-1]) for row in rows]
    knots += [_of_edition(edition, now) for edition in editions]
    knots.sort(key=lambda knot: (knot.at, knot.look), reverse=True)
    spans = [
        (one.live_from, one.live_until) for one in editions if one.cancelled_at is None
    ]
    for knot in knots:
        public = any(f <= knot.at and (u is None or knot.at < u) for f, u in spans)
        if public and not knot.look:
            knot.look = "pub"
    return knots


def _of_version(article: Article, row: Any, oldest: Any) -> Knot:
    who = _name(row.history_user)
    newest = row.history_id == article.version
    return Knot(
        key=f"v{row.history_id}",
        at=row.history_date,
        name=f"Version {row.history_id}, {who}",
        says=f"“{row.history_change_reason}”" if row.history_change_reason else "",
        pill=("st--draft", "The draft now") if newest else None,
        version=None if newest else row.history_id,
    )


def _of_edition(edition: Edition, now: datetime) -> Knot:
    says = f"{edition.get_kind_display()} by {_name(edition.by)}."
    if edition.note:
        says += f" “{edition.note}”"
    if edition.cancelled_at:
        pill = ("st--out", "Cancelled")
        says += f" {edition.cancelled_because}."
        look = "ed past"
    elif edition.live_from > now:
        pill = (
            "st--time",
            f"{GOES_OUT[Kind(edition.kind)]} {short(edition.live_from, now)}",
        )
        look = "ed fut"
    elif edition.is_live(now):
        pill = ("st--live", "Readers see this")
        says += f" Public {length(now - edition.live_from)} so far."
        look = "ed"
    else:
        until = edition.live_until or now
        pill = ("st--none", edition.get_kind_display())
        says += f" Public {length(until - edition.live_from)}."
        look = "ed past"
    return Knot(
        key=f"e{edition.pk}",
        at=edition.live_from,
        name=f"Edition {edition.number}",
        says=says,
        look=look,
        pill=pill,
        edition=edition,
        version=None if edition.is_live(now) else edition.version,
    )


def _chosen(
    request: StaffRequest, knots: list[Knot]
) -> tuple[Knot | None, Knot | None]:
    """What `?a=` and `?b=` name; left out, what readers see against the draft."""
    by_key = {knot.key: knot for knot in knots}
    newest = next((knot for knot in knots if knot.key.startswith("v")), None)
    live = next((knot for knot in knots if knot.look == "ed"), None)
    older = next(
        (k for k in knots if k.key.startswith("v") and k is not newest), newest
    )
    return (
        by_key.get(request.GET.get("a", "")) or live or older,
        by_key.get(request.GET.get("b", "")) or newest,
    )


def _compared(
    article: Article, before: Knot | None, after: Knot | None
) -> Comparison | None:
    if before is None or after is None:
        return None
    return compare(_side(article, before), _side(article, after))


def _side(article: Article, knot: Knot) -> Side:
    if knot.edition:
        return of_edition(knot.edition)
    return of_version(article.history.get(history_id=int(knot.key[1:])))


def _name(user: Any) -> str:
    return (user.get_full_name() or user.get_username()) if user else "the house"


class Revert(VerbPage):
    """Put an old version's text into the draft. Readers see no difference."""

    name, right = "revert", "change_article"
    form_class = VerbForm
    version: Any

    def find(self, **ids: int) -> None:
        self.version = self.article.history.filter(history_id=ids["version"]).first()
        if self.version is None:
            message = "That version is not one of this story's."
            raise Http404(message)

    def says(self) -> dict[str, Any]:
        number, at = self.version.history_id, self.version.history_date
        return {
            "title": f"Put version {number} into the draft: {self.article}",
            "readers": "Readers see no difference until you publish.",
            "what": f"The texts, bylines, credits, picture and topics of version {number}, saved"
            f" {short(at)} by {_name(self.version.history_user)}, become a new version."
            " The present draft stays in the list of versions.",
            "button": f"Put version {number} into the draft",
        }

    def act(self, data: dict[str, Any]) -> str:
        saved = writing.revert(
            self.article,
            self.version.history_id,
            by=self.request.user,
            version=data["version"],
        )
        return (
            f"Version {saved.version} holds the text of version"
            f" {self.version.history_id}. Readers see no difference until it is published."
        )
