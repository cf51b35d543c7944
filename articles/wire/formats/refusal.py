"""Why a file was not read, in words for the person who sent it."""


class Refused(Exception):
    """Nothing was taken from the file. `reason` is for a person, `code` for a report.

    Codes: empty, too-large, unknown-format, known-later, malformed, cut-short,
    no-identity, no-headline, no-body, no-zone.
    """

    def __init__(self, reason: str, *, code: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.code = code
