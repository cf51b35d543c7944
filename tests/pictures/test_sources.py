"""What a page names for a picture, and what it costs."""

import pytest

from articles.models import Picture
from articles.pictures import receive, sources
from tests.pictures.uploads import data, drawing, upload

pytestmark = pytest.mark.django_db


@pytest.fixture
def picture() -> Picture:
    return receive(upload(data(drawing(1300, 900))), by=None)


def test_both_formats_are_offered_narrow_to_wide(picture):
    found = sources(picture)

    for srcset, suffix in ((found.webp_srcset, ".webp"), (found.jpeg_srcset, ".jpg")):
        rows = [row.split() for row in srcset.split(", ")]
        assert [width for _, width in rows] == [
            f"{width}w" for width in (160, 320, 480, 640, 960, 1240, 1300)
        ]
        assert all(
            url.startswith("/media/") and url.endswith(suffix) for url, _ in rows
        )


def test_the_plain_source_is_a_jpeg_with_its_own_size(picture):
    found = sources(picture)

    assert found.src in found.jpeg_srcset
    assert (found.width, found.height) == (960, 665)


def test_a_text_column_asks_for_no_more_than_it_can_show(picture):
    assert "1300w" not in sources(picture, largest=1240).webp_srcset


def test_crops_come_by_their_shape(picture):
    crop = sources(picture).crop("social")

    assert (crop.width, crop.height) == (1200, 630)
    assert crop == sources(picture).social
    assert sources(picture).crop("9x16") is None


def test_a_picture_without_renditions_is_left_out():
    assert sources(Picture.objects.create(title="Not rendered yet")) is None
    assert sources(None) is None


def test_prefetched_renditions_cost_no_query(picture, django_assert_num_queries):
    found = Picture.objects.prefetch_related("renditions").get(pk=picture.pk)

    with django_assert_num_queries(0):
        assert sources(found) is not None
        assert sources(found).wide is not None
