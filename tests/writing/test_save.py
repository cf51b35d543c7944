"""Saving the working copy: one complete version a save, and nothing typed is lost."""

import pytest

from articles import writing
from articles.models import Article, CreditRole
from articles.rights import NotAllowed, Refused
from articles.writing import BylineRow, Changes, CreditRow
from tests import make, people

pytestmark = pytest.mark.django_db


def save(article: Article, by=None, reason="", **parts) -> Article:
    fields = parts.pop("fields", {})
    return writing.save(
        article,
        Changes(fields=fields, **parts),
        by=by,
        version=article.version,
        reason=reason,
    )


@pytest.fixture
def article():
    mara = make.contributor("Mara Lind")
    return make.article(
        "Ferry runs again",
        bylines=[BylineRow("", "in Port Alba", mara), BylineRow("A. Guest")],
        credits=[
            CreditRow(CreditRole.DESK, initials="gt", group=2),
            CreditRow(CreditRole.EDITING, "Jo Park"),
        ],
        topics=[make.topic("Ferries"), make.topic("Ports")],
    )


def test_a_new_story_has_exactly_one_version_with_its_people_and_topics(article):
    version = article.history.get()
    assert version.history_id == article.version
    bylines, credits = writing.rows_of_version(version)
    assert bylines == [
        BylineRow("Mara Lind", "in Port Alba", make.contributor("Mara Lind")),
        BylineRow("A. Guest"),
    ]
    assert credits == [
        CreditRow(CreditRole.DESK, initials="gt", group=2),
        CreditRow(CreditRole.EDITING, "Jo Park"),
    ]
    assert version.topics.count() == 2


def test_each_save_makes_exactly_one_complete_version(article):
    for number in range(2, 5):
        article = save(
            article,
            fields={"headline": f"Ferry runs again, {number}"},
            bylines=[BylineRow(f"Writer {number}")],
            topics=[make.topic(f"Topic {number}")],
        )
        assert article.history.count() == number
        newest = article.history.first()
        assert newest.headline.endswith(str(number))
        assert [row.name for row in newest.contributors.all()] == [f"Writer {number}"]
        assert [row.topic.name for row in newest.topics.all()] == [f"Topic {number}"]


def test_the_version_says_who_and_why_and_the_reason_does_not_stick(article):
    rita = people.reporter()
    article = save(article, by=rita, reason="A better word", fields={"kicker": "Sea"})
    article = save(article, fields={"kicker": "Port"})
    newest, before = article.history.all()[:2]
    assert (before.history_user, before.history_change_reason) == (
        rita,
        "A better word",
    )
    assert (newest.history_user, newest.history_change_reason) == (None, "")


def test_only_a_moved_byline_is_a_change_too(article):
    bylines, _ = writing.rows_of_version(article.history.first())
    article = save(article, bylines=list(reversed(bylines)))
    assert article.history.count() == 2
    assert [row.name for row in article.byline_rows.all()] == ["A. Guest", "Mara Lind"]


def test_saving_what_is_already_there_makes_no_version(article):
    bylines, credits = writing.rows_of_version(article.history.first())
    same = save(
        article,
        fields={"headline": "Ferry runs again"},
        bylines=bylines,
        credits=credits,
        topics=list(article.topics.all()),
    )
    assert same.version == article.version
    assert article.history.count() == 1


def test_a_save_on_an_old_version_is_refused_and_says_what_is_newest(article):
    newer = save(article, fields={"headline": "Ferry runs at night"})
    with pytest.raises(writing.StaleVersion) as refusal:
        save(article, fields={"headline": "Ferry runs by day"})
    assert refusal.value.newest.version == newer.version
    assert refusal.value.newest.headline == "Ferry runs at night"


def test_every_entrance_gets_its_text_cleaned(article):
    article = save(
        article,
        fields={
            "headline": "Ferry <script>alert(1)</script> runs\u200b\nagain ",
            "body": '<p onclick="x()">Hello</p><script>x()</script>'
            '<a href="javascript:x()">link</a>',
        },
    )
    assert "<" not in article.headline
    assert "\n" not in article.headline
    for bad in ("script", "onclick"):
        assert bad not in article.body


def test_a_text_that_does_not_fit_is_refused_at_its_field(article):
    with pytest.raises(Refused) as refusal:
        save(article, fields={"kicker": "x" * 61})
    assert refusal.value.field == "kicker"
    assert article.history.count() == 1


def test_an_embargo_has_a_time_or_none(article, watch):
    with pytest.raises(Refused, match="has a time or none"):
        save(
            article,
            fields={"embargo_endless": True, "embargo_until": watch.read("10:00")},
        )


def test_nobody_writes_desk_state_or_clocks_through_a_save(article):
    for name in ("state", "version", "last_act_at", "code", "uid"):
        with pytest.raises(Refused):
            save(article, fields={name: "x"})


def test_an_outsider_may_neither_begin_nor_change_a_story(article):
    olaf = people.outsider()
    with pytest.raises(NotAllowed):
        writing.create(Changes(fields={"headline": "Mine"}), by=olaf)
    with pytest.raises(NotAllowed):
        save(article, by=olaf, fields={"headline": "Mine"})


def test_a_refusal_names_who_can_help():
    people.reporter()
    with pytest.raises(NotAllowed, match="Rita Reporter can"):
        writing.create(Changes(), by=people.outsider())


def test_an_old_version_comes_back_whole_as_a_new_one(article):
    first = article.version
    mara = make.contributor("Mara Lind")
    article = save(
        article,
        fields={"headline": "Something else", "body": "<p>Other.</p>"},
        bylines=[],
        credits=[],
        topics=[],
    )
    article = writing.revert(article, first, by=None, version=article.version)
    assert article.headline == "Ferry runs again"
    assert list(article.contributors.all()) == [mara]
    assert [str(row) for row in article.credit_rows.all()] == ["gt", "Jo Park"]
    assert article.topics.count() == 2
    assert article.history.count() == 3


def test_another_storys_version_cannot_be_put_in(article):
    other = make.article("Another story")
    with pytest.raises(Refused, match="not one of this story's"):
        writing.revert(article, other.version, by=None, version=article.version)


def test_a_version_can_be_read_after_its_contributor_was_renamed(article):
    mara = make.contributor("Mara Lind")
    mara.name = "Mara Berg"
    mara.save()
    bylines, _ = writing.rows_of_version(article.history.first())
    assert bylines[0].name == "Mara Lind"
