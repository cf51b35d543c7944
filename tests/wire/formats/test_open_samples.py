"""Real agency files, read where they lie: their text is the agencies', not ours.

The folder is the one that NEWSROOM_TEST_WIRE_SAMPLES names, else `../shared/wire/open` beside
the project. `expected.json` there holds raw values of each file; they map to ours so:

- `guid` ends with the revision (`:1`, ATS `:1N`): our stable id is it without, and ANP's
  is built from its ProviderId, since its guid says another one
- `version` is a string, ours a number too; `previous` and `update` are as they are
- `pubstatus` in any case: our three words; `language` in any case: ours is lower
- `headline` missing (an alert): ours is the first paragraph; `nested_newslines` hold the
  headline where the item itself has none (Business Wire)
- `dateline`, `byline`, `slugline`, `name_label`, `item_type`, `usage_terms` and
  `copyright_notice` are as they are; `creators` with single, trimmed spaces
- `urgency` is a string, ours a number, and the envelope's priority where it is missing
- `location` holds `City`, `Country`, `CountryArea`, `Latitude`, `Longitude`
- `first_created` and `version_created` are the raw strings, and ours mean that moment
- `subjects` are sorted and unique, ours stand in file order
- `keywords` are at most 8, with the people of Role PersonInImage; ours stand apart and
  an empty KeywordLine counts for nothing
- `crossheads` have their dashes, ours do not
- `signoff` is a line: groups part at `/`, tokens at `-`
- `nonempty_p` counts p elements: our paragraphs, plus p cross-heads (those of the web
  profile; the wire profile has hl2), plus the sign-off line. For a picture: its caption
- `first_p`, `last_p` are the first and last 70 and 60 characters of the text without
  sign-off; ours may have a dateline cut off the first paragraph
- `newslines` are [type, text]: advisory, product notes, and the rest in `extra`
- `associated` are our links, `media_hrefs` a count of all renditions, `source_party`
  our source
- `body_chars`, `newsitemid`, `provider` follow from others or from raw markup
"""

import json
import os
import re
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from articles.text.characters import one_line
from articles.wire.formats import Dispatch, Hints, Kind, Status, read
from tests.wire.formats.samples import refusal

PROJECT = Path(__file__).resolve().parents[3]
BESIDE = PROJECT.parent / "shared" / "wire" / "open"
FOLDER = Path(os.environ.get("NEWSROOM_TEST_WIRE_SAMPLES") or BESIDE)
SEED = PROJECT.parent / "shared" / "seed" / "story.txt"
HERE = FOLDER / "expected.json"

pytestmark = pytest.mark.skipif(
    not HERE.is_file(), reason="The agencies' samples are not part of the project."
)

EXPECTED: dict[str, Any] = json.loads(HERE.read_text()) if HERE.is_file() else {}
NEWSML = sorted(name for name in EXPECTED if name.startswith("newsml12_"))
AFP = [name for name in NEWSML if name.startswith("newsml12_afp_")]


def read_file(name: str) -> Dispatch:
    (dispatch,) = read((FOLDER / name).read_bytes(), name=name, hints=Hints())
    return dispatch


def raw(name: str) -> dict[str, Any]:
    (item,) = EXPECTED[name]["items"]
    assert isinstance(item, dict)
    return item


def test_all_seven_files_of_the_agency_are_compared() -> None:
    assert len(AFP) == 7
    assert {path.name for path in FOLDER.glob("newsml12_*")} == set(NEWSML)


@pytest.mark.parametrize("name", NEWSML)
def test_identity_and_version_are_as_expected(name: str) -> None:
    story, item = read_file(name), raw(name)
    guid = re.sub(r":\d+N?$", "", item["guid"])
    assert story.stable_id == guid.replace("urn:newsml:anp.nl:", "urn:newsml:ANP:")
    assert story.urn == item["guid"]
    assert story.provider_id == item["provider"]
    assert (story.version_raw, story.version) == (item["version"], int(item["version"]))
    assert (story.previous, story.update) == (item["previous"], item["update"])
    assert story.status == item["pubstatus"].lower()
    assert story.item_type == item["item_type"]


