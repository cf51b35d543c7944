"""The small values that a dispatch is made of."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Status(StrEnum):
    """What the agency lets readers see. Whatever we do not know is withheld."""

    USABLE = "usable"
    WITHHELD = "withheld"
    CANCELED = "canceled"


class Kind(StrEnum):
    TEXT = "text"
    ALERT = "alert"
    PICTURE = "picture"
    VIDEO = "video"
    AUDIO = "audio"
    GRAPHIC = "graphic"
    PACKAGE = "package"
    EVENT = "event"
    SERVICE = "service"


@dataclass(frozen=True, slots=True)
class Embargo:
    """Held until a moment, or without end when no moment could be read."""

    raw: str
    until: datetime | None = None

    @property
    def indefinite(self) -> bool:
        return self.until is None


@dataclass(frozen=True, slots=True)
class Headline:
    text: str
    role: str = "main"


@dataclass(frozen=True, slots=True)
class Subject:
    """`code` in `scheme`; `desk` is the agency's own category for it."""

    code: str
    scheme: str = ""
    level: str = ""
    name: str = ""
    desk: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    city: str = ""
    country: str = ""
    area: str = ""
    latitude: str = ""
    longitude: str = ""


@dataclass(frozen=True, slots=True)
class Rendition:
    """One file of a picture. `href` is as sent: a file beside the message, or an URL."""

    href: str
    role: str = ""
    mime: str = ""
    width: int | None = None
    height: int | None = None
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Media:
    kind: Kind
    id: str = ""
    headline: str = ""
    caption: str = ""
    creator: str = ""
    credit: str = ""
    copyright: str = ""
    renditions: tuple[Rendition, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """Words beside the story. Only a `publishable` one may ever reach readers."""

    role: str
    text: str
    publishable: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """`rel` as the format names it, `target` the other item's raw id."""

    rel: str
    target: str


@dataclass(frozen=True, slots=True)
class Unmapped:
    """A node that no field takes: its path, attributes and text, kept as sent."""

    path: str
    attributes: tuple[tuple[str, str], ...] = ()
    text: str = ""
