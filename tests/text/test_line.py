"""The line of a story's life, derived by plain Python alone (editions.md)."""

import ast
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text import line
from articles.text.line import Cut, Entry, derive_line

NOON = datetime(2026, 6, 16, 12, tzinfo=UTC)


def hours(number: float) -> datetime:
    return NOON + timedelta(hours=number)


def entry(key: int, start: float, **values) -> Entry:
    defaults = {"asked": "minor", "own": {}, "own_hash": f"text {key}"}
    return Entry(key=key, live_from=hours(start), **(defaults | values))


def test_it_knows_no_django():
    tree = ast.parse(Path(line.__file__).read_text())
    imported = {
        (node.module or "").split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
    }
    assert imported <= {"collections", "dataclasses", "datetime", "typing"}


def test_the_edition_with_nothing_before_it_is_first_whatever_was_asked():
    (place,) = derive_line([entry(1, 1, asked="correction")], [], NOON)
    assert place.kind == "first"
    assert place.published_at == hours(1)
    assert place.updated_at is None


def test_a_planned_first_that_is_no_longer_first_becomes_an_update():
    places = derive_line([entry(1, 1), entry(2, 2, asked="first")], [], NOON)
    assert [place.kind for place in places] == ["first", "update"]
    assert places[1].updated_at == hours(2)


@pytest.mark.parametrize(
    ("kind", "moves"),
    [
        ("minor", False),
        ("update", True),
        ("correction", True),
        ("clarification", True),
        ("restored", False),
    ],
)
def test_only_these_kinds_move_the_update_clock(kind, moves):
    places = derive_line([entry(1, 1), entry(2, 2, asked=kind)], [], NOON)
    assert places[1].updated_at == (hours(2) if moves else None)
    assert places[1].published_at == hours(1)


def test_an_update_of_an_equal_text_is_refused():
    same = entry(2, 2, asked="update", own_hash="text 1")
    with pytest.raises(line.EqualText):
        derive_line([entry(1, 1), same], [], NOON)


def test_a_minor_fix_of_an_equal_text_may_pass():
    same = entry(2, 2, own_hash="text 1")
    assert len(derive_line([entry(1, 1), same], [], NOON)) == 2


def test_a_text_written_over_another_one_needs_merging():
    with pytest.raises(line.NeedsMerge):
        derive_line([entry(1, 1), entry(2, 2, base={"headline": "another"})], [], NOON)


def test_a_merge_gives_the_text_where_one_is_offered():
    places = derive_line(
        [entry(1, 1), entry(2, 2, base={"headline": "another"})],
        [],
        NOON,
        merge=lambda base, before, own: ({"headline": "merged"}, "merged"),
    )
    assert places[1].text_hash == "merged"


def test_a_merge_that_cannot_be_names_the_edition_and_the_places():
    def merge(base, before, own):
        raise line.Conflicting(["the second paragraph"])

    with pytest.raises(line.Conflicts) as refusal:
        derive_line(
            [entry(1, 1), entry(2, 2, base={"headline": "another"})], [], NOON, merge
        )
    assert (refusal.value.key, refusal.value.places) == (2, ["the second paragraph"])


def test_a_withdrawal_ends_the_span_before_it_and_no_later_one():
    places = derive_line(
        [
            entry(1, 1),
            entry(2, 5, asked="restored", own_hash="text 1"),
        ],
        [Cut(hours(3), hours(5))],
        NOON,
    )
    assert places[0].live_until == hours(3)
    assert places[1].live_until is None


def test_a_lifted_withdrawal_cuts_nothing():
    (place,) = derive_line([entry(1, 1)], [Cut(hours(3), hours(3))], NOON)
    assert place.live_until is None


def test_two_editions_cannot_begin_at_one_moment():
    with pytest.raises(line.SameMoment):
        derive_line([entry(1, 1), entry(2, 1)], [], NOON)


def test_a_trusted_source_gives_the_clocks_of_a_first_edition():
    (place,) = derive_line(
        [entry(1, 1, trusted_published=hours(-9), trusted_updated=hours(-2))], [], NOON
    )
    assert (place.published_at, place.updated_at) == (hours(-9), hours(-2))


def test_a_source_time_after_the_publication_is_refused():
    with pytest.raises(line.SourceTimeLater):
        derive_line([entry(1, 1, trusted_updated=hours(2))], [], NOON)


def test_the_address_is_that_of_the_first_until_somebody_chooses_a_new_one():
    places = derive_line(
        [
            entry(1, 1),
            entry(2, 2),
            entry(3, 3, new_address=True),
            entry(4, 4),
        ],
        [],
        NOON,
    )
    assert [place.address_of for place in places] == [1, 1, 3, 3]


def test_a_past_that_would_change_is_a_bug_and_stops_everything():
    seen = entry(
        1,
        -5,
        frozen=True,
        kind="first",
        published_at=hours(-5),
        live_until=hours(-2),
    )
    with pytest.raises(line.PastWouldChange):
        derive_line([seen], [], NOON)


@st.composite
def lines(draw):
    starts = draw(
        st.lists(st.integers(-50, 50).filter(bool), min_size=1, max_size=7, unique=True)
    )
    kinds = st.sampled_from(["minor", "update", "correction", "clarification"])
    entries = []
    for key, start in enumerate(sorted(starts)):
        entries.append(entry(key, start, asked=draw(kinds)))
    cuts = [
        Cut(hours(start), hours(start + draw(st.integers(0, 20))))
        for start in draw(st.lists(st.integers(-60, 60), max_size=3))
    ]
    return draw(st.permutations(entries)), cuts


@given(lines())
def test_on_every_line_spans_stand_apart_and_clocks_run_forward(drawn):
    entries, cuts = drawn
    places = derive_line(entries, cuts, hours(-100))
    assert [place.number for place in places] == list(range(1, len(places) + 1))
    for one, following in pairwise(places):
        assert one.live_from < following.live_from
        assert one.live_until is not None
        assert one.live_until <= following.live_from
        assert one.published_at == following.published_at
        assert (one.updated_at or one.published_at) <= (
            following.updated_at or following.published_at
        )
    assert sum(place.live_until is None for place in places) <= 1
    assert [place.kind == "first" for place in places] == [True] + [False] * (
        len(places) - 1
    )
    for place in places:
        assert place.live_until is None or place.live_until > place.live_from
        for cut in cuts:
            if cut.cuts and place.live_from < cut.starts_at:
                assert place.live_until is not None
                assert place.live_until <= cut.starts_at


@given(lines())
def test_deriving_twice_gives_the_same_line(drawn):
    entries, cuts = drawn
    once = derive_line(entries, cuts, hours(-100))
    assert derive_line(list(reversed(entries)), cuts, hours(-100)) == once
