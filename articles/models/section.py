"""Where a story stands, and what it is about."""

from django.core.exceptions import ValidationError
from django.db import models

# First path segments that belong to other pages (see public/urls.py).
RESERVED = frozenset(
    """admin agencies api archive authors corrections feed feeds healthz latest media
    preview readyz robots.txt rss s search sections sitemap.xml sitemaps static topics
    favicon.ico""".split()
)


def not_reserved(slug: str) -> None:
    if slug in RESERVED:
        message = f"“{slug}” is the address of another page. Choose a different word."
        raise ValidationError(message)


class Section(models.Model):
    name = models.CharField(max_length=60)
    slug = models.SlugField(
        max_length=60,
        unique=True,
        validators=[not_reserved],
        help_text="The first word of the address. Never change it.",
    )
    description = models.CharField(max_length=250, blank=True)
    position = models.PositiveSmallIntegerField(
        default=0, help_text="Lower comes first in the navigation."
    )
    in_navigation = models.BooleanField(default=True)
    needs_approval = models.BooleanField(
        default=False, help_text="A second person approves a text before it goes out."
    )

    class Meta:
        ordering = ("position", "name")

    def __str__(self) -> str:
        return self.name


class Topic(models.Model):
    name = models.CharField(max_length=80)
    slug = models.SlugField(max_length=80, unique=True)
    description = models.CharField(max_length=250, blank=True)
    media_topic = models.CharField(
        "IPTC Media Topic",
        max_length=12,
        blank=True,
        help_text="The code, such as 20000053.",
    )

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name
