"""The media gate: a rendition is public while a live edition shows its picture."""

from datetime import timedelta

import pytest

from articles import clock, pictures, publishing
from articles.models import Picture, Rendition
from articles.writing import BylineRow
from tests import make

pytestmark = pytest.mark.django_db


def any_of(picture: Picture) -> Rendition:
    return picture.renditions.first()


def test_a_picture_that_no_story_uses_is_not_public():
    assert pictures.gate.find(any_of(make.picture()).name) is None


def test_a_name_that_nobody_gave_is_not_public():
    assert pictures.gate.find("aaaaaaaaaaaaaaaaaaaaaaaa.jpg") is None


def test_a_draft_does_not_make_its_picture_public():
    picture = make.picture()
    make.article(picture=picture)

    assert pictures.gate.find(any_of(picture).name) is None


def test_the_picture_of_a_live_story_is_public_in_every_rendition():
    picture = make.picture()
    make.published(picture=picture)

    for rendition in picture.renditions.all():
        assert pictures.gate.find(rendition.name) == rendition


def test_a_picture_in_the_body_is_public_too():
    picture = make.picture()
    make.published(
        body=f'<p>Look:</p><figure data-picture="{picture.pk}"></figure><p>There.</p>'
    )

    assert pictures.gate.find(any_of(picture).name) == any_of(picture)


def test_a_scheduled_storys_picture_is_public_from_its_minute_on():
    picture = make.picture()
    at = clock.now() + timedelta(hours=6)
    make.publish(make.article(picture=picture), at=at)
    name = any_of(picture).name

    assert pictures.gate.find(name) is None
    assert pictures.gate.find(name, at=at - timedelta(microseconds=1)) is None
    assert pictures.gate.find(name, at=at) is not None


def test_the_picture_of_a_withdrawn_story_is_gone_with_it():
    picture = make.picture()
    edition = make.published(picture=picture)
    article = edition.article
    article.refresh_from_db()

    publishing.withdraw(
        article, by=None, seen=article.line_number, kind="withdrawn", reason="Wrong."
    )

    assert pictures.gate.find(any_of(picture).name) is None


def test_a_picture_that_an_update_took_out_is_no_longer_public():
    old, new = make.picture(), make.picture()
    edition = make.published(picture=old)
    make.edit(edition.article, picture=new, headline="The bridge, seen from the north")
    make.publish(edition.article)

    assert pictures.gate.find(any_of(old).name) is None
    assert pictures.gate.find(any_of(new).name) is not None


def test_a_portrait_is_public_while_its_owner_has_a_live_story():
    portrait = make.picture()
    writer = make.contributor(portrait=portrait)
    name = any_of(portrait).name
    assert pictures.gate.find(name) is None

    make.published(bylines=[BylineRow(writer.name, contributor=writer)])
    assert pictures.gate.find(name) is not None

    writer.is_active = False
    writer.save()
    assert pictures.gate.find(name) is None


def test_the_gate_asks_once(django_assert_num_queries):
    picture = make.picture()
    make.published(picture=picture)
    name = any_of(picture).name

    with django_assert_num_queries(1):
        assert pictures.gate.find(name).picture == picture
