"""One story, the whole way: from an empty form to its readers, and out of their sight.

Real people in a real browser: a reporter writes, an editor approves, a publisher lets it
out; a reader without script and a feed reader see what they should, and when.
"""

import json
import re
from collections.abc import Callable
from pathlib import Path

import feedparser
import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import APIResponse, Page, expect

from articles.models import Article
from tests import make, people

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WORD_FRAGMENT = """
<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal
{margin:0cm;font-family:Calibri}</style></head><body><!--StartFragment-->
<p class="MsoNormal" style="margin-bottom:8pt"><span lang="EN-GB" style="font-family:
Calibri">The ferry to Skarrow runs again&nbsp; from Monday, <b style="mso-bidi-font-weight:
normal">nine weeks</b> after a mooring line broke.<o:p></o:p></span></p>
<h2 style="color:red"><span>Night work</span></h2>
<p class="MsoListParagraphCxSpFirst"><span style="mso-list:Ignore">·<span style="font:7pt
'Times New Roman'">&nbsp;&nbsp;&nbsp; </span></span>Two sailings a day<o:p></o:p></p>
<p class="MsoListParagraphCxSpLast"><span style="mso-list:Ignore">·<span style="font:7pt
'Times New Roman'">&nbsp;&nbsp;&nbsp; </span></span>Free for islanders<o:p></o:p></p>
<p class="MsoNormal" onclick="alert(1)">“We worked in the dark,” <a
href="javascript:alert(1)">said</a> the <a href="https://example.org/f">foreman</a>.</p>
<script>alert(1)</script><!--EndFragment--></body></html>
"""


class Desk:
    """One person at the desk, in a window of their own."""

    def __init__(self, page: Page, site: str, username: str) -> None:
        self.page, self.site = page, site
        page.goto(f"{site}/admin/")
        page.fill("[name=username]", username)
        page.fill("[name=password]", people.PASSWORD)
        page.click("[type=submit]")
        expect(page.locator("#user-tools, .dh")).to_have_count(1)

    def open(self, article: Article, page: str = "change") -> Page:
        self.page.goto(f"{self.site}/admin/articles/article/{article.pk}/{page}/")
        return self.page

    def act(self, verb: str) -> None:
        """Follow a verb from the story's own page, and press its one button."""
        self.page.locator(f".state a[href$='/{verb}/']").click()
        self.press()

    def press(self) -> None:
        self.page.locator("[data-button]").click()
        expect(self.page.locator(".errornote")).to_have_count(0)
        expect(self.page).to_have_url(re.compile(r"/change/$"))

    def type_into_body(self, text: str) -> None:
        editor = self.page.locator(".ProseMirror")
        editor.click()
        self.page.keyboard.press("Control+End")
        self.page.keyboard.press("Enter")
        self.page.keyboard.type(text)

    def save(self) -> None:
        self.page.locator("button[name=_continue]").click()
        expect(self.page.locator(".errornote, .stale")).to_have_count(0)
        expect(self.page).to_have_url(re.compile(r"/change/$"))


class Reader:
    """Somebody without script and without a login.

    Each look is a new window: a browser may keep a page for the two seconds that the
    page allows, and a test is faster than that.
    """

    def __init__(self, open_page: Callable[..., Page], site: str) -> None:
        self.open_page, self.site = open_page, site
        self.page = open_page(java_script_enabled=False)

    def look(self, path: str) -> int:
        self.page = self.open_page(java_script_enabled=False)
        answer = self.page.goto(f"{self.site}{path}")
        assert answer is not None
        return answer.status

    def get(self, path: str) -> APIResponse:
        return self.page.request.get(f"{self.site}{path}")

    def stamps(self, path: str) -> dict[str, str]:
        """Every public clock of the story, from page, structured data and feed."""
        assert self.look(path) == 200
        shown = {
            row.locator("dt").inner_text().rstrip(":"): row.locator(
                "time"
            ).get_attribute("datetime")
            for row in self.page.locator(".stamps > div").all()
        }
        data = json.loads(
            self.page.locator("script[type='application/ld+json']").inner_text()
        )
        graph = data.get("@graph", [data])
        article = next(one for one in graph if one["@type"] == "NewsArticle")
        entry = self.feed_entry()
        return {
            "page published": shown["Published"],
            "page updated": shown.get("Last updated", ""),
            "data published": article["datePublished"],
            "data modified": article["dateModified"],
            "feed published": entry["published"],
            "feed updated": entry["updated"],
            "feed id": entry["id"],
        }

    def feed_entry(self) -> dict[str, str]:
        (entry,) = feedparser.parse(self.get("/feeds/all.rss").text()).entries
        return entry


@pytest.fixture
def photograph(tmp_path: Path) -> Path:
    picture = Image.new("RGB", (1600, 1067), "steelblue")
    ImageDraw.Draw(picture).ellipse((600, 300, 1000, 700), fill="gold")
    path = tmp_path / "holiday snap secret.jpg"
    picture.save(path)
    return path


def paste(page: Page, html: str) -> None:
    page.locator(".ProseMirror").click()
    page.evaluate(
        """html => {
            const data = new DataTransfer()
            data.setData("text/html", html)
            data.setData("text/plain", "plain words")
            document.querySelector(".ProseMirror").dispatchEvent(
                new ClipboardEvent("paste", {clipboardData: data, bubbles: true,
                    cancelable: true}))
        }""",
        html,
    )


