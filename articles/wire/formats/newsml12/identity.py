"""Which item a NewsML 1.2 file is, and which version of it (wire notes 3)."""

import re
from dataclasses import dataclass

from articles.wire.formats.refusal import Refused
from articles.wire.formats.xml import Element, attribute, find, text_of

# ATS ends its urn with the revision and a letter; others with the revision alone.
_URN_REVISION = re.compile(r":(\d{1,18})[A-Z]?$")
# ANP counts revisions in the item's own id as well, where they do not belong.
_PROVIDER_RULES = {"anp": re.compile(r"-v\d+$")}
_WHOLE = re.compile(r"[0-9]{1,18}")


@dataclass(frozen=True, slots=True)
class Identity:
    provider_id: str
    stable_id: str
    urn: str
    version_raw: str
    version: int | None
    previous: str
    update: str


def read_identity(item: Element) -> Identity:
    """ProviderId, DateId and NewsItemId together; the urn only when they are missing.

    Some agencies send one constant urn for every story, so it is never asked first.
    Raises `Refused` (no-identity) when there is neither.
    """
    node = find(item, "Identification", "NewsIdentifier")
    provider = text_of(find(node, "ProviderId"))
    day, item_id = text_of(find(node, "DateId")), text_of(find(node, "NewsItemId"))
    urn = text_of(find(node, "PublicIdentifier"))
    revision = find(node, "RevisionId")
    raw = text_of(revision) or _revision_of(urn)
    return Identity(
        provider_id=provider,
        stable_id=_stable_id(provider, day, item_id, urn),
        urn=urn,
        version_raw=raw,
        version=int(raw) if _WHOLE.fullmatch(raw) else None,
        previous=attribute(revision, "PreviousRevision"),
        update=attribute(revision, "Update"),
    )


def _stable_id(provider: str, day: str, item: str, urn: str) -> str:
    if provider and item:
        rule = _PROVIDER_RULES.get(provider.lower().split(".")[0])
        item = rule.sub("", item) if rule else item
        return ":".join(filter(None, ("urn:newsml", provider, day, item)))
    if urn:
        return _URN_REVISION.sub("", urn)
    reason = "The item has no identity: neither NewsItemId nor PublicIdentifier."
    raise Refused(reason, code="no-identity")


def _revision_of(urn: str) -> str:
    found = _URN_REVISION.search(urn)
    return found[1] if found else ""
