"""NewsML 1.2 in the profiles that agencies send."""

import json
from datetime import UTC, date, datetime

import pytest

from articles.wire.formats import Hints, Kind, Status, read
from tests.wire import copy
from tests.wire.formats.samples import read_one, refusal, sample


def test_a_story_of_the_wire_profile_comes_in_whole() -> None:
    story = read_one("newsml12_wire_en.xml")
    assert story.stable_id == "urn:newsml:afp.com:20260302T100000Z:TX-TST-LIG01"
    assert (story.version, story.previous, story.update) == (2, "1", "N")
    assert (story.status, story.kind, story.urgency) == (Status.USABLE, Kind.TEXT, 4)
    assert (story.provider, story.provider_id) == ("AFP", "afp.com")
    assert (
        story.headline == "Keeper of Norvia's last manned lighthouse hands over the key"
    )
    assert story.published == datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
    assert story.updated == datetime(2026, 3, 2, 10, 14, 59, tzinfo=UTC)
    assert story.version_created.raw == "20260302T101459+0000"
    assert story.crossheads == ("Fog and paper", "'Not a museum'")
    assert story.paragraphs == 5
    assert story.signoff == (("bur", "ae", "bs"), ("c d",), ("ef",))
    assert story.name_label == "Norvia-sea-lighthouse"
    assert story.keywords == ("Norvia", "lighthouse")
    assert story.people == ("Ilse Marten",)
    assert story.genres == ("Update",)
    assert [one.code for one in story.subjects] == ["13000000", "13010000"]
    assert story.subjects[1].desk == "SCI"
    assert story.usage_terms == "NO ARCHIVAL USE"
    assert story.warnings == ()


def test_its_body_is_clean_html_with_nothing_lost_or_added() -> None:
    html = read_one("newsml12_wire_en.xml").body_html
    assert html.startswith("<p>The keeper of the last manned lighthouse")
    assert "<h2>Fog and paper</h2><p>Her log fills 412 notebooks" in html
    assert "From April a computer in Holm will do the work." in html
    assert "bur-ae" not in html
    assert "<p></p>" not in html


def test_its_authors_come_from_the_creator_with_their_places() -> None:
    story = read_one("newsml12_wire_en.xml")
    assert story.byline == "Ada Example with Ben Sample in Holm"
    assert [(one.name, one.place) for one in story.authors] == [
        ("Ada Example", ""),
        ("Ben Sample", "Holm"),
    ]


def test_its_advisory_and_products_are_notes_and_not_text() -> None:
    story = read_one("newsml12_wire_en.xml")
    assert story.change_verbs == ("RECASTS", "ADDS", "UPDATES")
    (note,) = story.notes
    assert (note.role, note.text, note.publishable) == (
        "product",
        "(Picture+Video)",
        False,
    )
    assert "RECASTS" not in story.body_html


def test_its_relations_are_kept() -> None:
    links = read_one("newsml12_wire_en.xml").links
    assert [one.target for one in links] == [
        "urn:newsml:afp.com:20260302T090000Z:doc-tst77",
        "Photo",
    ]


def test_nodes_without_a_field_are_kept_as_they_came() -> None:
    kept = read_one("newsml12_wire_en.xml").extra
    routed = [
        dict(one.attributes)["FormalName"] for one in kept if "OfInterest" in one.path
    ]
    assert routed == ["TST-TEG-1=TSTP"]
    assert "0107" in {one.text for one in kept if one.path.endswith("TransmissionId")}
    assert not [one for one in kept if "Identification" in one.path]


def test_an_arabic_story_comes_in_whole() -> None:
    story = read_one("newsml12_wire_ar.xml")
    assert (story.language, story.direction, story.provider) == ("ar", "rtl", "AFP")
    assert story.signoff == (("بور", "ايم"), ("ح س",), ("كام",))
    assert story.crossheads == ("ضباب وورق",)
    assert story.paragraphs == 3
    assert story.dateline is not None
    assert (story.dateline.place, story.dateline.country) == ("بورت ألبا", "نورفيا")
    assert story.dateline.date == date(2026, 3, 3)
    assert story.place is not None
    assert (story.place.city, story.place.country) == ("بورت ألبا", "XNO")


