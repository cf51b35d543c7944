"""Files as people upload them, drawn on the spot."""

import struct
import zlib
from io import BytesIO

from django.core.files.base import ContentFile
from PIL import Image


def drawing(
    width: int = 400, height: int = 300, mode: str = "RGB", seed: int = 0
) -> Image.Image:
    """Left half red, right half blue, and a pixel of its own for each seed."""
    image = Image.new(mode, (width, height), "red" if mode != "L" else 80)
    image.paste("blue" if mode != "L" else 200, (width // 2, 0, width, height))
    image.putpixel((0, 0), 0 if mode == "L" else (seed % 256, seed // 256 % 256, 7))
    return image


def data(
    image: Image.Image | None = None, kind: str = "JPEG", **extra: object
) -> bytes:
    out = BytesIO()
    (image or drawing()).save(out, kind, **extra)
    return out.getvalue()


def upload(content: bytes | None = None, name: str = "scan.jpg") -> ContentFile:
    return ContentFile(data() if content is None else content, name=name)


def jpeg_with_iptc(*rows: tuple[int, int, bytes], **extra: object) -> bytes:
    """A JPEG that carries these IPTC rows (record, number, value) in Photoshop's way."""
    iptc = b"".join(
        bytes([0x1C, record, number]) + struct.pack(">H", len(value)) + value
        for record, number, value in rows
    )
    resource = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(iptc)) + iptc
    segment = b"Photoshop 3.0\0" + resource + b"\0" * (len(resource) % 2)
    plain = data(**extra)
    marker = b"\xff\xed" + struct.pack(">H", len(segment) + 2) + segment
    return plain[:2] + marker + plain[2:]


def png_that_claims(width: int, height: int) -> bytes:
    """A few bytes whose header promises a huge picture."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + body))
        return struct.pack(">I", len(body)) + kind + body + check

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"\0" * 1000)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", pixels)
        + chunk(b"IEND", b"")
    )
