"""The short code that an address is looked up by."""

from articles.text.codes import ALPHABET, is_code, new_code


def test_a_code_has_six_signs_and_no_vowel() -> None:
    assert len(ALPHABET) == 29
    assert not set("aeiouyl") & set(ALPHABET)
    assert all(len(new_code()) == 6 and is_code(new_code()) for _ in range(200))


def test_codes_differ() -> None:
    assert len({new_code() for _ in range(500)}) == 500


def test_words_capitals_and_lengths_that_no_code_has_are_not_codes() -> None:
    for text in ("", "bridge", "BCDFGH", "bcdfg", "bcdfghjkm", "bcdfg-", "bcdfg\n"):
        assert not is_code(text)
