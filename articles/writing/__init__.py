"""The only writer of the working copy: one complete version a save, nothing lost."""

from articles.writing.changes import WRITABLE, BylineRow, Changes, CreditRow
from articles.writing.save import StaleVersion, create, save
from articles.writing.versions import changes_of, revert, rows_of_version

__all__ = [
    "WRITABLE",
    "BylineRow",
    "Changes",
    "CreditRow",
    "StaleVersion",
    "changes_of",
    "create",
    "revert",
    "rows_of_version",
    "save",
]
