"""Times as the desk prints and types them: with their zone, and how far off they are."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles import clock
from articles.text import zones

FORM = "%Y-%m-%dT%H:%M"


def zone_name() -> str:
    """The paper's zone in a word: `Paris`, `New York`, `UTC`."""
    return settings.TIME_ZONE.rsplit("/", 1)[-1].replace("_", " ")


def short(moment: datetime, now: datetime | None = None) -> str:
    """`14:02 Paris` today, `15 June, 14:02 Paris` this year, else with the year."""
    words = bare(moment, now)
    at, tomorrow, _ = words.partition(" tomorrow")
    return f"{at} {zone_name()}{tomorrow}"


def bare(moment: datetime, now: datetime | None = None) -> str:
    """The same without its zone, where a heading names it."""
    here, today = clock.local(moment), clock.local(now or clock.now())
    at = f"{here:%H:%M}"
    if here.date() == today.date():
        return at
    if here.date() == today.date() + timedelta(days=1):
        return f"{at} tomorrow"
    if here.year == today.year:
        return f"{here.day} {here:%B}, {at}"
    return f"{here.day} {here:%B %Y}, {at}"


def echo(moment: datetime, now: datetime | None = None) -> str:
    """`in 2 h 10` before a moment, `4 min ago` after it."""
    return zones.echo(moment, now or clock.now())


def length(span: timedelta) -> str:
    """`25 min`, `2 h 10`, `3 days`."""
    start = datetime(2000, 1, 1, tzinfo=UTC)
    return zones.echo(start + span, start).removeprefix("in ")


def tag(moment: datetime, words: str = "", now: datetime | None = None) -> SafeString:
    """A `time` element: the paper's time to read, UTC for machines."""
    return format_html(
        '<time datetime="{}">{}</time>',
        f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
        words or short(moment, now),
    )


def elsewhere(moment: datetime) -> str:
    """The same moment where others may think of it."""
    own = settings.TIME_ZONE
    zones = ("Europe/London", "America/New_York", "UTC")
    return ", ".join(
        f"{moment.astimezone(ZoneInfo(zone)):%H:%M} "
        f"{zone.rsplit('/', 1)[-1].replace('_', ' ')}"
        for zone in zones
        if zone != own
    )


def readings(naive: datetime) -> list[datetime]:
    """The moments that a clock on the wall showed `naive`: none, one or two."""
    return zones.readings(naive, settings.TIME_ZONE)


class LocalTimeInput(forms.DateTimeInput):
    """Date and time in the paper's zone. Of a time that comes twice it asks which."""

    input_type = "datetime-local"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format=FORM)

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        text = data.get(name, "")
        return (text, data[f"{name}_which"]) if data.get(f"{name}_which") else text

    def render(
        self, name: str, value: Any, attrs: Any = None, renderer: Any = None
    ) -> SafeString:
        text, which = value if isinstance(value, tuple) else (value, "")
        box = super().render(name, text, attrs, renderer)
        naive = _naive(text) if isinstance(text, str) else None
        found = readings(naive) if naive else []
        choices = format_html_join(
            "",
            '<label><input type="radio" name="{}_which" value="{}"{}> {}</label>',
            (
                (name, at, " checked" if which == str(at) else "", words)
                for at, words in enumerate(_which_words(found))
            ),
        )
        return format_html(
            '<span class="when__at">{} {}</span>{}', box, zone_name(), choices
        )

    def format_value(self, value: Any) -> str | None:
        if isinstance(value, datetime):
            return f"{clock.local(value):{FORM}}"
        return value or None


class LocalTimeField(forms.Field):
    """A time typed in the paper's zone. What a clock never shows is refused in words."""

    widget = LocalTimeInput

    def to_python(self, value: Any) -> datetime | None:
        which = ""
        if isinstance(value, tuple):
            value, which = value
        if not value or isinstance(value, datetime):
            return value or None
        naive = _naive(value)
        if naive is None:
            message = "Write a date and a time, such as 2026-06-16 18:00."
            raise ValidationError(message)
        found = readings(naive)
        if not found:
            raise ValidationError(_never(naive))
        if len(found) == 2 and which not in {"0", "1"}:
            raise ValidationError(_twice(naive, found))
        return found[int(which)] if len(found) == 2 else found[0]


def _naive(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return moment.replace(tzinfo=None)


def _never(naive: datetime) -> str:
    return (
        f"There is no {naive:%H:%M} on {naive.day} {naive:%B} in {zone_name()}: the"
        " clocks go forward over it. Choose a time before or after."
    )


def _twice(naive: datetime, found: list[datetime]) -> str:
    first, second = (f"{moment:%H:%M} UTC" for moment in found)
    return (
        f"{naive:%H:%M} comes twice on {naive.day} {naive:%B} in {zone_name()}, at"
        f" {first} and at {second}, since the clocks go back. Choose which one."
    )


def _which_words(found: list[datetime]) -> list[str]:
    if len(found) != 2:
        return []
    return [
        f"{order}: {clock.local(moment):%Z}, {moment:%H:%M} UTC"
        for order, moment in zip(("The first", "The second"), found, strict=True)
    ]
