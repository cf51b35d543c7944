"""From a clean body to what readers get."""

import pytest

from articles.page.body import for_feeds, render_body, with_dateline
from tests import make


def test_a_cross_head_gets_an_anchor_of_its_own() -> None:
    html = render_body("<h2>Night work</h2><h2>Night work</h2><h2>History</h2>", {})
    assert html == (
        '<h2 id="night-work">Night work</h2>'
        '<h2 id="night-work-2">Night work</h2>'
        '<h2 id="history-2">History</h2>'
    )


def test_marks_and_entities_make_no_anchor() -> None:
    html = render_body("<h2>Ports &amp; <em>rivers</em></h2>", {})
    assert html == '<h2 id="ports-and-rivers">Ports &amp; <em>rivers</em></h2>'


def test_a_cross_head_without_latin_letters_has_an_anchor_too() -> None:
    assert 'id="' in render_body("<h2>عمل ليلي</h2>", {})
    assert 'id="story-2"' in render_body("<h2>…</h2>", {})


@pytest.mark.django_db
def test_a_picture_becomes_a_figure() -> None:
    picture = make.picture(alt='A "bridge"')
    html = render_body(
        f'<figure data-picture="{picture.pk}"></figure>', {picture.pk: picture}
    )
    assert 'alt="A &quot;bridge&quot;"' in html
    assert "<figcaption" in html
    assert "data-picture" not in html


def test_an_unknown_picture_leaves_no_trace() -> None:
    assert render_body('<p>A</p><figure data-picture="9"></figure>', {}) == "<p>A</p>"


def test_the_dateline_opens_the_first_paragraph() -> None:
    assert with_dateline("<p>A</p><p>B</p>", "OSLO –") == (
        '<p><span class="dateline">OSLO –</span> A</p><p>B</p>'
    )
    assert with_dateline("<p>A</p>", "") == "<p>A</p>"
    assert with_dateline('<h2 id="a">A</h2>', "X & Y –").startswith(
        '<p><span class="dateline">X &amp; Y –</span></p>'
    )


def test_a_feed_gets_plain_html_with_whole_addresses() -> None:
    html = (
        '<h2 id="a">A</h2><figure class="fig"><picture><source srcset="/media/a.webp 1w">'
        '<img src="/media/a.jpg" srcset="/media/a.jpg 1w" alt="B" width="1" height="2">'
        '</picture><figcaption dir="auto">C <span class="credit">D</span></figcaption>'
        '</figure><p><a href="/world/">E</a></p>'
    )
    assert for_feeds(html, "https://example.org") == (
        '<h2>A</h2><figure><img src="https://example.org/media/a.jpg" alt="B" width="1"'
        ' height="2"><p>C D</p></figure>'
        '<p><a href="https://example.org/world/">E</a></p>'
    )
