"""One agency message as plain values: what every format gives and the desk keeps.

Times are aware (in the zone their source meant) or None, with the raw string beside
them. All sequences are tuples. `to_json` keeps everything, `summary` is what a report
prints of it.
"""

import dataclasses
import datetime
import hashlib
import json
from collections.abc import Mapping, Sequence
from enum import StrEnum

from articles.text.agency.advisory import Advisory
from articles.text.agency.credits import Credit
from articles.text.agency.dateline import Dateline
from articles.text.agency.signoff import Groups
from articles.text.characters import direction
from articles.text.paragraphs import HEADING, Block, word_count
from articles.wire.formats.parts import (
    Embargo,
    Headline,
    Kind,
    Link,
    Media,
    Note,
    Place,
    Status,
    Subject,
    Unmapped,
)
from articles.wire.formats.stamps import NO_STAMP, Stamp


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Dispatch:
    """One version of one item (wire notes 3 and 7)."""

    # Which item, which version of it
    format: str
    stable_id: str
    provider: str = ""  # as bylines print it: AFP
    provider_id: str = ""  # as the file says it: afp.com
    urn: str = ""
    version_raw: str = ""
    version: int | None = None
    previous: str = ""
    update: str = ""  # NewsML's N or A; alone it decides nothing
    status: Status = Status.WITHHELD
    status_raw: str = ""
    kind: Kind = Kind.TEXT
    item_type: str = ""
    urgency: int | None = None
    priority: int | None = None
    language: str = "en"

    # When
    published: datetime.datetime | None = None
    updated: datetime.datetime | None = None
    first_created: Stamp = NO_STAMP
    version_created: Stamp = NO_STAMP
    embargo: Embargo | None = None
    expires: Stamp = NO_STAMP

    # Words around the text
    headlines: tuple[Headline, ...] = ()
    subhead: str = ""
    kicker: str = ""
    section: str = ""
    slugline: str = ""
    name_label: str = ""
    keywords: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    genres: tuple[str, ...] = ()
    subjects: tuple[Subject, ...] = ()

    # Who
    byline: str = ""
    creators: tuple[str, ...] = ()
    credits: tuple[Credit, ...] = ()  # authors, sign-off, photographers: all of them
    signoff: Groups = ()
    signoff_raw: str = ""
    source: str = ""
    credit_line: str = ""

    # Where
    dateline: Dateline | None = None
    place: Place | None = None

    # The text
    body: tuple[Block, ...] = ()
    raw_body: str = ""
    captions: tuple[str, ...] = ()
    media: tuple[Media, ...] = ()

    # Rights, notes, relations
    copyright_holder: str = ""
    copyright_years: str = ""
    copyright_notice: str = ""
    usage_terms: str = ""
    advisory: Advisory | None = None
    order: str = ""  # kill or hold, when only the text asks for it
    notes: tuple[Note, ...] = ()
    links: tuple[Link, ...] = ()

    # How well it was read
    confidence: float = 1.0
    unparsed: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()  # every repair, stated for a person
    charset: str = ""
    extra: tuple[Unmapped, ...] = ()

    @property
    def headline(self) -> str:
        return self.headlines[0].text if self.headlines else ""

    @property
    def direction(self) -> str:
        return direction(self.language)

    @property
    def body_html(self) -> str:
        return "".join(block.html for block in self.body)

    @property
    def crossheads(self) -> tuple[str, ...]:
        return tuple(block.text for block in self.body if block.kind == HEADING)

    @property
    def paragraphs(self) -> int:
        """How many blocks the body has beside its cross-heads."""
        return sum(block.kind != HEADING for block in self.body)

    @property
    def word_count(self) -> int:
        return word_count(self.body_html)

    @property
    def authors(self) -> tuple[Credit, ...]:
        return tuple(credit for credit in self.credits if credit.role == "author")

    @property
    def change_verbs(self) -> tuple[str, ...]:
        return self.advisory.verbs if self.advisory else ()

    @property
    def content_hash(self) -> str:
        """64 hex digits over what the agency sent, not over how we came to read it.

        So a better parser gives the same hash, and so does another envelope.
        """
        said = {name: _plain(getattr(self, name)) for name in _SAID}
        said["dateline"] = self.dateline.raw if self.dateline else ""
        said["advisory"] = self.advisory.raw if self.advisory else ""
        said["times"] = [self.first_created.raw, self.version_created.raw]
        said["body"] = " ".join((self.raw_body or self.body_html).split())
        line = json.dumps(said, ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(line.encode()).hexdigest()

    def noting(self, repairs: Sequence[str], *, charset: str) -> "Dispatch":
        """The same with repairs of the whole file put before its own."""
        return dataclasses.replace(
            self, warnings=(*repairs, *self.warnings), charset=charset
        )

    def to_json(self) -> dict[str, object]:
        """Every field and the derived ones, in values that JSON has."""
        fields = {one.name: getattr(self, one.name) for one in dataclasses.fields(self)}
        derived = {name: getattr(self, name) for name in _DERIVED}
        return {name: _plain(value) for name, value in (fields | derived).items()}

    def summary(self) -> dict[str, object]:
        """What `wire_import --json` prints of a dispatch, in its order."""
        return {
            "id": self.stable_id,
            "version": self.version,
            "status": self.status.value,
            "headline": self.headline,
            "section": self.section,
            "language": self.language,
            "published": _plain(self.published),
            "updated": _plain(self.updated),
            "dateline": self.dateline.raw if self.dateline else "",
            "crossheads": list(self.crossheads),
            "paragraphs": self.paragraphs,
            "signoff": _plain(self.signoff),
            "credits": _plain(self.credits),
            "copyright_holder": self.copyright_holder,
            "copyright_years": self.copyright_years,
        }


_DERIVED = (
    "headline",
    "direction",
    "body_html",
    "crossheads",
    "paragraphs",
    "word_count",
    "change_verbs",
)
# What goes into the content hash beside the text, the times and two raw lines.
_SAID = (
    "byline",
    "captions",
    "copyright_notice",
    "headlines",
    "keywords",
    "links",
    "media",
    "notes",
    "slugline",
    "status",
    "subhead",
    "subjects",
    "urgency",
    "usage_terms",
)


def _plain(value: object) -> object:
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, StrEnum):
        return value.value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        names = [one.name for one in dataclasses.fields(value)]
        return {name: _plain(getattr(value, name)) for name in names}
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, (tuple, list)):
        return [_plain(one) for one in value]
    return value
