"""Two people changed one text: what comes out, and what is asked."""

import pytest

from articles.text.clean import clean_html
from articles.text.merge import (
    BOTH,
    MINE,
    THEIRS,
    Conflict,
    Merged,
    Own,
    merge_blocks,
    merge_text,
    resolve,
)

LEAD = "<p>The minstry said on Monday that grain exports would resume this week.</p>"
SECOND = "<p>Ships have waited outside the harbour since the end of the winter.</p>"
HEAD = "<h2>Insurance</h2>"
LAST = "<p>Brokers expect the price of cover to fall when the convoys begin.</p>"
STORY = LEAD + SECOND + HEAD + LAST
NEW = "<p>A first convoy forms on Thursday, the port authority announced.</p>"
OTHER = "<p>Farmers in the south had asked for help with storage in April.</p>"


def mended(body: str) -> str:
    return body.replace("minstry", "ministry")


def merged(base: str, theirs: str, mine: str) -> str:
    body, conflicts = merge_blocks(base, theirs, mine)
    assert conflicts == []
    assert clean_html(body) == body
    return body


def asked(base: str, theirs: str, mine: str) -> Conflict:
    body, conflicts = merge_blocks(base, theirs, mine)
    assert clean_html(body) == body
    (conflict,) = conflicts
    return conflict


class TestWorkedExamples:
    def test_a_typo_mended_today_is_mended_in_tomorrows_update(self):
        update = STORY.replace("this week", "on Friday") + NEW
        assert merged(STORY, mended(STORY), update) == mended(update)

    def test_an_edition_that_moves_before_another_leaves_that_ones_text_behind(self):
        first, second = STORY, STORY + NEW  # x1
        third = second + OTHER  # composed after the second: x2
        assert merged(second, first, third) == first + OTHER
        assert merged(first, first + OTHER, second) == first + OTHER + NEW

    def test_the_same_inside_one_paragraph(self):
        second = STORY.replace("Ships", "Forty ships")
        third = second.replace("begin.", "begin, perhaps in May.")
        assert merged(second, STORY, third) == third.replace("Forty ships", "Ships")

    def test_a_number_fixed_in_a_sentence_that_the_draft_rewrote_is_a_question(self):
        base = "<p>At least 12 people were hurt in the blast, officials said.</p>"
        fixed = base.replace("12", "14")
        draft = "<p>The blast hurt at least 12 people, according to officials.</p>"
        body, conflicts = merge_blocks(STORY + base, STORY + fixed, STORY + draft)
        assert body == STORY + draft
        assert conflicts == [Conflict("body", base, fixed, draft, 4)]


