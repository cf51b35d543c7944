"""Take: what the agency sent becomes a story of ours, with everything on it."""

from datetime import UTC, date, datetime

import pytest

from articles.models import Agency, Article, CreditRole, State, Syndication
from articles.rights import NotAllowed, Refused
from articles.wire.place import Row
from articles.wire.take import take
from tests import make, people
from tests.wire import copy, wires

pytestmark = pytest.mark.django_db


def taken(row: Row, **choices: object) -> Article:
    assert row.revision
    return take(row.revision, by=people.editor(), **choices)


def sent(**values: object) -> Article:
    return taken(wires.send(wires.feed(), copy.item(**values)))


def test_the_words_come_over() -> None:
    article = sent(paragraphs=[copy.STORY[0], "- Night work -", copy.STORY[1]])
    assert article.headline == "Harbour bridge reopens after storm"
    assert article.body == (
        f"<p>{copy.STORY[0]}</p><h2>Night work</h2><p>{copy.STORY[1]}</p>"
    )
    assert article.slugline == "test-harbour"
    assert (article.urgency, article.language) == (4, "en")


def test_the_dateline_comes_over_in_parts() -> None:
    article = sent()
    assert article.dateline_place == "PORT ALBA"
    assert article.dateline_date == date(2026, 3, 1)
    assert article.dateline_agency == "AFP"


def test_initials_become_credits_with_their_group_and_no_byline() -> None:
    article = sent(signoff="bur-ab/cd/efg")
    rows = [(row.role, row.initials, row.group) for row in article.credit_rows.all()]
    assert rows == [
        (CreditRole.DESK, "bur", 1),
        (CreditRole.WRITING, "ab", 1),
        (CreditRole.EDITING, "cd", 2),
        (CreditRole.EDITING, "efg", 3),
    ]
    assert article.signoff == "bur-ab/cd/efg"
    assert not article.byline_rows.exists()


def test_names_of_authors_become_the_byline() -> None:
    row = wires.deliver(
        wires.feed(),
        copy.page_text(paragraphs=["By Ann Example and Bob Sample", *copy.STORY]),
    ).rows[0]
    names = [row.name for row in taken(row).byline_rows.all()]
    assert names == ["Ann Example", "Bob Sample"]


def test_the_agency_is_found_however_its_files_spell_it() -> None:
    known = make.agency("AFP", name="Agence France-Presse", syndication="none")
    article = sent()
    assert article.agency == known
    assert article.syndication == Syndication.NONE


def test_an_agency_that_is_new_here_is_made() -> None:
    article = sent()
    assert article.agency == Agency.objects.get()
    assert article.agency.short_name == "AFP"
    assert article.agency.name == "Agence France-Presse"
    assert article.agency.copyright_line == "© Agence France-Presse"


def test_the_feeds_own_agency_comes_first() -> None:
    mine = make.agency("AEX")
    row = wires.send(wires.feed(agency=mine), copy.item())
    assert taken(row).agency == mine


def test_rights_come_over() -> None:
    article = sent(copyright_line="© 2026 Agence France-Presse")
    assert article.copyright_holder == "Agence France-Presse"
    assert article.copyright_notice == "© 2026 Agence France-Presse"


def test_advice_is_for_editors_only() -> None:
    article = sent(advisory="UPDATES with closure, ADDS quote")
    assert "UPDATES with closure, ADDS quote" in article.note_to_editors
    assert "UPDATES" not in article.body


def test_the_embargo_holds_the_story_from_the_start() -> None:
    article = sent(
        management='<StatusWillChange><FutureStatus FormalName="Usable"/>'
        "<DateAndTime>20360705T060000+0000</DateAndTime></StatusWillChange>"
    )
    assert article.embargo_until == datetime(2036, 7, 5, 6, tzinfo=UTC)
    assert article.embargo_words == "20360705T060000+0000"


