"""Pictures and other media of a NewsML 1.2 item, one entry a picture."""

import re

from articles.text.agency.labels import read_photo_credit
from articles.wire.formats.newsml12.content import role, texts_with_role
from articles.wire.formats.parts import (
    Kind,
    Media,
    Rendition,
)
from articles.wire.formats.xml import (
    Element,
    attribute,
    descendants,
    find,
    find_all,
    local,
    text_of,
)

_KINDS = {
    "photo": Kind.PICTURE,
    "picture": Kind.PICTURE,
    "image": Kind.PICTURE,
    "graphic": Kind.GRAPHIC,
    "video": Kind.VIDEO,
    "audio": Kind.AUDIO,
}
_MIMES = {"jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png"}
_SUFFIX = re.compile(r"\.(jpe?g|png|gif|mp4|mp3)(?:\?.*)?$", re.IGNORECASE)


def read_media(main: Element | None) -> tuple[Media, ...]:
    """Every group of files under `main`: its words, and its renditions in order.

    A group is the nearest component with lines of its own: that is where the caption
    and the photographer stand, apart from those of the text.
    """
    if main is None:
        return ()
    groups: dict[Element, list[Element]] = {}
    for content in descendants(main, "ContentItem"):
        if attribute(content, "Href"):
            groups.setdefault(_owner(content, main), []).append(content)
    return tuple(_media(owner, contents) for owner, contents in groups.items())


def _owner(content: Element, main: Element) -> Element:
    for one in content.iterancestors():
        if one is main or (local(one) == "NewsComponent" and _stands_alone(one)):
            return one
    return main


def _stands_alone(component: Element) -> bool:
    return find(component, "NewsLines") is not None or bool(
        attribute(component, "Duid")
    )


def _media(owner: Element, contents: list[Element]) -> Media:
    lines = find(owner, "NewsLines")
    creator = find(owner, "AdministrativeMetadata", "Creator", "Party")
    caption = next(iter(texts_with_role(owner, "caption")), "")
    credit = read_photo_credit(caption)
    return Media(
        kind=_kind(contents[0]),
        id=attribute(owner, "Duid"),
        headline=text_of(find(lines, "HeadLine")),
        caption=credit.caption if credit else caption,
        creator=text_of(find(lines, "ByLine")) or attribute(creator, "FormalName"),
        credit=text_of(find(lines, "CreditLine")),
        copyright=text_of(find(lines, "CopyrightLine")),
        renditions=tuple(map(_rendition, contents)),
    )


def _kind(content: Element) -> Kind:
    medium = attribute(find(content, "MediaType"), "FormalName").lower()
    mime = attribute(find(content, "MimeType"), "FormalName").lower()
    return _KINDS.get(medium) or _KINDS.get(mime.split("/")[0]) or Kind.PICTURE


def _rendition(content: Element) -> Rendition:
    sizes = {
        attribute(one, "FormalName").lower(): attribute(one, "Value")
        for one in find_all(content, "Characteristics", "Property")
    }
    parent = content.getparent()
    use = sizes.get("imageuse", "")
    return Rendition(
        href=attribute(content, "Href"),
        role=use or (role(parent) if parent is not None else ""),
        mime=_mime(content),
        width=_number(sizes.get("width") or sizes.get("pixelwidth") or ""),
        height=_number(sizes.get("height") or sizes.get("pixelheight") or ""),
        size=_number(text_of(find(content, "Characteristics", "SizeInBytes"))),
    )


def _mime(content: Element) -> str:
    stated = attribute(find(content, "MimeType"), "FormalName").lower()
    form = attribute(find(content, "Format"), "FormalName").lower()
    if "/" in stated:
        return stated
    found = _SUFFIX.search(attribute(content, "Href"))
    suffix = found[1].lower() if found else ""
    return form if "/" in form else _MIMES.get(form) or _MIMES.get(suffix, "")


def _number(text: str) -> int | None:
    return int(text) if re.fullmatch(r"[0-9]{1,12}", text) else None
