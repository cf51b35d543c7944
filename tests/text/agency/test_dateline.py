"""Where and when a story was written."""

from datetime import date

import pytest

from articles.text.agency.dateline import read_dateline, split_dateline

LINES = [
    ("PORT ALBA, Aug 29, 2025 (AFP) -", "PORT ALBA", "", date(2025, 8, 29), "AFP"),
    (
        "Holm City, Norvian Islands, May 16, 2025 (AFP) -",
        "Holm City",
        "Norvian Islands",
        date(2025, 5, 16),
        "AFP",
    ),
    (
        "هولم (نورفيا), 25-11-2025 (أ ف ب) -",
        "هولم",
        "نورفيا",
        date(2025, 11, 25),
        "أ ف ب",
    ),
    ("هولم (نورفيا) (ا ف ب)", "هولم", "نورفيا", None, "ا ف ب"),
    ("Holm, 16 mai 2025 (AFP) -", "Holm", "", date(2025, 5, 16), "AFP"),
    ("Holm GR", "Holm GR", "", None, ""),
    ("GREENVALE, Conn.", "GREENVALE", "Conn.", None, ""),
]


@pytest.mark.parametrize(("raw", "place", "country", "day", "agency"), LINES)
def test_a_dateline_is_taken_apart(
    raw: str, place: str, country: str, day: date | None, agency: str
) -> None:
    line = read_dateline(raw)
    assert line is not None
    assert (line.raw, line.place, line.country) == (raw, place, country)
    assert (line.date, line.agencies) == (day, (agency,) if agency else ())


def test_an_empty_one_is_none() -> None:
    assert read_dateline(" ") is None


@pytest.mark.parametrize(
    ("paragraph", "place", "day", "agencies"),
    [
        ("HOLM, March 1 (Reuters) - Words.", "HOLM", "March 1", ("Reuters",)),
        ("HOLM, Dec. 1 (Xinhua) -- Words.", "HOLM", "Dec. 1", ("Xinhua",)),
        ("Nueva Holm, 21 ene (EFE).- Words.", "Nueva Holm", "21 ene", ("EFE",)),
        ("HOLM, Pa. (AP) _ Words.", "HOLM", "", ("AP",)),
        ("Holm (dpa) - Words.", "Holm", "", ("dpa",)),
        ("Holm (dpa/lni) - Words.", "Holm", "", ("dpa", "lni")),
        ("San Holm (tca/dpa) - Words.", "San Holm", "", ("tca", "dpa")),
        ("HOLM, Japan, Dec. 9 Kyodo - Words.", "HOLM", "Dec. 9", ("Kyodo",)),
        ("(ANSA) - HOLM, JUL 11 - Words.", "HOLM", "JUL 11", ("ANSA",)),
        ("Holm (ats afp) Words.", "Holm", "", ("ats afp",)),
        ("هولم (أ ف ب) - Words.", "هولم", "", ("أ ف ب",)),
    ],
)
def test_a_dateline_is_found_at_the_start_of_a_paragraph(
    paragraph: str, place: str, day: str, agencies: tuple[str, ...]
) -> None:
    found = split_dateline(paragraph)
    assert found is not None
    line, end = found
    assert (line.place, line.date_raw, line.agencies) == (place, day, agencies)
    assert paragraph[end:] == "Words."


@pytest.mark.parametrize(
    "paragraph",
    [
        "The bureau (AFP) said so on Sunday.",
        "officials told the agency (AFP) - and others - so.",
        "The ship sailed - nobody knows where (Holm) - at night.",
        "Words without any of it.",
        "",
    ],
)
def test_a_sentence_with_an_agency_in_it_is_no_dateline(paragraph: str) -> None:
    assert split_dateline(paragraph) is None


def test_a_date_that_no_calendar_has_is_kept_as_words() -> None:
    line = read_dateline("HOLM, Feb 31, 2025 (AFP) -")
    assert line is not None
    assert (line.date, line.date_raw, line.place) == (None, "Feb 31, 2025", "HOLM")
