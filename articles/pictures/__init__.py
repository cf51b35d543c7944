"""The picture desk: read an upload, make and find its renditions, guard them.

The one door. An upload comes in by `receive` and is kept as it came, in private.
Readers get renditions only: files without a trace of the original's metadata, under
random names, that `gate.find` gives out while a live edition uses the picture.
`sources` says which of them a page should name.
"""

from articles.pictures import gate
from articles.pictures.receive import receive
from articles.pictures.renditions import (
    make_missing_renditions,
    make_renditions,
    move_focus,
)
from articles.pictures.sources import Crop, Sources, sources

__all__ = [
    "Crop",
    "Sources",
    "gate",
    "make_missing_renditions",
    "make_renditions",
    "move_focus",
    "receive",
    "sources",
]
