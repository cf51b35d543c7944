"""Every kind of page, for everybody: axe-core at WCAG 2.2 AA, light, dark, wide, narrow."""

from pathlib import Path

import axe_playwright_python
import pytest

from tests.public import paper

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ASK = """async rules => {
    const found = await axe.run({runOnly: {type: "tag", values: rules}});
    return found.violations.map(v => v.id + ": " + v.nodes[0].html.slice(0, 120));
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_nothing_stands_in_a_readers_way(
    width: int, scheme: str, open_page, site: str, watch
) -> None:
    named = paper.addresses(paper.printed(watch))
    # The policy lets no script in; the browser lets the examiner past it.
    page = open_page(
        viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
    )
    found = {}
    for name, path in named.items():
        page.goto(site + path)
        page.evaluate(AXE)
        said = page.evaluate(ASK, RULES)
        beyond = "document.documentElement.scrollWidth > window.innerWidth"
        if page.evaluate(beyond):
            said.append("scrolls sideways")
        if said:
            found[name] = said
    assert found == {}


def test_a_small_screen_and_a_large_zoom_never_scroll_sideways(
    open_page, site: str, watch
) -> None:
    named = paper.addresses(paper.printed(watch))
    page = open_page(viewport={"width": 320, "height": 640}, java_script_enabled=False)
    for name, path in named.items():
        page.goto(site + path)
        room = page.locator("html").bounding_box()
        assert room is not None
        assert room["width"] <= 320, name
        # The policy is obeyed: nothing was blocked that a page asked for.
        assert [c for c in page.complaints if "Content Security" in c] == [], name