@pytest.mark.parametrize("name", NEWSML)
def test_the_lines_around_the_text_are_as_expected(name: str) -> None:
    story, item = read_file(name), raw(name)
    nested = [one.get("HeadLine", "") for one in item.get("nested_newslines", [])]
    if "headline" in item:
        assert story.headline == item["headline"]
    elif story.kind is Kind.ALERT:
        assert story.headline.startswith(item["first_p"])
    else:
        assert story.headline in {"", *nested}
    assert story.language == item["language"].lower()
    if "dateline" in item:
        assert story.dateline is not None
        assert story.dateline.raw == item["dateline"]
    for field in ("slugline", "name_label", "usage_terms", "copyright_notice"):
        assert getattr(story, field) == item.get(field, getattr(story, field))
    assert story.subhead == item.get("subheadline", "")
    assert story.creators == tuple(one_line(one) for one in item.get("creators", []))
    if "byline" in item:
        assert story.byline == item["byline"]
    if "urgency" in item:
        assert story.urgency == int(item["urgency"])


@pytest.mark.parametrize("name", NEWSML)
def test_places_subjects_and_keywords_are_as_expected(name: str) -> None:
    story, item = read_file(name), raw(name)
    place = story.place
    found = {
        "City": place.city if place else "",
        "Country": place.country if place else "",
        "CountryArea": place.area if place else "",
        "Latitude": place.latitude if place else "",
        "Longitude": place.longitude if place else "",
    }
    assert {key: value for key, value in found.items() if value} == item.get(
        "location", {}
    )
    assert sorted(one.code for one in story.subjects) == item.get("subjects", [])
    words = [*story.keywords, *story.people]
    assert {one_line(one) for one in item.get("keywords", [])} <= set(words)


@pytest.mark.parametrize("name", NEWSML)
def test_times_are_as_expected(name: str) -> None:
    story, item = read_file(name), raw(name)
    for stamp, key in (
        (story.first_created, "first_created"),
        (story.version_created, "version_created"),
    ):
        assert stamp.raw == item[key]
        iso = item[key].replace("Z", "+0000")
        assert stamp.value == datetime.strptime(iso, "%Y%m%dT%H%M%S%z")
    assert story.published == story.first_created.value
    assert story.updated == story.version_created.value


@pytest.mark.parametrize("name", NEWSML)
def test_the_text_is_as_expected(name: str) -> None:
    story, item = read_file(name), raw(name)
    heads = item.get("crossheads", [])
    assert list(story.crossheads) == [one.strip("-\u2013 ") for one in heads]
    line = item.get("signoff", "")
    groups = tuple(tuple(group.split("-")) for group in line.split("/")) if line else ()
    initials_in_creator = name == "newsml12_efe_es.xml"
    if not initials_in_creator:
        assert story.signoff == groups
        assert story.signoff_raw == line
    if story.kind is Kind.PICTURE:
        assert len(story.captions) == item["nonempty_p"]
        texts = [story.captions[0]]
    else:
        p_heads = len(heads) if "web" in name else 0
        assert story.paragraphs + p_heads + bool(line) == item["nonempty_p"]
        texts = [
            block.text for block in story.body if block.text not in story.crossheads
        ]
    dateline = story.dateline.raw if story.dateline else ""
    first = one_line(f"{dateline} {texts[0]}" if "efe" in name else texts[0])
    assert first.startswith(one_line(item["first_p"]))
    assert texts[-1].endswith(one_line(item["last_p"]))


@pytest.mark.parametrize("name", NEWSML)
def test_notes_relations_and_media_are_as_expected(name: str) -> None:
    story, item = read_file(name), raw(name)
    kept = {one.text for one in story.extra}
    notes = {note.text for note in story.notes}
    for kind, text in item.get("newslines", []):
        if kind == "AdvisoryLine":
            assert story.advisory is not None
            assert story.advisory.raw == text
        else:
            assert text in notes | kept
    assert [one.target for one in story.links] == item.get("associated", [])
    renditions = [one for media in story.media for one in media.renditions]
    assert len(renditions) == item.get("media_hrefs", 0)
    assert story.source == ", ".join(item.get("source_party", []))


