"""A story's page: its parts, its addresses, and its end."""

import json
import re

import pytest

from articles.models import Edition
from articles.publishing import restore
from articles.writing import BylineRow
from tests import make
from tests.public import paper
from tests.public.paper import gone

pytestmark = pytest.mark.django_db


@pytest.fixture
def day(watch):
    return paper.printed(watch)


def text_of(client, path: str) -> str:
    """The page's words, white space as a reader sees it."""
    html = client.get(path).content.decode()
    inside = re.search("<body>.*</body>", html, re.DOTALL)[0]
    return " ".join(re.sub("<[^>]+>", "", inside).split())


def html_of(client, path: str) -> str:
    return client.get(path).content.decode()


def test_one_headline_and_the_parts_around_it(day, client) -> None:
    html = html_of(client, day.lead.path)
    assert html.count("<h1") == 1
    text = text_of(client, day.lead.path)
    assert "By Mara Lind, and Layla Haddad, in Oslo" in text
    assert "One sentence that stands first." in text
    assert "Additional reporting by Ola Berg" in text
    assert '<h2 id="night-work">Night work</h2>' in html
    assert '<a href="/topics/bridges/">Bridges</a>' in html
    assert 'href="/authors/mara-lind/" rel="author"' in html


def test_agency_copy_is_by_the_agency(day, client) -> None:
    text = text_of(client, day.agency.path)
    assert "By AEX Published" in text
    assert "KANDAHAR, Afghanistan (AEX) – The harbour bridge" in text
    assert "ab-cd/ef g/h © 2026 Agence AEX" in text
    assert '<p class="sign" aria-hidden="true">' in html_of(client, day.agency.path)


def test_the_byline_as_typed_wins(watch, client) -> None:
    row = BylineRow(name="Somebody Else")
    edition = make.published(byline_override="From our own staff", bylines=[row])
    text = text_of(client, edition.path)
    assert "From our own staff Published" in text
    assert "Somebody Else" not in text


def test_the_picture_comes_first_and_at_once(day, client) -> None:
    html = html_of(client, day.lead.path)
    figure = re.search(r"<figure.*?</figure>", html, re.DOTALL)[0]
    for part in (
        'fetchpriority="high"',
        "srcset=",
        "sizes=",
        "width=",
        'alt="A bridge',
    ):
        assert part in figure
    assert '<span class="credit">Ola Berg/Example</span>' in figure
    # The one inside the text waits until it is needed.
    assert html.count('loading="lazy"') == 1


def test_a_caption_that_repeats_the_headline_is_not_printed(watch, client) -> None:
    picture = make.picture(caption="The bridge is open.")
    edition = make.published("The bridge is open", picture=picture)
    figure = re.search(
        "<figcaption.*?</figcaption>", html_of(client, edition.path), re.DOTALL
    )
    assert "The bridge" not in figure[0]
    assert "Ola Berg" in figure[0]


def test_a_foreign_story_says_so(day, client) -> None:
    html = html_of(client, day.arabic.path)
    assert '<html lang="en" dir="ltr">' in html
    assert '<header class="art__head" lang="ar" dir="rtl">' in html
    assert '<div class="body" lang="ar" dir="rtl">' in html
    card = html_of(client, "/world/")
    assert '<h2 lang="ar" dir="rtl">' in card


def test_a_normal_correction_stands_at_the_foot_with_a_pointer(day, client) -> None:
    html = html_of(client, day.corrected.path)
    text = text_of(client, day.corrected.path)
    assert "Corrected 16 June 2026" in text
    assert "Correction, 16 June 2026: An earlier version said seven weeks." in text
    assert html.index('class="body"') < html.index("note--fix")
    assert "Correction: An earlier version said seven weeks." in text
    notes = json.loads(re.search(r'ld\+json">(.*?)</script>', html)[1])["correction"]
    assert notes[0]["@type"] == "CorrectionComment"


def test_a_serious_correction_stands_above_the_text(watch, client) -> None:
    watch.at("08:00")
    edition = make.published()
    watch.at("09:00")
    make.edit(edition.article, body="<p>It was another man.</p>")
    make.publish(
        edition.article, kind="correction", severity="serious", note="It was not he."
    )
    html = html_of(client, edition.path)
    assert html.index("note--fix") < html.index('class="body"')


def test_how_a_story_has_changed_leaves_minor_fixes_out(watch, client) -> None:
    watch.at("08:00")
    edition = make.published()
    watch.at("09:00")
    make.edit(edition.article, body=f"{make.BODY}<p>A letter.</p>")
    make.publish(edition.article, kind="minor", reason="A letter.")
    watch.at("10:00")
    make.edit(edition.article, body=f"{make.BODY}<p>The mayor spoke.</p>")
    make.publish(edition.article, kind="update", note="The mayor has spoken.")
    text = text_of(client, edition.path)
    history = text[text.index("How this story has changed") :]
    assert "16 June 2026, 10:00 UTCUpdated. The mayor has spoken." in history
    assert "16 June 2026, 08:00 UTCFirst published." in history
    assert "09:00" not in history


