"""What the receiver knows of a file that the file may not say itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hints:
    """All optional. `zone` is an IANA name for times that carry none.

    `provider`, `language` and `section` are used only where the file is silent; `feed`
    is the feed's own name, for identities that nothing in the text can give.
    """

    feed: str = ""
    provider: str = ""
    zone: str = ""
    language: str = ""
    section: str = ""
