"""The paper itself: its name and the promises that it links to."""

from django.db import models


class Site(models.Model):
    """One row. The zone and the address are settings, since a deployment owns them."""

    name = models.CharField(max_length=80, help_text="The paper's name, on every page.")
    tagline = models.CharField(max_length=160, blank=True)
    description = models.TextField(
        blank=True, help_text="One or two sentences for search engines and feeds."
    )
    language = models.CharField(max_length=12, default="en")
    authority = models.CharField(
        max_length=120,
        help_text=(
            "The name in permanent feed ids, such as example.com. Never change it:"
            " feed readers would show every story again."
        ),
    )
    authority_year = models.PositiveSmallIntegerField(
        help_text="A year in which the paper held that name. Never change it."
    )
    contact_email = models.EmailField(blank=True)
    about_url = models.URLField(blank=True)
    staff_url = models.URLField(blank=True)
    principles_url = models.URLField("publishing principles", blank=True)
    corrections_url = models.URLField("corrections policy", blank=True)
    ethics_url = models.URLField("ethics policy", blank=True)
    ownership_url = models.URLField("ownership and funding", blank=True)

    class Meta:
        verbose_name = "paper"
        verbose_name_plural = "paper"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(pk=1),
                name="one_paper",
                violation_error_message="There is one paper; change its row.",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def feed_id(self, uid: object) -> str:
        """The permanent id of a story: the same string in every feed, for ever."""
        return f"tag:{self.authority},{self.authority_year}:{uid}"
