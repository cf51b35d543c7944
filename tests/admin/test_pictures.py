"""The picture list: uploads through the picture desk, seen by staff only."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from articles.models import Picture
from tests import make, people
from tests.admin.desk import client_of

pytestmark = pytest.mark.django_db

LIST = "/admin/articles/picture/"


def drawing(name: str = "ship.png") -> SimpleUploadedFile:
    store = io.BytesIO()
    Image.new("RGB", (640, 427), (20, 90, 140)).save(store, "PNG")
    return SimpleUploadedFile(name, store.getvalue(), "image/png")


def test_an_upload_is_kept_with_its_words_and_renditions() -> None:
    data = {"file": drawing(), "title": "Ship", "alt": "A ship", "credit": "O. Berg"}
    answer = client_of(people.reporter()).post(f"{LIST}add/", data)
    picture = Picture.objects.get()
    assert answer["Location"].endswith(f"/{picture.pk}/change/")
    assert (picture.title, picture.alt, picture.credit) == ("Ship", "A ship", "O. Berg")
    assert picture.renditions.exists()


@pytest.mark.parametrize("content", [b"", b"<svg onload=alert(1)>", b"GIF89a"])
def test_a_file_that_is_no_picture_is_refused_and_the_words_stay(
    content: bytes,
) -> None:
    data = {"file": SimpleUploadedFile("x.png", content), "alt": "Typed words"}
    answer = client_of(people.reporter()).post(f"{LIST}add/", data)
    assert answer.context["form"].errors["file"]
    assert "Typed words" in answer.content.decode()
    assert not Picture.objects.exists()


def test_the_list_and_the_file_are_for_staff() -> None:
    picture = make.picture()
    rita = client_of(people.reporter())
    assert picture.title in rita.get(LIST).content.decode()
    answer = rita.get(f"{LIST}{picture.pk}/file/")
    assert answer["Content-Type"] == "image/jpeg"
    assert "private" in answer["Cache-Control"]
    assert answer.getvalue()
    assert Client().get(f"{LIST}{picture.pk}/file/").status_code == 302


def test_a_moved_focus_cuts_the_crops_anew() -> None:
    picture = make.picture()
    crops = set(picture.renditions.exclude(shape="full").values_list("name", flat=True))
    data = {
        "title": "Other words",
        "alt": picture.alt,
        "caption": picture.caption,
        "credit": picture.credit,
        "focus_x": 10,
        "focus_y": 90,
    }
    client_of(people.reporter()).post(f"{LIST}{picture.pk}/change/", data)
    picture.refresh_from_db()
    assert (picture.title, picture.focus_x, picture.focus_y) == ("Other words", 10, 90)
    anew = set(picture.renditions.exclude(shape="full").values_list("name", flat=True))
    assert anew
    assert not anew & crops


def test_a_picture_is_never_deleted() -> None:
    picture = make.picture()
    ada = client_of(people.administrator())
    assert ada.get(f"{LIST}{picture.pk}/delete/").status_code == 403
    assert ada.post(f"{LIST}{picture.pk}/delete/", {"post": "yes"}).status_code == 403
    assert Picture.objects.exists()
