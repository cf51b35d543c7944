"""The words that a picture's file carries: IPTC, XMP and EXIF, in this order."""

import logging
import re
from dataclasses import dataclass

from lxml import etree
from PIL import Image, IptcImagePlugin

from articles.pictures.reading import BROKEN
from articles.text.clean import clean_line

logger = logging.getLogger(__name__)

UTF_8 = b"\x1b%G"
# What cameras write where a caption should stand.
CAMERA_NOISE = re.compile(
    r"\A(OLYMPUS|SONY|SAMSUNG|DCIM|DIGITAL|KODAK|MINOLTA)\b[A-Z ]*\Z"
)
XMP = {
    "title": "dc:title/rdf:Alt/rdf:li",
    "caption": "dc:description/rdf:Alt/rdf:li",
    "author": "dc:creator/rdf:Seq/rdf:li",
    "copyright": "dc:rights/rdf:Alt/rdf:li",
    "alt": "iptc:AltTextAccessibility/rdf:Alt/rdf:li",
    "source": "photoshop:Credit",
    "headline": "photoshop:Headline",
}
NAMESPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "iptc": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
}
IPTC = {
    "title": (2, 5),
    "headline": (2, 105),
    "caption": (2, 120),
    "author": (2, 80),
    "source": (2, 110),
    "copyright": (2, 116),
}
EXIF = {"caption": 270, "author": 315, "copyright": 33432}

type Found = dict[str, str]


@dataclass(frozen=True, slots=True)
class Words:
    """Defaults for what the person who uploads did not type."""

    title: str = ""
    alt: str = ""
    caption: str = ""
    credit: str = ""
    copyright: str = ""


def words(image: Image.Image) -> Words:
    """What the file says of itself. Unreadable metadata never costs the picture."""
    found: Found = {}
    for read in (_iptc, _xmp, _exif):
        try:
            said = read(image)
        except (etree.LxmlError, *BROKEN) as error:
            logger.info("Words in a picture could not be read: %s", error)
            continue
        for key, value in said.items():
            if text := clean_line(value):
                found.setdefault(key, text)
    return Words(
        title=found.get("headline") or found.get("title", ""),
        alt=found.get("alt", ""),
        caption=found.get("caption", ""),
        credit=_credit(found.get("author", ""), found.get("source", "")),
        copyright=found.get("copyright", ""),
    )


def _credit(author: str, source: str) -> str:
    """As printed: Name/Agency, once each."""
    if not source or source.casefold() in author.casefold():
        return author
    if not author or author.casefold() in source.casefold():
        return source
    return f"{author}/{source}"


def _iptc(image: Image.Image) -> Found:
    rows = IptcImagePlugin.getiptcinfo(image) or {}  # type: ignore[arg-type]
    charset = "utf-8" if _first(rows.get((1, 90))) == UTF_8 else ""
    return {key: _decoded(_first(rows.get(row)), charset) for key, row in IPTC.items()}


def _first(value: bytes | list[bytes] | None) -> bytes:
    if isinstance(value, list):
        return value[0] if value else b""
    return value or b""


def _decoded(raw: bytes, charset: str) -> str:
    """Record 1:90 names UTF-8 or nothing; unmarked text is often UTF-8 all the same."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode(charset or "cp1252", errors="replace")


def _xmp(image: Image.Image) -> Found:
    packet = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp")
    if not packet:
        return {}
    raw = packet.encode() if isinstance(packet, str) else packet
    # A parser for each packet: lxml's are not safe to share between threads.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    tree = etree.fromstring(raw.strip(b"\0 \n\r\t"), parser)
    found: Found = {}
    for key, path in XMP.items():
        node = tree.find(f".//{path}", NAMESPACES)
        if node is not None and node.text:
            found[key] = node.text
    for node in tree.iterfind(".//rdf:Description", NAMESPACES):
        for key in ("source", "headline"):
            prefix, name = XMP[key].split(":")
            if value := node.get(f"{{{NAMESPACES[prefix]}}}{name}"):
                found.setdefault(key, value)
    return found


def _exif(image: Image.Image) -> Found:
    rows = image.getexif()
    found = {key: _recoded(str(rows.get(tag) or "")) for key, tag in EXIF.items()}
    if CAMERA_NOISE.match(found["caption"].strip()):
        found["caption"] = ""
    return found


def _recoded(text: str) -> str:
    """EXIF says ASCII, Pillow reads Latin-1, and cameras write UTF-8."""
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text
