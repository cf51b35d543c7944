"""The page where a story is written: what is typed is saved whole, or kept in the fields."""

import io
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from articles import clock, writing
from articles.models import Article, Edition, Picture
from tests import make, people
from tests.admin.desk import BASE, client_of, typed, url

pytestmark = pytest.mark.django_db


@pytest.fixture
def rita():
    return client_of(people.reporter())


def only_article() -> Article:
    (article,) = Article.objects.all()
    return article


def upload(width: int = 640) -> SimpleUploadedFile:
    store = io.BytesIO()
    Image.new("RGB", (width, width * 2 // 3), (20, 90, 90)).save(store, "PNG")
    return SimpleUploadedFile("holiday.png", store.getvalue(), "image/png")


def test_a_new_story_is_one_version_with_everything_in_it(rita) -> None:
    section, topic, mara = make.section(), make.topic(), make.contributor()
    rows = {
        "bylines-TOTAL_FORMS": "2",
        "bylines-0-name": "",
        "bylines-0-contributor": mara.pk,
        "bylines-0-ORDER": "2",
        "bylines-1-name": "A. Guest",
        "bylines-1-role": "in Port Selim",
        "bylines-1-ORDER": "1",
        "credits-0-role": "desk",
        "credits-0-initials": "ml",
    }
    data = typed(
        headline="Ships leave",
        body="<p>They left.</p><script>alert(1)</script>",
        section=section.pk,
        add_topics=topic.name,
        reason="First words",
        **rows,
    )
    answer = rita.post(f"{BASE}/add/", data)
    article = only_article()
    assert answer.status_code == 302
    assert article.history.count() == 1
    assert article.history.get().history_change_reason == "First words"
    assert article.history.get().history_user == people.reporter()
    assert "script" not in article.body
    assert [(row.name, row.role) for row in article.byline_rows.all()] == [
        ("A. Guest", "in Port Selim"),
        (mara.name, ""),
    ]
    assert [row.initials for row in article.credit_rows.all()] == ["ml"]
    assert list(article.topics.all()) == [topic]


def test_saving_the_page_untouched_makes_no_version_and_says_so(rita) -> None:
    article = make.article(
        bylines=[writing.BylineRow("Mara Lind", "in Kandahar", make.contributor())],
        credits=[writing.CreditRow("editing", initials="ml", group=2)],
        topics=[make.topic()],
        related=[make.article()],
        picture=make.picture(),
    )
    answer = rita.post(url(article), typed(article), follow=True)
    assert article.history.count() == 1
    assert b"Nothing was changed" in answer.content


def test_a_saved_story_is_a_draft_that_no_reader_sees(rita) -> None:
    edition = make.published("As it was")
    rita.post(url(edition.article), typed(edition.article, headline="As it will be"))
    assert Edition.objects.live().get().headline == "As it was"


def test_the_form_shows_what_the_story_has(rita) -> None:
    article = make.article("A headline & more", body="<p>Text here</p>")
    page = rita.get(url(article)).content.decode()
    assert "A headline &amp; more" in page
    assert "&lt;p&gt;Text here&lt;/p&gt;" in page
    assert "Readers see <b>nothing</b> of this story yet." in page


# Two people ---------------------------------------------------------------------------


def test_a_stale_form_comes_again_with_everything_typed_and_the_others_words(
    rita,
) -> None:
    article = make.article("Old", body="<p>Old body</p>")
    data = typed(article, headline="Mine", kicker="My kicker")
    make.edit(article, headline="Theirs")
    answer = rita.post(url(article), data)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert ">Mine</textarea>" in page.replace("\n", "")
    assert 'value="My kicker"' in page
    assert "saved this story while you were writing" in page
    assert "Theirs" in page
    article.refresh_from_db()
    assert article.headline == "Theirs", "nothing is written over without a second word"


def test_saving_again_keeps_mine_and_theirs_stays_in_the_history(rita) -> None:
    article = make.article("Old")
    data = typed(article, headline="Mine")
    make.edit(article, headline="Theirs")
    form = rita.post(url(article), data).context["page"].form
    assert form["headline"].value() == "Mine"
    data |= {"version": form["version"].value()}
    assert rita.post(url(article), data).status_code == 302
    article.refresh_from_db()
    assert article.headline == "Mine"
    assert "Theirs" in article.history.values_list("headline", flat=True)


def test_what_only_the_other_person_changed_is_taken_over_and_said(rita) -> None:
    article = make.article("Old", embargo_words="")
    data = typed(article, headline="Mine")
    topic = make.topic()
    fresh = Article.objects.get(pk=article.pk)
    writing.save(
        fresh,
        writing.Changes(fields={"standfirst": "Their standfirst"}, topics=[topic]),
        by=people.editor(),
        version=fresh.version,
    )
    page = rita.post(url(article), data).context["page"]
    assert page.form["standfirst"].value() == "Their standfirst"
    assert page.form["topics"].value() == [topic.pk]
    assert page.theirs["standfirst"].startswith("Taken over")
    assert page.by_whom == "Eddie Editor"


def test_a_byline_typed_into_a_stale_form_is_kept(rita) -> None:
    article = make.article()
    data = typed(article, **{"bylines-0-name": "Typed Name"})
    make.edit(article, headline="Theirs")
    assert "Typed Name" in rita.post(url(article), data).content.decode()


# What cannot be written ------------------------------------------------------------------


def test_an_unknown_section_is_refused_at_its_field_and_nothing_typed_is_lost(
    rita,
) -> None:
    data = typed(headline="Kept", body="<p>Kept too</p>", section="4711")
    answer = rita.post(f"{BASE}/add/", data)
    page = answer.content.decode()
    assert "There is no such section any more." in page
    assert "Kept" in page
    assert "Kept too" in page
    assert "Error:" in page.split("</title>")[0]
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("headline", "x" * 251, "at most 250 characters"),
        ("picture", "999", "There is no picture of that number"),
        ("add_topics", "No such thing", "There is no topic “No such thing”"),
        ("related", "zzzzzz", "“zzzzzz” names no story"),
        ("dateline_date", "yesterday", "Enter a valid date"),
        ("embargo_until", "soon", "such as 2026-06-16 18:00"),
        ("urgency", "-1", "greater than or equal to 0"),
        ("picture_focus_x", "101", "less than or equal to 100"),
        ("bylines-0-role", "in Kandahar", "Whose role is it?"),
        ("slug", "not a slug!", "valid “slug”"),
    ],
)
def test_what_makes_no_sense_is_refused_at_its_field(rita, field, value, words) -> None:
    answer = rita.post(f"{BASE}/add/", typed(**({"headline": "Kept"} | {field: value})))
    page = answer.content.decode()
    assert words in page
    assert "Kept" in page or field == "headline"
    assert not Article.objects.exists()


