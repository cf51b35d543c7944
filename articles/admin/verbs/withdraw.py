"""Take a story from readers, and give it back."""

from typing import Any

from django import forms

from articles import publishing
from articles.admin.times import LocalTimeField, echo, short
from articles.admin.verbs.page import VerbForm, VerbPage
from articles.models import Article, Withdrawal
from articles.text.codes import is_code

KINDS = (
    (Withdrawal.Kind.WITHDRAWN, "Withdrawn: we take it back. The page answers 410."),
    (Withdrawal.Kind.LEGAL, "Legal order: 410, for a court or a regulator."),
    (
        Withdrawal.Kind.KILLED,
        "Killed by the agency: 410; giving it back takes a right.",
    ),
    (Withdrawal.Kind.EXPIRED, "Expired: 410, its licence or its use has ended."),
    (
        Withdrawal.Kind.RETRACTED,
        "Retracted: the text stays, under a banner that says so.",
    ),
)


class WithdrawForm(VerbForm):
    kind = forms.ChoiceField(
        choices=KINDS,
        widget=forms.RadioSelect,
        initial=Withdrawal.Kind.WITHDRAWN,
        label="What kind of withdrawal is it?",
    )
    reason = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 3}),
        label="Why, for the desk",
        help_text="Kept with your name. Readers never see it.",
        error_messages={"required": "Say why. The desk's record needs a reason."},
    )
    public_reason = forms.CharField(
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        label="Why, for readers",
        help_text="One line that stands in place of the story.",
    )
    hide_headline = forms.BooleanField(
        required=False,
        label="Hide the headline too",
        help_text="When the headline itself is the harm.",
    )
    replacement = forms.CharField(
        required=False,
        label="Story in its place",
        help_text="Its code or address; readers are pointed there.",
    )
    at = LocalTimeField(
        required=False,
        label="At a time",
        help_text="Empty: now. What is planned for later is cancelled.",
    )

    def clean_replacement(self) -> Article | None:
        word = self.cleaned_data["replacement"].strip()
        if not word:
            return None
        code = word.strip("/").rsplit("/", 1)[-1].rsplit("-", 1)[-1].lower()
        found = Article.objects.filter(code=code).first() if is_code(code) else None
        if found is None:
            message = (
                f"“{word}” names no story. Write the signs at the end of its address."
            )
            raise forms.ValidationError(message)
        return found


class Withdraw(VerbPage):
    name, right, look = "withdraw", "withdraw_article", "redfill"
    form_class = WithdrawForm

    def says(self) -> dict[str, Any]:
        live = self.standing.live
        now = (
            f"Readers see edition {live.number} since {short(live.live_from)}, at"
            f" {live.path}."
            if live
            else "Readers do not see this story."
        )
        return {
            "title": f"Withdraw from readers: {self.article}",
            "readers": now,
            "what": "The page, its feed items and its place in lists and search go at"
            " once; the address answers 410 with the headline and your public reason."
            " The draft and every version stay at the desk.",
            "button": "Withdraw this story from readers",
        }

    def act(self, data: dict[str, Any]) -> str:
        withdrawal = publishing.withdraw(
            self.article,
            by=self.request.user,
            seen=data["seen"],
            kind=data["kind"],
            reason=data["reason"],
            public_reason=data["public_reason"],
            at=data["at"],
            hide_headline=data["hide_headline"],
            replacement=data["replacement"],
        )
        at = withdrawal.starts_at
        if data["at"]:
            return f"Readers lose the story at {short(at)}, {echo(at)}."
        return f"{withdrawal.get_kind_display()} since {short(at)}."


class RestoreForm(VerbForm):
    reason = forms.CharField(
        required=False, max_length=250, label="Reason", help_text="For the desk."
    )


class Restore(VerbPage):
    name, right, look = "restore", "restore_article", "go"
    form_class = RestoreForm

    def refusal(self) -> str:
        if not (self.standing.withdrawn or self.standing.retracted):
            return "This story is not withdrawn, so there is nothing to give back."
        return super().refusal()

    def says(self) -> dict[str, Any]:
        gone = self.standing.withdrawn
        since = gone or self.standing.retracted
        what = (
            "Readers get the text that they saw last, as a new edition. “Published” does"
            " not move; changes in the draft stay at the desk."
            if gone
            else "The banner goes; the text, which never left, stays."
        )
        return {
            "title": f"Give back to readers: {self.article}",
            "readers": f"{since.get_kind_display()} since {short(since.starts_at)}:"
            f" {since.reason}"
            if since
            else "Readers lack nothing of this story.",
            "what": what,
            "button": "Give this story back to readers now"
            if gone
            else "End the retraction now",
        }

    def act(self, data: dict[str, Any]) -> str:
        edition = publishing.restore(
            self.article, by=self.request.user, seen=data["seen"], reason=data["reason"]
        )
        if edition is None:
            return "The retraction has ended."
        return (
            f"Edition {edition.number} is out since {short(edition.live_from)}, with the"
            " text that readers saw last."
        )
