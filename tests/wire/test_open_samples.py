"""Real agency files, where they are at hand: they belong to their agencies, not to us.

NEWSROOM_TEST_WIRE_SAMPLES names the folder, with an `expected.json` of raw values; the
story that a site shows lies beside it, in `seed/story.txt`. The mapping from raw values
to ours, as wire notes 3 and 4 have it:

    guid         ends with the revision, which is no part of the stable id
    version      a string there, a number here
    pubstatus    any case there
    nonempty_p   every p that is not blank: our paragraphs, cross-heads that were typed
                 as p and the sign-off are among them
    crossheads   with their dashes there, bare here
    signoff      a line there, groups of tokens here
    headline     may be missing (alert): then our headline is the first paragraph
    *_created    as printed there, aware here
"""

import json
import os
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from lxml import etree, html

from articles.models import Article, Edition, WireItem, WireRevision
from articles.wire import kept
from tests import make
from tests.wire.test_wire_import import Told

pytestmark = pytest.mark.django_db

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = Path(
    os.environ.get("NEWSROOM_TEST_WIRE_SAMPLES", ROOT.parent / "shared/wire/open")
)
SEED = SAMPLES.parent.parent / "seed/story.txt"
EXPECTED: dict[str, Any] = (
    json.loads((SAMPLES / "expected.json").read_text())
    if (SAMPLES / "expected.json").exists()
    else {}
)
AFP = sorted(name for name in EXPECTED if name.startswith("newsml12_afp_"))
NO_SAMPLES = (
    f"no agency samples in {SAMPLES} (NEWSROOM_TEST_WIRE_SAMPLES names another)"
)

needs_samples = pytest.mark.skipif(not EXPECTED, reason=NO_SAMPLES)
needs_seed = pytest.mark.skipif(not SEED.exists(), reason=f"no story at {SEED}")
DASHES = "-–— "
SEED_OPTIONS = (
    "--timezone",
    "Asia/Dubai",
    "--trust-source-updated",
    "--publish",
    "--json",
)


def bare(head: str) -> str:
    return head.strip(DASHES)


def moment(raw: str) -> datetime:
    return datetime.fromisoformat(raw)


@needs_samples
@pytest.mark.parametrize("name", AFP or ["none"])
def test_an_afp_file_comes_in_with_its_values(name: str) -> None:
    told = Told(SAMPLES / name, "--section", make.section("World").slug, "--json")
    entry, wanted = told.entries[0], EXPECTED[name]["items"][0]
    assert told.code == 0
    assert entry["outcome"] == "new"
    assert wanted["guid"].removesuffix(f":{wanted['version']}") == entry["id"]
    assert entry["version"] == int(wanted["version"])
    assert entry["status"] == wanted["pubstatus"].lower()
    assert entry["language"] == wanted["language"]
    assert moment(entry["published"]) == moment(wanted["first_created"])
    assert moment(entry["updated"]) == moment(wanted["version_created"])
    revision = WireRevision.objects.get()
    assert revision.item.stable_id == entry["id"]
    if "urgency" in wanted:
        assert revision.urgency == int(wanted["urgency"])
    if name == "newsml12_afp_photo.xml":
        assert_photo(entry)
    else:
        assert_text(entry, wanted, revision)


def assert_photo(entry: dict[str, Any]) -> None:
    assert WireItem.objects.get().kind == "picture"
    assert entry["article"] == ""
    assert not Article.objects.exists()


def assert_text(
    entry: dict[str, Any], wanted: dict[str, Any], revision: WireRevision
) -> None:
    article = Article.objects.get()
    dispatch = kept.from_json(revision.dispatch)
    heads = [bare(head) for head in wanted.get("crossheads", [])]
    signoff = wanted.get("signoff", "")
    assert entry["crossheads"] == heads
    assert "/".join("-".join(group) for group in entry["signoff"]) == signoff
    assert article.signoff == signoff
    # hl2 is no p; heads typed as p and the sign-off are.
    typed = 0 if "<hl2" in raw_of(revision) else len(heads)
    assert entry["paragraphs"] == wanted["nonempty_p"] - typed - bool(signoff)
    if headline := wanted.get("headline"):
        assert entry["headline"] == article.headline == headline
    else:
        assert entry["headline"] == dispatch.body[0].text
    if "dateline" in wanted:
        assert entry["dateline"].rstrip(DASHES) == wanted["dateline"].rstrip(DASHES)
    for author in wanted.get("byline", "").split(", "):
        assert not author or article.byline_rows.filter(name=author).exists()
    assert article.body.count("<h2>") == len(heads)
    assert article.agency
    assert article.agency.short_name == "AFP"


