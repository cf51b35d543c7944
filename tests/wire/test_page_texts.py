"""Twenty stories of a web page's shape, from the file to the reader's page and feed."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from lxml import etree, html

from articles.models import Edition
from articles.text.slugs import slug
from tests import make
from tests.wire import copy
from tests.wire.test_wire_import import Told

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
ENGLISH = ("World", "Economy", "Sport", "Arts and Culture", "Middle East")
ARABIC = ("العالم", "اقتصاد", "رياضة", "ثقافة", "الشرق الأوسط")
ZONES = ("Asia/Dubai", "Europe/Paris", "America/New_York", "UTC", "Asia/Kolkata")
SIGNS = {
    "en": ("bur-star/r k/g t", "ab/cd", "hh/ph/ts/hd", "bur-xy-zz/kl", "abc/de-fg/hi"),
    "ar": (
        "بور-ستر/ر ك/غ ت",
        "سمر/نور",
        "ففف/ح س/كام",
        "بور/نور/غ ر",
        "ستر-كان/كام/نور",
    ),
}
STORIES = {
    "en": (
        "The harbour bridge in Port Alba reopened on Sunday after two days.",
        "Traffic was light in the morning, the harbour office said.",
        "“We had worked through the night,” the foreman told reporters.",
        "The next storm is expected on Thursday.",
    ),
    "ar": (
        "أعيد فتح جسر المرفأ في بورت ألبا الأحد بعد إغلاق دام يومين.",
        "وكانت حركة السير خفيفة صباحا، بحسب مكتب المرفأ.",
        "وقال رئيس العمال للصحافيين “عملنا طوال الليل”.",
        "ويتوقع وصول العاصفة التالية الخميس.",
    ),
}
HEADS = {"en": "Night work", "ar": "عمل ليلي"}
HEADLINES = {
    "en": "Harbour bridge number {} reopens",
    "ar": "إعادة فتح جسر المرفأ رقم {}",
}
RIGHTS = {
    "en": "© 1994-2021 Agence France-Presse",
    "ar": "© 1994-2021 وكالة فرانس برس",
}
LABELS = {"en": ("Published", "Last Updated"), "ar": ("تاريخ النشر", "آخر تحديث")}


@dataclass(frozen=True, slots=True)
class Page:
    """One generated page and what must come of it."""

    number: int

    @property
    def language(self) -> str:
        return "ar" if self.number % 2 else "en"

    @property
    def section(self) -> str:
        return (ARABIC if self.language == "ar" else ENGLISH)[self.number // 2 % 5]

    @property
    def zone(self) -> str:
        return ZONES[self.number // 4]

    @property
    def published(self) -> datetime:
        day = timedelta(days=self.number * 67, hours=self.number, minutes=7)
        return datetime(2021, 2, 3, 4, 5) + day  # noqa: DTZ001 - a clock on a wall

    @property
    def updated(self) -> datetime | None:
        return None if self.number % 5 == 4 else self.published + timedelta(hours=31)

    @property
    def headline(self) -> str:
        return HEADLINES[self.language].format(self.number)

    @property
    def head(self) -> str:
        return HEADS[self.language] if self.number % 3 else ""

    @property
    def signoff(self) -> str:
        return SIGNS[self.language][self.number % 5]

    def moment(self, wall: datetime) -> datetime:
        return wall.replace(tzinfo=ZoneInfo(self.zone))

    def text(self) -> bytes:
        first, second, *rest = STORIES[self.language]
        head = [f"- {self.head} -"] if self.head else []
        return copy.page_text(
            headline=self.headline,
            section=self.section,
            published=f"{self.published:%Y-%m-%d %H:%M}",
            updated=f"{self.updated:%Y-%m-%d %H:%M}" if self.updated else "",
            paragraphs=[first, second, *head, *rest],
            signoff=self.signoff,
            copyright_line=RIGHTS[self.language],
            labels=LABELS[self.language],
        )


PAGES = [Page(number) for number in range(20)]


@pytest.mark.parametrize(
    "page", PAGES, ids=lambda page: f"{page.number}-{page.language}"
)
def test_a_page_of_text_becomes_a_page_for_readers(
    page: Page, tmp_path: Path, client: Client
) -> None:
    make.site()
    path = tmp_path / "story.txt"
    path.write_bytes(page.text())
    options = ("--timezone", page.zone, "--trust-source-updated", "--publish", "--json")
    entry = Told(path, *options).entries[0]
    assert_reported(entry, page)
    edition = Edition.objects.live().get(code=entry["article"])
    assert_shown(client.get(edition.path).content, page)
    section = slug(page.section)
    for feed in ("/feeds/all.rss", f"/feeds/section/{section}.rss"):
        assert_fed(client.get(feed).content, page)
    assert Told(path, *options).entries == [entry | {"outcome": "duplicate"}]


def assert_reported(entry: dict[str, object], page: Page) -> None:
    assert entry["outcome"] == "new"
    assert entry["headline"] == page.headline
    assert entry["section"] == page.section
    assert entry["language"] == page.language
    assert entry["published"] == page.moment(page.published).isoformat()
    updated = page.moment(page.updated).isoformat() if page.updated else None
    assert entry["updated"] == updated
    assert entry["crossheads"] == ([page.head] if page.head else [])
    assert entry["paragraphs"] == 4
    groups = [group.split("-") for group in page.signoff.split("/")]
    assert entry["signoff"] == groups
    assert entry["copyright_years"] == "1994-2021"


def assert_shown(content: bytes, page: Page) -> None:
    shown = html.fromstring(content)
    text = shown.text_content()
    main = shown.find(".//main")
    assert [one.text_content() for one in shown.iter("h1")] == [page.headline]
    assert page.section in main.text_content()
    language, direction = (
        shown.xpath(f"//h1/ancestor-or-self::*[@{name}][1]/@{name}")[-1]
        for name in ("lang", "dir")
    )
    assert language == page.language
    assert direction == ("rtl" if page.language == "ar" else "ltr")
    heads = [one.text_content() for one in shown.findall(".//article//h2")]
    assert (page.head in heads) == bool(page.head)
    assert f"- {page.head} -" not in text
    assert page.signoff in text
    assert RIGHTS[page.language] in text
    assert "AFP" in shown.find_class("by")[0].text_content()
    stamps = shown.find_class("stamps")[0]
    times = [read(one.get("datetime")) for one in stamps.iter("time")]
    walls = [page.published, *([page.updated] if page.updated else [])]
    assert times == [page.moment(wall) for wall in walls]
    data = json.loads(shown.find(".//script[@type='application/ld+json']").text)
    news = next(one for one in data.get("@graph", [data]) if "datePublished" in one)
    assert read(news["datePublished"]) == page.moment(page.published)
    assert read(news["dateModified"]) == page.moment(page.updated or page.published)


def assert_fed(content: bytes, page: Page) -> None:
    items = etree.fromstring(content).findall(".//item")
    item = next(one for one in items if one.findtext("title") == page.headline)
    published = parsedate_to_datetime(item.findtext("pubDate"))
    assert published == page.moment(page.published)
    updated = read(item.findtext(f"{ATOM}updated"))
    assert updated == page.moment(page.updated or page.published)


def read(stamp: str) -> datetime:
    return datetime.fromisoformat(stamp).astimezone(UTC)
