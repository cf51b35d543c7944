"""Any acts in any order: what readers once saw stays true, and no law breaks."""

import random
from collections import Counter
from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from articles import publishing
from articles.models import Article, Edition, Withdrawal
from articles.rights import Refused
from tests import make

pytestmark = pytest.mark.django_db

KINDS = ("minor", "update", "correction", "clarification")

ACTS = (
    *("publish", "publish", "schedule", "schedule", "withdraw", "expire", "restore"),
    *("cancel", "reschedule", "lift", "edit", "wait", "jump back"),
)


class Newsroom:
    """One story, a clock, and a memory of everything that readers ever saw."""

    def __init__(self, dice: random.Random, watch) -> None:
        self.dice, self.watch = dice, watch
        self.now = watch.at("08:00")
        self.article = make.article("Story")
        self.seen: dict[datetime, tuple] = {}
        self.accepted: Counter[str] = Counter()
        self.texts = 0
        self.paragraphs = [f"<p>Paragraph {number}.</p>" for number in range(12)]

    def act(self) -> None:
        name = self.dice.choice(ACTS)
        try:
            getattr(self, name.replace(" ", "_"))()
        except (Refused, IndexError):
            return
        self.accepted[name] += 1

    def fresh(self) -> Article:
        return Article.objects.get(pk=self.article.pk)

    def later(self) -> datetime:
        return self.now + timedelta(minutes=self.dice.randint(1, 600))

    def publish(self, at=None) -> None:
        if self.dice.random() < 0.8:
            self.edit()
        make.publish(
            self.article,
            kind=self.dice.choice(KINDS),
            note="What was wrong, and what is right.",
            at=at,
            cancel_later=self.dice.random() < 0.5,
        )

    def schedule(self) -> None:
        self.publish(at=self.later())

    def edit(self) -> None:
        self.texts += 1
        self.paragraphs[self.dice.randrange(12)] = f"<p>Sentence {self.texts}.</p>"
        make.edit(self.article, body="".join(self.paragraphs))

    def withdraw(self, at=None) -> None:
        publishing.withdraw(
            self.article,
            by=None,
            seen=self.fresh().line_number,
            kind=self.dice.choice(["withdrawn", "killed", "legal", "retracted"]),
            reason="Because.",
            at=at,
        )

    def expire(self) -> None:
        self.withdraw(at=self.later())

    def restore(self) -> None:
        publishing.restore(self.article, by=None, seen=self.fresh().line_number)

    def planned(self) -> Edition:
        found = list(Edition.objects.uncancelled().order_by("?"))
        return self.dice.choice(sorted(found, key=lambda one: one.pk))

    def cancel(self) -> None:
        publishing.cancel(self.planned(), by=None, seen=self.fresh().line_number)

    def reschedule(self) -> None:
        publishing.reschedule(
            self.planned(), by=None, seen=self.fresh().line_number, at=self.later()
        )

    def lift(self) -> None:
        found = list(Withdrawal.objects.order_by("pk"))
        publishing.lift(self.dice.choice(found), by=None, seen=self.fresh().line_number)

    def wait(self) -> None:
        self.now = self.watch.at(
            self.now + timedelta(minutes=self.dice.randint(1, 500))
        )

    def jump_back(self) -> None:
        self.watch.at(self.now - timedelta(seconds=self.dice.randint(1, 90)))

    # What must hold after each act ----------------------------------------------------

    def look(self) -> None:
        last_act = self.fresh().last_act_at
        self.now = self.watch.at(max(filter(None, (self.now, last_act))))
        self.seen[self.now] = self.shown(self.now)
        for moment, shown in self.seen.items():
            assert self.shown(moment) == shown, f"the past changed at {moment}"
        self.spans_stand_apart()
        self.clocks_tell_the_truth()

    def shown(self, moment: datetime) -> tuple:
        return tuple(
            Edition.objects.live(moment).values_list(
                "pk", "body", "body_html", "published_at", "updated_at", "path", "kind"
            )
        )

    def spans_stand_apart(self) -> None:
        line = list(Edition.objects.uncancelled().order_by("live_from"))
        for one, following in pairwise(line):
            assert one.live_until is not None
            assert one.live_until <= following.live_from
        assert [one.number for one in line] == list(range(1, len(line) + 1))
        for one in Edition.objects.filter(cancelled_at__isnull=False):
            assert one.live_from == one.live_until

    def clocks_tell_the_truth(self) -> None:
        line = list(Edition.objects.uncancelled().order_by("live_from"))
        for before, one in zip([None, *line], line, strict=False):
            if before is None:
                assert (one.kind, one.published_at) == ("first", one.live_from)
                assert one.updated_at is None
                continue
            assert one.published_at == before.published_at
            moves = one.kind in {"update", "correction", "clarification"}
            assert one.updated_at == (one.live_from if moves else before.updated_at)


def play(dice: random.Random, watch, acts: int) -> Counter[str]:
    newsroom = Newsroom(dice, watch)
    for _ in range(acts):
        newsroom.act()
        newsroom.look()
    return newsroom.accepted


@pytest.mark.parametrize("seed", range(6))
def test_no_order_of_acts_shakes_what_readers_saw(seed, watch):
    accepted = play(random.Random(seed), watch, acts=45)
    assert accepted.total() >= 10


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 160))
def test_no_long_order_of_acts_does_either(seed, watch):
    accepted = play(random.Random(seed), watch, acts=80)
    assert accepted.total() >= 20
