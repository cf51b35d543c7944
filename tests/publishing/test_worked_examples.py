"""The worked examples of editions.md, as far as nothing has to be merged."""

import pytest

from articles import publishing
from articles.models import Article, Edition, Kind, Notice, Withdrawal
from articles.rights import Refused
from tests import make, people

pytestmark = pytest.mark.django_db


def span(edition: Edition) -> tuple[str, str]:
    edition.refresh_from_db()
    until = edition.live_until
    return f"{edition.live_from:%H:%M}", f"{until:%H:%M}" if until else ""


def fresh(article: Article) -> Article:
    return Article.objects.get(pk=article.pk)


@pytest.fixture
def article(watch):
    return make.article("Ferry runs again")


def test_1_a_scheduled_update_opens_by_itself_and_moves_the_update_clock(
    article, watch
):
    watch.at("10:00")
    first = make.publish(article)
    make.edit(article, body="<p>The ferry runs again, twice a day.</p>")
    watch.at("12:00")
    second = make.publish(article, kind="update", at=watch.read("18:00"))
    assert span(first) == ("10:00", "18:00")
    assert span(second) == ("18:00", "")
    assert Edition.objects.live(watch.read("17:59:59.999999")).get() == first
    live = Edition.objects.live(watch.read("18:00")).get()
    assert live == second
    assert live.published_at == watch.read("10:00")
    assert live.updated_at == watch.read("18:00")
    assert first.updated_at is None


def paragraphs(*words: str) -> str:
    return "".join(f"<p>{one}</p>" for one in words)


def test_1_a_fix_made_today_is_in_tonights_update_and_moves_no_clock(article, watch):
    make.edit(article, body=paragraphs("The fery runs.", "Twice a day.", "It is blue."))
    watch.at("10:00")
    first = make.publish(article)
    make.edit(article, body=paragraphs("The fery runs.", "Thrice.", "It is blue."))
    second = make.publish(article, kind="update", at=watch.read("18:00"))
    watch.at("14:00")
    make.edit(
        article, body=paragraphs("The ferry runs.", "Twice a day.", "It is blue.")
    )
    third = make.publish(article, kind="minor")
    assert [span(one) for one in (first, third, second)] == [
        ("10:00", "14:00"),
        ("14:00", "18:00"),
        ("18:00", ""),
    ]
    live = Edition.objects.live(watch.read("18:00")).get()
    assert live.body == paragraphs("The ferry runs.", "Thrice.", "It is blue.")
    assert "The ferry runs." in live.body_html
    assert "The ferry runs." in live.body_text
    assert third.updated_at is None
    assert live.updated_at == watch.read("18:00")
    assert live.number == 3


def test_1_a_fix_of_the_words_that_an_update_rewrites_asks_and_may_cancel_it(
    article, watch
):
    make.edit(article, body=paragraphs("The ferry runs twice."))
    watch.at("10:00")
    make.publish(article)
    make.edit(article, body=paragraphs("The ferry runs thrice."))
    planned = make.publish(article, kind="update", at=watch.read("18:00"))
    watch.at("14:00")
    make.edit(article, body=paragraphs("The ferry runs once."))
    with pytest.raises(Refused, match="18:00") as refusal:
        make.publish(article, kind="minor")
    assert refusal.value.field == "cancel_later"
    assert "“The ferry runs once.”" in refusal.value.message
    assert span(planned) == ("18:00", "")
    fix = make.publish(article, kind="minor", cancel_later=True)
    assert span(planned) == ("18:00", "18:00")
    assert span(fix) == ("14:00", "")
    assert fix.updated_at is None


def test_2_cancelling_gives_the_span_back_to_the_edition_before(article, watch):
    watch.at("10:00")
    first = make.publish(article)
    make.edit(article, body="<p>The ferry runs again, twice a day.</p>")
    second = make.publish(article, kind="update", at=watch.read("18:00"))
    watch.at("15:00")
    publishing.cancel(second, by=None, seen=fresh(article).line_number)
    assert span(second) == ("18:00", "18:00")
    assert span(first) == ("10:00", "")
    assert Edition.objects.live(watch.read("19:00")).get() == first


def test_3_withdrawing_ends_the_span_and_restoring_opens_a_new_edition(article, watch):
    watch.at("10:00")
    first = make.publish(article)
    make.edit(article, body="<p>The ferry runs again, twice a day.</p>")
    second = make.publish(article, kind="update", at=watch.read("18:00"))
    watch.at("16:00")
    withdrawal = publishing.withdraw(
        fresh(article),
        by=None,
        seen=fresh(article).line_number,
        kind="withdrawn",
        reason="The ferry company objected.",
    )
    assert span(first) == ("10:00", "16:00")
    assert span(second) == ("18:00", "18:00")
    assert not Edition.objects.live(watch.read("16:00")).exists()
    assert Withdrawal.objects.in_force(watch.read("16:30")).get() == withdrawal
    watch.at("17:00")
    again = publishing.restore(fresh(article), by=None, seen=fresh(article).line_number)
    assert span(again) == ("17:00", "")
    assert again.kind == Kind.RESTORED
    assert again.published_at == watch.read("10:00")
    assert again.updated_at is None
    assert again.headline == first.headline
    assert not Withdrawal.objects.in_force(watch.read("17:00")).exists()


