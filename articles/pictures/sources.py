"""Which renditions a page names for a picture, ready for its template."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.conf import settings

from articles.models import Picture, Rendition

# What a browser without `srcset` gets: enough for a page's column.
PLAIN_WIDTH = 960


@dataclass(frozen=True, slots=True)
class Crop:
    url: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Sources:
    """`<source srcset="{webp_srcset}"> <img src srcset="{jpeg_srcset}" width height>`."""

    webp_srcset: str
    jpeg_srcset: str
    src: str
    width: int
    height: int
    crops: Mapping[str, Crop] = field(default_factory=dict)

    def crop(self, shape: str) -> Crop | None:
        """The cut of that shape: 16x9, 4x3, 1x1 or social."""
        return self.crops.get(shape)

    @property
    def wide(self) -> Crop | None:
        return self.crop(Rendition.Shape.WIDE)

    @property
    def classic(self) -> Crop | None:
        return self.crop(Rendition.Shape.CLASSIC)

    @property
    def square(self) -> Crop | None:
        return self.crop(Rendition.Shape.SQUARE)

    @property
    def social(self) -> Crop | None:
        return self.crop(Rendition.Shape.SOCIAL)


def sources(picture: Picture | None, largest: int = 1600) -> Sources | None:
    """None while there is nothing to show. No query when renditions are prefetched.

    `largest` caps the candidates: in a text column a dense phone would otherwise
    fetch more than it can show.
    """
    if picture is None:
        return None
    renditions = list(picture.renditions.all())
    full = [r for r in renditions if r.shape == Rendition.Shape.FULL]
    jpeg = _candidates(full, Rendition.Format.JPEG, largest)
    if not jpeg:
        return None
    plain = next((r for r in reversed(jpeg) if r.width <= PLAIN_WIDTH), jpeg[0])
    return Sources(
        webp_srcset=_srcset(_candidates(full, Rendition.Format.WEBP, largest)),
        jpeg_srcset=_srcset(jpeg),
        src=url(plain),
        width=plain.width,
        height=plain.height,
        crops={
            r.shape: Crop(url(r), r.width, r.height)
            for r in renditions
            if r.shape != Rendition.Shape.FULL
        },
    )


def url(rendition: Rendition) -> str:
    return f"{settings.MEDIA_URL}{rendition.name}"


def _candidates(
    full: Iterable[Rendition], format_: str, largest: int
) -> list[Rendition]:
    """Narrow to wide. A picture that has only wider ones keeps its narrowest."""
    found = sorted((r for r in full if r.format == format_), key=lambda r: r.width)
    return [r for r in found if r.width <= largest] or found[:1]


def _srcset(renditions: Iterable[Rendition]) -> str:
    return ", ".join(f"{url(r)} {r.width}w" for r in renditions)