class TestOneParagraph:
    def test_two_words_apart_both_change(self):
        mine = STORY.replace("this week", "on Friday")
        assert merged(STORY, mended(STORY), mine) == mended(mine)

    def test_neighbouring_words_are_a_question(self):
        theirs, mine = LEAD.replace("minstry", "ministry"), LEAD.replace("said", "says")
        assert asked(LEAD, theirs, mine) == Conflict("body", LEAD, theirs, mine, 0)

    def test_the_same_mend_on_both_sides_is_none(self):
        mine = mended(LEAD).replace("on Monday", "late on Monday")
        theirs = mended(LEAD).replace("this week", "on Friday")
        wanted = mine.replace("this week", "on Friday")
        assert merged(LEAD, theirs, mine) == wanted

    @pytest.mark.parametrize(
        ("theirs", "mine"),
        [
            (("forty", "fifty"), ("harbour", "port")),
            (("12", "14"), ("30", "32")),
            (("hurt", "wounded"), ("30", "32")),
        ],
    )
    def test_a_number_is_never_mixed_with_other_changes_of_its_sentence(
        self, theirs, mine
    ):
        base = (
            "<p>Some 12 were hurt and 30 were held near forty ships in the harbour.</p>"
        )
        one, other = base.replace(*theirs), base.replace(*mine)
        assert asked(base, one, other) == Conflict("body", base, one, other, 0)

    def test_a_number_in_another_sentence_does_no_harm(self):
        base = "<p>Some 12 people were injured. Officials then closed the harbour.</p>"
        theirs, mine = base.replace("12", "14"), base.replace("harbour", "port")
        assert merged(base, theirs, mine) == theirs.replace("harbour", "port")

    def test_an_abbreviation_does_not_end_the_sentence_of_a_number(self):
        base = "<p>The army under Gen. Smith lost 12 of its tanks there.</p>"
        theirs, mine = base.replace("12", "14"), base.replace("army", "force")
        assert asked(base, theirs, mine).theirs == theirs

    def test_a_rewritten_sentence_takes_no_stray_word(self):
        mine = (
            "<p>Exports of grain start again this week, officials in Kyiv told us.</p>"
        )
        assert asked(LEAD, mended(LEAD), mine).mine == mine

    def test_a_word_put_between_two_changes_of_the_other_is_a_question(self):
        words = "alpha bravo charlie delta echo foxtrot golf hotel india juliet"
        base = f"<p>{words} kilo lima mike.</p>"
        theirs = base.replace("charlie delta", "charlie then delta")
        mine = base.replace("bravo", "brave").replace("echo", "sound")
        assert asked(base, theirs, mine).theirs == theirs

    def test_a_sentence_mostly_written_anew_is_a_question_even_far_away(self):
        base = "<p>alpha bravo charlie delta echo foxtrot golf hotel.</p>"
        theirs = base.replace("alpha", "alfa")
        mine = base.replace("delta echo foxtrot golf hotel", "dog eats fish and hay")
        assert asked(base, theirs, mine).mine == mine

    def test_a_link_and_a_typo_elsewhere_come_together(self):
        mine = LEAD.replace("exports", '<a href="/grain/">exports</a>')
        assert merged(LEAD, mended(LEAD), mine) == mended(mine)

    def test_a_word_mended_inside_a_new_emphasis_keeps_both(self):
        mine = LEAD.replace(
            "said on Monday that grain exports",
            "<em>said on Monday that grain exports</em>",
        )
        theirs = LEAD.replace("Monday", "Tuesday")
        assert merged(LEAD, theirs, mine) == mine.replace("Monday", "Tuesday")

    def test_emphases_that_would_cross_are_a_question(self):
        words = "alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo"
        base = f"<p>{words}</p>"
        theirs = base.replace("alpha", "<em>alpha").replace("hotel", "hotel</em>")
        mine = base.replace("delta", "<strong>delta").replace("kilo", "kilo</strong>")
        assert asked(base, theirs, mine).mine == mine

    def test_a_paragraph_made_a_cross_head_keeps_the_others_word(self):
        base = "<p>What the convoys mean for bread prices</p>"
        theirs = "<h2>What the convoys mean for bread prices</h2>"
        mine = base.replace("bread", "wheat")
        assert merged(base, theirs, mine) == theirs.replace("bread", "wheat")

    def test_items_of_one_list_are_merged(self):
        base = "<ul><li>one red boat</li><li>some blue sails</li><li>a rope</li></ul>"
        theirs = base.replace("red", "green")
        mine = base.replace("</ul>", "<li>an anchor</li></ul>")
        assert merged(base, theirs, mine) == mine.replace("red", "green")


