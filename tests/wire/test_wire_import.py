"""`manage.py wire_import`: one row a file, reasons, the exit code, and JSON."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from articles.models import Article, Edition, Section, WireFeed, WireItem
from tests import make
from tests.wire import copy, wires

pytestmark = pytest.mark.django_db

KEYS = [
    "file",
    "outcome",
    "id",
    "version",
    "status",
    "headline",
    "section",
    "language",
    "published",
    "updated",
    "dateline",
    "crossheads",
    "paragraphs",
    "signoff",
    "credits",
    "copyright_holder",
    "copyright_years",
    "article",
]


class Told:
    """What a run of the command said, and how it ended."""

    def __init__(self, *args: object) -> None:
        out, err = io.StringIO(), io.StringIO()
        self.code = 0
        try:
            call_command("wire_import", *map(str, args), stdout=out, stderr=err)
        except SystemExit as end:
            self.code = int(end.code or 0)
        self.lines = out.getvalue().splitlines()
        self.errors = err.getvalue()

    @property
    def entries(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.lines]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_bytes(
        copy.page_text(paragraphs=[copy.STORY[0], "- Night work -", *copy.STORY])
    )
    return path


@pytest.fixture
def wire(tmp_path: Path) -> Path:
    path = tmp_path / "wire.xml"
    path.write_bytes(copy.newsml(copy.item()))
    return path


def test_a_row_names_outcome_article_version_item_and_file(wire: Path) -> None:
    told = Told(wire, "--section", make.section("World").slug)
    article = Article.objects.get()
    assert told.code == 0
    assert told.lines == [
        f"new        {article.code}  1     "
        "urn:newsml:afp.com:20260301T090000Z:TX-TST-AAA01  " + str(wire)
    ]
    assert "1 new." in told.errors


def test_without_publish_each_text_is_a_draft(wire: Path, page: Path) -> None:
    Told(wire, page)
    assert Article.objects.count() == 2
    assert not Edition.objects.exists()


def test_a_refused_file_has_its_reason_ends_with_one_and_stops_no_other(
    tmp_path: Path, wire: Path
) -> None:
    bad = tmp_path / "bad.xml"
    bad.write_bytes(b"<NewsML><broken")
    told = Told(bad, wire)
    assert told.code == 1
    assert told.lines[0].startswith("refused ")
    assert "cut short" in told.lines[0]
    assert told.lines[1].startswith("new ")


@pytest.mark.parametrize("name", ["nowhere.xml", "folder"])
def test_what_cannot_be_opened_is_a_refusal(
    tmp_path: Path, wire: Path, name: str
) -> None:
    (tmp_path / "folder").mkdir()
    told = Told(tmp_path / name, wire)
    assert told.code == 1
    assert told.lines[0].startswith("refused ")
    assert told.lines[1].startswith("new ")


def test_folders_are_walked_in_the_order_of_names(tmp_path: Path) -> None:
    inner = tmp_path / "day" / "two"
    inner.mkdir(parents=True)
    (tmp_path / "day" / "a.xml").write_bytes(copy.newsml(copy.item(1)))
    (inner / "b.xml").write_bytes(copy.newsml(copy.item(2)))
    (inner / ".hidden").write_bytes(b"x")
    told = Told(tmp_path, "--json")
    assert [entry["outcome"] for entry in told.entries] == ["new", "update"]


def test_the_feed_for_files_by_hand_is_made_when_it_is_missing(wire: Path) -> None:
    Told(wire)
    assert WireItem.objects.get().feed.slug == "wire-import"


def test_files_may_belong_to_a_feed(wire: Path) -> None:
    feed = wires.feed()
    Told(wire, "--feed", feed.slug)
    assert WireItem.objects.get().feed == feed


@pytest.mark.parametrize(
    ("option", "value", "says"),
    [
        ("--feed", "nobody", "There is no feed “nobody”"),
        ("--section", "nowhere", "There is no section “nowhere”"),
        ("--timezone", "Mars/Olympus", "no time zone"),
    ],
)
def test_an_option_that_means_nothing_is_refused_before_any_file(
    wire: Path, option: str, value: str, says: str
) -> None:
    with pytest.raises(CommandError, match=says):
        Told(wire, option, value)
    assert not WireFeed.objects.filter(deliveries__isnull=False).exists()


def test_json_has_exactly_the_promised_keys_in_order(page: Path) -> None:
    entry = Told(page, "--timezone", "Asia/Dubai", "--json").entries[0]
    assert list(entry) == KEYS
    assert entry["headline"] == "Harbour bridge reopens after storm"
    assert entry["outcome"] == "new"
    assert entry["status"] == "usable"
    assert entry["section"] == "World"
    assert entry["published"] == "2021-07-14T14:11:00+04:00"
    assert entry["updated"] == "2024-04-21T05:17:00+04:00"
    assert entry["crossheads"] == ["Night work"]
    assert entry["paragraphs"] == 3
    assert entry["signoff"] == [["bur", "star"], ["r k"], ["g t"]]
    assert entry["copyright_holder"] == "Agence France-Presse"
    assert entry["copyright_years"] == "1994-2021"
    assert entry["article"] == Article.objects.get().code


def test_json_keeps_the_keys_of_a_refusal_and_says_why_beside_it(
    tmp_path: Path,
) -> None:
    told = Told(tmp_path / "nowhere.xml", "--json")
    assert list(told.entries[0]) == KEYS
    assert told.entries[0]["outcome"] == "refused"
    assert "No such file" in told.errors


def test_json_has_a_line_for_each_dispatch_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "three.xml"
    names = ["TX-TST-AAA01", "TX-TST-AAA02", "TX-TST-AAA03"]
    path.write_bytes(copy.newsml(*(copy.item(name=name) for name in names)))
    told = Told(path, "--json")
    assert [entry["id"].rsplit(":", 1)[-1] for entry in told.entries] == names


def test_times_of_files_with_a_zone_are_shown_in_the_zone_that_was_given(
    wire: Path,
) -> None:
    entry = Told(wire, "--timezone", "Asia/Dubai", "--json").entries[0]
    assert entry["published"] == "2026-03-01T13:00:00+04:00"


def test_publish_puts_each_text_out(page: Path) -> None:
    Told(page, "--publish")
    assert Edition.objects.live().count() == 1


def test_trusted_times_become_the_storys_own(page: Path) -> None:
    Told(page, "--timezone", "Asia/Dubai", "--trust-source-updated", "--publish")
    edition = Edition.objects.get()
    assert edition.published_at.isoformat() == "2021-07-14T10:11:00+00:00"
    assert edition.updated_at
    assert edition.updated_at.isoformat() == "2024-04-21T01:17:00+00:00"


def test_times_that_are_not_trusted_stay_the_sources(page: Path) -> None:
    Told(page, "--publish")
    edition = Edition.objects.get()
    assert edition.published_at == edition.live_from
    assert edition.updated_at is None


def test_the_same_file_again_is_a_duplicate_that_changes_nothing(page: Path) -> None:
    options = (page, "--timezone", "Asia/Dubai", "--publish", "--json")
    first = Told(*options).entries[0]
    article = Article.objects.get()
    told = Told(*options)
    assert told.code == 0
    assert told.entries[0] == first | {"outcome": "duplicate"}
    assert Article.objects.get().version == article.version
    assert Article.objects.get().line_number == article.line_number
    assert Edition.objects.count() == 1


def test_a_section_of_the_paper_is_used(page: Path) -> None:
    world = make.section("World")
    Told(page)
    assert Article.objects.get().section == world


def test_a_section_that_is_missing_is_made_and_that_is_said(page: Path) -> None:
    told = Told(page)
    assert Section.objects.get().slug == "world"
    assert "The section “World” was made." in told.lines[0]


def test_a_section_may_be_given_for_stories_that_name_none(
    wire: Path, page: Path
) -> None:
    sport = make.section("Sport")
    told = Told(wire, page, "--section", sport.slug)
    assert [article.section for article in Article.objects.all()] == [sport, sport]
    assert "Stands in Sport" in told.lines[1]


def test_a_section_may_not_take_another_pages_address(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(copy.page_text(section="Search"))
    Told(path)
    assert Section.objects.get().slug == "search-news"


def test_what_may_not_go_out_stays_a_draft_with_the_reason(tmp_path: Path) -> None:
    path = tmp_path / "held.xml"
    held = '<StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime/></StatusWillChange>'
    path.write_bytes(copy.newsml(copy.item(management=held)))
    told = Told(path, "--publish", "--section", make.section("World").slug)
    assert told.code == 0
    assert "Not published: This story is under an embargo without end" in told.lines[0]
    assert not Edition.objects.exists()
