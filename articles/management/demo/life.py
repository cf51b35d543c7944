"""Take the stories through the verbs, each act at its own time, oldest first."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth.models import User

from articles import clock, publishing, workflow, writing
from articles.management.demo.house import House
from articles.management.demo.script import Happening, Script
from articles.management.demo.wording import changes
from articles.models import Article, Withdrawal

# Before a story goes out it is written, handed in and looked at.
WRITTEN, HANDED_IN, LOOKED_AT = (timedelta(minutes=n) for n in (55, 25, 10))
ALREADY_HERE = timedelta(minutes=30)  # for what is planned: when it was planned

type Act = tuple[datetime, int, Callable[[], None]]


def live_through(house: House, scripts: list[Script]) -> None:
    acts: list[Act] = []
    for script in scripts:
        acts.extend(Story(house, script).acts())
    for moment, _, act in sorted(acts, key=lambda one: one[:2]):
        with clock.standing_at(moment):
            act()


class Story:
    """One story's life. Its script is changed as its words are."""

    def __init__(self, house: House, script: Script) -> None:
        self.house, self.script = house, script
        self.reporter = house.people["reporter"]
        self.editor = house.people["editor"]
        self.publisher = house.people["publisher"]

    @property
    def article(self) -> Article:
        return self.house.article(self.script.key)

    def acts(self) -> Iterator[Act]:
        """When what is done. What is planned for later was planned a while ago."""
        out = self.house.moment(self.script, self.script.ago)
        desk = min(out, self.house.now - ALREADY_HERE)
        yield desk - WRITTEN, 0, self.write
        if self.script.fate != "draft":
            yield desk - HANDED_IN, 1, self.hand_in
        if end := self._desk_act():
            yield desk - LOOKED_AT, 2, end
        if self.script.fate == "published":
            yield out, 3, self.publish
        if self.script.fate == "scheduled":
            yield desk, 3, lambda: self.publish(at=out)
        for number, happening in enumerate(self.script.happenings, start=4):
            at = min(
                self.house.moment(self.script, happening.ago),
                self.house.now - ALREADY_HERE,
            )
            yield at, number, lambda what=happening: self.happen(what)  # type: ignore[misc]

    def _desk_act(self) -> Callable[[], None] | None:
        acts = {
            "submitted": None,
            "returned": self.give_back,
            "spiked": self.spike,
            "draft": None,
        }
        return acts.get(self.script.fate, self.approve)

    # The desk

    def write(self) -> None:
        by = self.editor if self.script.get("agency") else self.reporter
        article = writing.create(
            changes(self.script, self.house), by=by, reason="First draft"
        )
        self.house.articles[self.script.key] = article.pk

    def hand_in(self) -> None:
        self._step(workflow.submit, self.reporter)

    def approve(self) -> None:
        by = self.publisher if self.script.get("agency") else self.editor
        self._step(workflow.approve, by)

    def give_back(self) -> None:
        self._step(workflow.return_, self.editor, self.script.get("note-back"))

    def spike(self) -> None:
        self._step(workflow.spike, self.editor, self.script.get("spiked-because"))

    def _step(self, step: Callable[..., Any], by: User, note: str = "") -> None:
        article = self.article
        step(article, by=by, version=article.version, note=note)

    # The readers

    def publish(self, at: datetime | None = None, **choices: Any) -> None:
        article = self.article
        publishing.publish(
            article,
            by=self.publisher,
            seen=article.line_number,
            version=article.version,
            at=at,
            **choices,
        )

    def happen(self, what: Happening) -> None:
        if what.name in {"withdraw", "retract"}:
            self.withdraw(what)
            return
        self.script = self.script.changed(what)
        article = self.article
        writing.save(
            article,
            changes(self.script, self.house),
            by=self.editor,
            version=article.version,
            reason=what.note or "Read again",
        )
        if self.article.section.needs_approval:  # type: ignore[union-attr]
            self._step(workflow.approve, self.publisher)
        *weight, kind = what.name.split()
        self.publish(
            at=self.house.moment(self.script, what.ago)
            if what.ago < timedelta(0)
            else None,
            kind=kind,
            note=what.note,
            severity=weight[0] if weight else "normal",
            reason="A word set right" if kind == "minor" else "",
        )

    def withdraw(self, what: Happening) -> None:
        article = self.article
        instead = what.words.get("replacement")
        publishing.withdraw(
            article,
            by=self.publisher,
            seen=article.line_number,
            kind=Withdrawal.Kind.RETRACTED
            if what.name == "retract"
            else Withdrawal.Kind.WITHDRAWN,
            reason=what.words["reason"],
            public_reason=what.note,
            replacement=self.house.article(instead) if instead else None,
        )