def raw_of(revision: WireRevision) -> str:
    return bytes(revision.delivery.raw).decode("utf-8", "replace")


@needs_samples
def test_one_three_two_ends_with_three() -> None:
    names = ["seq_1_v1", "seq_2_v3", "seq_3_v2_late"]
    paths = [SAMPLES / f"derived_afp_{name}.xml" for name in names]
    told = Told(*paths, "--publish", "--section", make.section("World").slug, "--json")
    assert [entry["outcome"] for entry in told.entries] == ["new", "update", "late"]
    assert Edition.objects.live().get().headline == "Port Alba bridge closes again"
    assert Article.objects.get().headline == "Port Alba bridge closes again"


@needs_samples
def test_the_cancel_of_a_pair_takes_the_story_off(client: Client) -> None:
    make.site()
    paths = [SAMPLES / f"derived_afp_cancel_{number}.xml" for number in (1, 2)]
    told = Told(*paths, "--publish", "--section", make.section("World").slug, "--json")
    assert [entry["outcome"] for entry in told.entries] == ["new", "cancel"]
    assert client.get(Edition.objects.get().path).status_code == 410


@needs_samples
def test_an_entity_that_names_a_file_brings_nothing_of_it() -> None:
    Told(SAMPLES / "derived_xxe_newsml12.xml")
    assert "root:" not in "".join(article.body for article in Article.objects.all())


@needs_samples
def test_every_file_of_the_folder_is_answered(tmp_path: Path) -> None:
    told = Told(SAMPLES, "--json")
    files = [path for path in SAMPLES.rglob("*") if path.is_file()]
    assert {entry["file"] for entry in told.entries} == {str(path) for path in files}
    refused = [entry for entry in told.entries if entry["outcome"] == "refused"]
    assert len(told.errors.splitlines()) == len(refused) + 1


@pytest.fixture
def story() -> dict[str, Any]:
    """The report of the story that started it all, published with its own times."""
    make.site()
    return Told(SEED, *SEED_OPTIONS).entries[0]


@needs_seed
def test_the_first_story_is_reported_whole(story: dict[str, Any]) -> None:
    assert story["outcome"] == "new"
    assert story["section"] == "World"
    assert story["headline"] == SEED.read_text().splitlines()[0]
    assert story["paragraphs"] == 17
    assert story["crossheads"] == ["main crossing"]
    assert story["signoff"] == [["bur", "star"], ["r k"], ["g t"]]
    assert story["copyright_holder"] == "Agence France-Presse"
    assert story["copyright_years"] == "1994-2021"
    assert story["published"] == "2021-07-14T14:11:00+04:00"
    assert story["updated"] == "2024-04-21T05:17:00+04:00"


@needs_seed
def test_the_first_story_has_its_page(story: dict[str, Any], client: Client) -> None:
    shown = html.fromstring(client.get(Edition.objects.live().get().path).content)
    main = shown.find(".//main")
    words = " ".join(main.text_content().split())
    assert [one.text_content() for one in shown.iter("h1")] == [story["headline"]]
    assert words.count(story["headline"]) == 1
    assert "World" in words
    assert "By AFP" in words
    assert "main crossing" in [one.text for one in main.findall(".//article//h2")]
    assert "bur-star/r k/g t" in words
    assert "© 1994-2021 Agence France-Presse" in words
    stamps = [one.get("datetime") for one in main.find_class("stamps")[0].iter("time")]
    assert stamps == ["2021-07-14T10:11:00Z", "2024-04-21T01:17:00Z"]


@needs_seed
def test_the_first_story_has_the_same_times_in_the_feed(
    story: dict[str, Any], client: Client
) -> None:
    item = etree.fromstring(client.get("/feeds/all.rss").content).find(".//item")
    assert item.findtext("title") == story["headline"]
    assert item.findtext("pubDate") == "Wed, 14 Jul 2021 10:11:00 +0000"
    atom = "{http://www.w3.org/2005/Atom}updated"
    assert item.findtext(atom) == "2024-04-21T01:17:00Z"


@needs_seed
def test_the_first_story_again_is_a_duplicate(story: dict[str, Any]) -> None:
    assert Told(SEED, *SEED_OPTIONS).entries == [story | {"outcome": "duplicate"}]
    assert Edition.objects.count() == 1