def test_a_story_of_the_web_profile_comes_in_with_its_own_byline() -> None:
    story = read_one("newsml12_web_ar.xml")
    assert story.stable_id == "urn:newsml:afp.com:20260304:doc-tst55"
    assert story.version == 3
    assert [one.name for one in story.authors] == ["ليلى مثال", "سامي نموذج"]
    assert "نور مصور" not in json.dumps(story.to_json()["credits"], ensure_ascii=False)
    assert story.crossheads == ("حجر وطين", "ليلة هادئة")
    assert story.paragraphs == 4
    assert (story.copyright_holder, story.copyright_years) == ("AFP", "2026")
    assert story.signoff == ()


def test_a_crosshead_with_a_lost_dash_is_taken_and_doubted() -> None:
    story = read_one("newsml12_web_ar.xml")
    assert len(story.warnings) == 1
    assert "ليلة هادئة" in story.warnings[0]
    assert story.confidence == 0.8


def test_pictures_in_a_story_keep_their_words_apart() -> None:
    (picture,) = read_one("newsml12_web_ar.xml").media
    assert (picture.id, picture.kind) == ("photo0", Kind.PICTURE)
    assert (picture.creator, picture.credit) == ("نور مصور", "ا ف ب/ارشيف")
    assert picture.caption.startswith("خباز أمام الفرن")
    first, second = picture.renditions
    assert (first.href, first.role, first.mime) == ("aa11.jpg", "highdef", "image/jpeg")
    assert (first.width, first.height, first.size) == (768, 507, 167272)
    assert (second.href, second.width) == ("bb22.jpg", None)


def test_a_photo_is_a_picture_and_no_story() -> None:
    photo = read_one("newsml12_photo.xml")
    assert photo.kind is Kind.PICTURE
    assert photo.body == ()
    assert photo.captions == (
        "A ferry leaves Port Alba on March 5, 2026. / AFP / ANN EXAMPLE",
    )
    assert photo.media[0].caption == "A ferry leaves Port Alba on March 5, 2026."
    assert [(one.role, one.name) for one in photo.credits] == [("photo", "ANN EXAMPLE")]


def test_an_alert_without_headline_has_its_first_paragraph_as_one() -> None:
    alert = read_one("newsml12_alert_ar.xml")
    assert alert.kind is Kind.ALERT
    assert alert.headline == 'مرفأ بورت ألبا يغلق أبوابه "بسبب العاصفة"'
    assert alert.paragraphs == 1
    assert alert.signoff == (("ففف",), ("ح س",), ("كام",))
    assert alert.urgency == 2


def test_a_story_without_headline_borrows_its_first_sentence_and_says_so() -> None:
    data = copy.newsml(
        copy.item(headline="", paragraphs=["One is here. Two.", "Three."])
    )
    (story,) = read(data)
    assert story.headline == "One is here."
    assert any("No headline" in warning for warning in story.warnings)


def test_a_cancel_has_no_text_and_needs_none() -> None:
    cancel = read_one("newsml12_cancel.xml")
    assert cancel.status is Status.CANCELED
    assert cancel.status_raw == "Cancelled"
    assert cancel.stable_id == read_one("newsml12_wire_en.xml").stable_id
    assert (cancel.version, cancel.paragraphs) == (3, 0)


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("usable", Status.USABLE),
        ("USABLE", Status.USABLE),
        ("killed", Status.CANCELED),
        ("canceled", Status.CANCELED),
        ("Withheld", Status.WITHHELD),
        ("Embargoed", Status.WITHHELD),
        ("perhaps", Status.WITHHELD),
        ("", Status.WITHHELD),
    ],
)
def test_a_status_that_we_do_not_know_is_withheld(word: str, status: Status) -> None:
    (story,) = read(copy.newsml(copy.item(status=word)))
    assert story.status is status
    assert bool(story.warnings) == (status is Status.WITHHELD)


def test_a_status_that_will_change_to_usable_is_an_embargo() -> None:
    change = (
        '<StatusWillChange><FutureStatus FormalName="Usable"/>'
        "<DateAndTime>20260301T180000+0100</DateAndTime></StatusWillChange>"
    )
    (story,) = read(copy.newsml(copy.item(status="Embargoed", management=change)))
    assert story.embargo is not None
    assert story.embargo.until == datetime(2026, 3, 1, 17, 0, tzinfo=UTC)


def test_an_embargo_without_a_readable_end_has_no_end() -> None:
    (story,) = read(copy.newsml(copy.item(status="Embargoed")))
    assert story.embargo is not None
    assert story.embargo.indefinite


