"""What machines fetch: site maps, robots, pictures, health."""

import pytest
from lxml import etree

from articles.models import Rendition
from articles.public import health
from tests import make
from tests.public.paper import gone

pytestmark = pytest.mark.django_db
NS = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def places(client, path: str) -> dict[str, str | None]:
    root = etree.fromstring(client.get(path).content)
    return {
        one.findtext("s:loc", namespaces=NS): one.findtext("s:lastmod", namespaces=NS)
        for one in root
    }


def test_the_index_leads_to_a_file_for_every_month(watch, client, settings) -> None:
    settings.TIME_ZONE = "Asia/Dubai"
    # Still May in Greenwich, June already for this paper.
    watch.at(watch.read("00:00").replace(month=5, day=31, hour=21))
    edition = make.published()
    watch.at("09:00")
    found = places(client, "/sitemap.xml")
    month = "http://127.0.0.1:8000/sitemaps/stories-2026-06.xml"
    assert found[month] == "2026-05-31T21:00:00Z"
    inside = places(client, "/sitemaps/stories-2026-06.xml")
    assert inside == {f"http://127.0.0.1:8000{edition.path}": "2026-05-31T21:00:00Z"}
    assert client.get("/sitemaps/stories-2026-05.xml").status_code == 404
    assert client.get("/sitemaps/stories-0000-01.xml").status_code == 404
    assert client.get("/sitemaps/stories-9999-12.xml").status_code == 404


def test_a_large_month_is_split(watch, client, monkeypatch) -> None:
    monkeypatch.setattr("articles.public.sitemaps.A_FILE", 2)
    for _ in range(3):
        make.published()
    assert "http://127.0.0.1:8000/sitemaps/stories-2026-06-2.xml" in places(
        client, "/sitemap.xml"
    )
    assert len(places(client, "/sitemaps/stories-2026-06.xml")) == 2
    assert len(places(client, "/sitemaps/stories-2026-06-2.xml")) == 1
    assert client.get("/sitemaps/stories-2026-06-3.xml").status_code == 404


def test_a_withdrawn_story_leaves_the_site_map_at_once(watch, client) -> None:
    stays, goes = make.published(), make.published()
    watch.at("10:00")
    gone(goes)
    assert list(places(client, "/sitemaps/stories-2026-06.xml")) == [
        f"http://127.0.0.1:8000{stays.path}"
    ]


def test_robots_are_shown_the_map_and_kept_from_the_desk(client) -> None:
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /admin/" in text
    assert "Sitemap: http://127.0.0.1:8000/sitemap.xml" in text


def test_a_picture_is_public_while_its_story_is(watch, client) -> None:
    picture = make.picture()
    path = f"/media/{Rendition.objects.filter(picture=picture)[0].name}"
    assert client.get(path).status_code == 404
    edition = make.published(picture=picture)
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer["Content-Type"] in {"image/webp", "image/jpeg"}
    assert answer["Cache-Control"] == "public, max-age=3600, s-maxage=2"
    assert answer["Surrogate-Key"] == f"picture-{picture.pk}"
    assert b"".join(answer.streaming_content)
    known = client.get(path, headers={"if-none-match": answer["ETag"]})
    assert known.status_code == 304
    watch.at("10:00")
    gone(edition)
    assert client.get(path).status_code == 404


def test_nginx_may_send_the_pictures(watch, client, settings) -> None:
    settings.NEWSROOM_X_ACCEL = "/protected/"
    picture = make.picture()
    make.published(picture=picture)
    rendition = Rendition.objects.filter(picture=picture)[0]
    answer = client.get(f"/media/{rendition.name}")
    assert answer["X-Accel-Redirect"] == f"/protected/{rendition.path}"
    assert answer.content == b""


def test_no_name_leads_out_of_the_picture_folder(client) -> None:
    for name in ("..%2Fsecret_key", "%2e%2e/secret_key", "originals"):
        assert client.get(f"/media/{name}").status_code == 404


def test_the_process_is_up_and_ready(client) -> None:
    for path in ("/healthz", "/readyz"):
        answer = client.get(path)
        assert (answer.status_code, answer["Cache-Control"]) == (200, "no-store")


def test_it_is_not_ready_while_migrations_wait(client, monkeypatch) -> None:
    plan = [("0099_new_thing", False)]
    monkeypatch.setattr(health.MigrationExecutor, "migration_plan", lambda *_: plan)
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.content == b"not ready: 1 migrations are not applied; run migrate\n"
