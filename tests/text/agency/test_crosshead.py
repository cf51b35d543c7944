"""Sub-headings that stand between dashes."""

import pytest

from articles.text.agency.crosshead import bare_heading, read_crosshead


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("- main road -", "main road"),
        ("-no blanks-", "no blanks"),
        ("– نقص في الطحين -", "نقص في الطحين"),
        ("- حجر وطين –", "حجر وطين"),
        ("-- 'Not yet' --", "'Not yet'"),
        ("— 2026 —", "2026"),
    ],
)
def test_words_between_dashes_are_a_crosshead(line: str, words: str) -> None:
    head = read_crosshead(line)
    assert head is not None
    assert (head.text, head.raw, head.doubtful) == (words, line, False)


@pytest.mark.parametrize("line", ["Fog and paper -", "ليلة هادئة –"])
def test_with_its_first_dash_lost_it_is_one_with_a_doubt(line: str) -> None:
    head = read_crosshead(line)
    assert head is not None
    assert head.doubtful
    assert head.text == line[:-2]


@pytest.mark.parametrize(
    "line",
    [
        "- 12 people are missing",
        "- Two things are sure:",
        "- - -",
        "---",
        "PORT ALBA, Mar 1, 2026 (AFP) -",
        "He wanted to say -- no.",
        "She stopped. -",
        "This is a long sentence of a witness who was interrupted -",
        f"- {'long ' * 20}-",
        "",
    ],
)
def test_list_items_rules_datelines_and_sentences_are_not(line: str) -> None:
    assert read_crosshead(line) is None


def test_a_real_heading_loses_the_dashes_that_were_typed_as_well() -> None:
    assert bare_heading("- Night work -") == "Night work"
    assert bare_heading("Night - work") == "Night - work"
