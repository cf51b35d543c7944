"""A story's standing in words: pills, one sentence, and what comes next."""

from datetime import datetime
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from articles import clock
from articles.admin.state.facts import Facts, with_standing
from articles.admin.times import echo, short, tag
from articles.models import Article, Kind, State, Withdrawal

GOES_OUT = {
    Kind.FIRST: "It goes out",
    Kind.MINOR: "A minor fix goes out",
    Kind.UPDATE: "An update goes out",
    Kind.CORRECTION: "A correction goes out",
    Kind.CLARIFICATION: "A clarification goes out",
    Kind.RESTORED: "It comes back",
}
STEP_PILL = {
    State.DRAFT: "st--draft",
    State.SUBMITTED: "st--sub",
    State.APPROVED: "st--ok",
    State.SPIKED: "st--spike",
}
STEP_SAYS = {
    State.DRAFT: "It is a draft.",
    State.SUBMITTED: "It waits for an editor.",
    State.APPROVED: "It is approved and may go out.",
    State.SPIKED: "It is spiked, and can be brought back.",
}


def standing(article: Article, now: datetime | None = None) -> "Standing":
    """How one article stands; asks the database for what was not fetched before."""
    t = now or clock.now()
    fetched: Any = article
    if not hasattr(article, "open_editions"):
        fetched = with_standing(Article.objects.filter(pk=article.pk), t).get()
    return Standing(
        article=fetched,
        now=t,
        editions=fetched.open_editions,
        withdrawals=fetched.open_withdrawals,
        was_public=fetched.was_public,
        has_alarm=fetched.has_alarm,
    )


class Standing(Facts):
    """The facts, and how they are said."""

    @property
    def pills(self) -> list[tuple[str, str]]:
        """Class and word of each pill: what readers see, and the desk's step."""
        step = State(self.article.state)
        pills: list[tuple[str, str]] = []
        if self.live:
            pills.append(("st--live", "Retracted" if self.retracted else "Live"))
        elif self.withdrawn:
            pills.append(("st--out", self.withdrawn.get_kind_display().split()[0]))
        if self.scheduled and not self.live:
            pills.append(("st--time", "Scheduled"))
        elif not pills or step in {State.SUBMITTED, State.SPIKED}:
            pills.append((STEP_PILL[step], step.label))
        if self.changes:
            pills.append(("st--ahead", plural(self.changes, "change")))
        if self.embargoed:
            pills.append(("st--emb", "Embargo"))
        if self.has_alarm:
            pills.append(("st--kill", "Alarm"))
        return pills

    @property
    def sentence(self) -> SafeString:
        parts = [self._readers(), self._draft(), *self._next()]
        return mark_safe(" ".join(part for part in parts if part))  # noqa: S308 - parts are SafeString

    @property
    def readers(self) -> SafeString:
        """The first part of the sentence alone."""
        return self._readers()

    def _readers(self) -> SafeString:
        if self.live:
            banner = (
                format_html(
                    ", marked as retracted since {}",
                    tag(self.retracted.starts_at, now=self.now),
                )
                if self.retracted
                else ""
            )
            return format_html(
                'Readers see <b class="g">edition {}</b> since {}{}.',
                self.live.number,
                tag(self.live.live_from, now=self.now),
                banner,
            )
        if self.withdrawn:
            return format_html(
                "Readers get <b>“gone”</b> (410) since {}: {}.",
                tag(self.withdrawn.starts_at, now=self.now),
                self.withdrawn.get_kind_display().lower(),
            )
        if self.was_public:
            return mark_safe("Readers see nothing of this story any more.")
        return mark_safe("Readers see <b>nothing</b> of this story yet.")

    def _draft(self) -> SafeString | str:
        if not self.live:
            if self.scheduled:
                return ""
            return STEP_SAYS[State(self.article.state)]
        waits = (
            " and waits for an editor" if self.article.state == State.SUBMITTED else ""
        )
        if not self.changes:
            return "The draft has nothing else."
        return format_html(
            'Your draft has <b class="a">{}</b> they do not see{}.',
            plural(self.changes, "change"),
            waits,
        )

    def _next(self) -> list[SafeString]:
        """What happens by itself, in order of time."""
        coming = [
            (
                edition.live_from,
                format_html("{}", GOES_OUT[Kind(edition.kind)]),
            )
            for edition in self.scheduled
        ]
        coming += [
            (
                one.starts_at,
                format_html(
                    "{}",
                    "It is marked as retracted"
                    if one.kind == Withdrawal.Kind.RETRACTED
                    else "It is withdrawn",
                ),
            )
            for one in self.leaving
        ]
        said = [
            format_html(
                '{} at <b class="b">{}</b>, {}.',
                what,
                tag(at, now=self.now),
                echo(at, self.now),
            )
            for at, what in sorted(coming, key=lambda one: one[0])
        ]
        return [*said, *self._holds()]

    def _holds(self) -> list[SafeString]:
        article, holds = self.article, []
        if article.embargo_endless:
            holds.append(
                mark_safe(
                    "<b>Embargo without end</b>: nothing goes out before it is lifted."
                )
            )
        elif article.embargo_until and self.embargoed:
            holds.append(
                format_html(
                    '<b>Embargo</b> until <b class="b">{}</b>, {}.',
                    tag(article.embargo_until, now=self.now),
                    echo(article.embargo_until, self.now),
                )
            )
        if article.legal_hold:
            holds.append(format_html("<b>Legal hold</b>: {}.", article.legal_hold))
        return holds

    @property
    def next(self) -> tuple[str, str]:
        """For lists: what comes next, in bold, and how far off it is."""
        coming = [(one.live_from, GOES_OUT[Kind(one.kind)]) for one in self.scheduled]
        coming += [(one.starts_at, "It is withdrawn") for one in self.leaving]
        if coming:
            at, what = min(coming)
            words = what.replace("It goes", "Goes").replace("It is", "Is")
            return f"{words} {short(at, self.now)}", echo(at, self.now)
        if self.article.embargo_until and self.embargoed:
            until = self.article.embargo_until
            return f"Embargo lifts {short(until, self.now)}", echo(until, self.now)
        if self.article.state == State.SUBMITTED:
            return "Waits for an editor", ""
        if (
            self.article.state == State.APPROVED
            and not self.live
            and not self.withdrawn
        ):
            return "Ready to go out", ""
        if self.withdrawn:
            return (
                "",
                f"Readers get 410 since {short(self.withdrawn.starts_at, self.now)}",
            )
        return "", "Nothing set"


def plural(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"