def test_a_retracted_story_keeps_its_text_under_a_banner(day, client) -> None:
    answer = client.get(day.retracted.path)
    text = text_of(client, day.retracted.path)
    assert answer.status_code == 200
    assert "Retracted: A story that does not stand" in text
    assert "Its source took it back." in text
    for place in ("/", "/latest/", "/sport/", day.lead.path):
        assert day.retracted.path not in html_of(client, place)


def test_a_withdrawn_story_is_410_at_every_address(day, client) -> None:
    code = day.withdrawn.code
    for path in (day.withdrawn.path, f"/s/{code}", f"/any/words-{code}/"):
        answer = client.get(path)
        assert answer.status_code == 410
        assert "This story has been withdrawn" in answer.content.decode()
        assert "Its source took it back." in answer.content.decode()
        assert "A story that is gone" in answer.content.decode()


def test_a_tombstone_names_a_replacement_only_while_it_lives(watch, client) -> None:
    other, edition = make.published("The better story"), make.published()
    watch.at("09:01")
    gone(edition, replacement=other.article)
    assert other.path in html_of(client, edition.path)
    watch.at("09:02")
    gone(other)
    assert "better story" not in html_of(client, edition.path)


def test_a_restored_story_is_back_with_its_first_date(watch, client) -> None:
    watch.at("08:00")
    edition = make.published()
    watch.at("09:00")
    gone(edition)
    watch.at("10:00")
    article = type(edition.article).objects.get(pk=edition.article_id)
    restore(article, by=None, seen=article.line_number)
    text = text_of(client, edition.path)
    assert "Published 16 June 2026, 08:00 UTC" in text
    assert "Published again." in text


def test_every_address_that_ends_in_the_code_leads_to_the_story(day, client) -> None:
    code = day.lead.code
    for path in (
        f"/s/{code}",
        f"/s/{code}/",
        f"/sport/1999/01/01/other-words-{code}/",
        f"/other-words-{code}/",
        f"/other-words-{code}",
        f"/{code}/",
        f"/deep/and/down/{code}",
        day.lead.path.rstrip("/"),
    ):
        answer = client.get(path)
        assert (answer.status_code, answer["Location"]) == (301, day.lead.path), path


def test_a_query_changes_nothing(day, client) -> None:
    bare = client.get(day.lead.path)
    tagged = client.get(f"{day.lead.path}?utm_source=mail")
    assert bare.content == tagged.content


def test_no_text_can_break_out_of_the_structured_data(watch, client) -> None:
    nasty = "</script><!-- & \u2028 <b>"
    edition = make.published("A headline", standfirst=nasty, section=make.section())
    html = html_of(client, edition.path)
    stored = Edition.objects.get(pk=edition.pk).standfirst
    script = re.search(r'<script type="application/ld\+json">(.*?)</script>', html)[1]
    assert not {"<", ">", "&", "\u2028"} & set(script)
    assert json.loads(script)["description"] == stored


def test_structured_data_of_a_story(day, client) -> None:
    html = html_of(client, day.lead.path)
    data = json.loads(re.search(r'ld\+json">(.*?)</script>', html)[1])
    assert data["@type"] == "NewsArticle"
    assert [one["name"] for one in data["author"]] == ["Mara Lind", "Layla Haddad"]
    assert data["mainEntityOfPage"]["@id"].endswith(day.lead.path)
    assert data["publisher"]["@type"] == "NewsMediaOrganization"
    assert data["keywords"] == ["Bridges"]
    agency = html_of(client, day.agency.path)
    data = json.loads(re.search(r'ld\+json">(.*?)</script>', agency)[1])
    assert data["author"][0]["@type"] == "Organization"
    assert data["copyrightNotice"] == "© 2026 Agence AEX"


def test_picked_stories_come_first_and_alike_ones_after(watch, client) -> None:
    topic = make.topic()
    watch.at("07:00")
    alike = make.published("Alike", topics=[topic])
    picked = make.published("Picked")
    watch.at("08:00")
    edition = make.published(topics=[topic], related=[picked.article])
    html = html_of(client, edition.path)
    rail = html[html.index('class="rail"') :]
    assert rail.index(picked.path) < rail.index(alike.path)
    assert rail.count(alike.path) == 1


def test_translations_name_each_other(watch, client) -> None:
    group = "0f0f0f0f-0000-4000-8000-000000000001"
    one = make.published(translation_group=group)
    other = make.published("جسر الميناء", language="ar", translation_group=group)
    html = html_of(client, one.path)
    assert f'hreflang="ar" href="http://127.0.0.1:8000{other.path}"' in html
    assert f'hreflang="en" href="http://127.0.0.1:8000{one.path}"' in html
