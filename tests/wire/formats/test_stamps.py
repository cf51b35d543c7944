"""Printed times, embargoes and encodings."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.wire.formats.charset import decode, start_of
from articles.wire.formats.embargoes import read_embargo
from articles.wire.formats.stamps import read_stamp

AT = datetime(2025, 7, 14, 14, 11)  # noqa: DTZ001 -- what the page's clock shows


@pytest.mark.parametrize(
    "printed",
    [
        "2025-07-14 14:11",
        "2025-07-14T14:11:00",
        "2025/07/14 14:11",
        "20250714T141100",
        "20250714T1411",
        "14 July 2025 14:11",
        "14 July 2025 at 14:11",
        "14 Jul 2025, 14:11",
        "July 14, 2025 2:11 pm",
        "July 14th, 2025, 2:11 PM",
        "Monday, July 14, 2025 14:11",
        "14.07.2025 14:11",
        "14/07/2025 14:11",
        "14 juillet 2025 à 14h11",
        "14 de julio de 2025 14:11",
        "14. Juli 2025 14:11",
        "٢٠٢٥-٠٧-١٤ ١٤:١١",  # noqa: RUF001
        "14 يوليو 2025 14:11",
        "14 تموز/يوليو 2025 2:11 م",
        "الاثنين، 14 يوليو 2025 14:11",
    ],
)
def test_a_moment_is_read_in_many_writings(printed: str) -> None:
    stamp = read_stamp(printed, "Asia/Dubai")
    assert stamp.wall == AT
    assert stamp.value == datetime(2025, 7, 14, 10, 11, tzinfo=UTC)
    assert (stamp.raw, stamp.problem, stamp.has_zone) == (printed, "", False)


@pytest.mark.parametrize(
    ("printed", "hour"),
    [
        ("20250714T141100Z", 14),
        ("20250714T141100+0000", 14),
        ("20250714T141100+0200", 12),
        ("2025-07-14T14:11:00.000-05:00", 19),
        ("2025-07-14 14:11 GMT", 14),
        ("2025-07-14 14:11 GMT+4", 10),
        ("14 July 2025 14:11 UTC", 14),
    ],
)
def test_a_printed_zone_beats_the_given_one(printed: str, hour: int) -> None:
    stamp = read_stamp(printed, "Asia/Tokyo")
    assert stamp.value == datetime(2025, 7, 14, hour, 11, tzinfo=UTC)
    assert stamp.has_zone


@pytest.mark.parametrize(
    "printed",
    [
        "yesterday",
        "2025-13-01 10:00",
        "2025-02-30 10:00",
        "2025-07-14 25:00",
        "03/04/2025 10:00",  # April here, March there
        "YYYYMMDD",
        "14 Blah 2025 10:00",
        "July 2025",
        "13:99 pm",
        "0001-01-01T00:00:00+2359",
    ],
)
def test_what_is_no_date_gives_no_moment_and_says_so(printed: str) -> None:
    stamp = read_stamp(printed, "Europe/Paris")
    assert stamp.value is None
    assert printed in stamp.problem


def test_without_any_zone_the_wall_clock_is_kept() -> None:
    stamp = read_stamp("2025-07-14 14:11")
    assert (stamp.value, stamp.wall) == (None, AT)


def test_a_date_alone_is_its_first_minute_and_says_so() -> None:
    stamp = read_stamp("2025-07-14", "UTC")
    assert stamp.value == datetime(2025, 7, 14, tzinfo=UTC)
    assert not stamp.has_time
    assert "first minute" in stamp.problem


def test_an_hour_that_the_clocks_skip_or_repeat_is_a_doubt() -> None:
    skipped = read_stamp("2025-03-30 02:30", "Europe/Paris")
    twice = read_stamp("2025-10-26 02:30", "Europe/Paris")
    assert "did not exist" in skipped.problem
    assert "twice" in twice.problem
    assert skipped.value is not None
    assert twice.value is not None


@settings(deadline=None)
@given(st.text(max_size=40))
def test_reading_a_stamp_never_fails(printed: str) -> None:
    stamp = read_stamp(printed, "Europe/Paris")
    assert stamp.value is None or stamp.value.tzinfo is not None


@settings(deadline=None)
@given(
    st.from_regex(
        r"[0-9]{4}-?[0-9]{2}-?[0-9]{2}[T ][0-9]{2}:?[0-9]{2}(Z|[+-][0-9]{4})?"
    )
)
def test_reading_what_looks_like_one_never_fails_either(printed: str) -> None:
    read_stamp(printed, "America/New_York")


def test_an_embargo_lasts_to_its_moment_or_to_the_end_of_its_day() -> None:
    until = read_embargo("2025-07-14T14:11:00+04:00")
    assert until.until == datetime(2025, 7, 14, 10, 11, tzinfo=UTC)
    day = read_embargo("2025-07-14", "Asia/Dubai")
    assert day.until == datetime(2025, 7, 14, 20, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "raw", ["", "until further notice", "2025-99-99", "2025-07-14 10:00"]
)
def test_an_embargo_that_cannot_be_read_has_no_end(raw: str) -> None:
    embargo = read_embargo(raw)
    assert embargo.indefinite
    assert embargo.raw == raw


@pytest.mark.parametrize(
    ("data", "declared", "text", "charset", "stated"),
    [
        ("é".encode(), "", "é", "utf-8", False),
        ("é".encode("utf-8-sig"), "", "é", "utf-8", False),
        ("é".encode("utf-16"), "", "é", "utf-16", False),
        ("é".encode("latin-1"), "iso-8859-1", "é", "iso-8859-1", False),
        ("é".encode(), "iso-8859-1", "é", "utf-8", True),
        ("“é”".encode("cp1252"), "utf-8", "“é”", "cp1252", True),
        ("“é”".encode("cp1252"), "", "“é”", "cp1252", True),
        ("é".encode(), "zip", "é", "utf-8", True),
        ("é".encode(), "unicode_escape", "é", "utf-8", True),
        (b"plain", "no-such-thing", "plain", "utf-8", True),
    ],
)
def test_bytes_become_text_and_a_repair_is_stated(
    data: bytes, declared: str, text: str, charset: str, *, stated: bool
) -> None:
    decoded = decode(data, declared)
    assert (decoded.text, decoded.charset) == (text, charset)
    assert bool(decoded.warning) == stated


@settings(deadline=None)
@given(
    st.binary(),
    st.sampled_from(["", "utf-8", "iso-8859-1", "hex", "idna", "utf-7", "\u0000"]),
)
def test_decoding_never_fails(data: bytes, declared: str) -> None:
    assert isinstance(decode(data, declared).text, str)


def test_the_start_of_a_file_does_not_end_inside_a_letter() -> None:
    data = "é".encode() * 100
    assert start_of(data, 51).decode() == "é" * 25
    assert start_of(data, 1000) == data
