"""Whatever two people do to one body, nothing of it is lost and nothing stands twice."""

import re
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.text.clean import clean_html
from articles.text.merge import BOTH, MINE, THEIRS, merge_blocks, merge_text, resolve
from articles.text.paragraphs import blocks

LETTERS = str.maketrans("0123456789", "abcdefghij")
MARKS = ["<em>{}</em>", '<a href="/world/">{}</a>', "{}<br>", "{}."]


@dataclass(frozen=True)
class Piece:
    kind: str
    words: tuple[str, ...]
    marks: tuple[tuple[int, str], ...] = ()

    def html(self) -> str:
        words = list(self.words)
        for at, mark in self.marks:
            words[at % len(words)] = mark.format(self.words[at % len(words)])
        text = " ".join(words)
        items = [" ".join(words[at : at + 3]) for at in range(0, len(words), 3)]
        listed = "".join(f"<li>{item}</li>" for item in items)
        return {
            "p": f"<p>{text}</p>",
            "h2": f"<h2>{text}</h2>",
            "ul": f"<ul>{listed}</ul>",
            "ol": f"<ol>{listed}</ol>",
            "quote": f"<blockquote><p>{text}</p></blockquote>",
            "pull": f'<blockquote class="pull"><p>{text}</p></blockquote>',
            "figure": f'<figure data-picture="{words[0]}"></figure>',
        }[self.kind]


@dataclass(frozen=True)
class Desk:
    """Somebody who writes: `word` is their next word."""

    word: Callable[[], str]
    number: Callable[[], int]

    def piece(self, shape: tuple) -> Piece:
        kind, length, marks = shape
        if kind == "figure":
            return Piece(kind, (str(self.number()),))
        words = tuple(self.word() for _ in range(length))
        return Piece(kind, words, marks if kind == "p" else ())

    def rewritten(self, old: Piece, act: str, at: int, shape: tuple) -> Piece:
        if act == "rewrite" or old.kind == "figure":
            return self.piece((old.kind, *shape[1:]))
        if act == "mark":
            return replace(old, marks=shape[2] if old.kind == "p" else ())
        words = list(old.words)
        words[at % len(words)] = self.word()
        return replace(old, words=tuple(words))

    def work(self, base: Sequence[Piece], acts: list, every: int | None = None) -> list:
        """The pieces after these acts. `every`: only 0 the even ones, 1 the odd."""
        row = [(every in {None, at % 2}, one) for at, one in enumerate(base)]
        for act, where, whither, shape in acts:
            own = [at for at, (is_own, _) in enumerate(row) if is_own]
            if act == "new" or not own:
                row.insert(where % (len(row) + 1), (True, self.piece(shape)))
                continue
            at = own[where % len(own)]
            _, old = row.pop(at)
            if act == "move":
                row.insert(whither % (len(row) + 1), (True, old))
            elif act != "delete":
                row.insert(at, (True, self.rewritten(old, act, whither, shape)))
        return [one for _, one in row]


def somebody(letter: str) -> Desk:
    """Their every word stands once in the world, so that it can be followed."""
    words, numbers = count(), count(ord(letter) * 1000)
    return Desk(
        lambda: letter + str(next(words)).translate(LETTERS), lambda: next(numbers)
    )


def parrot() -> Desk:
    """Says little, and the same again and again."""
    turn = count(1)
    few = "the ships left again the harbour".split()
    return Desk(lambda: few[next(turn) ** 2 % 6], lambda: next(turn) % 3)


SHAPE = st.tuples(
    st.sampled_from("p p p p h2 ul ol quote pull figure".split()),
    st.integers(1, 14),
    st.lists(st.tuples(st.integers(0, 13), st.sampled_from(MARKS)), max_size=1).map(
        tuple
    ),
)
NUMBER = st.integers(0, 30)
ACT = st.sampled_from("edit edit edit mark move new delete rewrite".split())
ACTS = st.lists(st.tuples(ACT, NUMBER, NUMBER, SHAPE), max_size=6)
SHAPES = st.lists(SHAPE, max_size=8)
# Long enough to be known again after six edits.
LONG = SHAPES.map(lambda shapes: [(kind, 14, marks) for kind, _, marks in shapes])


