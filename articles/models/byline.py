"""Ordered bylines and credits: part of the article's own version, never on their own.

These are through models and stand before the article, since the history needs their
classes when the article is made.
"""

from django.db import models

from articles.models.contributor import Contributor


class CreditRole(models.TextChoices):
    REPORTING = "reporting", "Additional reporting"
    WRITING = "writing", "Writing"
    EDITING = "editing", "Editing"
    TRANSLATION = "translation", "Translation"
    PHOTO = "photo", "Photographs"
    GRAPHICS = "graphics", "Graphics"
    DESK = "desk", "Desk sign-off"


class PrintedName(models.Model):
    """A name as printed, with the person it belongs to when that is known."""

    contributor = models.ForeignKey(Contributor, models.PROTECT, null=True, blank=True)
    name = models.CharField(
        max_length=120, blank=True, help_text="As printed. Kept even if they rename."
    )
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        abstract = True
        ordering = ("position", "id")

    def __str__(self) -> str:
        return self.name


class Byline(PrintedName):
    article = models.ForeignKey(
        "articles.Article", models.CASCADE, related_name="byline_rows"
    )
    role = models.CharField(
        max_length=80, blank=True, help_text="Role or place, such as “in Kandahar”."
    )

    class Meta(PrintedName.Meta):
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(name=""), name="byline_has_a_name"
            )
        ]


class Credit(PrintedName):
    article = models.ForeignKey(
        "articles.Article", models.CASCADE, related_name="credit_rows"
    )
    role = models.CharField(
        max_length=12, choices=CreditRole, default=CreditRole.EDITING
    )
    initials = models.CharField(max_length=20, blank=True)
    group = models.PositiveSmallIntegerField(
        default=0, help_text="Which group of the sign-off, from 1. 0: not from one."
    )

    class Meta(PrintedName.Meta):
        constraints = [
            models.CheckConstraint(
                condition=~(models.Q(name="") & models.Q(initials="")),
                name="credit_has_name_or_initials",
            )
        ]

    def __str__(self) -> str:
        return self.name or self.initials
