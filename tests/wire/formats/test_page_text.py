"""A story copied from a web page."""

from datetime import UTC, datetime

import pytest

from articles.wire.formats import Hints, Status, read, read_pasted
from tests.wire.formats.pages import Generated, pages
from tests.wire.formats.samples import DUBAI, read_one, refusal, sample

PAGE = sample("page_en.txt").decode()
HEADLINE = "Island of Holm votes to keep its single traffic light"


def test_every_part_of_a_page_is_found() -> None:
    page = read_one("page_en.txt")
    summary = page.summary()
    identity = summary.pop("id")
    assert str(identity).startswith("page-text:afp:20250714T1411:island-of-holm-votes")
    credits = summary.pop("credits")
    assert summary == {
        "version": 202509210117,
        "status": "usable",
        "headline": HEADLINE,
        "section": "World",
        "language": "en",
        "published": "2025-07-14T14:11:00+04:00",
        "updated": "2025-09-21T05:17:00+04:00",
        "dateline": "",
        "crossheads": ["a red that lasts"],
        "paragraphs": 4,
        "signoff": [["bur", "star"], ["r k"], ["g t"]],
        "copyright_holder": "Agence France-Presse",
        "copyright_years": "1994-2025",
    }
    assert isinstance(credits, list)
    assert [(one["role"], one["initials"], one["group"]) for one in credits] == [
        ("desk", "bur", 1),
        ("desk", "star", 1),
        ("editing", "r k", 2),
        ("editing", "g t", 3),
    ]


def test_the_repeated_headline_is_a_caption_and_not_text() -> None:
    page = read_one("page_en.txt")
    assert page.captions == (HEADLINE,)
    assert HEADLINE not in page.body_html
    assert page.body_html.startswith("<p>The island of Holm voted on Sunday")


def test_the_agency_is_known_by_its_copyright() -> None:
    assert read_one("page_en.txt").provider == "AFP"
    assert read_one("page_ar.txt").provider == "AFP"


def test_an_arabic_page_runs_from_right_to_left() -> None:
    page = read_one("page_ar.txt")
    assert (page.language, page.direction) == ("ar", "rtl")
    assert page.section == "العالم"
    assert page.crossheads == ("أحمر يدوم",)
    assert page.signoff == (("بور", "ستر"), ("ر ك",), ("غ ت",))
    assert page.copyright_holder == "وكالة فرانس برس"


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_twenty_generated_pages_say_exactly_what_was_put_in(page: Generated) -> None:
    (dispatch,) = read(page.data, hints=Hints(zone=page.zone))
    summary = dispatch.summary()
    for name in ("id", "version", "credits"):
        del summary[name]
    assert summary == page.expected
    assert dispatch.captions == ((page.caption,) if page.caption else ())
    assert dispatch.warnings == ()
    assert dispatch.confidence == 1.0


def test_no_two_generated_pages_are_the_same_item() -> None:
    found = [read(page.data, hints=Hints(zone=page.zone))[0] for page in pages()]
    assert len({one.stable_id for one in found}) == 20


def test_the_same_page_again_is_the_same_in_everything() -> None:
    first, again = read_one("page_en.txt"), read_one("page_en.txt")
    assert first == again
    assert first.content_hash == again.content_hash


def test_blank_lines_and_line_ends_make_no_other_page() -> None:
    data = PAGE.replace("\n\n\n", "\n\n").replace("\n", "\r\n").encode("utf-8-sig")
    (again,) = read(data, hints=DUBAI)
    page = read_one("page_en.txt")
    assert (again.stable_id, again.version) == (page.stable_id, page.version)
    assert again.content_hash == page.content_hash


def test_a_later_update_is_a_new_version_of_the_same_item() -> None:
    later = PAGE.replace("2025-09-21 05:17", "2025-09-21 05:18").replace("212", "213")
    page, newer = read_one("page_en.txt"), read_pasted(later, DUBAI)
    assert newer.stable_id == page.stable_id
    assert page.version is not None
    assert newer.version is not None
    assert newer.version > page.version
    assert newer.content_hash != page.content_hash


def test_versions_are_in_order_of_time_whatever_the_zone() -> None:
    def version(stamp: str, zone: str) -> int | None:
        text = PAGE.replace("2025-09-21 05:17", stamp)
        return read_pasted(text, Hints(zone=zone)).version

    # Clocks go back at 03:00 in Paris on 26 October: 02:30 +02:00 is before 03:10 +01:00.
    early = version("2025-10-26 02:30", "Europe/Paris")
    late = version("2025-10-26 03:10", "Europe/Paris")
    assert early is not None
    assert late is not None
    assert early < late
    assert version("2025-09-21 05:17 +04:00", "Europe/Paris") == 202509210117


def test_a_page_that_was_never_updated_is_version_one() -> None:
    page = read_pasted(PAGE.replace("Last Updated: 2025-09-21 05:17", ""), DUBAI)
    assert (page.version, page.updated) == (1, None)
    assert page.stable_id == read_one("page_en.txt").stable_id


