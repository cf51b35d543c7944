"""What is stored. The one door: import models from here, never from the files inside.

Inside, imports run one way: copy, section, agency, contributor, byline, picture,
article, withdrawal, edition, correction, desk, wire, site, guards.
"""

from articles.models.agency import Agency
from articles.models.article import Article, State
from articles.models.byline import Byline, Credit, CreditRole
from articles.models.contributor import Contributor
from articles.models.copy import (
    COPY_FIELDS,
    Copy,
    StampRule,
    StoryType,
    Syndication,
)
from articles.models.correction import Correction
from articles.models.desk import Approval, DeskStep, Notice
from articles.models.edition import TEXT, Edition, Kind
from articles.models.guards import install_guards, missing_guards
from articles.models.picture import Picture, Rendition
from articles.models.section import RESERVED, Section, Topic
from articles.models.site import Site
from articles.models.wire import WireDelivery, WireFeed, WireItem, WireRevision
from articles.models.withdrawal import Withdrawal

__all__ = [
    "COPY_FIELDS",
    "RESERVED",
    "TEXT",
    "Agency",
    "Approval",
    "Article",
    "Byline",
    "Contributor",
    "Copy",
    "Correction",
    "Credit",
    "CreditRole",
    "DeskStep",
    "Edition",
    "Kind",
    "Notice",
    "Picture",
    "Rendition",
    "Section",
    "Site",
    "StampRule",
    "State",
    "StoryType",
    "Syndication",
    "Topic",
    "WireDelivery",
    "WireFeed",
    "WireItem",
    "WireRevision",
    "Withdrawal",
    "install_guards",
    "missing_guards",
]
