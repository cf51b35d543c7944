"""What readers see: a frozen, rendered copy of a story with a span of public life."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from articles import clock
from articles.models.agency import Agency
from articles.models.contributor import Contributor
from articles.models.copy import COPY_FIELDS, Copy
from articles.models.picture import Picture
from articles.models.section import Section, Topic
from articles.models.withdrawal import Withdrawal

# What an edition says, column by column: frozen with it, and merged while it waits.
TEXT = (
    *COPY_FIELDS,
    "section_id",
    "agency_id",
    "picture_id",
    "picture_credit",
    "bylines",
    "credits",
    "related_codes",
)


class Kind(models.TextChoices):
    FIRST = "first", "First publication"
    MINOR = "minor", "Minor fix"
    UPDATE = "update", "Update"
    CORRECTION = "correction", "Correction"
    CLARIFICATION = "clarification", "Clarification"
    RESTORED = "restored", "Restored"


class EditionQuerySet(models.QuerySet["Edition"]):
    def live(self, at: datetime | None = None) -> Self:
        """What is public at `at` (default: now). Every public answer starts here."""
        t = at or clock.now()
        return self.filter(
            Q(live_until__isnull=True) | Q(live_until__gt=t), live_from__lte=t
        )

    def listed(self, at: datetime | None = None) -> Self:
        """Live, and not retracted: what fronts, lists and news sitemaps may show."""
        retraction = Withdrawal.objects.in_force(at).filter(
            article_id=OuterRef("article_id"), kind=Withdrawal.Kind.RETRACTED
        )
        return self.live(at).exclude(Exists(retraction))

    def uncancelled(self) -> Self:
        """The line: editions that were, are or will be public."""
        return self.filter(cancelled_at__isnull=True)

    def scheduled(self, at: datetime | None = None) -> Self:
        return self.uncancelled().filter(live_from__gt=at or clock.now())

    def been_public(self, at: datetime | None = None) -> Self:
        return self.uncancelled().filter(live_from__lte=at or clock.now())

    def newest_first(self) -> Self:
        return self.order_by("-published_at", "-id")


class Edition(Copy):
    article = models.ForeignKey(
        "articles.Article", models.PROTECT, related_name="editions"
    )
    uid = models.UUIDField(help_text="The article's, for the permanent feed id.")
    code = models.CharField(max_length=8)
    number = models.PositiveIntegerField(help_text="Its place in the public line.")

    live_from = models.DateTimeField()
    live_until = models.DateTimeField(null=True)
    published_at = models.DateTimeField()
    updated_at = models.DateTimeField(null=True)
    kind = models.CharField(max_length=14, choices=Kind)
    asked_kind = models.CharField(max_length=14, choices=Kind)
    note = models.TextField(blank=True, help_text="For readers.")
    reason = models.TextField(blank=True, help_text="For the desk.")

    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    composed_at = models.DateTimeField()
    version = models.BigIntegerField(help_text="The history version it came from.")
    approved = models.BooleanField(default=False)
    text_hash = models.CharField(max_length=64)
    own = models.JSONField(
        null=True,
        help_text="Its text as composed, if scheduled.",
    )
    base = models.JSONField(
        null=True,
        help_text="The text before it at that moment.",
    )
    cancelled_at = models.DateTimeField(null=True)
    cancelled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    cancelled_because = models.CharField(max_length=250, blank=True)

    new_address = models.BooleanField(
        default=False, help_text="It took a new address on purpose."
    )
    path = models.CharField(max_length=250, help_text="The canonical address.")
    section = models.ForeignKey(Section, models.PROTECT)
    agency = models.ForeignKey(Agency, models.PROTECT, null=True)
    topics = models.ManyToManyField(Topic, related_name="editions")
    contributors = models.ManyToManyField(Contributor, related_name="editions")
    bylines = models.JSONField(
        default=list, help_text="[{name, role, slug}] in order, as printed."
    )
    credits = models.JSONField(
        default=list, help_text="[{role, name, initials, group}] in order."
    )
    related_codes = models.JSONField(default=list, help_text="Codes of picked stories.")
    translation_group = models.UUIDField(null=True)
    picture = models.ForeignKey(Picture, models.PROTECT, null=True, related_name="+")
    picture_credit = models.CharField(max_length=160, blank=True)
    pictures = models.ManyToManyField(
        Picture, related_name="editions", help_text="All that it shows: the media gate."
    )
    body_html = models.TextField(blank=True, help_text="The body, rendered.")
    body_text = models.TextField(blank=True, help_text="The body in plain words.")
    word_count = models.PositiveIntegerField(default=0)
    rendered_at = models.DateTimeField()

    objects = EditionQuerySet.as_manager()

    class Meta:
        ordering = ("live_from", "id")
        indexes = [
            models.Index(fields=("-published_at", "-id"), name="edition_newest"),
            models.Index(
                fields=("section", "-published_at", "-id"), name="edition_section"
            ),
            models.Index(fields=("article", "live_from"), name="edition_line"),
            models.Index(fields=("live_from",), name="edition_from"),
            models.Index(fields=("live_until",), name="edition_until"),
            models.Index(fields=("code", "live_from"), name="edition_code"),
            models.Index(fields=("translation_group",), name="edition_translations"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(live_until__isnull=True)
                | Q(live_until__gte=F("live_from")),
                name="span_runs_forward",
            ),
            models.UniqueConstraint(
                fields=("article",),
                condition=Q(live_until__isnull=True),
                name="one_open_span_an_article",
            ),
            models.CheckConstraint(
                condition=Q(cancelled_at__isnull=True) | Q(live_until=F("live_from")),
                name="cancelled_has_an_empty_span",
            ),
            models.CheckConstraint(
                condition=Q(published_at__lte=F("live_from")),
                name="published_no_later_than_live",
            ),
            models.CheckConstraint(
                condition=Q(updated_at__isnull=True)
                | Q(updated_at__lte=F("live_from")),
                name="updated_no_later_than_live",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=Kind.values), name="kind_is_known"
            ),
        ]

    def __str__(self) -> str:
        return f"Edition {self.number} of {self.code}: {self.headline}"

    @property
    def text(self) -> dict[str, Any]:
        """What it says, by column, in values that JSON can hold."""
        text = {name: getattr(self, name) for name in TEXT}
        day = self.dateline_date
        return text | {"dateline_date": day.isoformat() if day else None}

    def say(self, text: Mapping[str, Any]) -> None:
        """Take a text over into the columns. Saving and rendering are the caller's."""
        for name in TEXT:
            setattr(self, name, text[name])
        day = text["dateline_date"]
        self.dateline_date = date.fromisoformat(day) if day else None

    @property
    def latest_at(self) -> datetime:
        """U of the reader spec, table 1.6."""
        return self.updated_at or self.published_at

    def is_frozen(self, at: datetime) -> bool:
        """Has its time come? From then on only the end of its span may move."""
        return self.live_from <= at

    def is_live(self, at: datetime) -> bool:
        return self.live_from <= at and (
            self.live_until is None or at < self.live_until
        )