def test_a_stamp_without_zone_needs_one_from_whoever_brings_it() -> None:
    no = refusal(sample("page_en.txt"), Hints())
    assert no.code == "no-zone"
    assert "--timezone" in no.reason
    assert "2025-07-14 14:11" in no.reason


def test_a_stamp_with_zone_needs_none() -> None:
    text = PAGE.replace("14:11", "14:11 +04:00").replace("05:17", "05:17 UTC")
    page = read_pasted(text, Hints())
    assert page.published == datetime(2025, 7, 14, 10, 11, tzinfo=UTC)
    assert page.updated == datetime(2025, 9, 21, 5, 17, tzinfo=UTC)


def test_a_published_stamp_that_is_no_date_is_left_empty_and_said() -> None:
    page = read_one("page_bad_stamp.txt")
    assert page.published is None
    assert page.updated is not None
    assert page.first_created.raw == "the day before yesterday"
    assert page.warnings == (
        "Published: “the day before yesterday” is not a date. Left empty.",
    )


def test_a_page_updated_before_it_was_published_says_so() -> None:
    page = read_pasted(PAGE.replace("2025-09-21", "2024-09-21"), DUBAI)
    assert page.warnings == ("It says that it was updated before it was published.",)


def test_without_headline_or_text_there_is_no_story() -> None:
    no = refusal(sample("page_no_headline.txt"))
    assert (no.code, "World" in no.reason) == ("no-headline", True)
    assert refusal(sample("page_no_body.txt")).code == "no-body"
    assert refusal(b"Published: 2025-07-14 14:11\n\nText.").code == "no-headline"


def test_a_headline_that_stands_only_below_the_stamps_is_found() -> None:
    page = read_pasted(
        "World\n\nPublished: 2025-07-14 14:11\n\nBridge opens\nBridge opens\n\nText.",
        DUBAI,
    )
    assert (page.headline, page.section) == ("Bridge opens", "World")


def test_a_section_above_the_headline_is_still_the_section() -> None:
    page = read_pasted(
        "World\n\nBridge opens\n\nPublished: 2025-07-14 14:11\n\nBridge opens\n\nText.",
        DUBAI,
    )
    assert (page.headline, page.section) == ("Bridge opens", "World")


def test_a_line_between_headline_and_section_is_the_subhead() -> None:
    page = read_pasted(
        "Bridge opens\n\nAfter two days\n\nWorld\n\nPublished: 2025-07-14 14:11\n\nText.",
        DUBAI,
    )
    assert (page.headline, page.subhead, page.section) == (
        "Bridge opens",
        "After two days",
        "World",
    )


def test_a_headline_that_begins_like_a_stamp_is_a_headline() -> None:
    page = read_pasted(
        "Updated: bridge opens after storm\n\nWorld\n\nPublished: 2025-07-14 14:11\n\nText.",
        DUBAI,
    )
    assert page.headline == "Updated: bridge opens after storm"
    assert page.updated is None


def test_a_paragraph_that_speaks_of_publishing_is_text() -> None:
    page = read_pasted(f"{PAGE}\n\nPublished: this report.", DUBAI)
    assert "Published: this report." in page.body_html


def test_tags_in_a_page_are_words_and_never_markup() -> None:
    page = read_one("page_hostile.txt")
    assert page.headline == "Harbour <script>alert(1)</script> opens <b>again</b>"
    assert "<img" not in page.body_html
    assert "&lt;img src=x onerror=alert(1)&gt;" in page.body_html
    assert "<a" not in page.body_html


def test_old_arabic_bytes_are_read_and_the_guess_is_stated() -> None:
    page = read_one("page_ar_cp1256.txt")
    assert page.headline == read_one("page_ar.txt").headline
    assert page.charset == "cp1256"
    assert "cp1256" in page.warnings[0]


def test_pasted_text_needs_no_stamps() -> None:
    page = read_pasted(sample("pasted_reuters.txt").decode(), Hints())
    assert page.headline == "Ferry prices steady before harbour vote"
    assert page.provider == "Reuters"
    assert page.byline == "By Ann Example and Bob Sample"
    assert [one.name for one in page.authors] == ["Ann Example", "Bob Sample"]
    assert page.dateline is not None
    assert (page.dateline.place, page.dateline.date_raw) == ("PORT ALBA", "March 1")
    assert page.paragraphs == 2
    assert page.published is None
    assert page.status is Status.USABLE


def test_the_receivers_word_on_the_language_stands_unless_the_script_says_no() -> None:
    english = read_pasted(PAGE, Hints(zone="UTC", language="de"))
    arabic = read_pasted(
        sample("page_ar.txt").decode(), Hints(zone="UTC", language="de")
    )
    assert (english.language, arabic.language) == ("de", "ar")


def test_the_receivers_section_is_used_only_where_the_page_has_none() -> None:
    hints = Hints(zone="UTC", section="Wire")
    assert read_pasted(PAGE, hints).section == "World"
    assert read_pasted(PAGE.replace("World\n\n", ""), hints).section == "Wire"
