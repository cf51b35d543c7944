"""Who writes and photographs. A contributor need not be a user of the system."""

from django.conf import settings
from django.db import models


class Contributor(models.Model):
    name = models.CharField(max_length=120)
    slug = models.SlugField(max_length=120, unique=True)
    title = models.CharField(
        max_length=120, blank=True, help_text="Such as “Science reporter”."
    )
    biography = models.TextField(blank=True)
    expertise = models.CharField(max_length=250, blank=True)
    languages = models.CharField(max_length=120, blank=True)
    email = models.EmailField(blank=True, help_text="Printed on the author's page.")
    portrait = models.ForeignKey(
        "articles.Picture", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True
    )
    is_active = models.BooleanField(
        default=True,
        help_text="Uncheck to hide somebody from lists. Nobody is deleted.",
    )

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name
