"""An upload comes in whole, or is refused at its field with what to do."""

from pathlib import Path

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.files.storage import default_storage
from PIL import Image

from articles.models import Picture, Rendition
from articles.pictures import receive
from articles.rights import NotAllowed, Refused
from tests.pictures.uploads import (
    data,
    drawing,
    jpeg_with_iptc,
    png_that_claims,
    upload,
)

pytestmark = pytest.mark.django_db

UTF_8 = (1, 90, b"\x1b%G")
XMP = """<?xpacket begin="" id="x"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">
 <rdf:Description photoshop:Credit="Northlight"><dc:description><rdf:Alt>
 <rdf:li xml:lang="x-default">Fog over the quay</rdf:li></rdf:Alt></dc:description>
 <dc:creator><rdf:Seq><rdf:li>Ida Sand</rdf:li></rdf:Seq></dc:creator>
 </rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""


def test_an_upload_becomes_a_picture_with_all_its_renditions():
    picture = receive(
        upload(), by=None, title="Quay", alt="A quay", caption="The quay."
    )

    assert (picture.width, picture.height) == (400, 300)
    assert (picture.title, picture.alt, picture.caption) == (
        "Quay",
        "A quay",
        "The quay.",
    )
    assert picture.rendered_at is not None
    assert picture.renditions.count() > 0


@pytest.mark.parametrize(
    ("kind", "mode", "name"),
    [
        ("JPEG", "RGB", "a.jpg"),
        ("JPEG", "L", "grey.jpg"),
        ("PNG", "RGBA", "a.png"),
        ("WEBP", "RGB", "a.webp"),
    ],
)
def test_jpeg_png_and_webp_are_taken(kind, mode, name):
    image = drawing().convert(mode)

    picture = receive(upload(data(image, kind), name), by=None)

    assert picture.rendered_at is not None


def test_a_print_shops_cmyk_and_a_scanners_sixteen_bits_are_taken():
    cmyk = data(drawing().convert("CMYK"))
    deep = data(Image.new("I;16", (200, 100), 40_000), "PNG")

    for content, name in ((cmyk, "cmyk.jpg"), (deep, "deep.png")):
        picture = receive(upload(content, name), by=None)
        assert picture.rendered_at is not None

    thumb = picture.renditions.filter(format=Rendition.Format.JPEG).first()
    with default_storage.open(thumb.path) as file:
        grey = Image.open(file).convert("L").getpixel((50, 30))
    assert 150 <= grey <= 162


def test_the_original_is_kept_as_it_came_under_a_name_that_says_nothing():
    content = data()

    picture = receive(upload(content, "minister-resigns-EMBARGO.jpg"), by=None)

    with picture.file.open("rb") as file:
        assert file.read() == content
    assert picture.file.name.startswith("originals/")
    assert picture.file.name.endswith(f"{picture.uid.hex}.jpg")


def test_the_suffix_follows_the_content_and_not_the_name():
    picture = receive(upload(data(kind="PNG"), "picture.html"), by=None)

    assert picture.file.name.endswith(".png")


def test_the_same_bytes_give_the_same_picture():
    first = receive(upload(), by=None, title="First")
    again = receive(
        upload(name="other-name.jpg"), by=None, title="Second", alt="A pier"
    )

    assert again == first
    assert Picture.objects.count() == 1
    again.refresh_from_db()
    assert (again.title, again.alt) == ("First", "A pier")


def test_without_a_title_the_files_own_name_finds_it():
    picture = receive(upload(name="old_harbour-crane.jpg"), by=None)

    assert picture.title == "old harbour crane"


def test_typed_words_lose_their_markup_and_their_line_ends():
    picture = receive(upload(), by=None, caption="The <b>quay</b>\n at\x00 dawn")

    assert picture.caption == "The quay at dawn"


def test_a_sideways_photograph_is_measured_as_people_see_it():
    exif = Image.Exif()
    exif[0x0112] = 6

    picture = receive(upload(data(exif=exif)), by=None)

    assert (picture.width, picture.height) == (300, 400)
    reread = Picture.objects.get(pk=picture.pk)
    assert (reread.width, reread.height) == (300, 400)
    thumb = picture.renditions.get(format="jpeg", width=160)
    assert (thumb.width, thumb.height) == (160, 213)
    with default_storage.open(thumb.path) as file:
        top = Image.open(file).convert("RGB").getpixel((80, 20))
    assert top[0] > 200, "turned clockwise, the red left half is on top"


def test_the_files_own_words_fill_in_what_was_not_typed():
    content = jpeg_with_iptc(
        UTF_8,
        (2, 105, "Brücke gesperrt".encode()),
        (2, 120, "Die Brücke am Morgen".encode()),
        (2, 80, b"Ida Sand"),
        (2, 110, b"Northlight"),
        (2, 116, "© 2026 Ida Sand".encode()),
    )

    picture = receive(upload(content), by=None, caption="Typed by hand")

    assert picture.title == "Brücke gesperrt"
    assert picture.caption == "Typed by hand"
    assert picture.credit == "Ida Sand/Northlight"
    assert picture.copyright_notice == "© 2026 Ida Sand"


def test_unmarked_iptc_text_is_read_in_the_old_western_encoding():
    content = jpeg_with_iptc((2, 120, "Café fermé".encode("cp1252")))

    assert receive(upload(content), by=None).caption == "Café fermé"


def test_xmp_and_exif_words_are_read_too():
    exif = Image.Exif()
    exif[315] = "Ola Berg"
    exif[33432] = "© Ola Berg".encode()

    from_xmp = receive(upload(data(drawing(seed=1), xmp=XMP.encode())), by=None)
    from_exif = receive(upload(data(drawing(seed=2), exif=exif)), by=None)

    assert from_xmp.caption == "Fog over the quay"
    assert from_xmp.credit == "Ida Sand/Northlight"
    assert from_exif.credit == "Ola Berg"
    assert from_exif.copyright_notice == "© Ola Berg"


def test_broken_words_in_a_file_do_not_cost_the_picture():
    picture = receive(upload(data(xmp=b"<x:xmpmeta><rdf")), by=None, title="Pier")

    assert picture.title == "Pier"


def test_a_camera_makers_name_is_no_caption():
    exif = Image.Exif()
    exif[270] = "OLYMPUS DIGITAL CAMERA"

    assert receive(upload(data(exif=exif)), by=None).caption == ""


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not a JPEG, PNG or WebP"),
        (b"GIF89a" + b"\0" * 50, "not a JPEG, PNG or WebP"),
        (b"\0\0\0\x18ftypheic" + b"\0" * 50, "HEIC"),
        (data()[:2000], "damaged or cut off"),
        (data(kind="PNG")[:-40], "damaged or cut off"),
        (png_that_claims(9000, 9000), "million pixels"),
        (png_that_claims(60_000, 60_000), "million pixels"),
    ],
)
def test_what_is_no_sound_picture_is_refused_at_the_file(content, words):
    with pytest.raises(Refused) as refusal:
        receive(upload(content), by=None)

    assert words in refusal.value.message
    assert refusal.value.field == "file"
    assert Picture.objects.count() == 0


def test_a_file_over_the_limit_is_refused(settings):
    settings.NEWSROOM_UPLOAD_LIMIT = 1_000

    with pytest.raises(Refused, match=r"larger than 0\.001 MB") as refusal:
        receive(upload(), by=None)

    assert refusal.value.field == "file"


def test_a_text_that_does_not_fit_is_refused_at_its_own_field():
    with pytest.raises(Refused, match="301 characters") as refusal:
        receive(upload(), by=None, alt="x" * 301)

    assert refusal.value.field == "alt"


def test_somebody_without_the_right_uploads_nothing():
    with pytest.raises(NotAllowed):
        receive(upload(), by=AnonymousUser())

    assert Picture.objects.count() == 0


def test_a_row_that_cannot_be_stored_leaves_no_file_behind(settings, monkeypatch):
    def fail(*_args: object, **_options: object) -> None:
        message = "the disk of the database is full"
        raise OSError(message)

    monkeypatch.setattr(Picture, "save", fail)
    originals = Path(settings.MEDIA_ROOT) / "originals"
    before = set(originals.rglob("*.jpg"))

    with pytest.raises(OSError, match="full"):
        receive(upload(), by=None)

    assert set(originals.rglob("*.jpg")) == before
