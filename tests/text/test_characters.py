"""Which way a text runs, and what nobody sees in it."""

import pytest

from articles.text.characters import direction, folded, language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Plain English", "en"),
        ("نص عربي", "ar"),
        ("نص عربي عن NATO", "ar"),
        ("A line about كتاب", "en"),
        ("טקסט", "he"),
        ("Текст", "ru"),
        ("123", "en"),
    ],
)
def test_the_script_suggests_a_language(text: str, language: str) -> None:
    assert language_of(text) == language


def test_the_receiver_may_say_which_language_latin_letters_are() -> None:
    assert language_of("Ein Satz", default="de") == "de"


@pytest.mark.parametrize("language", ["ar", "ar-EG", "he", "fa", "ur_PK", "AR"])
def test_some_languages_run_from_right_to_left(language: str) -> None:
    assert direction(language) == "rtl"


def test_the_others_run_from_left_to_right() -> None:
    assert {direction(one) for one in ("en", "de-AT", "", "ara")} == {"ltr"}


def test_two_writings_of_one_line_fold_into_one() -> None:
    assert folded(" “Bridge”  re-opens ") == folded('"bridge" re opens')
    assert folded("bridge opens") != folded("bridge closes")
