"""Open the bytes of a picture with suspicion, and turn it upright in plain colours."""

import logging
import struct
import zlib
from io import BytesIO
from typing import IO

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from articles.rights import Refused

logger = logging.getLogger(__name__)

FORMATS = ("JPEG", "PNG", "WEBP")
MAX_PIXELS = 50_000_000
# Pillow only warns at its limit, and refuses at twice that.
Image.MAX_IMAGE_PIXELS = MAX_PIXELS

# What Pillow's readers raise on bytes that are not what they claim to be.
BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    EOFError,
    LookupError,
    OverflowError,
    struct.error,
    zlib.error,
)
TOO_LARGE = (Image.DecompressionBombError, Image.DecompressionBombWarning)
SIDEWAYS = frozenset({5, 6, 7, 8})
ORIENTATION = 0x0112
SRGB = ImageCms.createProfile("sRGB")


def read(data: bytes) -> Image.Image:
    """The picture in these bytes, wholly decoded, or a refusal that says why not."""
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as image:
            _check_size(image)
            image.verify()
        image = Image.open(BytesIO(data), formats=FORMATS)
        image.load()
    except TOO_LARGE:
        raise Refused(
            f"This picture has more than {MAX_PIXELS // 1_000_000} million pixels: "
            "make it smaller and upload it again.",
            field="file",
        ) from None
    except UnidentifiedImageError:
        raise Refused(_not_a_picture(data), field="file") from None
    except BROKEN as error:
        logger.info("A damaged picture was refused: %s", error)
        raise Refused(
            "This picture is damaged or cut off: export it again and upload that.",
            field="file",
        ) from None
    return image


def _check_size(image: Image.Image) -> None:
    """Before a single pixel is decoded."""
    if image.width * image.height > MAX_PIXELS:
        raise Image.DecompressionBombError


def upright_size(image: Image.Image) -> tuple[int, int]:
    """Width and height as a person sees it: a phone stores a sideways picture."""
    width, height = image.size
    return (height, width) if _orientation(image) in SIDEWAYS else (width, height)


def upright(file: IO[bytes], least: int) -> Image.Image:
    """The picture of a stored original, for readers: turned, flat, in sRGB, bare.

    A JPEG is decoded at a fraction of its size where both sides stay above `least`.
    """
    image = Image.open(file, formats=FORMATS)
    image.draft(None, (least, least))
    image.load()
    # Before the turn: a turned copy has lost the profile's link to the file.
    plain = _plain(_in_srgb(image))
    if _orientation(image) > 1:
        plain.getexif()[ORIENTATION] = _orientation(image)
        plain = ImageOps.exif_transpose(plain)
    # Pillow writes what it finds here into every file that it saves.
    plain.info = {}
    return plain


def _orientation(image: Image.Image) -> int:
    try:
        return int(image.getexif().get(ORIENTATION, 1))
    except BROKEN as error:
        logger.info("Unreadable EXIF, taken as upright: %s", error)
        return 1


def _in_srgb(image: Image.Image) -> Image.Image:
    """Colours of a wide profile would look dull once the profile is stripped."""
    profile = image.info.get("icc_profile")
    if not profile or image.mode not in {"RGB", "CMYK"}:
        return image
    try:
        turned = ImageCms.profileToProfile(
            image, BytesIO(profile), SRGB, outputMode="RGB"
        )
    except (ImageCms.PyCMSError, *BROKEN) as error:
        logger.info("Unreadable colour profile, taken as sRGB: %s", error)
        return image
    return turned or image


def _plain(image: Image.Image) -> Image.Image:
    """RGB; what is transparent stands on white, as on the page in print."""
    if image.mode.startswith("I"):
        return image.point(lambda value: value / 256).convert("L").convert("RGB")
    if image.mode in {"LA", "PA", "RGBA"} or "transparency" in image.info:
        layer = image.convert("RGBA")
        paper = Image.new("RGBA", layer.size, "white")
        return Image.alpha_composite(paper, layer).convert("RGB")
    return image.convert("RGB")


def _not_a_picture(data: bytes) -> str:
    if data[4:8] == b"ftyp":
        return "HEIC and AVIF pictures cannot be read here: save it as JPEG."
    return "This is not a JPEG, PNG or WebP picture: save it as one of these."