class TestBlocks:
    def test_an_edit_follows_the_block_that_the_other_moved(self):
        mine = SECOND + HEAD + LAST + LEAD
        assert merged(STORY, mended(STORY), mine) == mended(mine)
        assert merged(STORY, mine, mended(STORY)) == mended(mine)

    def test_a_block_that_both_moved_stands_once_where_i_put_it(self):
        theirs = SECOND + LEAD + HEAD + LAST
        mine = SECOND + HEAD + LAST + LEAD
        assert merged(STORY, theirs, mine) == mine

    def test_new_blocks_at_one_place_are_both_kept_theirs_first(self):
        theirs, mine = LEAD + NEW + SECOND, LEAD + OTHER + SECOND
        assert merged(LEAD + SECOND, theirs, mine) == LEAD + NEW + OTHER + SECOND

    def test_the_same_new_block_on_both_sides_stands_once(self):
        mine = mended(LEAD) + SECOND + HEAD + LAST + NEW
        assert merged(STORY, LEAD + NEW + SECOND + HEAD + LAST, mine).count(NEW) == 1

    def test_a_deleted_block_that_the_other_edited_is_a_question(self):
        gone, edited = SECOND, mended(LEAD) + SECOND
        base = LEAD + SECOND
        assert asked(base, edited, gone) == Conflict("body", LEAD, mended(LEAD), "", 0)
        assert asked(base, gone, edited) == Conflict("body", LEAD, "", mended(LEAD), 0)

    def test_a_deleted_block_that_the_other_only_moved_is_gone(self):
        assert merged(STORY, SECOND + HEAD + LAST, SECOND + HEAD + LAST + LEAD) == (
            SECOND + HEAD + LAST
        )

    def test_a_paragraph_split_in_two_takes_a_mend_in_its_first_half(self):
        base = LEAD.replace("</p>", " Nobody in the port believed it at first.</p>")
        theirs = LEAD + "<p>Nobody in the port believed it at first.</p>"
        assert merged(base, theirs, mended(base)) == mended(theirs)

    def test_two_pictures_for_one_are_a_question(self):
        base, theirs, mine = (
            f'{LEAD}<figure data-picture="{number}"></figure>' for number in (1, 2, 3)
        )
        assert asked(base, theirs, mine).block == 1

    def test_an_insert_follows_the_section_that_the_other_moved(self):
        section = HEAD + LAST
        mine = LEAD + SECOND + HEAD + NEW + LAST
        theirs = section + LEAD + SECOND
        assert merged(STORY, theirs, mine) == HEAD + NEW + LAST + LEAD + SECOND

    def test_an_insert_stays_when_only_the_block_before_it_left(self):
        theirs = SECOND + HEAD + LAST + LEAD
        mine = LEAD + NEW + SECOND + HEAD + LAST
        assert merged(STORY, theirs, mine) == NEW + SECOND + HEAD + LAST + LEAD

    def test_a_new_text_stays_where_it_was_put_when_the_old_one_moved(self):
        theirs = SECOND + HEAD + LAST + LEAD
        mine = NEW + SECOND + HEAD + LAST
        assert merged(STORY, theirs, mine) == mine
        assert merged(STORY, mine, theirs) == mine

    def test_a_paragraph_that_both_replaced_alike_stands_once(self):
        base, theirs, mine = LEAD + SECOND, LEAD + NEW + OTHER, LEAD + NEW
        assert merged(base, theirs, mine) == theirs
        assert merged(base, mine, theirs) == theirs

    def test_the_same_words_written_over_two_paragraphs_are_two_questions(self):
        theirs, mine = NEW + SECOND + HEAD + LAST, LEAD + NEW + HEAD + LAST
        body, conflicts = merge_blocks(STORY, theirs, mine)
        assert body == mine
        assert [conflict.base for conflict in conflicts] == [LEAD, SECOND]

    def test_a_block_that_both_moved_and_rewrote_does_not_stand_twice(self):
        base = "<p>alpha bravo charlie delta echo foxtrot</p>"
        theirs = base.replace("alpha bravo charlie", "one little dog")
        mine = base.replace("delta echo foxtrot", "that big cat")
        conflict = asked(
            STORY + base, theirs + STORY, LEAD + mine + SECOND + HEAD + LAST
        )
        assert conflict == Conflict("body", base, theirs, mine, 1)

    def test_an_emptied_body_asks_for_every_edit_of_the_other(self):
        assert asked(STORY, mended(STORY), "") == Conflict(
            "body", LEAD, mended(LEAD), "", 0
        )

    def test_foreign_markup_comes_out_clean(self):
        body = merged(STORY, mended(STORY), f"<div>{STORY}</div><script>x</script>")
        assert body == mended(STORY)


