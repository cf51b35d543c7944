"""Publishing: kinds, clocks, notes, the frozen copy, and every reason against it."""

import threading
from datetime import timedelta

import pytest
from django.db import connection

from articles import publishing, writing
from articles.models import (
    COPY_FIELDS,
    Article,
    Correction,
    Edition,
    Kind,
    WireItem,
)
from articles.rights import NotAllowed, Refused
from articles.writing import BylineRow, CreditRow
from tests import make, people

pytestmark = pytest.mark.django_db


@pytest.fixture
def article(watch):
    return make.article(
        "Ferry runs again",
        standfirst="Twice a day.",
        bylines=[BylineRow("", "in Port Alba", make.contributor("Mara Lind"))],
        credits=[CreditRow("desk", initials="gt", group=2)],
        topics=[make.topic("Ferries")],
        agency=make.agency(),
    )


def test_an_edition_freezes_everything_that_readers_see(article):
    edition = make.publish(article)
    frozen = ("headline", "standfirst", "body", "language", "story_type")
    assert set(frozen) <= set(COPY_FIELDS)
    for name in frozen:
        assert getattr(edition, name) == getattr(article, name)
    assert edition.bylines == [
        {"name": "Mara Lind", "role": "in Port Alba", "slug": "mara-lind"}
    ]
    assert edition.credits == [
        {"role": "desk", "name": "", "initials": "gt", "group": 2}
    ]
    assert [topic.name for topic in edition.topics.all()] == ["Ferries"]
    assert [one.name for one in edition.contributors.all()] == ["Mara Lind"]
    assert edition.copyright_notice == "© 2026 Agence AEX"
    assert edition.version == article.version
    assert "Night work</h2>" in edition.body_html
    assert "harbour bridge opened" in edition.body_text
    make.edit(article, headline="Quite another story")
    edition.refresh_from_db()
    assert edition.headline == "Ferry runs again"


def test_the_address_holds_section_day_slug_and_code(article, watch):
    edition = make.publish(article)
    code = article.code
    assert edition.path == f"/world/2026/06/16/ferry-runs-again-{code}/"


def test_the_day_in_the_address_is_the_papers_own(article, watch, settings):
    settings.TIME_ZONE = "Pacific/Auckland"
    watch.at("23:30")
    assert "/2026/06/17/" in make.publish(article).path


def test_section_and_headline_may_change_and_the_address_stays(article):
    path = make.publish(article).path
    make.edit(article, headline="Ferry sinks", section=make.section("Sport"))
    edition = make.publish(article)
    assert (edition.path, edition.section.name) == (path, "Sport")
    make.edit(article, headline="Ferry rises")
    assert make.publish(article, new_address=True).path != path


@pytest.mark.parametrize("kind", ["update", "correction", "clarification"])
def test_a_change_of_substance_moves_the_update_clock_and_no_other(
    article, watch, kind
):
    watch.at("10:00")
    make.publish(article)
    make.edit(article, body="<p>The ferry runs three times a day.</p>")
    watch.at("11:00")
    edition = make.publish(article, kind=kind, note="Three times, not twice.")
    assert edition.kind == kind
    assert edition.published_at == watch.read("10:00")
    assert edition.updated_at == watch.read("11:00")


def test_a_minor_fix_moves_no_public_clock(article, watch):
    watch.at("10:00")
    make.publish(article)
    make.edit(article, body="<p>The ferry runs twice a day.</p>")
    watch.at("11:00")
    edition = make.publish(article, kind="minor")
    assert edition.published_at == watch.read("10:00")
    assert edition.updated_at is None


def test_saving_and_rerendering_move_no_public_clock(article, watch):
    edition = make.publish(article)
    before = (edition.published_at, edition.updated_at, edition.text_hash)
    watch.at("15:00")
    make.edit(article, body="<p>A draft that nobody has seen.</p>")
    Edition.objects.filter(pk=edition.pk).update(body_html="<p>Old template</p>")
    edition.refresh_from_db()
    assert publishing.rerender(edition)
    edition.refresh_from_db()
    assert (edition.published_at, edition.updated_at, edition.text_hash) == before
    assert "harbour bridge" in edition.body_html
    assert not publishing.rerender(edition)