def test_a_status_that_will_be_canceled_is_an_end() -> None:
    change = (
        '<StatusWillChange><FutureStatus FormalName="Canceled"/>'
        "<DateAndTime>20260401T000000Z</DateAndTime></StatusWillChange>"
    )
    (story,) = read(copy.newsml(copy.item(management=change)))
    assert story.embargo is None
    assert story.expires.value == datetime(2026, 4, 1, tzinfo=UTC)


def test_an_embargo_in_a_note_is_a_warning() -> None:
    (story,) = read(copy.newsml(copy.item(advisory="Embargoed until Friday noon")))
    assert any("embargo" in warning for warning in story.warnings)


def test_several_items_in_one_file_are_several_dispatches() -> None:
    found = read(sample("newsml12_three_items.xml"))
    assert [one.stable_id.rsplit(":", 1)[-1] for one in found] == [
        "TX-TST-LIG01",
        "TX-TST-LIG07",
    ]
    for one in found:
        assert one.warnings[0].startswith("Item 3 of this file was refused")


def test_a_usable_item_without_text_is_refused() -> None:
    no = refusal(copy.newsml(copy.item(paragraphs=[], signoff="")))
    assert no.code == "no-body"


def test_a_file_without_items_is_refused() -> None:
    assert refusal(copy.newsml()).code == "no-body"


def test_an_item_without_identity_is_refused() -> None:
    item = copy.item()
    start, end = item.index("<Identification>"), item.index("</Identification>")
    assert refusal(copy.newsml(item[:start] + item[end + 17 :])).code == "no-identity"


def test_the_urn_gives_the_identity_only_where_nothing_else_does() -> None:
    item = copy.item(version=7).replace("<NewsItemId>TX-TST-AAA01</NewsItemId>", "")
    item = item.replace(">7</RevisionId>", "></RevisionId>")
    (story,) = read(copy.newsml(item))
    assert story.stable_id == "urn:newsml:afp.com:20260301T090000Z:TX-TST-AAA01"
    assert story.version == 7


def test_one_agency_counts_its_versions_in_the_id_which_is_undone() -> None:
    item = copy.item(name="ANPX-1-v2").replace(">afp.com<", ">ANP<")
    (story,) = read(copy.newsml(item))
    assert story.stable_id == "urn:newsml:ANP:20260301T090000Z:ANPX-1"
    item = copy.item(name="TX-v2")
    assert read(copy.newsml(item))[0].stable_id.endswith(":TX-v2")


def test_a_version_that_is_no_number_stays_as_words() -> None:
    (story,) = read(copy.newsml(copy.item(version="1a")))
    assert (story.version, story.version_raw) == (None, "1a")


def test_a_doctype_with_a_parameter_entity_is_read_and_nothing_fetched() -> None:
    story = read_one("newsml12_ats.xml")
    assert story.provider == "ats"
    assert story.stable_id == "urn:newsml:www.sda-ats.ch:20260307:bsf900"
    assert story.language == "fr"
    assert story.charset == "iso-8859-15"
    assert "5 €" in story.body_html
    assert [(one.role, one.initials) for one in story.credits] == [("writing", "lm")]


def test_initials_in_the_place_of_the_byline_are_a_signoff() -> None:
    creator = (
        "<AdministrativeMetadata><Creator><Party FormalName='aaa/bb/ccc'/></Creator>"
    )
    item = copy.item(signoff="").replace("<AdministrativeMetadata>", creator)
    (story,) = read(copy.newsml(item))
    assert story.byline == ""
    assert story.signoff == (("aaa",), ("bb",), ("ccc",))


def test_a_time_without_zone_is_read_in_the_given_one_and_that_is_said() -> None:
    data = copy.newsml(copy.item(at="20260701T120000"))
    (story,) = read(data, hints=Hints(zone="Europe/Brussels"))
    assert story.updated == datetime(2026, 7, 1, 10, 0, tzinfo=UTC)
    assert story.warnings == (
        "ThisRevisionCreated 20260701T120000 has no zone: read in Europe/Brussels.",
    )


def test_another_envelope_is_not_another_text() -> None:
    data = sample("newsml12_wire_en.xml")
    again = data.replace(b">0107<", b">0999<").replace(
        b"20260302T101500Z", b"20260302T111111Z"
    )
    assert read(again)[0].content_hash == read(data)[0].content_hash
    other = data.replace(b"412 notebooks", b"413 notebooks")
    assert read(other)[0].content_hash != read(data)[0].content_hash


