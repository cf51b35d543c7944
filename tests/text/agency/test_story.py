"""A whole list of paragraphs, read from both ends."""

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.text.agency.story import read_story, read_text
from articles.text.paragraphs import blocks

AFP = [
    "HOLM, Mar 1, 2026 (AFP) - The island voted on Sunday.",
    "It was close.",
    "- a red that lasts -",
    "The light was put up in 1987.",
    "bur-star/r k/g t",
    "© 1994-2026 Agence France-Presse",
]
REUTERS = [
    "(Adds details)",
    "By Ann Example and Bob Sample",
    "HOLM, March 1 (Reuters) - Prices were steady.",
    "Nobody expected a change.",
    "(Reporting by Cat Writer; Editing by Eve Desk)",
]


def test_an_afp_story_is_taken_apart() -> None:
    story = read_text(AFP)
    assert [block.text for block in story.blocks] == [
        "The island voted on Sunday.",
        "It was close.",
        "a red that lasts",
        "The light was put up in 1987.",
    ]
    assert story.crossheads == ("a red that lasts",)
    assert story.paragraphs == 3
    assert story.signoff == (("bur", "star"), ("r k",), ("g t",))
    assert story.signoff_raw == "bur-star/r k/g t"
    assert story.copyright is not None
    assert story.copyright.holder == "Agence France-Presse"
    assert story.dateline is not None
    assert story.dateline.place == "HOLM"
    assert story.confidence == 1.0


def test_a_reuters_story_is_taken_apart() -> None:
    story = read_text(REUTERS)
    assert [block.text for block in story.blocks] == [
        "Prices were steady.",
        "Nobody expected a change.",
    ]
    assert [(one.role, one.name) for one in story.credits] == [
        ("author", "Ann Example"),
        ("author", "Bob Sample"),
        ("reporting", "Cat Writer"),
        ("editing", "Eve Desk"),
    ]
    assert story.change is not None
    assert story.change.verbs == ("ADDS",)
    assert [one.part for one in story.taken] == ["change", "byline", "credits"]


def test_only_the_last_paragraph_can_be_a_signoff() -> None:
    story = read_text(["First.", "ab/cd", "Last."])
    assert [block.text for block in story.blocks] == ["First.", "ab/cd", "Last."]
    assert story.signoff == ()


def test_the_last_paragraph_is_never_a_crosshead() -> None:
    assert read_text(["First.", "- the end -"]).crossheads == ()


def test_a_story_never_loses_its_only_paragraph() -> None:
    assert [block.text for block in read_text(["ab/cd"]).blocks] == ["ab/cd"]


def test_headings_of_the_markup_lose_their_dashes() -> None:
    story = read_story(blocks("<p>a</p><h2>- Night work -</h2><p>b</p>"))
    assert story.crossheads == ("Night work",)
    assert story.html == "<p>a</p><h2>Night work</h2><p>b</p>"


def test_emphasis_and_links_survive_a_dateline() -> None:
    body = (
        '<p><strong>HOLM</strong> (AFP) - <em>Yes</em> to <a href="/x/">light</a>.</p>'
    )
    story = read_story(blocks(f"{body}<p>b</p>"))
    assert story.blocks[0].html == '<p><em>Yes</em> to <a href="/x/">light</a>.</p>'


def test_a_closing_line_that_fits_no_grammar_stays_and_is_named() -> None:
    story = read_text(["First.", "Second.", "(ab12 cd34 out)"])
    assert story.unparsed == ("(ab12 cd34 out)",)
    assert story.blocks[-1].text == "(ab12 cd34 out)"
    assert story.confidence < 1


def test_a_kill_in_the_text_is_flagged_and_changes_nothing() -> None:
    story = read_text(["KILL KILL KILL", "Please do not use our item 12.", "Sorry."])
    assert story.order == "kill"
    assert len(story.blocks) == 3
    assert story.doubts


def test_an_embargo_in_the_first_words_is_a_doubt() -> None:
    story = read_text(["Embargoed until Friday", "Text."])
    assert story.embargo == "Embargoed until Friday"
    assert story.doubts


def test_notes_of_the_agency_are_not_the_story() -> None:
    story = read_text(["(Picture+Video)", "1ST LEAD", "Text one.", "Text two.", "ends"])
    assert story.notes == ("(Picture+Video)", "1ST LEAD")
    assert [block.text for block in story.blocks] == ["Text one.", "Text two."]


def test_a_lost_dash_lowers_the_confidence() -> None:
    story = read_text(["One.", "Fog and paper -", "Two."])
    assert story.crossheads == ("Fog and paper",)
    assert story.confidence == 0.8


LINES = st.one_of(
    st.sampled_from([*AFP, *REUTERS, "(PICTURE)", "___", "ends", "x -", "HOLD HOLD"]),
    st.from_regex(r"[A-Za-zء-ي0-9/()©:., -]{1,60}", fullmatch=True),
)


@settings(deadline=None)
@given(st.lists(LINES, max_size=12))
def test_no_paragraph_is_ever_lost(lines: list[str]) -> None:
    """Each is a block of the body or taken, at its place; a dateline keeps its words."""
    came = [block.text for block in blocks("".join(f"<p>{line}</p>" for line in lines))]
    story = read_text(lines)
    taken = {one.index: one.text for one in story.taken}
    assert len(story.blocks) + len(taken) == len(came)
    body = iter(story.blocks)
    for index, text in enumerate(came):
        if index in taken:
            assert taken[index] == text
            continue
        block = next(body)
        raw = story.dateline.raw if story.dateline else ""
        assert block.text in text or text.startswith(raw)
        assert len(block.text) + len(raw) >= len(text) - len(raw) - 8
