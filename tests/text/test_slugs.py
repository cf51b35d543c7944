"""The words of an address."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.text.slugs import slug

SHAPE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@settings(deadline=None)
@given(st.text(), st.integers(min_value=5, max_value=120))
def test_a_slug_always_has_the_shape_of_one(text: str, limit: int) -> None:
    assert SHAPE.fullmatch(slug(text, limit))
    assert len(slug(text, limit)) <= limit


@settings(deadline=None)
@given(st.text(alphabet=st.characters(min_codepoint=0x600, max_codepoint=0x6FF)))
def test_a_slug_of_arabic_has_the_shape_too(text: str) -> None:
    assert SHAPE.fullmatch(slug(text))
    assert len(slug(text)) <= 80


@pytest.mark.parametrize(
    ("headline", "address"),
    [
        ("Harbour bridge reopens", "harbour-bridge-reopens"),
        ("The U.S. and Norvia's “new” deal", "the-us-and-norvias-new-deal"),
        ("Fish & chips: 3.5% dearer", "fish-and-chips-3-5-dearer"),
        ("Straße, Øre, Łódź, Ærø, façade", "strasse-ore-lodz-aero-facade"),
        ("Москва и Щукин", "moskva-i-shchukin"),
        ("Αθήνα", "athina"),
        ("<b>tag</b>", "b-tag-b"),
        ("北京", "story"),
        ("…", "story"),
        ("", "story"),
    ],
)
def test_a_slug_can_be_read_aloud(headline: str, address: str) -> None:
    assert slug(headline) == address


@pytest.mark.parametrize(
    ("headline", "address"),
    [
        ("كتب محمد في غزة", "katb-mahmad-fi-ghaza"),
        ("الحرب والسلام", "al-harb-wal-salam"),
        ("برشلونة ٢٠٢٤", "barshaluna-2024"),
        ("وزير الخارجية", "wazir-al-kharjia"),
        ("رئيس عائلة مسؤول", "rais-aila-masul"),
        ("مَدرَسة", "madrasa"),
    ],
)
def test_an_arabic_headline_gives_a_readable_address(
    headline: str, address: str
) -> None:
    assert slug(headline) == address


def test_a_slug_is_cut_after_a_whole_word() -> None:
    assert slug("one two three", 9) == "one-two"
    assert slug("one two three", 7) == "one-two"
    assert slug("x" * 100, 80) == "x" * 80
