"""What the desk did and what it is told: steps, approvals, notices."""

from django.conf import settings
from django.db import models

from articles.models.article import Article, State


class DeskStep(models.Model):
    """One step of the workflow: the record of who moved a story, when and why."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="steps")
    step = models.CharField(max_length=12)
    from_state = models.CharField(max_length=10, choices=State)
    to_state = models.CharField(max_length=10, choices=State)
    version = models.BigIntegerField()
    note = models.TextField(blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    at = models.DateTimeField()

    class Meta:
        ordering = ("at", "id")

    def __str__(self) -> str:
        return f"{self.step}: {self.article_id}"


class Approval(models.Model):
    """Somebody's yes to a text. It belongs to the text's hash, not to the article."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="approvals")
    text_hash = models.CharField(max_length=64)
    version = models.BigIntegerField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("at", "id")
        constraints = [
            models.UniqueConstraint(
                fields=("article", "text_hash"),
                condition=models.Q(taken_back_at__isnull=True),
                name="one_standing_approval_a_text",
            )
        ]

    def __str__(self) -> str:
        return f"Approval of {self.article_id}"


class Notice(models.Model):
    """Something the desk must know: a kill, a moved embargo, a cancelled schedule."""

    class Weight(models.TextChoices):
        ALARM = "alarm", "Answer now"
        NOTE = "note", "Good to know"

    article = models.ForeignKey(
        Article, models.CASCADE, null=True, related_name="notices"
    )
    weight = models.CharField(max_length=5, choices=Weight, default=Weight.NOTE)
    text = models.TextField()
    at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        ordering = ("-at", "-id")
        indexes = [models.Index(fields=("answered_at", "-at"), name="notice_open")]

    def __str__(self) -> str:
        return self.text[:80]
