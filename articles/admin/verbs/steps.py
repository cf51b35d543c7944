"""The desk's own steps: submit, approve, return, spike, bring back."""

from typing import Any, ClassVar

from django import forms

from articles import workflow
from articles.admin.times import short
from articles.admin.verbs.page import VerbForm, VerbPage


class NoteForm(VerbForm):
    note = forms.CharField(
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        label="Note for the desk",
        help_text="Kept with your name. Readers never see it.",
    )


class NeededNoteForm(VerbForm):
    note = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 3}),
        label="Why",
        help_text="Kept with your name. Readers never see it.",
        error_messages={"required": "Say why, for whoever finds the story here."},
    )


class StepPage(VerbPage):
    form_class: ClassVar[type[VerbForm]] = NoteForm
    title = button = what = done = ""

    def says(self) -> dict[str, Any]:
        readers = (
            "Readers see no difference: they keep edition"
            f" {self.standing.live.number}, since"
            f" {short(self.standing.live.live_from)}."
            if self.standing.live
            else "Readers see no difference: nothing of this story is public."
        )
        return {
            "title": f"{self.title}: {self.article}",
            "what": self.what,
            "readers": readers,
            "button": self.button,
        }

    def refusal(self) -> str:
        offers = {o.step: o for o in workflow.offers(self.article, self.request.user)}
        if self.name in offers:
            return offers[self.name].refusal
        state = self.article.get_state_display().lower()
        return f"This story is {state} now, so this does not apply."

    def act(self, data: dict[str, Any]) -> str:
        verb = getattr(workflow, "return_" if self.name == "return" else self.name)
        verb(
            self.article,
            by=self.request.user,
            version=data["version"],
            note=data.get("note", ""),
        )
        return self.done


class Submit(StepPage):
    name, right = "submit", "submit_article"
    title, button = "Submit to the desk", "Submit this story to the desk"
    what = "An editor will read it; it stands under “Waits for me” at the desk."
    done = "Submitted. It stands under “Waits for me” for every editor."


class Approve(StepPage):
    name, right = "approve", "approve_article"
    title, button = "Approve", "Approve this text"
    what = (
        "You say yes to this very text. If a word of it changes afterwards, somebody"
        " approves it again where the section asks for that."
    )
    done = "Approved. The text may go out; nothing is public yet by this."


class Return(StepPage):
    name, right = "return", "return_article"
    form_class = NeededNoteForm
    title, button = "Return to the writer", "Return it with this note"
    what = (
        "It becomes a draft again. An approval of its text ends, and what is scheduled \
of it without another approval is cancelled."
    )
    done = "Returned to the writer with your note."


class Spike(StepPage):
    name, right, look = "spike", "spike_article", "redfill"
    form_class = NeededNoteForm
    title, button = "Spike", "Spike this story"
    what = "It leaves the lists and what is scheduled of it is cancelled. It can be \
brought back at any time."
    done = "Spiked. It can be brought back from its page."


class Unspike(StepPage):
    name, right = "unspike", "spike_article"
    title, button = "Bring back", "Bring this story back as a draft"
    what = "It becomes a draft again. What was scheduled of it stays cancelled."
    done = "Brought back as a draft."
