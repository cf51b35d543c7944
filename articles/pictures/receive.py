"""Take in an upload: check it, keep it as it came, and make its renditions."""

import hashlib
from pathlib import PurePath
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile, File
from PIL import Image

from articles.models import Picture
from articles.pictures.embedded import words
from articles.pictures.reading import read, upright_size
from articles.pictures.renditions import make_renditions
from articles.rights import Person, Refused, require
from articles.text.clean import clean_line

SUFFIX = {"JPEG": "jpg", "MPO": "jpg", "PNG": "png", "WEBP": "webp"}
TYPED = ("title", "alt", "caption", "credit")


def receive(
    file: File,
    *,
    by: Person | None,
    title: str = "",
    alt: str = "",
    caption: str = "",
    credit: str = "",
) -> Picture:
    """Store an upload. The same bytes again give the same Picture.

    What the person typed wins; the file's own words fill in for what they did not.
    Raises `Refused`, with the form field that it belongs to.
    """
    require(by, "add_picture")
    typed = _checked({"title": title, "alt": alt, "caption": caption, "credit": credit})
    data = _bytes(file)
    sha256 = hashlib.sha256(data).hexdigest()
    picture = Picture.objects.filter(sha256=sha256).order_by("id").first()
    if picture is None:
        picture = _store(data, sha256, typed, name=file.name or "")
    else:
        _fill_blanks(picture, typed)
    if picture.rendered_at is None:
        make_renditions(picture)
    return picture


def _checked(typed: dict[str, str]) -> dict[str, str]:
    """Typed words, cleaned; too long a text is refused, for none of it may be lost."""
    clean = {name: clean_line(text) for name, text in typed.items()}
    for name, text in clean.items():
        limit = _limit(name)
        if len(text) > limit:
            raise Refused(
                f"This is {len(text)} characters long; {limit} fit. Shorten it.",
                field=name,
            )
    return clean


def _bytes(file: File) -> bytes:
    limit = settings.NEWSROOM_UPLOAD_LIMIT
    file.seek(0)
    data = file.read(limit + 1)
    if not data:
        raise Refused("This file is empty: choose the picture again.", field="file")
    if len(data) > limit:
        raise Refused(
            f"This file is larger than {limit / 1_000_000:g} MB: "
            "export the picture smaller and upload that.",
            field="file",
        )
    return data


def _store(data: bytes, sha256: str, typed: dict[str, str], name: str) -> Picture:
    image = read(data)
    said = words(image)
    given: dict[str, Any] = {
        field: typed[field] or getattr(said, field)[: _limit(field)] for field in TYPED
    }
    given["title"] = given["title"] or _title(given["caption"], name)
    picture = Picture(
        sha256=sha256,
        copyright_notice=said.copyright[: _limit("copyright_notice")],
        **given,
    )
    return _kept(picture, data, image)


def _kept(picture: Picture, data: bytes, image: Image.Image) -> Picture:
    """File first, row after: a row never names a file that is not there."""
    suffix = SUFFIX[image.format or "JPEG"]
    picture.file.save(f"original.{suffix}", ContentFile(data), save=False)
    # Saving the file set the size as stored; a phone's picture may lie on its side.
    picture.width, picture.height = upright_size(image)
    try:
        picture.save()
    except BaseException:
        picture.file.storage.delete(str(picture.file.name))
        raise
    return picture


def _fill_blanks(picture: Picture, typed: dict[str, str]) -> None:
    blanks = [name for name in TYPED if typed[name] and not getattr(picture, name)]
    for name in blanks:
        setattr(picture, name, typed[name])
    if blanks:
        picture.save(update_fields=blanks)


def _title(caption: str, name: str) -> str:
    """For finding it at the desk: the caption's beginning, or the file's own name."""
    words_of_name = PurePath(clean_line(name)).stem.replace("_", " ").replace("-", " ")
    return (caption or words_of_name or "Picture")[: _limit("title")]


def _limit(field: str) -> int:
    limit: int = Picture._meta.get_field(field).max_length or 0  # type: ignore[union-attr]
    return limit
