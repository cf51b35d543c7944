"""Every width, crop and format is made once, safely, and tells nothing."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image

from articles.models import Picture, Rendition
from articles.pictures import (
    make_missing_renditions,
    make_renditions,
    move_focus,
    receive,
    renditions,
)
from articles.pictures.renditions import wanted
from articles.rights import Refused
from tests.pictures.uploads import data, drawing, jpeg_with_iptc, upload

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nothing_failed_before(monkeypatch):
    monkeypatch.setattr(renditions, "_failed_at", {})


def file_of(rendition: Rendition) -> bytes:
    with default_storage.open(rendition.path) as file:
        return file.read()


def unfinished(content: bytes | None = None) -> Picture:
    picture = Picture(title="Waiting")
    picture.file.save("a.jpg", ContentFile(content or data(), name="a.jpg"))
    return picture


def widths(picture: Picture, format_: str) -> list[int]:
    full = picture.renditions.filter(shape="full", format=format_)
    return sorted(full.values_list("width", flat=True))


def test_a_large_picture_gets_the_whole_ladder_in_both_formats():
    picture = receive(upload(data(drawing(1700, 1100))), by=None)

    for format_ in ("webp", "jpeg"):
        assert widths(picture, format_) == [160, 320, 480, 640, 960, 1240, 1600]


def test_a_small_picture_is_never_enlarged_and_keeps_its_own_width():
    picture = receive(upload(data(drawing(500, 300))), by=None)

    assert widths(picture, "webp") == [160, 320, 480, 500]
    for rendition in picture.renditions.all():
        assert (rendition.width, rendition.height) <= (500, 300)


def test_crops_are_1200_wide_and_cut_to_shape():
    picture = receive(upload(data(drawing(1700, 1300))), by=None)

    sizes = {
        r.shape: (r.width, r.height) for r in picture.renditions.exclude(shape="full")
    }
    assert sizes == {
        "16x9": (1200, 675),
        "4x3": (1200, 900),
        "1x1": (1200, 1200),
        "social": (1200, 630),
    }


@pytest.mark.parametrize("size", [(1, 1), (3000, 2), (2, 3000), (159, 90)])
def test_no_size_is_too_odd(size):
    picture = receive(upload(data(drawing(*size), "PNG"), "odd.png"), by=None)

    assert picture.rendered_at is not None
    assert all(r.width <= size[0] for r in picture.renditions.all())


def test_rows_say_what_the_files_are():
    picture = receive(upload(data(drawing(700, 500))), by=None)

    for rendition in picture.renditions.all():
        content = file_of(rendition)
        with Image.open(BytesIO(content)) as image:
            assert image.size == (rendition.width, rendition.height)
            assert image.format == rendition.format.upper()
        assert rendition.size == len(content)


def test_no_rendition_tells_what_the_original_knows():
    exif = Image.Exif()
    exif[270] = "SECRET caption"
    content = jpeg_with_iptc(
        (2, 120, b"SECRET caption"),
        exif=exif,
        comment=b"SECRET comment",
        xmp=b"<x>SECRET</x>",
    )
    assert content.count(b"SECRET") == 4

    picture = receive(upload(content), by=None)

    for rendition in picture.renditions.all():
        content = file_of(rendition)
        assert b"SECRET" not in content
        with Image.open(BytesIO(content)) as image:
            assert not set(image.info) & {
                "exif",
                "xmp",
                "comment",
                "photoshop",
                "icc_profile",
            }


def test_names_are_random_and_say_nothing():
    picture = receive(upload(), by=None, title="secret")

    names = list(picture.renditions.values_list("name", flat=True))

    assert len(names) == len(set(names))
    for name in names:
        stem, suffix = name.split(".")
        assert len(stem) == 24
        assert stem == stem.lower()
        assert suffix in {"webp", "jpg"}


def test_the_crop_follows_the_focus():
    picture = receive(upload(data(drawing(1600, 800))), by=None)

    def colour() -> tuple[int, ...]:
        square = picture.renditions.get(shape="1x1")
        with Image.open(BytesIO(file_of(square))) as image:
            return image.convert("RGB").getpixel((image.width // 2, image.height // 2))

    move_focus(picture, 0, 50, by=None)
    assert colour()[0] > 200
    move_focus(picture, 100, 50, by=None)
    assert colour()[2] > 200


def test_moving_the_focus_cuts_new_crops_and_leaves_the_rest(
    django_capture_on_commit_callbacks,
):
    picture = receive(upload(), by=None)
    full = set(picture.renditions.filter(shape="full").values_list("name"))
    old = list(picture.renditions.exclude(shape="full"))

    with django_capture_on_commit_callbacks(execute=True):
        move_focus(picture, 10, 20, by=None)

    assert set(picture.renditions.filter(shape="full").values_list("name")) == full
    assert not any(default_storage.exists(rendition.path) for rendition in old)
    picture.refresh_from_db()
    assert (picture.focus_x, picture.focus_y) == (10, 20)
    assert picture.rendered_at is not None


def test_a_focus_outside_the_picture_is_refused():
    with pytest.raises(Refused):
        move_focus(receive(upload(), by=None), 101, 0, by=None)


def test_making_them_again_changes_nothing():
    picture = receive(upload(), by=None)
    before = list(picture.renditions.values_list("name", flat=True))

    make_renditions(picture)

    assert list(picture.renditions.values_list("name", flat=True)) == before


def test_what_a_crash_left_out_is_made_and_the_rest_kept():
    picture = receive(upload(), by=None)
    lost = picture.renditions.get(shape="16x9")
    kept = set(picture.renditions.exclude(pk=lost.pk).values_list("name", flat=True))
    lost.delete()
    Picture.objects.update(rendered_at=None)

    assert make_missing_renditions() == 1

    names = set(picture.renditions.values_list("name", flat=True))
    assert kept < names
    assert len(names) == len(kept) + 1
    picture.refresh_from_db()
    assert picture.rendered_at is not None


def test_the_worker_takes_so_many_at_a_time():
    for _ in range(3):
        unfinished(data(drawing(100, 80)))

    assert make_missing_renditions(limit=2) == 2
    assert make_missing_renditions(limit=2) == 1
    assert make_missing_renditions(limit=2) == 0


def test_a_picture_that_fails_says_why_and_stops_no_other(caplog):
    broken = unfinished(data())
    default_storage.delete(broken.file.name)
    sound = unfinished(data(drawing(seed=3)))

    assert make_missing_renditions() == 1

    sound.refresh_from_db()
    assert sound.rendered_at is not None
    assert f"No renditions of picture {broken.pk}" in caplog.text
    assert "No such file" in caplog.text


def test_a_picture_that_failed_rests_before_it_is_tried_again(caplog):
    broken = unfinished(data())
    default_storage.delete(broken.file.name)

    make_missing_renditions()
    caplog.clear()
    make_missing_renditions()

    assert caplog.text == ""


def test_when_another_worker_was_quicker_its_file_stands(monkeypatch):
    picture = unfinished(data(drawing(200, 100)))
    make_renditions(picture)
    names = set(picture.renditions.values_list("name", flat=True))
    monkeypatch.setattr(renditions, "_missing", lambda *_: wanted(200, 100))
    saved: list[str] = []
    monkeypatch.setattr(
        default_storage,
        "save",
        lambda name, content, save=default_storage.save: saved.append(
            save(name, content)
        ),
    )

    renditions._make(picture)

    assert set(picture.renditions.values_list("name", flat=True)) == names
    assert saved
    assert not any(default_storage.exists(path) for path in saved)