def test_the_sources_times_are_kept_and_trusted_only_where_the_feed_says_so() -> None:
    rows = [
        wires.send(wires.feed(trust_source_times=trusted), copy.item())
        for trusted in (False, True)
    ]
    plain, trusted = map(taken, rows)
    assert plain.source_published_at == datetime(2026, 3, 1, 9, tzinfo=UTC)
    assert plain.source_modified_at == datetime(2026, 3, 1, 10, 15, tzinfo=UTC)
    assert (plain.source_trusted, trusted.source_trusted) == (False, True)


def test_a_time_of_the_source_that_has_not_come_yet_is_not_believed(watch) -> None:
    watch.at(datetime(2026, 3, 1, 8, tzinfo=UTC))
    feed = wires.feed("publish", trust_source_times=True)
    article = wires.story_of(wires.send(feed, copy.item()))
    assert article.source_published_at is None
    assert wires.live(article)


def test_a_taken_story_is_a_draft_and_remembers_its_version() -> None:
    row = wires.send(wires.feed(), copy.item())
    article = taken(row)
    assert article.state == State.DRAFT
    assert article.wire_revision == row.revision
    assert article.history.get().history_user == people.editor()


def test_the_section_is_the_editors_choice_first() -> None:
    make.section("World")
    sport = make.section("Sport")
    row = wires.deliver(wires.feed(), copy.page_text(section="World")).rows[0]
    assert taken(row, section=sport).section == sport


@pytest.mark.parametrize("name", ["Far East", "far east", "FAR EAST", "far-east"])
def test_the_section_is_found_by_its_name_or_address(name: str) -> None:
    east = make.section("Far East")
    row = wires.deliver(wires.feed(), copy.page_text(section=name)).rows[0]
    assert taken(row).section == east


def test_a_section_that_is_none_of_ours_gives_the_feeds() -> None:
    row = wires.deliver(wires.feed(), copy.page_text(section="Oddities")).rows[0]
    assert str(taken(row).section) == "World"


def test_without_any_section_the_editor_has_to_choose() -> None:
    feed = wires.feed(section=None)
    row = wires.deliver(feed, copy.page_text(section="Oddities")).rows[0]
    assert taken(row).section is None


def test_topics_are_those_of_ours_that_carry_the_agencys_codes() -> None:
    bridges = make.topic("Bridges", media_topic="03004000")
    make.topic("Tunnels")
    data = copy.newsml(
        copy.item().replace(
            "<Language FormalName='en'/>",
            "<Language FormalName='en'/><SubjectCode>"
            "<SubjectMatter FormalName='03004000'/></SubjectCode>",
        )
    )
    row = wires.deliver(wires.feed(), data).rows[0]
    assert list(taken(row).topics.all()) == [bridges]


def test_an_alert_is_a_headline_and_that_one_paragraph() -> None:
    alert = "The harbour bridge in Port Alba has closed: police"
    article = sent(headline="", paragraphs=[alert], signoff="ab/cd", item_type="Alert")
    assert article.headline == alert
    assert article.body == f"<p>{alert}</p>"


def test_a_headline_of_endless_length_is_cut_and_kept_in_full_for_the_desk() -> None:
    headline = "Bridge " * 60
    article = sent(headline=headline)
    assert len(article.headline) <= 250
    assert article.headline.endswith("…")
    assert headline.strip() in article.note_to_editors


def test_hostile_words_are_words() -> None:
    article = sent(
        headline="Fish & chips <script>alert(1)</script> cost more",
        paragraphs=["5 < 6 & <img src=x onerror=alert(1)> so it goes.", *copy.STORY],
    )
    assert "<script" not in article.body + article.headline
    assert "<img" not in article.body


def test_a_photo_makes_no_story() -> None:
    row = wires.send(wires.feed(), copy.photo())
    with pytest.raises(Refused, match="picture"):
        taken(row)


def test_a_reporter_may_not_take() -> None:
    row = wires.send(wires.feed(), copy.item())
    assert row.revision
    with pytest.raises(NotAllowed, match="take agency copy"):
        take(row.revision, by=people.reporter())
