"""Where copy comes from, and on what terms."""

from django.db import models

from articles.models.copy import Syndication


class Agency(models.Model):
    name = models.CharField(max_length=120, help_text="Agence Example, in full.")
    short_name = models.CharField(
        max_length=40, help_text="As printed in bylines: “By” and this."
    )
    slug = models.SlugField(max_length=60, unique=True)
    url = models.URLField(blank=True)
    credit_line = models.CharField(max_length=160, blank=True)
    copyright_line = models.CharField(
        max_length=300,
        blank=True,
        help_text="Printed when a story carries none itself.",
    )
    syndication = models.CharField(
        max_length=8,
        choices=Syndication,
        default=Syndication.SUMMARY,
        help_text="A licence to print is rarely a licence to pass on.",
    )

    class Meta:
        ordering = ("name",)
        verbose_name_plural = "agencies"

    def __str__(self) -> str:
        return self.short_name
