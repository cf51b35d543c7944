"""Which version of an item stands: every identity rule, on plain facts."""

from datetime import UTC, datetime

import pytest

from articles.wire.identity import Mark, Outcome, Verdict, compare, judge

MORNING = datetime(2026, 3, 1, 9, tzinfo=UTC)
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
EVENING = datetime(2026, 3, 1, 18, tzinfo=UTC)


def mark(
    version: int | str | None = None,
    text: str = "",
    at: datetime | None = None,
    status: str = "usable",
) -> Mark:
    number = version if isinstance(version, int) else None
    raw = "" if version is None else str(version)
    return Mark(raw, number, at, status, text or f"text of {version} at {at} {status}")


def cancel(version: int | str | None = None, at: datetime | None = None) -> Mark:
    return mark(version, at=at, status="canceled")


def said(arriving: Mark, *stored: Mark, dead: bool = False) -> tuple[Outcome, bool]:
    verdict = judge(arriving, stored, dead=dead)
    return verdict.outcome, verdict.stands


def test_the_first_version_is_new_and_stands() -> None:
    assert said(mark(1)) == (Outcome.NEW, True)


def test_the_first_version_need_not_be_number_one() -> None:
    assert said(mark(7)) == (Outcome.NEW, True)


def test_a_higher_version_is_an_update_and_gaps_are_normal() -> None:
    assert said(mark(5), mark(2)) == (Outcome.UPDATE, True)


def test_a_lower_version_is_late_and_does_not_stand() -> None:
    assert said(mark(2), mark(1), mark(3)) == (Outcome.LATE, False)


def test_the_same_version_with_the_same_text_is_a_duplicate() -> None:
    verdict = judge(mark(1), [mark(1), mark(2)])
    assert verdict == Verdict(Outcome.DUPLICATE, stands=False)


def test_whole_numbers_are_compared_as_numbers() -> None:
    # As strings "978556838" would sort after "1542761538".
    assert compare(mark(1542761538), mark(978556838)) > 0
    assert said(mark(1542761538), mark(978556838)) == (Outcome.UPDATE, True)


def test_a_number_beats_a_time() -> None:
    assert said(mark(2, at=MORNING), mark(1, at=NOON)) == (Outcome.UPDATE, True)


def test_versions_that_are_no_numbers_are_ordered_by_their_times() -> None:
    assert said(mark("b", at=MORNING), mark("c", at=NOON)) == (Outcome.LATE, False)
    assert said(mark("a", at=NOON), mark("z", at=MORNING)) == (Outcome.UPDATE, True)


def test_without_numbers_and_times_the_last_to_arrive_is_the_newest() -> None:
    assert said(mark(None, "two"), mark(None, "one")) == (Outcome.UPDATE, True)
    assert said(mark(None, "one"), mark(None, "one")) == (Outcome.DUPLICATE, False)
    assert said(mark("a"), mark("z")) == (Outcome.UPDATE, True)


def test_a_text_without_versions_is_told_by_its_time() -> None:
    first, second = mark(at=MORNING), mark(at=NOON)
    assert said(second, first) == (Outcome.UPDATE, True)
    assert said(first, first, second) == (Outcome.DUPLICATE, False)
    assert said(mark(at=MORNING), second) == (Outcome.LATE, False)


@pytest.mark.parametrize(
    ("time", "stands"),
    [(EVENING, True), (NOON, False), (MORNING, False), (None, False)],
)
def test_of_two_texts_with_one_version_the_newest_time_stands(
    time: datetime | None, *, stands: bool
) -> None:
    verdict = judge(mark(2, "b", time), [mark(1), mark(2, "a", NOON)])
    assert (verdict.outcome, verdict.stands) == (Outcome.CONFLICT, stands)
    assert "two different texts" in verdict.flag


def test_a_conflict_about_an_old_version_changes_nothing() -> None:
    assert said(mark(1, "b", EVENING), mark(1, "a", NOON), mark(2)) == (
        Outcome.CONFLICT,
        False,
    )


def test_a_cancel_keeps_the_text_that_stood() -> None:
    assert said(cancel(2), mark(1)) == (Outcome.CANCEL, False)


def test_a_cancel_may_carry_the_number_of_what_it_cancels() -> None:
    assert said(cancel(1), mark(1)) == (Outcome.CANCEL, False)


def test_a_cancel_may_carry_no_number_at_all() -> None:
    assert said(cancel(), mark(1)) == (Outcome.CANCEL, False)


def test_a_cancel_of_something_unknown_is_a_tombstone() -> None:
    assert said(cancel(2)) == (Outcome.TOMBSTONE, True)


def test_an_older_version_after_a_cancel_stays_dead() -> None:
    assert said(mark(1), cancel(2), dead=True) == (Outcome.LATE, False)


def test_the_cancelled_version_itself_stays_dead() -> None:
    assert said(mark(2), cancel(2), dead=True) == (Outcome.LATE, False)


def test_a_version_of_unknown_age_stays_dead() -> None:
    assert said(mark("x"), cancel("y"), dead=True) == (Outcome.LATE, False)


def test_a_newer_version_after_a_cancel_waits_for_an_editor() -> None:
    verdict = judge(mark(3), [mark(1), cancel(2)], dead=True)
    assert (verdict.outcome, verdict.stands) == (Outcome.UPDATE, False)
    assert "sends it again" in verdict.flag


def test_once_an_editor_said_yes_versions_follow_again() -> None:
    assert said(mark(4), mark(1), cancel(2), mark(3)) == (Outcome.UPDATE, True)


def test_a_cancel_that_is_older_than_what_stands_asks_an_editor() -> None:
    verdict = judge(cancel(2), [mark(1), mark(3)])
    assert (verdict.outcome, verdict.stands) == (Outcome.LATE, False)
    assert "cancel" in verdict.flag


def test_the_same_cancel_twice_is_a_duplicate() -> None:
    assert said(cancel(2), mark(1), cancel(2), dead=True) == (Outcome.DUPLICATE, False)