def html(pieces: Sequence[Piece]) -> str:
    return clean_html("".join(one.html() for one in pieces))


def rows(body: str) -> Counter[str]:
    return Counter(block.html for block in blocks(body))


def words(body: str) -> Counter[str]:
    """Words and pictures, markup apart."""
    pictures = re.findall(r'picture="(\d+)"', body)
    return Counter([*re.findall(r"\w+", re.sub("<[^>]*>", " ", body)), *pictures])


@st.composite
def three(
    draw: st.DrawFn,
    who: Callable[[str], Desk] = somebody,
    every: tuple[int | None, int | None] = (None, None),
    shapes: st.SearchStrategy[list] = SHAPES,
) -> tuple[str, str, str]:
    """A clean body, and what two people made of it."""
    first, second, third = map(who, "btm")
    base = [first.piece(shape) for shape in draw(shapes)]
    theirs = second.work(base, draw(ACTS), every[0])
    mine = third.work(base, draw(ACTS), every[1])
    return html(base), html(theirs), html(mine)


ANY = st.one_of(three(), three(lambda _: parrot()))


@given(ANY)
def test_what_one_side_left_alone_is_as_the_other_made_it(bodies):
    base, theirs, mine = bodies
    assert merge_blocks(base, base, mine) == (mine, [])
    assert merge_blocks(base, theirs, base) == (theirs, [])
    assert merge_blocks(base, mine, mine) == (mine, [])


@given(ANY)
def test_a_merged_body_is_clean(bodies):
    merged, _ = merge_blocks(*bodies)
    assert clean_html(merged) == merged


@given(ANY)
def test_both_sides_see_the_same_conflicts(bodies):
    base, theirs, mine = bodies
    one = merge_blocks(base, theirs, mine)[1]
    other = merge_blocks(base, mine, theirs)[1]
    assert Counter((c.base, c.theirs, c.mine) for c in one) == Counter(
        (c.base, c.mine, c.theirs) for c in other
    )


@given(three())
def test_a_word_new_on_either_side_stands_once_without_conflict(bodies):
    base, theirs, mine = (set(words(body)) for body in bodies)
    merged, conflicts = merge_blocks(*bodies)
    if not conflicts:
        stands = words(merged)
        assert all(stands[word] == 1 for word in (theirs | mine) - base)


@settings(max_examples=300)
@given(three(shapes=LONG))
def test_without_conflict_every_word_stands_once_and_the_deleted_ones_are_gone(bodies):
    base, theirs, mine = (set(words(body)) for body in bodies)
    merged, conflicts = merge_blocks(*bodies)
    if not conflicts:
        gone = (base - theirs) | (base - mine)
        assert words(merged) == Counter((theirs | mine) - gone)


@settings(max_examples=300)
@given(three())
def test_with_conflicts_no_word_of_either_side_is_lost(bodies):
    base, theirs, mine = (set(words(body)) for body in bodies)
    merged, conflicts = merge_blocks(*bodies)
    stands = set(words(merged))
    assert mine - base <= stands
    assert theirs - base <= stands | set(words(" ".join(c.theirs for c in conflicts)))


@given(ANY)
def test_a_conflict_holds_the_three_texts_and_mine_stands_at_its_place(bodies):
    merged, conflicts = merge_blocks(*bodies)
    row = [block.html for block in blocks(merged)]
    for conflict in conflicts:
        texts = (conflict.base, conflict.theirs, conflict.mine)
        for text, body in zip(texts, bodies, strict=True):
            assert not text or text in rows(body)
        assert conflict.theirs != conflict.mine
        assert not conflict.mine or row[conflict.block] == conflict.mine


@given(three(lambda _: parrot()))
def test_no_block_stands_twice_that_neither_side_doubled(bodies):
    base, theirs, mine = map(rows, bodies)
    merged, conflicts = merge_blocks(*bodies)
    if not conflicts:
        mixed = rows(merged) - (theirs | mine)
        # What is left over can only be a block that both changed, in its words.
        assert mixed.total() <= len((base - theirs) & (base - mine))