def test_an_embargo_has_a_time_or_none(rita) -> None:
    data = typed(headline="H", embargo_until="2027-01-01T10:00", embargo_endless="on")
    page = rita.post(f"{BASE}/add/", data).content.decode()
    assert "An embargo has a time or none" in page


def test_two_stories_with_one_slug_are_allowed_and_said(rita) -> None:
    make.article("First", slug="same-words")
    answer = rita.post(
        f"{BASE}/add/", typed(headline="Second", slug="same-words"), follow=True
    )
    assert Article.objects.filter(slug="same-words").count() == 2
    assert "has the same words in its address" in answer.content.decode()


def test_an_embargo_that_forbids_what_is_scheduled_is_either_refused_or_cancels_it() -> (
    None
):
    article = make.article()
    now = clock.now()
    edition = make.publish(article, at=now + timedelta(hours=2))
    paula = client_of(people.publisher())
    data = typed(
        article, embargo_until=(now + timedelta(days=2)).strftime("%Y-%m-%dT%H:%M")
    )
    paula.post(url(article), data)
    article.refresh_from_db()
    edition.refresh_from_db()
    assert not (article.embargo_until and edition.cancelled_at is None)


# Pictures --------------------------------------------------------------------------------


def test_a_picture_is_uploaded_with_the_story(rita) -> None:
    data = typed(headline="H", picture_alt="A ship", upload_credit="O. Berg/Example")
    rita.post(f"{BASE}/add/", data | {"upload": upload()})
    article = only_article()
    assert article.picture is not None
    assert article.picture.credit == "O. Berg/Example"
    assert article.picture_alt == "A ship"


def test_a_picture_is_kept_when_another_field_is_wrong(rita) -> None:
    data = typed(headline="H", section="4711") | {"upload": upload()}
    page = rita.post(f"{BASE}/add/", data).context["page"]
    assert page.form["picture"].value() == str(Picture.objects.get().pk)


def test_a_file_that_is_no_picture_is_refused_at_its_field(rita) -> None:
    file = SimpleUploadedFile("virus.png", b"MZ nothing to see", "image/png")
    answer = rita.post(f"{BASE}/add/", typed(headline="Kept") | {"upload": file})
    page = answer.context["page"]
    assert page.form.errors["upload"]
    assert not Article.objects.exists()
    assert "Kept" in answer.content.decode()


# Who may ---------------------------------------------------------------------------------


def test_an_outsider_is_sent_to_the_login() -> None:
    answer = client_of(people.outsider()).get(f"{BASE}/add/")
    assert answer.status_code == 302
    assert "/login/" in answer["Location"]


def test_staff_without_the_right_is_told_who_can_help() -> None:
    people.editor()
    idle = people.person("ida", "Ida Idle", "")
    idle.is_staff = True
    idle.save()
    answer = client_of(idle).get(f"{BASE}/add/")
    assert answer.status_code == 403
    assert "Eddie Editor" in answer.content.decode()


def test_a_story_that_is_not_there_is_said_with_a_search(rita) -> None:
    answer = rita.get(f"{BASE}/4711/change/")
    assert answer.status_code == 404
    assert "There is no such story." in answer.content.decode()


def test_there_is_no_way_to_delete_a_story(rita) -> None:
    article = make.article()
    assert (
        client_of(people.administrator()).get(url(article, "delete")).status_code == 404
    )
    assert rita.post(url(article, "delete")).status_code == 404
