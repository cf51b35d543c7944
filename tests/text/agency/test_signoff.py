"""The initials under an agency story."""

import pytest

from articles.text.agency.signoff import read_signoff, signoff_credits


@pytest.mark.parametrize(
    ("line", "groups"),
    [
        ("aa/bb/cc/dd", [["aa"], ["bb"], ["cc"], ["dd"]]),
        ("bur-abc-de/fg ", [["bur", "abc", "de"], ["fg"]]),
        ("bur-star/r k/g t", [["bur", "star"], ["r k"], ["g t"]]),
        ("bur - ab / cd", [["bur", "ab"], ["cd"]]),
        ("abc/de", [["abc"], ["de"]]),
        ("بور-ايم/جص", [["بور", "ايم"], ["جص"]]),
        ("ففف/ح س/كام", [["ففف"], ["ح س"], ["كام"]]),
        ("ا ف ب/جص/ح س", [["ا ف ب"], ["جص"], ["ح س"]]),
        ("سب-لال/نور-كام-ود/سام", [["سب", "لال"], ["نور", "كام", "ود"], ["سام"]]),
        ("éa/öb", [["éa"], ["öb"]]),
    ],
)
def test_a_signoff_is_read_in_groups(line: str, groups: list[list[str]]) -> None:
    assert [list(group) for group in read_signoff(line) or ()] == groups


@pytest.mark.parametrize(
    "line",
    [
        "",
        "/",
        "a//b",
        "bur",
        "yes",
        "131/136",
        "ab/12",
        "ab/cd.",
        "http://example.com/",
        "He said / she said so",
        "reporters/editors",  # seven letters are no initials
        "and then/or later they left",
        "(ab/cd)",
        "/".join(["abcde"] * 12),  # sixty characters and more
    ],
)
def test_a_sentence_a_number_or_an_address_is_no_signoff(line: str) -> None:
    assert read_signoff(line) is None


def test_the_first_group_wrote_and_the_later_ones_edited() -> None:
    rows = signoff_credits((("bur", "ab"), ("c d",), ("ef",)), "bur-ab/c d/ef")
    assert [(row.role, row.initials, row.group) for row in rows] == [
        ("desk", "bur", 1),
        ("writing", "ab", 1),
        ("editing", "c d", 2),
        ("editing", "ef", 3),
    ]
    assert {row.raw for row in rows} == {"bur-ab/c d/ef"}


@pytest.mark.parametrize(
    "tag", ["bur", "burs", "str", "star", "AFP", "بور", "ستر", "ا ف ب"]
)
def test_a_desk_is_not_a_person(tag: str) -> None:
    assert signoff_credits(((tag,), ("ab",)))[0].role == "desk"
