"""The story's form with its rows, and what has to be said about it."""

from dataclasses import dataclass, field
from typing import Any

from articles.admin.story.form import StoryForm
from articles.admin.story.rows import Bylines, Credits, RowSet
from articles.writing import Changes


@dataclass
class Page:
    form: StoryForm
    bylines: RowSet
    credits: RowSet
    message: str = ""
    theirs: dict[str, str] = field(default_factory=dict)
    by_whom: str = ""

    def is_valid(self) -> bool:
        # Every part is asked, so that every mistake is shown at once.
        parts = (self.form, self.bylines, self.credits)
        return [part.is_valid() for part in parts] == [True] * len(parts)

    def changes(self) -> Changes:
        return Changes(
            fields=self.form.written(),
            bylines=self.bylines.rows(),
            credits=self.credits.rows(),
            topics=self.form.topics_written(),
            related=self.form.cleaned_data["related"],
        )

    @property
    def errors(self) -> list[tuple[str, str, str]]:
        """Field id, label and message of everything that stands in the way."""
        found = [
            ("", "", str(message))
            for rows in (self.bylines, self.credits)
            for message in rows.non_form_errors()
        ]
        forms = [self.form, *self.bylines.forms, *self.credits.forms]
        for form in forms:
            for name, messages in form.errors.items():
                if name == "__all__":
                    found += [("", "", str(message)) for message in messages]
                else:
                    box = form[name]
                    found += [(box.id_for_label, box.label, str(m)) for m in messages]
        return found


def page_with(
    form: StoryForm, bylines: list[dict[str, Any]], credits: list[dict[str, Any]]
) -> Page:
    return Page(
        form,
        Bylines(initial=bylines, prefix="bylines"),
        Credits(initial=credits, prefix="credits"),
    )
