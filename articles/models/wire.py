"""An agency's feed, its deliveries as received, its items and their revisions."""

from django.db import models

from articles.models.agency import Agency
from articles.models.section import Section


class WireFeed(models.Model):
    class Trust(models.TextChoices):
        INBOX = "inbox", "Inbox: the desk takes what it wants"
        DRAFT = "draft", "Draft: every text becomes a draft"
        PUBLISH = "publish", "Publish: texts go out unread"

    name = models.CharField(max_length=120)
    slug = models.SlugField(max_length=60, unique=True)
    agency = models.ForeignKey(Agency, models.PROTECT, null=True, blank=True)
    provider = models.CharField(
        max_length=120,
        blank=True,
        help_text="The provider id in its files, such as afp.com.",
    )
    folder = models.CharField(
        max_length=400, blank=True, help_text="A folder that is watched for new files."
    )
    zone = models.CharField(
        max_length=60, blank=True, help_text="The zone of its times that name none."
    )
    language = models.CharField(max_length=12, blank=True)
    section = models.ForeignKey(
        Section,
        models.SET_NULL,
        null=True,
        blank=True,
        help_text="Where a story stands when its own section is unknown.",
    )
    trust = models.CharField(max_length=8, choices=Trust, default=Trust.INBOX)
    trust_source_times = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    last_ok_at = models.DateTimeField(null=True, editable=False)
    last_error = models.TextField(blank=True, editable=False)
    last_error_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name


class WireDelivery(models.Model):
    """Bytes as received, append only: what came in can always be looked up."""

    class Outcome(models.TextChoices):
        READ = "read", "Read"
        REFUSED = "refused", "Refused"

    feed = models.ForeignKey(WireFeed, models.PROTECT, related_name="deliveries")
    received_at = models.DateTimeField()
    name = models.CharField(max_length=400, help_text="File name or address.")
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField(help_text="Bytes, before any cut.")
    raw = models.BinaryField()
    charset = models.CharField(max_length=40, blank=True, help_text="The one used.")
    outcome = models.CharField(max_length=8, choices=Outcome)
    error = models.TextField(blank=True)
    report = models.JSONField(default=list, help_text="One entry a dispatch.")

    class Meta:
        ordering = ("-received_at", "-id")
        verbose_name_plural = "wire deliveries"
        indexes = [models.Index(fields=("feed", "sha256"), name="delivery_hash")]

    def __str__(self) -> str:
        return self.name


class WireItem(models.Model):
    class Status(models.TextChoices):
        USABLE = "usable", "Usable"
        WITHHELD = "withheld", "Withheld"
        CANCELED = "canceled", "Cancelled"

    feed = models.ForeignKey(WireFeed, models.PROTECT, related_name="items")
    stable_id = models.CharField(max_length=300)
    kind = models.CharField(max_length=12, default="text")
    status = models.CharField(max_length=8, choices=Status, default=Status.USABLE)
    current = models.ForeignKey(
        "articles.WireRevision", models.PROTECT, null=True, related_name="+"
    )
    tombstone = models.BooleanField(
        default=False, help_text="Cancelled: a late older version stays dead."
    )
    embargo_until = models.DateTimeField(null=True)
    embargo_endless = models.BooleanField(default=False)
    embargo_words = models.CharField(max_length=250, blank=True)
    expires_at = models.DateTimeField(null=True)
    arrived_at = models.DateTimeField()
    changed_at = models.DateTimeField()

    class Meta:
        ordering = ("-changed_at", "-id")
        constraints = [
            models.UniqueConstraint(
                fields=("feed", "stable_id"), name="one_item_a_stable_id"
            )
        ]
        indexes = [models.Index(fields=("-changed_at", "-id"), name="item_newest")]

    def __str__(self) -> str:
        return self.stable_id


class WireRevision(models.Model):
    class Outcome(models.TextChoices):
        NEW = "new", "New"
        UPDATE = "update", "Update"
        LATE = "late", "Late: an older version"
        CONFLICT = "conflict", "Conflict: same version, other text"
        CANCEL = "cancel", "Cancel"
        TOMBSTONE = "tombstone", "Cancelled before it came"

    item = models.ForeignKey(WireItem, models.PROTECT, related_name="revisions")
    delivery = models.ForeignKey(WireDelivery, models.PROTECT)
    outcome = models.CharField(max_length=10, choices=Outcome)
    version_raw = models.CharField(max_length=60, blank=True)
    version = models.BigIntegerField(null=True)
    version_created_at = models.DateTimeField(null=True)
    status = models.CharField(max_length=8, choices=WireItem.Status)
    content_hash = models.CharField(max_length=64)
    headline = models.CharField(max_length=400, blank=True)
    language = models.CharField(max_length=12, blank=True)
    urgency = models.PositiveSmallIntegerField(null=True)
    word_count = models.PositiveIntegerField(default=0)
    dispatch = models.JSONField(help_text="Everything that was read, lossless.")
    arrived_at = models.DateTimeField()

    class Meta:
        ordering = ("item", "arrived_at", "id")
        indexes = [models.Index(fields=("item", "version"), name="revision_version")]

    def __str__(self) -> str:
        return f"{self.headline or self.item} (version {self.version_raw})"
