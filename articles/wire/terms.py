"""What may become of a feed's texts without a person: nothing, a draft, publication."""

from dataclasses import dataclass

from articles.models import Section, WireFeed
from articles.wire.formats import Dispatch
from articles.wire.sections import find_section, make_section


@dataclass(frozen=True, slots=True)
class Terms:
    """`section` is where a story stands when the paper has none of its own name."""

    trust: str = WireFeed.Trust.INBOX
    section: Section | None = None
    makes_sections: bool = False
    trusts_times: bool = False

    @property
    def drafts(self) -> bool:
        return self.trust in {WireFeed.Trust.DRAFT, WireFeed.Trust.PUBLISH}

    @property
    def publishes(self) -> bool:
        return self.trust == WireFeed.Trust.PUBLISH

    def section_for(self, dispatch: Dispatch) -> tuple[Section | None, str]:
        """Where the story stands, and a remark when that is not where it says."""
        name = dispatch.section
        if found := find_section(name):
            return found, ""
        if self.section:
            instead = f" “{name}” is no section here." if name else ""
            return self.section, f"Stands in {self.section}.{instead}" if name else ""
        if self.makes_sections and (made := make_section(name)):
            return made, f"The section “{made}” was made."
        if name:
            return None, f"There is no section “{name}”. Choose one."
        return None, ""


def of_feed(feed: WireFeed) -> Terms:
    return Terms(feed.trust, feed.section, trusts_times=feed.trust_source_times)