def test_a_correction_issues_a_public_note_with_its_edition(article):
    make.publish(article)
    make.edit(article, body="<p>The ferry runs three times a day.</p>")
    edition = make.publish(
        article, kind="correction", note="It runs three times.", severity="serious"
    )
    note = Correction.objects.issued().get()
    assert (note.edition, note.severity) == (edition, "serious")
    assert note.issued_at == edition.live_from


def test_a_planned_correction_is_not_issued_before_its_time(article, watch):
    watch.at("10:00")
    make.publish(article)
    make.edit(article, body="<p>The ferry runs three times a day.</p>")
    make.publish(
        article, kind="correction", note="Three times.", at=watch.read("18:00")
    )
    assert not Correction.objects.issued(watch.read("17:59")).exists()
    assert Correction.objects.issued(watch.read("18:00")).exists()


@pytest.mark.parametrize("kind", ["correction", "clarification"])
def test_a_correction_without_a_note_is_refused_at_the_note(article, kind):
    make.publish(article)
    make.edit(article, body="<p>The ferry runs three times a day.</p>")
    with pytest.raises(Refused) as refusal:
        make.publish(article, kind=kind, note="  ")
    assert refusal.value.field == "note"
    assert Edition.objects.count() == 1


@pytest.mark.parametrize("kind", ["", "technical", "restored", "first", "nonsense"])
def test_only_four_kinds_are_chosen_by_hand(article, kind):
    make.publish(article)
    with pytest.raises(Refused) as refusal:
        make.publish(article, kind=kind)
    assert refusal.value.field == "kind"


def test_an_update_that_changes_nothing_for_readers_is_refused(article):
    make.publish(article)
    make.edit(article, kicker="Ships", body=f"{make.BODY}<p> </p>")
    with pytest.raises(Refused, match="minor fix"):
        make.publish(article, kind="update")
    assert make.publish(article, kind="minor").updated_at is None


def test_a_time_that_has_passed_is_refused_at_its_field(article, watch):
    with pytest.raises(Refused, match="has passed") as refusal:
        make.publish(article, at=watch.read("08:59"))
    assert refusal.value.field == "at"


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"headline": ""}, "headline"),
        ({"section": None}, "section"),
        ({"embargo_endless": True}, "embargo_until"),
        ({"legal_hold": "The lawyer reads it."}, ""),
    ],
    ids=["no headline", "no section", "embargo", "legal hold"],
)
def test_what_stands_in_the_way_is_named_and_nothing_changes(article, fields, field):
    make.edit(article, **fields)
    line_number = Article.objects.get(pk=article.pk).line_number
    with pytest.raises(Refused) as refusal:
        make.publish(article)
    assert refusal.value.field == field
    assert not Edition.objects.exists()
    assert Article.objects.get(pk=article.pk).line_number == line_number


def test_an_embargo_is_broken_only_with_the_right_and_a_reason(article, watch):
    make.edit(article, embargo_until=watch.read("12:00"))
    broken = {"override_embargo": True, "reason": "The minister has spoken."}
    with pytest.raises(NotAllowed):
        make.publish(article, by=people.editor(), **broken)
    paula = people.publisher()
    with pytest.raises(Refused) as refusal:
        make.publish(article, by=paula, override_embargo=True)
    assert refusal.value.field == "reason"
    assert make.publish(article, by=paula, **broken).reason == (
        "The minister has spoken."
    )


@pytest.mark.parametrize("status", ["withheld", "canceled"])
def test_what_its_agency_holds_back_cannot_go_out(article, status):
    revision = make.wire_revision(status=status)
    assert revision.item.status == WireItem.Status(status)
    make.edit(article, wire_revision=revision)
    with pytest.raises(Refused, match="agency"):
        make.publish(article)


def test_a_trusted_source_gives_the_first_edition_its_own_clocks(article, watch):
    day = timedelta(days=1)
    make.edit(
        article,
        source_published_at=watch.read("09:00") - 9 * day,
        source_modified_at=watch.read("09:00") - 2 * day,
    )
    untrusted = make.article(
        source_published_at=watch.read("09:00") - 9 * day,
        source_modified_at=watch.read("09:00") - 2 * day,
    )
    make.edit(article, source_trusted=True)
    edition = make.publish(article)
    assert edition.published_at == watch.read("09:00") - 9 * day
    assert edition.updated_at == watch.read("09:00") - 2 * day
    plain = make.publish(untrusted)
    assert plain.published_at == watch.read("09:00")
    assert plain.updated_at is None


