"""The desk in a real browser: the editor under the strict policy, and for everybody."""

from pathlib import Path
from urllib.parse import urlsplit

import axe_playwright_python
import pytest
from django.conf import settings as django_settings
from django.contrib.auth.models import User
from django.test import Client

from articles import writing
from articles.models import Article, Notice
from articles.text.clean import clean_html
from tests import make, people
from tests.admin.desk import BASE, url

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ASK = """async rules => {
    const found = await axe.run({runOnly: {type: "tag", values: rules}});
    return found.violations.map(v => v.id + ": " + v.nodes[0].html.slice(0, 160));
}"""

# What a word processor and an online one put on the clipboard.
WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>
<p class=MsoNormal style='margin:0cm'><b><span style='font-size:14.0pt'>Bold
words</span></b> and&nbsp;plain <a href="javascript:alert(1)">ones</a>.<o:p></o:p></p>
<h1 style='color:red'>A head</h1><img src=x onerror=alert(1)>
<p class=MsoNormal>Second   paragraph.</p></body></html>"""
DOCS = """<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1">
<p dir="ltr"><span style="font-weight:400">Not bold </span><span style="font-weight:700">
but this is</span></p><h2 dir="ltr"><span>Between</span></h2></b>"""
PASTE = """(html) => {
    const data = new DataTransfer();
    data.setData("text/html", html);
    document.querySelector(".ProseMirror").dispatchEvent(
        new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
}"""


def sign_in(page, site: str, person: User) -> None:
    client = Client()
    client.force_login(person)
    name = django_settings.SESSION_COOKIE_NAME
    page.context.add_cookies(
        [
            {
                "name": name,
                "value": client.cookies[name].value,
                "domain": urlsplit(site).hostname,
                "path": "/admin/",
            }
        ]
    )


def strict(page) -> list[str]:
    return [said for said in page.complaints if "Content Security" in said]


@pytest.fixture
def writer(page, site):
    """A window with an empty story open in it."""
    sign_in(page, site, people.reporter())
    page.goto(f"{site}{BASE}/add/")
    page.wait_for_selector(".ProseMirror")
    return page


def saved(page) -> Article:
    page.get_by_role("button", name="Save").click()
    page.wait_for_url("**/change/")
    return Article.objects.get()


def test_the_editor_loads_under_the_strict_policy_without_a_complaint(writer) -> None:
    assert writer.complaints == []
    body = writer.get_by_role("textbox", name="Body")
    assert body.is_visible()
    assert writer.get_by_role("toolbar").is_visible()


def test_spaces_that_are_typed_stay_spaces(writer) -> None:
    writer.fill("#id_headline", "Spaces")
    writer.click(".ProseMirror")
    writer.keyboard.type("One two  three ")
    article = saved(writer)
    assert "\xa0" not in article.body
    assert "&nbsp;" not in article.body
    assert "One two" in article.body


@pytest.mark.parametrize(("pasted", "says"), [(WORD, "Second"), (DOCS, "Between")])
def test_a_messy_fragment_becomes_clean_copy(writer, pasted: str, says: str) -> None:
    writer.fill("#id_headline", "Pasted")
    writer.click(".ProseMirror")
    writer.evaluate(PASTE, pasted)
    article = saved(writer)
    assert says in article.body
    assert article.body == clean_html(article.body), "as clean as it can be"
    for dirt in (
        "style",
        "class",
        "span",
        "javascript",
        "onerror",
        "<img",
        "o:p",
        "<b>",
    ):
        assert dirt not in article.body, dirt
    handlers = "Executing inline event handler"
    assert [said for said in strict(writer) if not said.startswith(handlers)] == [], (
        "the policy refuses the fragment's own handler, and nothing else"
    )


def test_a_paste_from_the_online_one_is_not_all_bold(writer) -> None:
    writer.fill("#id_headline", "Pasted")
    writer.click(".ProseMirror")
    writer.evaluate(PASTE, DOCS)
    article = saved(writer)
    assert "<strong>but this is</strong>" in article.body.replace("> ", ">")
    assert "<strong>Not bold" not in article.body
    assert "<h2>Between</h2>" in article.body


def test_the_toolbar_makes_a_crosshead_a_pull_quote_and_a_list(writer) -> None:
    writer.fill("#id_headline", "Blocks")
    writer.click(".ProseMirror")
    bar = writer.get_by_role("toolbar")
    writer.keyboard.type("A head")
    bar.get_by_role("button", name="Crosshead").click()
    assert (
        bar.get_by_role("button", name="Crosshead").get_attribute("aria-pressed")
        == "true"
    )
    writer.keyboard.press("End")
    writer.keyboard.press("Enter")
    writer.keyboard.type("Said well")
    bar.get_by_role("button", name="Pull quote").click()
    article = saved(writer)
    assert article.body == (
        '<h2>A head</h2><blockquote class="pull"><p>Said well</p></blockquote>'
    )


def test_what_the_story_has_comes_through_the_editor_unchanged(page, site) -> None:
    body = (
        "<p>One <strong>bold</strong>, <em>soft</em><br>line with "
        '<a href="https://example.org/">a link</a>.</p><h2>Head</h2>'
        "<ul><li>First</li><li>Second</li></ul><ol><li>One</li></ol>"
        "<blockquote><p>Quoted</p></blockquote>"
        '<blockquote class="pull"><p>Pulled</p></blockquote>'
        f'<figure data-picture="{make.picture().pk}"></figure><p>النص</p>'
    )
    article = make.article("Everything", body=body)
    sign_in(page, site, people.reporter())
    page.goto(site + url(article))
    page.click(".ProseMirror p")
    page.keyboard.press("Control+End")
    page.keyboard.type("!")
    page.get_by_role("button", name="Save").click()
    page.wait_for_selector(".messagelist")
    article.refresh_from_db()
    assert article.body.replace("!", "") == body


def test_rows_are_ordered_with_buttons_and_added(page, site) -> None:
    article = make.article(
        "Rows", bylines=[writing.BylineRow("First"), writing.BylineRow("Second")]
    )
    sign_in(page, site, people.reporter())
    page.goto(site + url(article))
    rows = page.locator("[data-rows=bylines] > li")
    rows.nth(1).get_by_role("button", name="Move up").click()
    page.get_by_role("button", name="Add byline").click()
    page.locator("[data-rows=bylines] > li").last.get_by_label("Name as printed").fill(
        "Third"
    )
    page.get_by_role("button", name="Save").click()
    page.wait_for_selector(".messagelist")
    names = [row.name for row in article.byline_rows.all()]
    assert names == ["Second", "First", "Third"]


def test_the_publish_buttons_words_follow_the_form(page, site) -> None:
    article = make.edit(make.published("Eleven").article, headline="Twelve")
    sign_in(page, site, people.publisher())
    page.goto(site + url(article, "publish"))
    button = page.locator("[data-button]")
    assert button.inner_text() == "Publish edition 2 now, as an update"
    page.get_by_text("We were wrong.").click()
    assert button.inner_text() == "Publish edition 2 now, as a correction"
    page.fill("#id_at", "2031-06-16T18:00")
    assert (
        button.inner_text()
        == "Schedule edition 2 for 2031-06-16, 18:00, as a correction"
    )


def test_without_script_a_story_is_written_ordered_and_published(
    open_page, site
) -> None:
    make.section("World")
    page = open_page(java_script_enabled=False)
    sign_in(page, site, people.publisher())
    page.goto(f"{site}{BASE}/add/")
    page.fill("#id_headline", "By hand")
    page.fill("#id_body", "<p>Typed as it is.</p>")
    page.select_option("#id_section", label="World")
    page.fill("#id_bylines-0-name", "Mara Lind")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="Publish this story…").click()
    page.get_by_role("button", name="Publish edition 1 now").click()
    assert "Edition 1 is out since" in page.content()
    assert Article.objects.get().byline_rows.get().name == "Mara Lind"


# For everybody ---------------------------------------------------------------------------


def newsroom() -> dict[str, str]:
    """Something on every page, and the pages."""
    from articles import clock  # noqa: PLC0415

    make.site()
    live = make.published(
        "Eleven ships leave",
        picture=make.picture(),
        bylines=[writing.BylineRow("Mara Lind", "in Port Selim", make.contributor())],
        credits=[writing.CreditRow("editing", initials="ml")],
        topics=[make.topic()],
    ).article
    live = make.edit(
        live, headline="Twelve ships leave", body=make.BODY + "<p>New.</p>"
    )
    Notice.objects.create(article=live, weight="alarm", text="Kill", at=clock.now())
    make.article("A draft")
    return {
        "desk": "/admin/",
        "list": f"{BASE}/",
        "edit": url(live),
        "new": f"{BASE}/add/",
        "publish": url(live, "publish"),
        "withdraw": url(live, "withdraw"),
        "history": url(live, "history"),
        "wire": "/admin/articles/wireitem/",
        "paste": "/admin/articles/wireitem/paste/",
        "pictures": "/admin/articles/picture/",
        "upload": "/admin/articles/picture/add/",
    }


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_nothing_stands_in_an_editors_way(width, scheme, open_page, site) -> None:
    pages = newsroom()
    page = open_page(
        viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
    )
    sign_in(page, site, people.publisher())
    found = {}
    for name, path in pages.items():
        page.goto(site + path)
        page.evaluate(AXE)
        said = page.evaluate(ASK, RULES)
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            said.append("scrolls sideways")
        if said:
            found[name] = said
    assert found == {}


def test_no_page_of_the_desk_breaks_its_policy(open_page, site) -> None:
    pages = newsroom()
    page = open_page(viewport={"width": 1440, "height": 900})
    sign_in(page, site, people.publisher())
    for name, path in pages.items():
        page.goto(site + path)
        assert page.complaints == [], name


def test_the_login_page_is_the_papers(open_page, site) -> None:
    make.site(name="The Test Post")
    people.reporter()
    page = open_page(bypass_csp=True)
    page.goto(f"{site}/admin/")
    page.evaluate(AXE)
    assert page.evaluate(ASK, RULES) == []
    assert "The Test Post" in page.content()
    page.fill("#id_username", "rita")
    page.fill("#id_password", people.PASSWORD)
    page.get_by_role("button", name="Log in").click()
    assert "What is moving" in page.content()
