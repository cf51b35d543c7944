"""Make the files that readers get: every width, crop and format of a picture."""

import base64
import logging
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from io import BytesIO

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import IntegrityError, connection, transaction
from PIL import Image, ImageOps

from articles import clock
from articles.models import Picture, Rendition
from articles.pictures.reading import FORMATS, upright, upright_size
from articles.rights import Person, Refused, require

logger = logging.getLogger(__name__)

WIDTHS = (160, 320, 480, 640, 960, 1240, 1600)
CROPS = {
    Rendition.Shape.WIDE: (1200, 675),
    Rendition.Shape.CLASSIC: (1200, 900),
    Rendition.Shape.SQUARE: (1200, 1200),
    Rendition.Shape.SOCIAL: (1200, 630),
}
# A wide file is shown on dense screens, where coarser quality cannot be seen.
FINE_UP_TO, FINE, COARSE = 640, 80, 55
SUFFIX = {Rendition.Format.WEBP: "webp", Rendition.Format.JPEG: "jpg"}
ADVISORY_LOCK = 0x70696374  # "pict"; the second key is the picture's id

TRY_AGAIN_AFTER = timedelta(minutes=10)
_failed_at: dict[int, datetime] = {}


@dataclass(frozen=True, slots=True)
class Wanted:
    """One rendition that a picture should have."""

    shape: Rendition.Shape
    format: Rendition.Format
    width: int
    height: int


def wanted(width: int, height: int) -> list[Wanted]:
    """Every rendition of an upright picture of this size. Nothing is ever enlarged."""
    widths = [each for each in WIDTHS if each <= width]
    if width < WIDTHS[-1] and width not in widths:
        widths.append(width)
    full = [
        Wanted(
            Rendition.Shape.FULL, format_, each, max(1, round(each * height / width))
        )
        for each in reversed(widths)
        for format_ in Rendition.Format
    ]
    return full + [
        Wanted(shape, Rendition.Format.JPEG, *_within(box, width, height))
        for shape, box in CROPS.items()
    ]


def _within(box: tuple[int, int], width: int, height: int) -> tuple[int, int]:
    scale = min(1.0, width / box[0], height / box[1])
    return max(1, round(box[0] * scale)), max(1, round(box[1] * scale))


def make_renditions(picture: Picture) -> None:
    """Make the renditions that are missing. Safe to repeat, and to kill half-way."""
    with _claimed(picture) as claimed:
        if claimed:
            _make(picture)


def make_missing_renditions(limit: int = 10) -> int:
    """Finish up to `limit` pictures, for the worker; how many were finished.

    One that fails says why in the log, and is left alone for a while.
    """
    now = clock.now()
    resting = [pk for pk, at in _failed_at.items() if now - at < TRY_AGAIN_AFTER]
    # At random, so that several workers rarely choose the same one.
    waiting = Picture.objects.filter(rendered_at=None).exclude(pk__in=resting)
    done = 0
    for picture in waiting.order_by("?")[:limit]:
        try:
            make_renditions(picture)
        except Exception:
            logger.exception("No renditions of picture %s (%s)", picture.pk, picture)
            _failed_at[picture.pk] = now
        else:
            _failed_at.pop(picture.pk, None)
            done += picture.rendered_at is not None
    return done


def move_focus(picture: Picture, x: int, y: int, *, by: Person | None) -> None:
    """Set the focal point, in percent from left and top, and cut the crops anew."""
    require(by, "change_picture")
    if not (0 <= x <= 100 and 0 <= y <= 100):
        raise Refused("The focus is given in percent, 0 to 100.", field="focus_x")
    if (picture.focus_x, picture.focus_y) == (x, y):
        return
    picture.focus_x, picture.focus_y, picture.rendered_at = x, y, None
    with transaction.atomic():
        picture.save(update_fields=["focus_x", "focus_y", "rendered_at"])
        crops = picture.renditions.exclude(shape=Rendition.Shape.FULL)
        paths = [rendition.path for rendition in crops]
        crops.delete()
        transaction.on_commit(lambda: _delete(paths))
    make_renditions(picture)


def _make(picture: Picture) -> None:
    with picture.file.open("rb") as file:
        with Image.open(file, formats=FORMATS) as header:
            size = upright_size(header)
        missing = _missing(picture, size)
        if missing:
            file.seek(0)
            _cut(picture, upright(file, least=WIDTHS[-1]), missing)
    if _missing(picture, size):
        return  # another worker holds the rest of them, and will say when it is done
    picture.rendered_at = clock.now()
    Picture.objects.filter(pk=picture.pk).update(rendered_at=picture.rendered_at)


def _missing(picture: Picture, size: tuple[int, int]) -> list[Wanted]:
    rows = Rendition.objects.filter(picture=picture)
    there = set(rows.values_list("shape", "format", "width"))
    return [w for w in wanted(*size) if (w.shape, w.format, w.width) not in there]


def _cut(picture: Picture, image: Image.Image, missing: list[Wanted]) -> None:
    focus = (picture.focus_x / 100, picture.focus_y / 100)
    shaped: dict[tuple[str, int], Image.Image] = {}
    for want in missing:
        key = (want.shape, want.width)
        if key not in shaped:
            shaped[key] = _shaped(image, want, focus)
        _keep(picture, want, _encoded(shaped[key], want))


def _shaped(
    image: Image.Image, want: Wanted, focus: tuple[float, float]
) -> Image.Image:
    size = (want.width, want.height)
    if want.shape == Rendition.Shape.FULL:
        return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    return ImageOps.fit(image, size, Image.Resampling.LANCZOS, centering=focus)


def _encoded(image: Image.Image, want: Wanted) -> bytes:
    quality = FINE if want.width <= FINE_UP_TO else COARSE
    out = BytesIO()
    if want.format == Rendition.Format.WEBP:
        image.save(out, "WEBP", quality=quality, method=2)
    else:
        image.save(out, "JPEG", quality=quality, optimize=True, progressive=True)
    return out.getvalue()


def _keep(picture: Picture, want: Wanted, data: bytes) -> None:
    """File first, row after: a reader is never sent to a file that is not there."""
    rendition = Rendition(
        picture=picture,
        shape=want.shape,
        format=want.format,
        width=want.width,
        height=want.height,
        name=_random_name(SUFFIX[want.format]),
        size=len(data),
    )
    default_storage.save(rendition.path, ContentFile(data))
    try:
        with transaction.atomic():
            rendition.save(force_insert=True)
    except IntegrityError:
        # Another worker was quicker with this one.
        default_storage.delete(rendition.path)
    except BaseException:
        default_storage.delete(rendition.path)
        raise


def _delete(paths: Iterable[str]) -> None:
    for path in paths:
        default_storage.delete(path)


def _random_name(suffix: str) -> str:
    """120 random bits in letters that survive a file system without capitals."""
    return f"{base64.b32encode(secrets.token_bytes(15)).decode().lower()}.{suffix}"


@contextmanager
def _claimed(picture: Picture) -> Iterator[bool]:
    """Keep other workers away. On SQLite two may do the same work; it does no harm.

    A lock of the session, not of a row: nobody who edits the picture has to wait.
    """
    if connection.vendor != "postgresql":
        yield True
        return
    keys = (ADVISORY_LOCK, picture.pk % 2**31)
    with connection.cursor() as cursor:
        cursor.execute("select pg_try_advisory_lock(%s, %s)", keys)
        (got,) = cursor.fetchone()
    try:
        yield got
    finally:
        if got:
            with connection.cursor() as cursor:
                cursor.execute("select pg_advisory_unlock(%s, %s)", keys)