def test_a_publication_of_an_old_version_is_refused(article):
    old = Article.objects.get(pk=article.pk)
    make.edit(article, headline="Ferry sinks")
    with pytest.raises(Refused, match="Look at the new text"):
        publishing.publish(old, by=None, seen=old.line_number, version=old.version)


def test_a_reporter_cannot_publish_and_hears_who_can(article):
    people.publisher()
    with pytest.raises(NotAllowed, match="Paula Publisher can"):
        make.publish(article, by=people.reporter())


def test_several_editions_can_be_planned_one_after_the_other(article, watch):
    make.publish(article)
    for hour, text in (("18:00", "one"), ("20:00", "two")):
        make.edit(article, body=f"<p>The ferry, text {text}.</p>")
        make.publish(article, kind="update", at=watch.read(hour))
    live = Edition.objects.live
    assert "text one" in live(watch.read("19:00")).get().body
    assert "text two" in live(watch.read("20:00")).get().body
    assert live(watch.read("20:00")).get().updated_at == watch.read("20:00")


def test_two_editions_are_never_planned_for_one_moment(article, watch):
    make.publish(article)
    make.edit(article, body="<p>One text.</p>")
    planned = make.publish(article, kind="update", at=watch.read("18:00"))
    make.edit(article, body="<p>Another text.</p>")
    with pytest.raises(Refused, match="begins at 16 June 2026, 18:00"):
        make.publish(article, kind="update", at=watch.read("18:00"))
    instead = make.publish(
        article, kind="update", at=watch.read("18:00"), cancel_later=True
    )
    planned.refresh_from_db()
    assert planned.cancelled_at is not None
    assert Edition.objects.live(watch.read("18:00")).get() == instead


def test_an_act_at_the_very_moment_of_a_planned_edition_comes_after_it(article, watch):
    make.publish(article)
    make.edit(article, body="<p>One text.</p>")
    planned = make.publish(article, kind="update", at=watch.read("18:00"))
    watch.at("18:00")
    fresh = Article.objects.get(pk=article.pk)
    withdrawal = publishing.withdraw(
        fresh, by=None, seen=fresh.line_number, kind="withdrawn", reason="Wrong."
    )
    planned.refresh_from_db()
    assert planned.cancelled_at is None
    assert planned.live_until == withdrawal.starts_at > planned.live_from
    assert not Edition.objects.live(withdrawal.starts_at).exists()


def test_a_clock_that_jumps_back_cannot_shake_the_line(article, watch):
    watch.at("12:00")
    first = make.publish(article)
    watch.at("11:00")
    make.edit(article, body="<p>Text from a machine with a slow clock.</p>")
    second = make.publish(article, kind="update")
    first.refresh_from_db()
    assert (
        second.live_from
        == first.live_until
        == first.live_from + timedelta(microseconds=1)
    )
    assert second.kind == Kind.UPDATE


@pytest.mark.django_db(transaction=True)
def test_eight_people_publish_at_once_and_one_of_them_does():
    article = Article.objects.get(pk=make.article().pk)
    outcomes: list[str] = []
    together = threading.Barrier(8)

    def act() -> None:
        together.wait()
        try:
            publishing.publish(
                article,
                by=None,
                seen=article.line_number,
                version=article.version,
            )
            outcomes.append("out")
        except Refused as refusal:
            outcomes.append(refusal.message)
        finally:
            connection.close()

    people_at_work = [threading.Thread(target=act) for _ in range(8)]
    for one in people_at_work:
        one.start()
    for one in people_at_work:
        one.join()
    assert outcomes.count("out") == 1
    assert len(outcomes) == 8
    assert Edition.objects.live().count() == 1


@pytest.mark.django_db(transaction=True)
def test_eight_people_save_at_once_and_seven_are_told():
    article = make.article()
    outcomes: list[str] = []
    together = threading.Barrier(8)

    def act(number: int) -> None:
        together.wait()
        try:
            writing.save(
                article,
                writing.Changes(fields={"headline": f"Headline {number}"}),
                by=None,
                version=article.version,
            )
            outcomes.append("saved")
        except writing.StaleVersion:
            outcomes.append("told")
        finally:
            connection.close()

    people_at_work = [threading.Thread(target=act, args=(n,)) for n in range(8)]
    for one in people_at_work:
        one.start()
    for one in people_at_work:
        one.join()
    assert sorted(outcomes) == ["saved"] + ["told"] * 7
    assert Article.objects.get().history.count() == 2