def test_a_story_goes_the_whole_way(  # noqa: PLR0915 - one way, told in order
    site: str, open_page: Callable[..., Page], watch, photograph: Path
) -> None:
    make.site()
    make.section("World", needs_approval=True)
    make.contributor("Mara Lind")
    for person in (people.reporter, people.editor, people.publisher):
        person()
    reporter = Desk(open_page(), site, "rita")
    editor = Desk(open_page(), site, "eddie")
    publisher = Desk(open_page(), site, "paula")
    reader = Reader(open_page, site)

    # A reporter writes, pastes, and hands it in.
    watch.at("09:00")
    page = reporter.page
    page.goto(f"{site}/admin/articles/article/add/")
    page.fill("#id_headline", "Ferry to Skarrow runs again")
    page.fill("#id_standfirst", "Two sailings a day from Monday.")
    page.select_option("#id_section", label="World")
    page.set_input_files("#id_upload", photograph)
    page.fill("#id_picture_alt", "A ferry under a low sun")
    page.fill("#id_picture_caption", "The ferry on its trial run on Saturday.")
    page.select_option("#id_bylines-0-contributor", label="Mara Lind")
    page.get_by_role("button", name="Add byline").click()
    page.fill("#id_bylines-1-name", "Ola Berg")
    page.fill("#id_bylines-1-role", "in Skarrow")
    paste(page, WORD_FRAGMENT)
    reporter.save()
    article = Article.objects.get()
    assert article.history.count() == 1
    assert article.body == (
        "<p>The ferry to Skarrow runs again from Monday, <strong>nine weeks</strong>"
        " after a mooring line broke.</p><h2>Night work</h2>"
        "<ul><li>Two sailings a day</li><li>Free for islanders</li></ul>"
        '<p>“We worked in the dark,” said the <a href="https://example.org/f">'
        "foreman</a>.</p>"
    )
    assert [row.name for row in article.byline_rows.all()] == ["Mara Lind", "Ola Berg"]
    reporter.act("submit")

    # She cannot publish, and is told who can. Another person approves.
    refusal = reporter.open(article).locator(".state")
    expect(refusal).to_contain_text("Paula Publisher can")
    editor.open(article)
    editor.act("approve")

    # Nobody outside knows of it until the publisher lets it out.
    watch.at("10:00")
    assert "Skarrow" not in reader.get("/").text()
    publisher.open(article)
    publisher.act("publish")
    path = article.editions.get().path

    first = reader.stamps(path)
    assert set(first.values()) >= {"2026-06-16T10:00:00Z"}
    assert first["page updated"] == ""
    expect(reader.page.locator("h1")).to_have_text("Ferry to Skarrow runs again")
    expect(reader.page.locator(".by")).to_contain_text(
        "By Mara Lind, and Ola Berg, in Skarrow"
    )
    expect(reader.page.locator("h2", has_text="Night work")).to_have_count(1)
    picture = reader.page.locator("figure img").first
    expect(picture).to_have_attribute("alt", "A ferry under a low sun")
    assert "secret" not in reader.page.content()
    source = picture.get_attribute("src")
    assert reader.get(source).status == 200

    # An update with a note moves the update clock, everywhere and alike.
    watch.at("12:00")
    publisher.open(article)
    publisher.type_into_body("A third sailing was added on Tuesday.")
    publisher.save()
    editor.open(article, "approve")
    editor.press()
    publisher.open(article, "publish")
    publisher.page.check("input[name=kind][value=update]")
    publisher.page.fill("#id_note", "A third sailing was added.")
    publisher.press()

    second = reader.stamps(path)
    expect(reader.page.locator("#history")).to_contain_text(
        "A third sailing was added.", use_inner_text=False
    )
    noon = "2026-06-16T12:00:00Z"
    assert second["page updated"] == second["data modified"] == noon
    assert second["feed updated"] == noon
    for clock in ("page published", "data published", "feed published", "feed id"):
        assert second[clock] == first[clock]

    # A minor fix moves none of them.
    watch.at("13:00")
    publisher.open(article)
    publisher.page.fill("#id_standfirst", "Three sailings a day from Monday.")
    publisher.save()
    editor.open(article, "approve")
    editor.press()
    publisher.open(article, "publish")
    publisher.page.check("input[name=kind][value=minor]")
    publisher.press()

    third = reader.stamps(path)
    expect(reader.page.locator(".stand")).to_have_text(
        "Three sailings a day from Monday."
    )
    assert third == second

    # Withdrawn: gone, with the reason, and its picture with it.
    watch.at("14:00")
    publisher.open(article, "withdraw")
    publisher.page.fill("#id_reason", "The ferry company asked, and was right.")
    publisher.page.fill("#id_public_reason", "It named the wrong island.")
    publisher.press()

    assert reader.look(path) == 410
    expect(reader.page.locator("main")).to_contain_text("It named the wrong island.")
    assert reader.get(source).status == 404
    entry = reader.feed_entry()
    assert entry["id"] == first["feed id"]
    assert entry["title"].startswith("Withdrawn:")

    # The browser says that it would not run what came with the paste; and that a page
    # is gone. Nothing else.
    pasted, gone = ("inline event handler", "inline style"), ("410", "404")
    assert complaints(reporter.page, pasted) == []
    assert complaints(reader.page, gone) == []
    assert complaints(editor.page) == complaints(publisher.page) == []


def complaints(page: Page, expected: tuple[str, ...] = ()) -> list[str]:
    said: list[str] = page.complaints  # type: ignore[attr-defined]
    return [words for words in said if not any(one in words for one in expected)]
