"""A text as blocks, words and a first sentence."""

import pytest

from articles.text.paragraphs import blocks, first_sentence, word_count

BODY = (
    "<p>One <em>two</em>.</p><h2>Head</h2><ul><li>a</li></ul><blockquote><p>q</p>"
    '</blockquote><blockquote class="pull"><p>p</p></blockquote>'
    '<figure data-picture="4"></figure>'
)


def test_every_block_has_its_kind_html_and_words() -> None:
    found = blocks(BODY)
    assert [block.kind for block in found] == [
        "paragraph",
        "crosshead",
        "list",
        "quote",
        "pull",
        "picture",
    ]
    assert "".join(block.html for block in found) == BODY
    assert [block.text for block in found] == ["One two.", "Head", "a", "q", "p", ""]


def test_words_are_counted_as_readers_read_them() -> None:
    assert word_count("<p>It's 3.5 well-known facts, isn't it?</p>") == 6
    assert word_count("<p>كتب الولد</p><h2>ثلاثة</h2>") == 3
    assert word_count("") == 0


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("He left. She stayed.", "He left."),
        (
            "U.S. Gen. Smith of St. Ives left. She stayed.",
            "U.S. Gen. Smith of St. Ives left.",
        ),
        ("“Why?” he asked. Nobody knew.", "“Why?” he asked."),
        (
            "Prices rose 3.5 percent in March. Then fell.",
            "Prices rose 3.5 percent in March.",
        ),
        ("هل عاد؟ نعم عاد.", "هل عاد؟"),
        ("No end at all", "No end at all"),
    ],
)
def test_the_first_sentence_ends_where_it_ends(text: str, sentence: str) -> None:
    assert first_sentence(f"<h2>Head</h2><p>{text}</p><p>More.</p>") == sentence


def test_a_long_first_sentence_is_cut_at_a_word() -> None:
    short = first_sentence(f"<p>{'wordy ' * 100}</p>", limit=40)
    assert len(short) <= 40
    assert short.endswith("wordy…")


def test_a_text_without_paragraphs_has_no_first_sentence() -> None:
    assert first_sentence("<h2>Head</h2>") == ""
