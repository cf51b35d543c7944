"""The words and marks that a story shows, shared by working copy and edition."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models


class StoryType(models.TextChoices):
    NEWS = "news", "News"
    ANALYSIS = "analysis", "Analysis"
    OPINION = "opinion", "Opinion"
    EXPLAINER = "explainer", "Explainer"
    FEATURE = "feature", "Feature"
    INTERVIEW = "interview", "Interview"
    OBITUARY = "obituary", "Obituary"
    LIVE = "live", "Live"


class Syndication(models.TextChoices):
    FULL = "full", "Full text in feeds"
    SUMMARY = "summary", "Headline and standfirst only"
    NONE = "none", "Not in feeds"


class StampRule(models.TextChoices):
    AUTO = "auto", "When it is ten minutes or more after publication"
    ALWAYS = "always", "Always"
    NEVER = "never", "Never"


PERCENT = [MinValueValidator(0), MaxValueValidator(100)]


class Copy(models.Model):
    """What readers may see of a story. An edition is a frozen copy of these columns."""

    headline = models.CharField(
        max_length=250,
        blank=True,
        help_text="What happened, in one line. 20 to 110 characters read best.",
    )
    short_headline = models.CharField(
        max_length=120,
        blank=True,
        help_text="For fronts and lists, when shorter helps.",
    )
    seo_headline = models.CharField(
        "search headline",
        max_length=120,
        blank=True,
        help_text="For the browser tab and search engines, up to 60 characters.",
    )
    social_headline = models.CharField(
        max_length=160, blank=True, help_text="For shared links."
    )
    kicker = models.CharField(
        max_length=60, blank=True, help_text="A word or two above the headline."
    )
    standfirst = models.TextField(
        max_length=600,
        blank=True,
        help_text="One sentence under the headline. Not the first paragraph again.",
    )
    body = models.TextField(blank=True, help_text="The story.")
    slug = models.SlugField(
        max_length=80,
        blank=True,
        help_text="The words in the address. Left empty, the headline gives them.",
    )
    dateline_place = models.CharField(
        "dateline", max_length=120, blank=True, help_text="Where it was reported from."
    )
    dateline_country = models.CharField(max_length=80, blank=True)
    dateline_date = models.DateField(null=True, blank=True)
    dateline_agency = models.CharField(
        max_length=40, blank=True, help_text="As printed in the dateline, such as AFP."
    )
    language = models.CharField(
        max_length=12,
        default="en",
        help_text="Language code such as en or ar. It sets the reading direction.",
    )
    story_type = models.CharField(
        max_length=12,
        choices=StoryType,
        default=StoryType.NEWS,
        help_text="Readers see a label for everything but news.",
    )
    picture_caption = models.TextField(
        max_length=600,
        blank=True,
        help_text="Left empty, the picture's own caption is printed.",
    )
    picture_alt = models.CharField(
        "picture alt text",
        max_length=300,
        blank=True,
        help_text="What the picture shows, for those who cannot see it.",
    )
    picture_focus_x = models.PositiveSmallIntegerField(
        null=True, blank=True, validators=PERCENT, help_text="Percent from the left."
    )
    picture_focus_y = models.PositiveSmallIntegerField(
        null=True, blank=True, validators=PERCENT, help_text="Percent from the top."
    )
    byline_override = models.CharField(
        "byline as printed",
        max_length=250,
        blank=True,
        help_text="Printed instead of the names below, exactly as typed.",
    )
    signoff = models.CharField(
        "sign-off",
        max_length=80,
        blank=True,
        help_text="The desk's initials, as filed.",
    )
    copyright_holder = models.CharField(max_length=160, blank=True)
    copyright_notice = models.CharField(
        max_length=400,
        blank=True,
        help_text="The rights line at the foot of the story.",
    )
    usage_terms = models.TextField(
        blank=True, help_text="What the contract allows. Readers do not see it."
    )
    syndication = models.CharField(
        max_length=8,
        choices=Syndication,
        default=Syndication.FULL,
        help_text="How much of the text feeds may carry.",
    )
    show_updated = models.CharField(
        "“Last updated” stamp",
        max_length=8,
        choices=StampRule,
        default=StampRule.AUTO,
    )

    class Meta:
        abstract = True

    @property
    def direction(self) -> str:
        return "rtl" if self.language.split("-")[0] in RIGHT_TO_LEFT else "ltr"


RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "ps", "ckb", "yi", "dv", "sd", "ug"})

COPY_FIELDS = tuple(field.name for field in Copy._meta.local_fields)
