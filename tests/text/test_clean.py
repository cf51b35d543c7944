"""What foreign HTML becomes."""

import re
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from articles.text.clean import clean_html, clean_line, from_plain, plain_text

TAGS = (
    "<p> </p> <b> </b> <strong> <em> </em> <i> </i> <ul> <ol> <li> </li> </ul> </ol> <br>"
    " <h1> </h1> <h2> </h2> <h5> </h5> <blockquote> </blockquote> <div> </div> <pre> </pre>"
    " <table> <tr> <td> </td> </tr> </table> <span> </span> </a> <hr> <p/> &nbsp; &amp; &lt;"
    " · • § o ( ) « » : ! 1. 12 a b word الخبر שלום < > & \" ' \u00a0 \u200b \u200d \u00ad \n \t"
    " <script>x</script> <!-- --> <!-- </svg> <svg> <math> <title> <iframe> <template>"
)
PIECES = st.sampled_from(
    [
        *TAGS.split(" "),
        " ",
        '<blockquote class="pull">',
        '<figure data-picture="7"></figure>',
        '<figure data-picture="x">',
        '<a href="https://example.com/a?b=1&c=2">',
        '<a href="javascript:alert(1)">',
        '<a href="//example.com">',
        '<a href="/section/">',
        '<p class="MsoListParagraph">',
        '<p style="mso-list:l0 level1 lfo1">',
        '<span style="font-weight:700">',
        '<b style="font-weight:normal">',
        "<img src=x onerror=alert(1)>",
        "·\u00a0\u00a0 ",
        "o\u00a0\u00a0",
    ]
)
MESS = st.one_of(st.text(), st.lists(PIECES, max_size=30).map("".join))
ALLOWED = re.compile(
    r"</?(?:p|h2|ul|ol|li|blockquote|em|strong)>|<br>|</a>|</figure>"
    r'|<blockquote class="pull">|<figure data-picture="\d+">'
    r'|<a href="(?:https?://|mailto:|tel:|/(?!/))[^"<>]*">'
)


@settings(deadline=None)
@given(MESS)
@example("<b>a</b><b> </b><i>b</i>")
@example("<ul><ul><ul><ul><li>a<ul><li>b")
@example("<p>· a<br>· b<br>c</p>")
def test_cleaning_twice_is_cleaning_once(mess: str) -> None:
    once = clean_html(mess)
    assert clean_html(once) == once


@settings(deadline=None)
@given(MESS)
def test_nothing_but_our_small_set_is_left(mess: str) -> None:
    left = ALLOWED.sub("", clean_html(mess))
    assert "<" not in left
    assert ">" not in left


@settings(deadline=None)
@given(MESS)
def test_no_script_handler_or_foreign_scheme_survives_as_markup(mess: str) -> None:
    tags = " ".join(re.findall("<[^>]*>", clean_html(mess))).lower()
    for evil in (
        "script",
        "onerror",
        "onclick",
        "javascript:",
        "data:",
        "style",
        "img",
    ):
        assert evil not in tags


@settings(deadline=None)
@given(st.lists(st.from_regex("[a-z]{1,8}", fullmatch=True), min_size=1, max_size=20))
def test_no_word_between_tags_is_lost(words: list[str]) -> None:
    mess = "".join(f"<div><b>{word}</i><td> " for word in words)
    assert plain_text(clean_html(mess)).replace("|", " ").split() == words


