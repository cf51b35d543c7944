"""RSS: items, ids, rights, what is withdrawn, and what a browser gets."""

import feedparser
import pytest
from lxml import etree

from articles.models import Edition
from tests import make
from tests.public import paper
from tests.public.paper import gone

pytestmark = pytest.mark.django_db
FEEDS = (
    "/feeds/all.rss",
    "/feeds/section/world.rss",
    "/feeds/topic/bridges.rss",
    "/feeds/author/mara-lind.rss",
)
SPACES = {
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "media": "http://search.yahoo.com/mrss/",
}


@pytest.fixture
def day(watch):
    return paper.printed(watch)


def items(client, path: str = "/feeds/all.rss") -> dict[str, etree._Element]:
    root = etree.fromstring(client.get(path).content)
    return {item.findtext("title"): item for item in root.iterfind("channel/item")}


def test_every_feed_reads_without_complaint(day, client) -> None:
    for path in FEEDS:
        read = feedparser.parse(client.get(path).content)
        assert not read.bozo, read.get("bozo_exception")
        assert read.entries
        assert read.feed.title.startswith("The Test Post")
        ids = [entry.id for entry in read.entries]
        assert len(ids) == len(set(ids))
        assert all(entry.link.startswith("http://") for entry in read.entries)


def test_an_id_outlives_address_and_headline(day, watch, client) -> None:
    site = make.site()
    found = items(client)["The lead of the day"]
    assert found.findtext("guid") == site.feed_id(day.lead.uid)
    assert found.find("guid").get("isPermaLink") == "false"


def test_an_item_names_authors_topics_picture_and_rights(day, client) -> None:
    found = items(client)["The lead of the day"]
    authors = [one.text for one in found.iterfind("dc:creator", SPACES)]
    assert authors == ["Mara Lind", "Layla Haddad"]
    topics = [one.text for one in found.iterfind("category")]
    assert topics == ["World", "Bridges"]
    media = found.find("media:content", SPACES)
    assert media.get("url").startswith("http://127.0.0.1:8000/media/")
    assert media.findtext("media:credit", namespaces=SPACES) == "Ola Berg/Example"
    assert found.findtext("description") == "One sentence that stands first."


def test_agency_copy_is_a_summary(day, client) -> None:
    found = items(client)["Agency copy from the coast"]
    assert found.find("content:encoded", SPACES) is None
    assert found.findtext("dc:rights", namespaces=SPACES) == "© 2026 Agence AEX"
    assert found.findtext("source") == "Agence AEX"


def test_own_copy_goes_out_whole_without_the_desks_marks(day, client) -> None:
    found = items(client)["The lead of the day"]
    html = found.findtext("content:encoded", namespaces=SPACES)
    assert "<h2>Night work</h2>" in html
    assert 'src="http://127.0.0.1:8000/media/' in html
    for absent in ("srcset", "<picture", "class=", "style=", "<span", "<source"):
        assert absent not in html


def test_a_correction_stands_first_in_the_feed(day, client) -> None:
    html = items(client)["A story with a mistake"].findtext(
        "content:encoded", namespaces=SPACES
    )
    assert html.startswith("<p><strong>Correction, 16 June 2026:</strong> An earlier")


def test_a_story_that_may_not_be_passed_on_is_in_no_feed(watch, client) -> None:
    make.published("Ours alone", syndication="none")
    assert "Ours alone" not in items(client)


def test_an_updated_story_keeps_its_place(watch, client) -> None:
    watch.at("07:00")
    first = make.published("First")
    watch.at("08:00")
    make.published("Second")
    watch.at("09:00")
    make.edit(first.article, body=f"{make.BODY}<p>More.</p>")
    make.publish(first.article)
    assert list(items(client)) == ["Second", "First"]


def test_a_withdrawn_story_leaves_a_notice_for_a_week(day, watch, client) -> None:
    for path in ("/feeds/all.rss", "/feeds/section/sport.rss"):
        found = items(client, path)["Withdrawn: A story that is gone"]
        assert found.findtext("guid") == make.site().feed_id(day.withdrawn.uid)
        html = found.findtext("content:encoded", namespaces=SPACES)
        assert html == (
            "<p>This story has been withdrawn. Its source took it back.</p>"
        )
    assert not [t for t in items(client, "/feeds/section/world.rss") if "gone" in t]
    start = watch.read("08:45")
    watch.at(start.replace(day=23))
    assert "Withdrawn: A story that is gone" not in items(client)


def test_a_hidden_headline_leaves_a_neutral_notice(watch, client) -> None:
    edition = make.published("Libel about somebody")
    watch.at("10:00")
    gone(edition, hide_headline=True)
    found = items(client)["This story has been withdrawn"]
    assert found.findtext("link").endswith(f"/s/{edition.code}")
    assert "ibel" not in client.get("/feeds/all.rss").content.decode()


def test_a_retracted_story_says_so(day, client) -> None:
    assert "Retracted: A story that does not stand" in items(client)


def test_the_build_date_is_that_of_the_newest_change(day, client) -> None:
    built = feedparser.parse(client.get("/feeds/all.rss").content).feed.updated
    assert built == "Tue, 16 Jun 2026 08:45:00 +0000"


def test_a_browser_gets_it_legible_and_readers_get_rss(day, client) -> None:
    opened = client.get("/feeds/all.rss", headers={"sec-fetch-dest": "document"})
    assert opened["Content-Type"] == "text/xml; charset=utf-8"
    fetched = client.get("/feeds/all.rss")
    assert fetched["Content-Type"] == "application/rss+xml; charset=utf-8"
    assert fetched["Vary"] == "Sec-Fetch-Dest"
    assert "css/feed.css" in fetched.content.decode()


def test_no_character_breaks_the_file(watch, client) -> None:
    make.published("Tom & <b>Jerry</b>", standfirst="End ]]> of it")
    Edition.objects.update(body_html="<p>Bell \x07 and ]]&gt; and ]]> end</p>")
    root = etree.fromstring(client.get("/feeds/all.rss").content)
    html = root.findtext("channel/item/content:encoded", namespaces=SPACES)
    assert "and ]]> end" in html


def test_old_addresses_lead_here(client) -> None:
    for path in ("/feed/", "/rss/"):
        answer = client.get(path)
        assert (answer.status_code, answer["Location"]) == (301, "/feeds/all.rss")
