"""Times at the desk: with their zone, and never one that no clock shows."""

from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError

from articles import clock
from articles.admin import times

NOON = datetime(2026, 6, 16, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def paris(settings) -> None:
    settings.TIME_ZONE = "Europe/Paris"


def test_a_time_of_today_is_a_clock_time_with_its_zone() -> None:
    assert times.short(NOON, now=NOON) == "14:00 Paris"


def test_another_day_is_named() -> None:
    assert times.short(NOON, now=NOON.replace(day=15)) == "14:00 Paris tomorrow"
    assert times.short(NOON, now=NOON.replace(day=18)) == "16 June, 14:00 Paris"
    assert times.short(NOON, now=NOON.replace(year=2027)) == "16 June 2026, 14:00 Paris"


def test_a_typed_time_is_read_in_the_papers_zone() -> None:
    field = times.LocalTimeField()
    assert field.clean("2026-06-16T14:00") == NOON


def test_a_time_that_does_not_exist_is_refused_in_words() -> None:
    with pytest.raises(ValidationError, match="There is no 02:30 on 29 March in Paris"):
        times.LocalTimeField().clean("2026-03-29T02:30")


def test_a_time_that_comes_twice_is_refused_with_both_readings() -> None:
    with pytest.raises(
        ValidationError, match=r"comes twice .* 00:30 UTC and at 01:30 UTC"
    ):
        times.LocalTimeField().clean("2026-10-25T02:30")


@pytest.mark.parametrize(("which", "hour"), [("0", 0), ("1", 1)])
def test_of_a_time_that_comes_twice_one_can_be_chosen(which: str, hour: int) -> None:
    found = times.LocalTimeField().clean(("2026-10-25T02:30", which))
    assert found == datetime(2026, 10, 25, hour, 30, tzinfo=UTC)


def test_the_box_of_such_a_time_offers_both() -> None:
    html = times.LocalTimeInput().render("at", ("2026-10-25T02:30", "1"))
    assert html.count('type="radio"') == 2
    assert 'value="1" checked' in html


@pytest.mark.parametrize("nonsense", ["tomorrow", "2026-13-01T00:00", "25:00"])
def test_nonsense_is_refused_with_an_example(nonsense: str) -> None:
    with pytest.raises(ValidationError, match="such as 2026-06-16 18:00"):
        times.LocalTimeField().clean(nonsense)


def test_a_coming_time_has_its_echo() -> None:
    with clock.standing_at(NOON):
        assert times.echo(NOON.replace(hour=14, minute=10)) == "in 2 h 10"