@pytest.mark.parametrize(
    ("mess", "clean"),
    [
        ("<p>One</p><p>&nbsp;</p><p><br></p><p>Two</p>", "<p>One</p><p>Two</p>"),
        ("<h1>A <b>b</b></h1><h3>C</h3><h5>d</h5>", "<h2>A b</h2><h2>C</h2><p>d</p>"),
        ("<p><b>a</b> <i>c</i></p>", "<p><strong>a</strong> <em>c</em></p>"),
        ("<i><b>x</b></i>", "<p><strong><em>x</em></strong></p>"),
        ("bare <div>block</div> tail", "<p>bare</p><p>block</p><p>tail</p>"),
        ("<p>a<br><br>b<br>c</p>", "<p>a</p><p>b<br>c</p>"),
        ("<p>a&nbsp;&nbsp; b&nbsp;c</p>", "<p>a b c</p>"),
        ("<p>10&nbsp;000 «&nbsp;oui&nbsp;» !</p>", "<p>10\xa0000 «\xa0oui\xa0» !</p>"),
        ("<p>zero\u200bwidth soft\u00adhyphen</p>", "<p>zerowidth softhyphen</p>"),
        ("<p>می\u200cگوید</p>", "<p>می\u200cگوید</p>"),
        ("<p>\u0093quoted\u0094</p>", "<p>“quoted”</p>"),
        ("<p>\u200e\u200d</p><p>x</p>", "<p>x</p>"),
        ("<pre>one\ntwo</pre>", "<p>one<br>two</p>"),
        (
            "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td></tr></table>",
            "<p>a | b</p><p>1</p>",
        ),
        (
            "<blockquote class='pull big'>said<p>he</p></blockquote>",
            '<blockquote class="pull"><p>said</p><p>he</p></blockquote>',
        ),
        (
            "<blockquote><ul><li>x</li></ul></blockquote>",
            "<blockquote><p>x</p></blockquote>",
        ),
        (
            '<figure data-picture="012" onclick=x><img src=y><figcaption>c</figcaption></figure>',
            '<figure data-picture="12"></figure><p>c</p>',
        ),
        ("<figure><img src=x></figure>", ""),
        (
            '<p>a<figure data-picture="3"></figure>b</p>',
            '<p>a</p><figure data-picture="3"></figure><p>b</p>',
        ),
    ],
)
def test_blocks_come_out_in_our_forms(mess: str, clean: str) -> None:
    assert clean_html(mess) == clean


@pytest.mark.parametrize(
    ("mess", "clean"),
    [
        ("<ul><li><p>a</p></li></ul>", "<ul><li>a</li></ul>"),
        ("<ul><li>a<p>b</p></li></ul>", "<ul><li>a<br>b</li></ul>"),
        (
            "<ul><li>a<ol><li>b</li></ol></li></ul>",
            "<ul><li>a<ol><li>b</li></ol></li></ul>",
        ),
        ("<ul><ul><li>a</li></ul></ul>", "<ul><li>a</li></ul>"),
        ("<ol><li> </li></ol>", ""),
        ("<ul>loose<li>b</li></ul>", "<ul><li>loose</li><li>b</li></ul>"),
    ],
)
def test_lists_are_repaired(mess: str, clean: str) -> None:
    assert clean_html(mess) == clean


WORD = (
    '<p class=MsoListParagraphCxSpFirst style="mso-list:l0 level1 lfo1"><![if '
    '!supportLists]><span style="font-family:Symbol;mso-list:Ignore">·<span '
    "style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>"
    "First <b>bold</b><o:p></o:p></p>"
    "<p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><span>o<span>"
    "&nbsp;&nbsp; </span></span>Second<o:p></o:p></p>"
    "<p class=MsoNormal>§&nbsp;&nbsp; Third</p>"
    "<p class=MsoNormal style='margin:0'><span lang=EN-GB>Text<!--[if gte mso 9]><xml>"
    "<w:x>1</w:x></xml><![endif]--></span></p>"
    "<p class=MsoListParagraph>1.&nbsp;&nbsp; Step</p>"
)


def test_words_bullets_become_lists() -> None:
    assert clean_html(WORD) == (
        "<ul><li>First <strong>bold</strong></li><li>Second</li><li>Third</li></ul>"
        "<p>Text</p><ol><li>Step</li></ol>"
    )


def test_typed_bullets_become_lists_and_other_beginnings_do_not() -> None:
    assert clean_html("<p>• a<br>• b</p>") == "<ul><li>a</li><li>b</li></ul>"
    for text in ("§ 12 of the law", "o clock", "1. May was warm", "- 12 are dead"):
        assert clean_html(f"<p>{text}</p>") == f"<p>{text}</p>"


GOOGLE = (
    '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p '
    'dir="ltr" style="line-height:1.38"><span style="font-weight:400">plain </span><span '
    'style="font-weight:700">bold</span><span style="font-style:italic"> slanted</span></p>'
    "<br /><ul><li dir=ltr><p><span>item</span></p></li></ul></b>"
)


def test_google_docs_wrapper_does_not_make_everything_bold() -> None:
    assert clean_html(GOOGLE) == (
        "<p>plain <strong>bold</strong> <em>slanted</em></p><ul><li>item</li></ul>"
    )


