"""Publish now or at a time: what readers will get, as what kind, and when."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.urls import reverse

from articles import publishing
from articles.admin.state import plural
from articles.admin.story.compare import Comparison, compare
from articles.admin.story.sides import of_draft, of_edition
from articles.admin.times import LocalTimeField, echo, short, zone_name
from articles.admin.verbs.page import VerbForm, VerbPage
from articles.models import Correction, Edition, Kind
from articles.publishing.compose import hash_of
from articles.rights import Refused, require
from articles.text.slugs import slug

NOW, LATER = "now", "at"


@dataclass(frozen=True)
class KindOffer:
    """A kind of edition, and what it does to the public clocks."""

    value: str
    label: str
    says: str
    named: str
    off: str = ""


KINDS = (
    KindOffer(
        Kind.MINOR,
        "Minor",
        "Typo, link, crop, tag. No stamp moves, feeds stay quiet.",
        "as a minor fix",
    ),
    KindOffer(
        Kind.UPDATE,
        "Update",
        "There is news. “Last updated” moves to the time it goes out; feeds mark the item"
        " changed, never new.",
        "as an update",
    ),
    KindOffer(
        Kind.CORRECTION,
        "Correction",
        "We were wrong. As an update, and the note stands on the story and on the"
        " corrections page.",
        "as a correction",
    ),
    KindOffer(
        Kind.CLARIFICATION,
        "Clarification",
        "True, but it misled. As a correction, with its own label.",
        "as a clarification",
    ),
)


class PublishForm(VerbForm):
    kind = forms.ChoiceField(
        required=False, choices=[(kind.value, kind.label) for kind in KINDS]
    )
    note = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 3}))
    severity = forms.ChoiceField(
        choices=Correction.Severity,
        required=False,
        label="Where a correction's note stands",
    )
    when = forms.ChoiceField(choices=[(NOW, "Now"), (LATER, "At a time")])
    at = LocalTimeField(required=False, label="Date and time")
    cancel_later = forms.BooleanField(required=False)
    override_embargo = forms.BooleanField(
        required=False, label="Publish against the embargo"
    )
    new_address = forms.BooleanField(required=False)
    reason = forms.CharField(
        required=False,
        max_length=250,
        label="Reason, for the desk",
        help_text="Kept with your name.",
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        later = data.get("when") == LATER
        if later and not data.get("at") and "at" not in self.errors:
            self.add_error("at", "Choose the date and time when it goes out.")
        return data


class Publish(VerbPage):
    name = "publish"
    look = "go"
    form_class = PublishForm
    template = "admin/publish.html"
    when = NOW

    def initial(self) -> dict[str, Any]:
        return super().initial() | {
            "kind": Kind.MINOR if self._same_words() else Kind.UPDATE,
            "when": self.when,
            "severity": Correction.Severity.NORMAL,
        }

    def act(self, data: dict[str, Any]) -> str:
        later = data["when"] == LATER
        edition = publishing.publish(
            self.article,
            by=self.request.user,
            seen=data["seen"],
            version=data["version"],
            kind=data["kind"],
            note=data["note"],
            reason=data["reason"],
            at=data["at"] if later else None,
            severity=data["severity"] or Correction.Severity.NORMAL,
            cancel_later=data["cancel_later"],
            override_embargo=data["override_embargo"],
            new_address=data["new_address"],
        )
        return _said(edition, later=later)

    # What the page shows -----------------------------------------------------------------

    def says(self) -> dict[str, Any]:
        live, article = self.standing.live, self.article
        obstacles = self._obstacles()
        return {
            "title": f"Publish: {article}",
            "first": live is None and not self.standing.was_public,
            "live": live,
            "comparison": self._comparison(),
            "kinds": self._kinds(),
            "obstacles": [(found.message, self._where(found)) for found in obstacles],
            "later": self._later(),
            "may_override": article.embargo_until
            and self.standing.embargoed
            and self._may("override_embargo"),
            "moves": self._moves(),
            "number": self._number(),
            "button": self._button(),
            "path": live.path if live else "",
            "changes": plural(self.standing.changes, "change"),
            "zone": zone_name(),
        }

    def refusal(self) -> str:
        """An embargo does not close the page: a later time may be allowed."""
        found = [one for one in self._obstacles() if one.field != "embargo_until"]
        if found:
            return found[0].message
        if self.standing.withdrawn:
            return "This story is withdrawn. Give it back to readers first."
        if self.standing.live and not self.standing.changes:
            return "Readers have this very text: there is nothing to publish."
        return ""

    def _obstacles(self) -> list[Refused]:
        at = self.standing.now if self.when == LATER else None
        return publishing.obstacles(self.article, self.request.user, at=at)

    def _where(self, refused: Refused) -> str:
        """The story's own field that the obstacle is about."""
        if not refused.field:
            return ""
        page = reverse("admin:articles_article_change", args=(self.article.pk,))
        return f"{page}#id_{refused.field}"

    def _comparison(self) -> Comparison:
        draft = of_draft(self.standing.article)
        live = self.standing.live
        return compare(of_edition(live) if live else draft, draft)

    def _same_words(self) -> bool:
        live = self.standing.live
        return bool(live and live.text_hash == hash_of(self.article))

    def _kinds(self) -> list[KindOffer]:
        if not self._same_words():
            return list(KINDS)
        off = "The words that readers read are the same, so nothing was updated."
        return [
            kind
            if kind.value != Kind.UPDATE
            else KindOffer(kind.value, kind.label, kind.says, kind.named, off)
            for kind in KINDS
        ]

    def _later(self) -> list[Edition]:
        """Planned editions that would stand on another text afterwards."""
        planned = self.standing.scheduled
        return planned if self.standing.live or self.when == LATER else planned[1:]

    def _moves(self) -> str:
        """The address that the story would get, if it asks for another one."""
        live, article = self.standing.live, self.article
        if not live or not article.section:
            return ""
        words = article.slug or slug(article.headline)
        if (live.section_id, live.slug) == (article.section_id, words):
            return ""
        *_, year, month, day, _last = live.path.strip("/").split("/")
        return f"/{article.section.slug}/{year}/{month}/{day}/{words}-{article.code}/"

    def _number(self) -> int:
        been = self.article.editions.been_public(self.standing.now).count()
        return been + 1

    def _button(self) -> str:
        data = self.request.POST if self.request.method == "POST" else self.initial()
        if data.get("when") == LATER:
            return f"Schedule edition {self._number()}{self._as(data.get('kind', ''))}"
        return f"Publish edition {self._number()} now{self._as(data.get('kind', ''))}"

    def _as(self, chosen: str) -> str:
        if not self.standing.was_public:
            return ""
        named = {kind.value: kind.named for kind in KINDS}
        return f", {named[chosen]}" if chosen in named else ""

    def _may(self, permission: str) -> bool:
        try:
            require(self.request.user, permission)
        except Refused:
            return False
        return True


class Schedule(Publish):
    name = "schedule"
    when = LATER


def _said(edition: Edition, *, later: bool) -> str:
    if later:
        at = edition.live_from
        return f"Edition {edition.number} goes out at {short(at)}, {echo(at)}."
    return f"Edition {edition.number} is out since {short(edition.live_from)}."
