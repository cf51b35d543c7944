"""A photograph with its rights, and the files made from it."""

import uuid

from django.db import models

from articles import clock
from articles.models.copy import PERCENT


def original_path(picture: "Picture", filename: str) -> str:
    """Originals get a name that says nothing: an upload's own name may tell a secret."""
    suffix = filename.rsplit(".", 1)[-1].lower() if "." in filename else "bin"
    return f"originals/{picture.uid.hex[:2]}/{picture.uid.hex}.{suffix}"


class Picture(models.Model):
    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    file = models.ImageField(
        upload_to=original_path,
        width_field="width",
        height_field="height",
        help_text="JPEG, PNG or WebP, at least 1,240 pixels wide.",
    )
    width = models.PositiveIntegerField(editable=False, default=0)
    height = models.PositiveIntegerField(editable=False, default=0)
    title = models.CharField(max_length=160, help_text="For finding it at the desk.")
    alt = models.CharField(
        "alt text",
        max_length=300,
        blank=True,
        help_text="What the picture shows, for those who cannot see it.",
    )
    caption = models.TextField(max_length=600, blank=True)
    credit = models.CharField(
        max_length=160, blank=True, help_text="As printed: Name/Agency."
    )
    photographer = models.ForeignKey(
        "articles.Contributor",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="pictures",
    )
    agency = models.ForeignKey(
        "articles.Agency", models.SET_NULL, null=True, blank=True
    )
    copyright_notice = models.CharField(max_length=300, blank=True)
    usage_terms = models.TextField(
        blank=True, help_text="What the licence allows. Readers do not see it."
    )
    licence_url = models.URLField(blank=True)
    focus_x = models.PositiveSmallIntegerField(
        default=50, validators=PERCENT, help_text="Percent from the left."
    )
    focus_y = models.PositiveSmallIntegerField(
        default=50, validators=PERCENT, help_text="Percent from the top."
    )
    uploaded_at = models.DateTimeField(default=clock.now, editable=False)
    sha256 = models.CharField(max_length=64, blank=True, editable=False)
    rendered_at = models.DateTimeField(
        null=True, editable=False, help_text="Since when all renditions exist."
    )

    class Meta:
        ordering = ("-uploaded_at", "-id")

    def __str__(self) -> str:
        return self.title


class Rendition(models.Model):
    """One file made from a picture. Its random name is all that a reader's URL holds."""

    class Shape(models.TextChoices):
        FULL = "full", "Whole picture"
        WIDE = "16x9", "16:9"
        CLASSIC = "4x3", "4:3"
        SQUARE = "1x1", "1:1"
        SOCIAL = "social", "1200 x 630"

    class Format(models.TextChoices):
        WEBP = "webp", "WebP"
        JPEG = "jpeg", "JPEG"

    picture = models.ForeignKey(Picture, models.CASCADE, related_name="renditions")
    shape = models.CharField(max_length=8, choices=Shape, default=Shape.FULL)
    format = models.CharField(max_length=4, choices=Format)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    name = models.CharField(max_length=60, unique=True)
    size = models.PositiveIntegerField(help_text="Bytes.")

    class Meta:
        ordering = ("picture_id", "shape", "format", "width")
        constraints = [
            models.UniqueConstraint(
                fields=("picture", "shape", "format", "width"),
                name="one_rendition_a_size",
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def path(self) -> str:
        """Where the file lies under MEDIA_ROOT."""
        return f"renditions/{self.name[:2]}/{self.name}"
