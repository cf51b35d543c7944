"""A public note on what was wrong and what is right. It belongs to an edition."""

from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models

from articles import clock
from articles.models.edition import Edition


class CorrectionQuerySet(models.QuerySet["Correction"]):
    def issued(self, at: datetime | None = None) -> Self:
        """Notes of editions whose time has come, newest first."""
        return self.filter(
            public=True,
            edition__cancelled_at__isnull=True,
            edition__live_from__lte=at or clock.now(),
        ).order_by("-edition__live_from", "-id")


class Correction(models.Model):
    class Kind(models.TextChoices):
        CORRECTION = "correction", "Correction"
        CLARIFICATION = "clarification", "Clarification"
        EDITORS_NOTE = "editors_note", "Editor's note"

    class Severity(models.TextChoices):
        NORMAL = "normal", "Normal: at the foot of the story"
        SERIOUS = "serious", "Serious: above the story"

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="corrections")
    kind = models.CharField(max_length=14, choices=Kind)
    severity = models.CharField(max_length=8, choices=Severity, default=Severity.NORMAL)
    text = models.TextField(
        help_text="What was wrong and what is right, for somebody who saw neither."
    )
    public = models.BooleanField(default=True)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        ordering = ("-id",)
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(text=""), name="correction_says_something"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.text[:60]}"

    @property
    def issued_at(self) -> datetime:
        return self.edition.live_from