@settings(max_examples=300)
@given(three(every=(0, 1)))
def test_who_works_on_different_blocks_never_collides(bodies):
    base, theirs, mine = map(rows, bodies)
    merged, conflicts = merge_blocks(*bodies)
    assert not conflicts
    assert rows(merged) == (theirs | mine) - (base - theirs) - (base - mine)


@given(LONG, ACTS, ACTS)
def test_an_edit_lands_in_the_block_that_the_other_side_moved(shapes, moves, edits):
    desk = somebody("b")
    base = [desk.piece(shape) for shape in shapes if shape[0] != "figure"]
    moves = [("move", *rest) for _, *rest in moves] if base else []
    edits = [("edit", *rest) for _, *rest in edits] if base else []
    moved = somebody("t").work(list(enumerate(base)), moves)
    edited = somebody("m").work(base, edits)
    wanted = html([edited[at] for at, _ in moved])
    theirs = html([one for _, one in moved])
    assert merge_blocks(html(base), theirs, html(edited)) == (wanted, [])
    assert merge_blocks(html(base), html(edited), theirs) == (wanted, [])


@given(st.integers(3, 40), st.data())
def test_words_apart_in_one_paragraph_both_come(length, data):
    desk = somebody("b")
    first = data.draw(st.integers(0, length - 3))
    second = data.draw(st.integers(first + 2, length - 1))
    base = desk.piece(("p", length, ()))
    yours = list(base.words)
    yours[first] = "theirs"
    ours = list(base.words)
    ours[second] = "mine"
    both = list(yours)
    both[second] = "mine"
    texts = [Piece("p", tuple(one)).html() for one in (yours, ours, both)]
    assert merge_blocks(base.html(), texts[0], texts[1]) == (texts[2], [])
    assert merge_blocks(base.html(), texts[1], texts[0]) == (texts[2], [])


@given(three())
def test_every_choice_gives_a_clean_body(bodies):
    merged = merge_text(*({"body": body} for body in bodies))
    number = len(merged.conflicts)
    assert resolve(merged, [MINE] * number) == merged.text
    for choice in (THEIRS, BOTH):
        body = resolve(merged, [choice] * number)["body"]
        assert clean_html(body) == body
        chosen = Counter(c.theirs for c in merged.conflicts if c.theirs)
        assert chosen <= rows(body)


VALUES = st.sampled_from(["", "One", "Two", "Three"])
NAMES = ["headline", "picture_focus_x", "picture_focus_y", "signoff"]
TEXTS = st.fixed_dictionaries(dict.fromkeys(NAMES, VALUES))


@given(TEXTS, TEXTS, TEXTS)
def test_every_value_of_a_merged_text_is_one_of_the_two(base, theirs, mine):
    merged = merge_text(base, theirs, mine)
    asked = {conflict.field for conflict in merged.conflicts}
    for name in NAMES:
        values = (base[name], theirs[name], mine[name])
        assert merged.text[name] in values[1:]
        if len(set(values)) == 3:
            assert name in asked
        if name in asked or theirs[name] == base[name]:
            assert merged.text[name] == mine[name]
        else:
            assert merged.text[name] == theirs[name]


def test_twice_the_blocks_take_about_twice_the_time():
    """A ratio in one run: machines differ, and a quadratic merge would show as four."""
    short, long = (seconds_for(blocks) for blocks in (300, 600))
    assert long / short < 3.5


def seconds_for(blocks: int) -> float:
    """Processor time of a merge in which both sides edit and move; best of three."""
    first, second, third = map(somebody, "btm")
    common = "and the of a to in that was for it".split()
    base = [
        Piece("p", tuple(w for word in common for w in (first.word(), word)) * 2)
        for _ in range(blocks)
    ]
    acts = [("edit", at * 7, at * 3 % 17, ()) for at in range(blocks * 5 // 6)]
    acts += [("move", at * 31, at * 17, ()) for at in range(40)]
    theirs = html(second.work(base, acts))
    mine = html(third.work(base, [(a, b * 5, c + 25, d) for a, b, c, d in acts]))
    tries = []
    for _ in range(3):
        began = time.process_time()
        merge_blocks(html(base), theirs, mine)
        tries.append(time.process_time() - began)
    return min(tries)
