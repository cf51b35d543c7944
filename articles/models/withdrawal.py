"""From when a story is gone (410) or retracted (banner), why, by whom, until when."""

from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from articles import clock


class WithdrawalQuerySet(models.QuerySet["Withdrawal"]):
    def in_force(self, at: datetime | None = None) -> Self:
        t = at or clock.now()
        return self.filter(Q(ends_at__isnull=True) | Q(ends_at__gt=t), starts_at__lte=t)

    def pending(self, at: datetime | None = None) -> Self:
        return self.filter(starts_at__gt=at or clock.now(), ends_at__isnull=True)

    def cutting(self) -> Self:
        return self.exclude(kind=Withdrawal.Kind.RETRACTED)


class Withdrawal(models.Model):
    class Kind(models.TextChoices):
        WITHDRAWN = "withdrawn", "Withdrawn"
        KILLED = "killed", "Killed by the agency"
        LEGAL = "legal", "Legal order"
        EXPIRED = "expired", "Expired"
        RETRACTED = "retracted", "Retracted, text stays"

    article = models.ForeignKey(
        "articles.Article", models.PROTECT, related_name="withdrawals"
    )
    kind = models.CharField(max_length=10, choices=Kind)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True)
    reason = models.TextField(help_text="For the desk.")
    public_reason = models.TextField(
        blank=True, help_text="One line that readers see in place of the story."
    )
    headline = models.CharField(
        max_length=250, help_text="The last public headline, for the notice."
    )
    hide_headline = models.BooleanField(
        default=False, help_text="When the headline itself is the harm."
    )
    language = models.CharField(max_length=12, default="en")
    replacement = models.ForeignKey(
        "articles.Article", models.PROTECT, null=True, blank=True, related_name="+"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    at = models.DateTimeField(help_text="When it was decided.")
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    ended_because = models.CharField(max_length=250, blank=True)

    objects = WithdrawalQuerySet.as_manager()

    class Meta:
        ordering = ("starts_at", "id")
        indexes = [
            models.Index(fields=("starts_at",), name="withdrawal_start"),
            models.Index(fields=("ends_at",), name="withdrawal_end"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__isnull=True) | Q(ends_at__gte=F("starts_at")),
                name="withdrawal_runs_forward",
            ),
            models.UniqueConstraint(
                fields=("article",),
                condition=Q(ends_at__isnull=True) & ~Q(kind="retracted"),
                name="one_open_withdrawal_that_cuts",
            ),
            models.UniqueConstraint(
                fields=("article",),
                condition=Q(ends_at__isnull=True, kind="retracted"),
                name="one_open_retraction",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.headline}"