class TestFields:
    BASE = {"headline": "Grain to leave", "kicker": "", "body": LEAD}

    def test_each_side_gives_what_it_changed(self):
        theirs = self.BASE | {"kicker": "Trade", "body": mended(LEAD)}
        mine = self.BASE | {"headline": "Grain leaves"}
        assert merge_text(self.BASE, theirs, mine) == Merged(
            theirs | mine | {"kicker": "Trade", "body": mended(LEAD)}
        )

    def test_a_headline_is_never_mixed(self):
        base = {"headline": "Ministry says grain exports to resume this week at last"}
        theirs = {"headline": base["headline"].replace("Ministry", "Minister")}
        mine = {"headline": base["headline"].replace("at last", "from Odesa")}
        found = merge_text(base, theirs, mine)
        assert found.text == mine
        assert found.conflicts == [
            Conflict("headline", *(text["headline"] for text in (base, theirs, mine)))
        ]

    def test_a_pictures_focus_is_one_choice(self):
        base = {"picture_focus_x": 50, "picture_focus_y": 50}
        found = merge_text(
            base, base | {"picture_focus_x": 10}, base | {"picture_focus_y": 90}
        )
        assert [c.field for c in found.conflicts] == list(base)

    def test_a_field_that_an_old_text_has_not_is_taken_from_who_has_it(self):
        base = {"headline": "Grain"}
        assert merge_text(base, base | {"signoff": "ab"}, base).text["signoff"] == "ab"

    def test_the_three_texts_are_left_as_they_were(self):
        texts = [self.BASE, self.BASE | {"kicker": "a"}, self.BASE | {"kicker": "b"}]
        copies = [dict(text) for text in texts]
        merge_text(*texts)
        assert texts == copies


class TestChoosing:
    BASE = {"headline": "One", "body": STORY}
    YOURS = {"headline": "Two", "body": mended(STORY)}
    OURS = {"headline": "Three", "body": SECOND + HEAD + LAST.replace("fall", "sink")}

    def test_theirs_mine_or_own_words_for_each_place(self):
        found = merge_text(self.BASE, self.YOURS, self.OURS)
        assert resolve(found, [MINE, MINE]) == self.OURS
        assert resolve(found, [THEIRS, THEIRS]) == {
            "headline": "Two",
            "body": mended(LEAD) + self.OURS["body"],
        }
        assert resolve(found, [Own("theirs"), Own(NEW + OTHER)]) == {
            "headline": "theirs",
            "body": NEW + OTHER + self.OURS["body"],
        }

    def test_both_paragraphs_can_stand_theirs_first(self):
        theirs, mine = LEAD.replace("minstry", "ministry"), LEAD.replace("said", "says")
        found = merge_text({"body": LEAD}, {"body": theirs}, {"body": mine})
        assert resolve(found, [BOTH]) == {"body": theirs + mine}

    def test_own_words_are_cleaned(self):
        found = merge_text(self.BASE, self.YOURS, self.OURS)
        body = resolve(found, [MINE, Own("<div onclick=x>Mine.</div>")])["body"]
        assert body == "<p>Mine.</p>" + self.OURS["body"]

    @pytest.mark.parametrize(
        "choices", [[], [MINE], [MINE] * 3, [BOTH, MINE], ["ours", MINE]]
    )
    def test_a_choice_missing_or_impossible_is_refused(self, choices):
        found = merge_text(self.BASE, self.YOURS, self.OURS)
        with pytest.raises(ValueError, match=r"zip|cannot be chosen"):
            resolve(found, choices)