def test_4_an_embargoed_story_appears_at_its_minute_with_nothing_running(
    article, watch
):
    watch.at("01:00")
    make.edit(article, embargo_until=watch.read("06:00"))
    with pytest.raises(Refused, match="embargo until"):
        make.publish(article, at=watch.read("05:59"))
    make.publish(article, at=watch.read("06:00"))
    assert not Edition.objects.live(watch.read("05:59:59.999")).exists()
    assert Edition.objects.live(watch.read("06:00")).exists()


def test_4_an_embargo_that_moves_cancels_the_edition_at_once_and_tells_the_desk(
    article, watch
):
    watch.at("01:00")
    make.edit(article, embargo_until=watch.read("06:00"))
    planned = make.publish(article, at=watch.read("06:00"))
    watch.at("03:00")
    make.edit(article, embargo_until=watch.read("12:00"))
    assert span(planned) == ("06:00", "06:00")
    assert not Edition.objects.live(watch.read("06:00")).exists()
    notice = Notice.objects.get()
    assert notice.weight == Notice.Weight.ALARM
    assert "06:00" in notice.text


def test_5_an_expiry_ends_every_later_span_and_bars_what_would_start_after_it(
    article, watch
):
    watch.at("10:00")
    first = make.publish(article)
    watch.at("12:00")
    publishing.withdraw(
        fresh(article),
        by=None,
        seen=fresh(article).line_number,
        kind="expired",
        reason="The licence ends.",
        at=watch.read("20:00"),
    )
    assert span(first) == ("10:00", "20:00")
    watch.at("13:00")
    make.edit(article, body="<p>The ferry runs again, with a mended typo.</p>")
    fix = make.publish(article, kind="minor")
    assert span(first) == ("10:00", "13:00")
    assert span(fix) == ("13:00", "20:00")
    make.edit(article, body="<p>The ferry runs at night.</p>")
    for late in ("20:00", "21:00"):
        with pytest.raises(Refused, match="to be withdrawn at 16 June 2026, 20:00"):
            make.publish(article, kind="update", at=watch.read(late))
    publishing.lift(Withdrawal.objects.get(), by=None, seen=fresh(article).line_number)
    assert span(fix) == ("13:00", "")
    make.publish(article, kind="update", at=watch.read("21:00"))
    assert span(fix) == ("13:00", "21:00")


def test_6_publishing_now_moves_a_planned_first_edition_up(article, watch):
    watch.at("10:00")
    planned = make.publish(article, at=watch.read("18:00"))
    make.edit(article, headline="Ferry runs already")
    watch.at("12:00")
    out = make.publish(article)
    assert out.pk == planned.pk
    assert span(out) == ("12:00", "")
    assert Edition.objects.count() == 1
    assert out.kind == Kind.FIRST
    assert out.published_at == watch.read("12:00")
    assert Edition.objects.live(watch.read("12:00")).get().headline == (
        "Ferry runs already"
    )


def two_planned_updates(article, watch) -> list[Edition]:
    """E2 at 18:00 changes the first paragraph, E3 at 20:00 the last one as well."""
    make.edit(article, body=paragraphs("One.", "Two.", "Three."))
    watch.at("10:00")
    make.publish(article)
    planned = []
    for time, body in (
        ("18:00", paragraphs("One, changed.", "Two.", "Three.")),
        ("20:00", paragraphs("One, changed.", "Two.", "Three, changed.")),
    ):
        make.edit(article, body=body)
        planned.append(make.publish(article, kind="update", at=watch.read(time)))
    return planned


def test_7_a_planned_edition_that_moves_takes_its_own_change_with_it(article, watch):
    second, _ = two_planned_updates(article, watch)
    publishing.reschedule(
        second, by=None, seen=fresh(article).line_number, at=watch.read("23:00")
    )
    live = Edition.objects.live
    assert live(watch.read("20:00")).get().body == paragraphs(
        "One.", "Two.", "Three, changed."
    )
    assert live(watch.read("23:00")).get().body == paragraphs(
        "One, changed.", "Two.", "Three, changed."
    )


def test_7_a_planned_edition_that_is_cancelled_is_felt_by_those_after_it(
    article, watch
):
    second, third = two_planned_updates(article, watch)
    publishing.cancel(second, by=None, seen=fresh(article).line_number)
    assert Edition.objects.live(watch.read("19:00")).get().body == paragraphs(
        "One.", "Two.", "Three."
    )
    third.refresh_from_db()
    assert third.body == paragraphs("One.", "Two.", "Three, changed.")


def test_8_the_second_of_two_people_is_refused_and_sees_how_it_stands(article, watch):
    one, other = people.publisher("paula"), people.publisher("pavel")
    page = fresh(article)
    publishing.publish(page, by=one, seen=page.line_number, version=page.version)
    with pytest.raises(Refused, match="after this page was drawn"):
        publishing.publish(page, by=other, seen=page.line_number, version=page.version)
    assert Edition.objects.count() == 1
