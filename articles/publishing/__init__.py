"""One file per verb; the only writer of editions and withdrawals (editions.md).

Each verb takes the article as the person saw it and `seen`, the line number that their
page was drawn from; it locks, checks, changes and records in one transaction, or
raises `rights.Refused` and changes nothing.
"""

from articles.publishing.cancel import cancel
from articles.publishing.compose import preview
from articles.publishing.forbid import forbid
from articles.publishing.gate import obstacles
from articles.publishing.lift import lift
from articles.publishing.publish import publish
from articles.publishing.rerender import rerender
from articles.publishing.reschedule import reschedule
from articles.publishing.restore import restore
from articles.publishing.save import save
from articles.publishing.withdraw import withdraw

__all__ = [
    "cancel",
    "forbid",
    "lift",
    "obstacles",
    "preview",
    "publish",
    "rerender",
    "reschedule",
    "restore",
    "save",
    "withdraw",
]
