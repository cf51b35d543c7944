"""What changed between two texts."""

from articles.text.diff import Row, paragraphs, words
from articles.text.paragraphs import blocks

OLD = "<p>Eleven ships left.</p><p>The second stays.</p><h2>Insurance</h2><p>Cover cost one per cent of the hull, brokers said.</p>"


def rows(old: str, new: str) -> list[Row]:
    return paragraphs(blocks(old), blocks(new))


def kinds(old: str, new: str) -> list[str]:
    return [row.kind for row in rows(old, new)]


def test_a_word_that_came_and_one_that_went_are_named() -> None:
    found = [
        (p.kind, p.text.strip())
        for p in words("Eleven ships left.", "Twelve ships left.")
    ]
    assert found == [("gone", "Eleven"), ("new", "Twelve"), ("same", "ships left.")]


def test_a_number_is_one_word() -> None:
    found = [
        p.text.strip() for p in words("held 400,000 tonnes", "held 430,000 tonnes")
    ]
    assert found == ["held", "400,000", "430,000", "tonnes"]


def test_the_new_pieces_together_are_the_new_text() -> None:
    new = "Twelve ships left, at last; nobody cheered."
    pieces = words("Eleven ships left. Nobody cheered.", new)
    assert "".join(p.text for p in pieces if p.kind != "gone") == new


def test_the_same_text_has_no_change() -> None:
    assert not any(row.counts for row in rows(OLD, OLD))


def test_a_rewritten_paragraph_is_one_change() -> None:
    found = rows(OLD, OLD.replace("Eleven", "Twelve"))
    assert [row.kind for row in found if row.counts] == ["changed"]


def test_a_new_and_a_gone_paragraph_are_two() -> None:
    new = (
        OLD.replace("<p>The second stays.</p>", "")
        + "<p>A convoy forms on Thursday.</p>"
    )
    assert sorted(kind for kind in kinds(OLD, new) if kind != "same") == ["gone", "new"]


def test_a_moved_paragraph_is_one_change_and_leaves_its_place() -> None:
    first, rest = OLD.split("</p>", 1)
    found = rows(OLD, rest + first + "</p>")
    assert [row.kind for row in found if row.counts] == ["moved"]
    ghost = next(row for row in found if row.kind == "ghost")
    assert (ghost.was, ghost.number) == (1, 3)


def test_paragraphs_are_numbered_without_the_crossheads() -> None:
    assert [row.number for row in rows("", OLD)] == [1, 2, None, 3]


def test_a_link_alone_is_a_change_of_markup() -> None:
    linked = OLD.replace("Eleven", '<a href="https://example.org/">Eleven</a>')
    changed = [row for row in rows(OLD, linked) if row.counts]
    assert [row.markup_only for row in changed] == [True]


def test_another_picture_is_a_change() -> None:
    one, two = (f'<figure data-picture="{pk}"></figure>' for pk in (1, 2))
    assert sorted(kinds(one, two)) == ["gone", "new"]


def test_a_text_written_anew_is_all_gone_and_all_new() -> None:
    found = kinds("<p>One fish swims.</p>" * 2, "<p>Quarterly results beat hopes.</p>")
    assert "changed" not in found
