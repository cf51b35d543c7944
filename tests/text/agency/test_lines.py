"""Copyright, advisories, labels, bylines and credits: the lines around a story."""

import pytest

from articles.text.agency.advisory import read_advisory, read_change_note
from articles.text.agency.agencies import find_agency
from articles.text.agency.byline import byline_credits, is_byline
from articles.text.agency.copyright import read_copyright
from articles.text.agency.labels import (
    embargo_words,
    is_end_mark,
    is_label,
    is_product_line,
    is_rule,
    order_in,
    read_photo_credit,
)
from articles.text.agency.reporting import read_reporting


@pytest.mark.parametrize(
    ("line", "holder", "years"),
    [
        ("© 1994-2021 Agence Example", "Agence Example", "1994-2021"),
        ("© 2020 AFP", "AFP", "2020"),
        ("(c) 2020\u20132024 AFP. All rights reserved.", "AFP", "2020-2024"),
        ("© EFE 2019. Está expresamente prohibida", "EFE", "2019"),
        ("Copyright Business Example 2021", "Business Example", "2021"),
        ("(c) Copyright Acme 2014. Click For Restrictions", "Acme", "2014"),
        ("Copyright 2017-18 Acme News LLC", "Acme News LLC", "2017-2018"),
        ("Copyright 2019, dpa (www.dpa.de). Alle Rechte vorbehalten", "dpa", "2019"),
        ("© 2024 وكالة المثال", "وكالة المثال", "2024"),
        ("© Acme", "Acme", ""),
    ],
)
def test_a_copyright_line_names_holder_and_years(
    line: str, holder: str, years: str
) -> None:
    found = read_copyright(line)
    assert found is not None
    assert (found.holder, found.years, found.raw) == (holder, years, line)


@pytest.mark.parametrize(
    "line", ["Copyright law is old.", "The © sign", "", "2020 AFP"]
)
def test_a_sentence_about_copyright_is_none(line: str) -> None:
    assert read_copyright(line) is None


def test_an_advisory_says_verb_by_verb_what_changed() -> None:
    found = read_advisory("RECASTS with vote, ADDS quotes, details, UPDATES throughout")
    assert found is not None
    assert found.changes == (
        ("RECASTS", "with vote"),
        ("ADDS", "quotes, details"),
        ("UPDATES", "throughout"),
    )
    assert not found.corrects


def test_a_correction_is_known_by_its_verb() -> None:
    found = read_advisory("CORRECTS headline")
    assert found is not None
    assert found.corrects


@pytest.mark.parametrize(
    "line", ["UNESCO adds a site", "NATO says so", "", "adds words"]
)
def test_capitals_alone_make_no_advisory(line: str) -> None:
    assert read_advisory(line) is None


def test_a_change_note_stands_between_brackets() -> None:
    found = read_change_note("(In Jan. 3 story, corrects spelling of name)")
    assert found is not None
    assert found.changes == (("CORRECTS", "spelling of name"),)
    assert read_change_note("(Adds details)") is not None
    assert read_change_note("He (adds) that") is None


@pytest.mark.parametrize(
    "line", ["(Picture+Video+Graphic)", "(PICTURE)", "[Photos, video]"]
)
def test_what_else_the_agency_offers_is_a_note(line: str) -> None:
    assert is_product_line(line)
    assert not is_product_line(f"{line} more")


def test_labels_rules_and_end_marks_are_known() -> None:
    assert all(map(is_label, ["1ST LEAD", "REFILE", "EXTRA", "URGENT", "عاجل"]))
    assert all(map(is_end_mark, ["ends", "Enditem", "Fin", "##", "انتهى"]))
    assert all(map(is_rule, ["___", "* * * *", "-----"]))
    assert not any(map(is_label, ["Urgent talks", "Extra time"]))
    assert not any(map(is_end_mark, ["It ends", "30"]))
    assert not any(map(is_rule, ["- a -", "-"]))


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("KILL KILL KILL", "kill"),
        ("HOLD HOLD HOLD (dpa 123)", "hold"),
        ("MANDATORY KILL", "kill"),
        ("Storms kill, kill again", ""),
        ("HOLD the line", ""),
    ],
)
def test_an_order_in_capitals_is_flagged(text: str, order: str) -> None:
    assert order_in(text) == order


def test_an_embargo_on_the_text_is_heard_and_one_on_arms_is_not() -> None:
    assert embargo_words("Embargoed to 0001 Friday") == "Embargoed to 0001 Friday"
    assert embargo_words("Note: Sperrfrist 12 Uhr") == "Sperrfrist 12 Uhr"
    assert embargo_words("Not for publication before noon")
    assert embargo_words("The arms embargo failed") == ""


def test_a_caption_gives_up_its_photographer() -> None:
    found = read_photo_credit("A ferry leaves.\n\n / AFP / ANN EXAMPLE")
    assert found is not None
    assert (found.caption, found.agency, found.name) == (
        "A ferry leaves.",
        "AFP",
        "ANN EXAMPLE",
    )
    assert read_photo_credit("A ferry / a boat") is None


@pytest.mark.parametrize(
    ("raw", "names"),
    [
        (
            "Ada Example with Ben Sample in Holm ",
            [("Ada Example", ""), ("Ben Sample", "Holm")],
        ),
        ("By Ann Example and Bob Sample", [("Ann Example", ""), ("Bob Sample", "")]),
        ("ليلى مثال, سامي نموذج", [("ليلى مثال", ""), ("سامي نموذج", "")]),
        ("By Ann Example, Press Association", [("Ann Example", "")]),
        ("ANN EXAMPLE ", [("ANN EXAMPLE", "")]),
        ("AFP", []),
    ],
)
def test_a_byline_gives_names_and_places(
    raw: str, names: list[tuple[str, str]]
) -> None:
    assert [(one.name, one.place) for one in byline_credits(raw)] == names


def test_only_a_line_of_names_is_a_byline() -> None:
    assert is_byline("By Ann Example and Bob van Sample")
    assert not is_byline("By Sunday the water had reached the Bridge.")
    assert not is_byline("By boat")


@pytest.mark.parametrize("between", ["; ", ", ", " "])
def test_credits_may_be_parted_by_a_sign_or_by_nothing(between: str) -> None:
    found = read_reporting(
        f"(Reporting by Ann Example and Bob Sample in Holm{between}editing by Eve Desk)"
    )
    assert [(one.role, one.name, one.place) for one in found or ()] == [
        ("reporting", "Ann Example", ""),
        ("reporting", "Bob Sample", "Holm"),
        ("editing", "Eve Desk", ""),
    ]


def test_reporting_by_somebody_in_a_sentence_is_no_credit() -> None:
    assert read_reporting("The reporting by Ann Example won a prize.") is None


@pytest.mark.parametrize(
    ("spelling", "short"),
    [
        ("afp.com", "AFP"),
        ("أ ف ب", "AFP"),
        ("Agence France-Presse", "AFP"),
        ("ANP", "ANP"),
    ],
)
def test_an_agency_is_known_by_all_its_names(spelling: str, short: str) -> None:
    found = find_agency("nobody", spelling)
    assert found is not None
    assert found.short == short
    assert find_agency("nobody", "") is None