@pytest.mark.parametrize("name", AFP)
def test_nothing_of_the_agencys_files_is_repaired_or_doubted(name: str) -> None:
    story = read_file(name)
    assert (story.provider, story.confidence, story.warnings) == ("AFP", 1.0, ())


def test_an_advisory_gives_its_verbs() -> None:
    story = read_file("newsml12_afp_en_recast_crossheads.xml")
    assert story.change_verbs == ("RECASTS", "RAISES", "UPDATES")


# The invented files beside them ----------------------------------------------------------


@pytest.mark.parametrize(
    "name", ["derived_afp_seq_1_v1.xml", "derived_afp_seq_2_v3.xml"]
)
def test_an_invented_story_is_as_expected(name: str) -> None:
    story, expected = read_file(name), EXPECTED[name]["expected"]
    assert story.stable_id == "urn:newsml:afp.com:20260301T090000Z:TX-TST-AAA01"
    assert story.stable_id == expected.get("guid", story.stable_id)
    for field in ("version", "headline", "paragraphs"):
        assert getattr(story, field) == expected[field]
    assert list(story.crossheads) == expected.get("crossheads", [])
    if "signoff" in expected:
        assert [one.initials for one in story.credits] == expected["signoff"]
    if "advisory" in expected:
        assert story.advisory is not None
        assert story.advisory.raw == expected["advisory"]
    assert list(story.change_verbs) == expected.get("change_verbs", [])


def test_versions_of_the_invented_story_are_in_order_and_one_item() -> None:
    names = (
        "derived_afp_seq_1_v1",
        "derived_afp_seq_2_v3",
        "derived_afp_seq_3_v2_late",
    )
    found = [read_file(f"{name}.xml") for name in names]
    assert [one.version for one in found] == [1, 3, 2]
    assert len({one.stable_id for one in found}) == 1
    assert len({one.content_hash for one in found}) == 3


def test_the_invented_cancel_belongs_to_its_story() -> None:
    story, cancel = (read_file(f"derived_afp_cancel_{number}.xml") for number in (1, 2))
    assert story.status is Status.USABLE
    assert cancel.status is Status.CANCELED
    assert (story.version, cancel.version) == (1, 2)
    assert cancel.stable_id == story.stable_id


def test_the_invented_attack_gives_nothing_away() -> None:
    story = read_file("derived_xxe_newsml12.xml")
    assert [block.text for block in story.body] == ["Before & after.", "Secret:"]
    assert any("&leak;" in warning for warning in story.warnings)


def test_files_of_other_formats_are_refused_by_name() -> None:
    others = {
        "g2_reuters_text_v5.xml": "NewsML-G2",
        "nitf_efe.xml": "NITF",
        "rss_huffpost.xml": "RSS",
        "atom_typepad.xml": "Atom",
        "ninjs16_iptc_complex.json": "JSON",
        "anpa1312_ap_story.tst": "not text",
    }
    for name, says in others.items():
        assert says in refusal((FOLDER / name).read_bytes()).reason


@pytest.mark.skipif(
    not SEED.is_file(), reason="The first story is not part of the project."
)
def test_the_story_that_started_the_project_is_as_it_was_shown() -> None:
    (story,) = read(SEED.read_bytes(), hints=Hints(zone="Asia/Dubai"))
    summary = story.summary()
    assert (summary["section"], summary["paragraphs"]) == ("World", 17)
    assert summary["crossheads"] == ["main crossing"]
    assert summary["signoff"] == [["bur", "star"], ["r k"], ["g t"]]
    assert summary["copyright_holder"] == "Agence France-Presse"
    assert summary["copyright_years"] == "1994-2021"
    assert summary["published"] == "2021-07-14T14:11:00+04:00"
    assert summary["updated"] == "2024-04-21T05:17:00+04:00"
    assert story.captions == (story.headline,)
    assert (story.provider, story.warnings) == ("AFP", ())