@pytest.mark.parametrize(
    ("href", "kept"),
    [
        ("https://example.com/a", True),
        ("mailto:a@example.com", True),
        ("tel:+4912", True),
        ("/world/", True),
        ("//example.com", False),
        ("/\\example.com", False),
        ("javascript:alert(1)", False),
        ("JaVa\tScript:alert(1)", False),
        ("data:text/html,x", False),
        ("#_ftn1", False),
        ("file:///etc/passwd", False),
        ("page.html", False),
    ],
)
def test_a_link_leads_somewhere_safe_or_is_only_its_words(
    href: str, *, kept: bool
) -> None:
    clean = clean_html(f'<p><a href="{href}" target=_blank>there</a></p>')
    assert clean == (f'<p><a href="{href}">there</a></p>' if kept else "<p>there</p>")


def test_one_link_over_several_emphases_stays_one_link() -> None:
    clean = '<p><a href="https://example.com/">a <strong>b</strong> c</a></p>'
    assert clean_html(clean) == clean


def test_plain_text_becomes_paragraphs() -> None:
    assert (
        from_plain("One\n\nTwo & <three>\n")
        == "<p>One</p><p>Two &amp; &lt;three&gt;</p>"
    )
    assert from_plain("One\nTwo\r\nThree") == "<p>One</p><p>Two</p><p>Three</p>"
    assert from_plain("A poem\nof lines\n\nand prose") == (
        "<p>A poem<br>of lines</p><p>and prose</p>"
    )
    assert clean_html("Fish &amp; chips") == "<p>Fish &amp; chips</p>"
    assert from_plain(" \n\n ") == clean_html("") == ""


def test_text_wrapped_at_a_column_is_joined_again() -> None:
    full = "These words were sent by a machine that breaks its lines"
    assert from_plain(f"{full}\nthere.\n\nNext.") == f"<p>{full} there.</p><p>Next.</p>"


def test_plain_text_of_html_reads_like_the_page() -> None:
    html = "<h2>Head</h2><p>a<br>b</p><ul><li>x</li><li>y</li></ul><blockquote><p>q</p></blockquote>"
    assert plain_text(html) == "Head\n\na\nb\n\nx\ny\n\nq"


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("  Fish &  chips ", "Fish & chips"),
        ("a < b > c & d", "a < b > c & d"),
        ("<b>Bold</b> <script>x</script>", "Bold x"),
        ("one<br>two", "one two"),
        ("<<b>b>x", "x"),
        ("zero\u200bwidth\u200e \u202eevil\ufeff", "zerowidth evil"),
        ("می\u200cگوید", "می\u200cگوید"),
        ("👩\u200d🚒", "👩\u200d🚒"),
        ("tab\tand\x00null\x1b", "tab andnull"),
        ("Fish &amp; chips", "Fish &amp; chips"),
    ],
)
def test_a_line_has_no_tags_and_nothing_invisible(typed: str, clean: str) -> None:
    assert clean_line(typed) == clean


@settings(deadline=None)
@given(MESS)
def test_cleaning_a_line_twice_is_cleaning_it_once(mess: str) -> None:
    once = clean_line(mess)
    assert clean_line(once) == once
    assert once == once.strip()
    assert "\n" not in once


@pytest.mark.parametrize(
    "evil",
    [
        "<div>" * 100_000,
        '<div a="<">' * 100_000,
        "<div a='>'>" * 100_000,
        "<span>x</span>" * 50_000,
        "<b><p>" * 30_000,
        "<ul><li>" * 30_000,
        "<table>" * 20_000,
        "<a href=/x>" * 30_000,
        "<!--" * 100_000,
        "<" * 100_000,
        "&" * 100_000,
        "<li>" + "<div>x</div>" * 20_000,
        "<font><p>" * 30_000,
    ],
    ids=lambda evil: evil[:12],
)
def test_markup_made_to_hurt_is_cleaned_quickly(evil: str) -> None:
    started = time.process_time()
    clean_html(evil)
    clean_line(evil)
    assert time.process_time() - started < 5


def test_an_attack_on_the_parser_keeps_its_words() -> None:
    assert clean_html("<div>" * 5000 + "words") == "<p>words</p>"
