"""The one door: what is recognised, and what is refused and why."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.wire.formats import LARGEST, Hints, Refused, read
from tests.wire.formats.samples import FOLDER, refusal, sample

SAMPLES = sorted(path.name for path in FOLDER.iterdir())


@pytest.mark.parametrize(
    ("data", "code", "says"),
    [
        (b"", "empty", "empty"),
        (b" \n\t", "empty", "empty"),
        (sample("unknown.bin"), "unknown-format", "not text"),
        (sample("unknown.csv"), "unknown-format", "Published"),
        (sample("unknown_root.xml"), "unknown-format", "<ledger>"),
        (b"<newsMessage xmlns='x'/>", "unknown-format", "NewsML-G2"),
        (b"<?xml version='1.0'?><!-- c --><nitf/>", "unknown-format", "NITF"),
        (b'{"uri": "x"}', "unknown-format", "JSON"),
        (b"<!DOCTYPE html><html></html>", "unknown-format", "HTML"),
        (b"\x01a0001\x02text\x03", "unknown-format", "not text"),
        (b"Just a sentence.", "unknown-format", "Published"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason(
    data: bytes, code: str, says: str
) -> None:
    no = refusal(data)
    assert no.code == code
    assert says in no.reason


def test_a_reason_names_the_file_it_is_about() -> None:
    with pytest.raises(Refused, match=r"of ledger\.csv"):
        read(sample("unknown.csv"), name="ledger.csv")


def test_a_file_of_ten_megabytes_is_refused_before_it_is_read() -> None:
    no = refusal(sample("page_en.txt") + b"x" * 10 * 1024 * 1024)
    assert no.code == "too-large"
    assert "10.0 MB" in no.reason


def test_a_text_of_two_megabytes_is_read() -> None:
    page = (
        sample("page_no_body.txt") + b"\n\nA long story. " + b"Words follow. " * 150_000
    )
    (story,) = read(page, hints=Hints(zone="UTC"))
    assert len(page) < LARGEST
    assert story.word_count > 300_000


def test_a_zone_that_does_not_exist_is_refused() -> None:
    for zone in ("Mars/Base", "../etc/passwd", "\x00"):
        assert refusal(sample("page_en.txt"), Hints(zone=zone)).code == "no-zone"


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_whatever_the_bytes_are_only_a_refusal_is_raised(data: bytes) -> None:
    _read_or_refuse(data)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(SAMPLES), st.data())
def test_whatever_is_cut_out_of_a_file_only_a_refusal_is_raised(
    name: str, data: st.DataObject
) -> None:
    raw = sample(name)
    start = data.draw(st.integers(0, len(raw)))
    end = data.draw(st.integers(start, min(len(raw), start + 400)))
    put = data.draw(
        st.sampled_from(
            [b"", b"<", b"&x;", b"\xff", b"\x00", b"<p>", b"9" * 5000, b"/"]
        )
    )
    _read_or_refuse(raw[:start] + put + raw[end:])


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(["Published: ", "نشر: ", "World", "\n", "2025-13-45", "x"])
    )
)
def test_whatever_stands_in_a_page_only_a_refusal_is_raised(parts: list[str]) -> None:
    _read_or_refuse("\n".join(parts).encode())


def _read_or_refuse(data: bytes) -> None:
    try:
        found = read(data, hints=Hints(zone="Asia/Dubai"))
    except Refused:
        return
    assert found
    for one in found:
        assert one.stable_id
        assert one.to_json()
        assert len(one.content_hash) == 64