def test_entities_are_never_followed() -> None:
    story = read_one("newsml12_xxe.xml")
    everything = json.dumps(story.to_json())
    assert "root:" not in everything
    assert story.headline == "Entity test"
    assert "Before &amp; after it." in story.body_html
    assert any("&leak;" in warning for warning in story.warnings)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("newsml12_bomb.xml", "malformed"),
        ("newsml12_malformed.xml", "malformed"),
        ("newsml12_truncated.xml", "cut-short"),
    ],
)
def test_broken_xml_is_refused_with_a_reason(name: str, code: str) -> None:
    no = refusal(sample(name))
    assert no.code == code
    assert len(no.reason) > 20


def test_utf8_that_says_it_is_latin_is_read_right_and_said() -> None:
    story = read_one("newsml12_says_latin1_is_utf8.xml")
    assert story.headline == read_one("newsml12_wire_ar.xml").headline
    assert story.charset == "utf-8"
    assert "iso-8859-1" in story.warnings[0]


def test_windows_bytes_that_say_they_are_utf8_are_read_right_and_said() -> None:
    story = read_one("newsml12_says_utf8_is_cp1252.xml")
    assert "Norvia’s last café" in story.headline
    assert "Märten" in story.body_html
    assert story.charset == "cp1252"
    assert "Windows-1252" in story.warnings[0]


def test_a_stray_control_character_is_left_out_and_said() -> None:
    data = sample("newsml12_wire_en.xml").replace(
        b"412 notebooks", b"412\x1a notebooks"
    )
    (story,) = read(data)
    assert "412 notebooks" in story.body_html
    assert story.warnings == ("1 control characters were left out.",)


def test_utf16_is_read_by_its_mark() -> None:
    text = sample("newsml12_wire_ar.xml").decode().replace("utf-8", "utf-16")
    (story,) = read(text.encode("utf-16"))
    assert story.headline == read_one("newsml12_wire_ar.xml").headline


def test_an_xhtml_body_is_taken_from_the_component_whose_role_is_body() -> None:
    html = (
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body>'
        '<p>See <a href="https://example.com/a">it</a>, <b>now</b>.</p>'
        '<p><img src="x"/></p><p>Two.</p></body></html>'
    )
    contact = (
        '<NewsComponent><Role FormalName="Contact"/><ContentItem><DataContent>'
        "<p>phone 123</p></DataContent></ContentItem></NewsComponent>"
    )
    body = (
        f'{contact}<NewsComponent><Role FormalName="Body"/><ContentItem>'
        f'<Format FormalName="XHTML"/><DataContent>{html}</DataContent></ContentItem>'
        "</NewsComponent>"
    )
    item = copy.item()
    start, end = item.index("<ContentItem>"), item.index("</ContentItem>")
    (story,) = read(copy.newsml(item[:start] + body + item[end + 14 :]))
    assert story.body_html == (
        '<p>See <a href="https://example.com/a">it</a>, <strong>now</strong>.</p><p>Two.</p>'
    )
    assert "phone 123" in {one.text for one in story.extra}


def test_a_plain_text_body_becomes_paragraphs() -> None:
    item = copy.item()
    start = item.index("<DataContent>") + len("<DataContent>")
    end = item.index("</DataContent>")
    (story,) = read(
        copy.newsml(f"{item[:start]}One &amp; two.\n\nThree.\n\nab/cd{item[end:]}")
    )
    assert story.body_html == "<p>One &amp; two.</p><p>Three.</p>"
    assert story.signoff == (("ab",), ("cd",))


def test_an_index_of_items_is_a_package() -> None:
    item = copy.item()
    start, end = item.index("<NewsComponent>"), item.index("</NewsItem>")
    members = "<NewsComponent><NewsItemRef NewsItem='a.xml'/></NewsComponent>"
    (package,) = read(copy.newsml(item[:start] + members + item[end:]))
    assert package.kind is Kind.PACKAGE
    assert [one.target for one in package.links] == ["a.xml"]


def test_a_dispatch_is_json_and_back() -> None:
    story = read_one("newsml12_wire_en.xml")
    kept = json.loads(json.dumps(story.to_json()))
    assert kept["headline"] == story.headline
    assert kept["published"] == "2026-03-02T10:00:00+00:00"
    assert kept["signoff"] == [["bur", "ae", "bs"], ["c d"], ["ef"]]
    assert kept["body"][1]["kind"] == "paragraph"
    assert kept["direction"] == "ltr"
