"""What is planned: move or cancel an edition, call off a withdrawal."""

from typing import Any

from django import forms
from django.http import Http404

from articles import publishing
from articles.admin.times import LocalTimeField, echo, short
from articles.admin.verbs.page import VerbForm, VerbPage
from articles.models import Edition, Withdrawal


class ReasonForm(VerbForm):
    reason = forms.CharField(
        required=False, max_length=250, label="Reason", help_text="For the desk."
    )


class PlannedEdition(VerbPage):
    right = "schedule_article"
    edition: Edition

    def find(self, **ids: int) -> None:
        found = self.article.editions.filter(pk=ids["edition"]).first()
        if found is None:
            message = "That edition is not one of this story's."
            raise Http404(message)
        self.edition = found

    def now_readers(self) -> str:
        live = self.standing.live
        if live is None:
            return "Readers see nothing of this story yet."
        return f"Readers see edition {live.number} since {short(live.live_from)}."


class Cancel(PlannedEdition):
    name = "cancel"
    form_class = ReasonForm
    look = "redfill"

    def says(self) -> dict[str, Any]:
        at = self.edition.live_from
        return {
            "title": f"Cancel edition {self.edition.number}: {self.article}",
            "what": f"Edition {self.edition.number} was to go out at {short(at)},"
            f" {echo(at)}. It will not; it stays in the list of versions as cancelled.",
            "readers": f"{self.now_readers()} That does not change.",
            "button": f"Cancel edition {self.edition.number}, set for {short(at)}",
        }

    def act(self, data: dict[str, Any]) -> str:
        publishing.cancel(
            self.edition, by=self.request.user, seen=data["seen"], reason=data["reason"]
        )
        return f"Edition {self.edition.number} will not go out."


class MoveForm(VerbForm):
    at = LocalTimeField(
        label="New time",
        error_messages={"required": "Choose the date and time when it goes out."},
    )


class Reschedule(PlannedEdition):
    name = "reschedule"
    form_class = MoveForm

    def initial(self) -> dict[str, Any]:
        return super().initial() | {"at": self.edition.live_from}

    def says(self) -> dict[str, Any]:
        at = self.edition.live_from
        return {
            "title": f"Move edition {self.edition.number}: {self.article}",
            "what": f"Edition {self.edition.number} goes out at {short(at)}, {echo(at)},"
            " until you move it. Its text stays as it is.",
            "readers": f"{self.now_readers()} That does not change now.",
            "button": f"Move edition {self.edition.number} to the new time",
        }

    def act(self, data: dict[str, Any]) -> str:
        moved = publishing.reschedule(
            self.edition, by=self.request.user, seen=data["seen"], at=data["at"]
        )
        return f"Edition {moved.number} goes out at {short(data['at'])}, {echo(data['at'])}."


class Lift(VerbPage):
    name, right = "lift", "withdraw_article"
    form_class = ReasonForm
    withdrawal: Withdrawal

    def find(self, **ids: int) -> None:
        found = self.article.withdrawals.filter(pk=ids["withdrawal"]).first()
        if found is None:
            message = "That withdrawal is not one of this story's."
            raise Http404(message)
        self.withdrawal = found

    def says(self) -> dict[str, Any]:
        at = self.withdrawal.starts_at
        return {
            "title": f"Call off the withdrawal: {self.article}",
            "what": f"The story was to leave at {short(at)}, {echo(at)}. It will stay."
            " What the withdrawal cancelled stays cancelled.",
            "readers": "Readers see no difference now.",
            "button": f"Call off the withdrawal of {short(at)}",
        }

    def act(self, data: dict[str, Any]) -> str:
        publishing.lift(
            self.withdrawal,
            by=self.request.user,
            seen=data["seen"],
            reason=data["reason"],
        )
        return "The withdrawal is called off; readers keep the story."
