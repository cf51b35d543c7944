"""The working copy that the desk edits. No public page reads it."""

import uuid
from datetime import datetime
from typing import Any, NoReturn, Self

from django.conf import settings
from django.contrib.auth.models import User
from django.db import models
from simple_history.models import HistoricalRecords

from articles import clock
from articles.models.agency import Agency
from articles.models.byline import Byline, Credit
from articles.models.contributor import Contributor
from articles.models.copy import Copy
from articles.models.picture import Picture
from articles.models.section import Section, Topic
from articles.text.codes import new_code


class State(models.TextChoices):
    """The desk's step. What readers see is another matter: ask the editions."""

    DRAFT = "draft", "Draft"
    SUBMITTED = "submitted", "Submitted"
    APPROVED = "approved", "Approved"
    SPIKED = "spiked", "Spiked"


class ArticleQuerySet(models.QuerySet["Article"]):
    """Refuses the bulk doors: they write no history, so an edit would leave no trace."""

    def update(self, **values: Any) -> NoReturn:
        message = "Articles change through writing.save: update() leaves no version."
        raise TypeError(message)

    def bulk_create(self, *args: Any, **options: Any) -> NoReturn:
        message = "Articles come through writing.save or publishing.bulk."
        raise TypeError(message)

    def bulk_update(self, *args: Any, **options: Any) -> NoReturn:
        message = "Articles change through writing.save, one version a save."
        raise TypeError(message)

    def keep_books(self, **values: Any) -> int:
        """Write bookkeeping columns, which no version holds. For verbs only."""
        if strange := set(values) - set(BOOKKEEPING):
            message = f"Not bookkeeping: {', '.join(sorted(strange))}."
            raise TypeError(message)
        return super().update(**values)

    def lock(self, pk: int) -> "Article":
        """The row, held until the transaction ends. SQLite holds the whole file."""
        return self.select_for_update(of=("self",)).get(pk=pk)

    def with_people(self) -> Self:
        return self.prefetch_related("byline_rows__contributor", "credit_rows")


# Columns that verbs move and that are no part of a version's text.
BOOKKEEPING = (
    "state",
    "holder",
    "version",
    "line_number",
    "last_act_at",
    "created_at",
    "row_modified_at",
)


class Article(Copy):
    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    code = models.CharField(max_length=8, unique=True, default=new_code, editable=False)
    section = models.ForeignKey(Section, models.PROTECT, null=True, blank=True)
    topics = models.ManyToManyField(Topic, blank=True)
    picture = models.ForeignKey(Picture, models.PROTECT, null=True, blank=True)
    contributors = models.ManyToManyField(
        Contributor,
        through=Byline,
        through_fields=("article", "contributor"),
        related_name="articles",
    )
    credited = models.ManyToManyField(
        Contributor,
        through=Credit,
        through_fields=("article", "contributor"),
        related_name="credited_articles",
    )
    agency = models.ForeignKey(Agency, models.PROTECT, null=True, blank=True)
    related = models.ManyToManyField("self", blank=True, symmetrical=False)

    slugline = models.CharField(
        max_length=120, blank=True, help_text="The desk's own name for the story."
    )
    note_to_editors = models.TextField(
        blank=True, help_text="For the desk only. Readers never see it."
    )
    urgency = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="1 (flash) to 9, as the agencies count."
    )
    embargo_until = models.DateTimeField(
        null=True, blank=True, help_text="Nothing goes out before this moment."
    )
    embargo_endless = models.BooleanField(
        "embargo without end",
        default=False,
        help_text="Hold until somebody lifts it: the words gave no readable time.",
    )
    embargo_words = models.CharField(
        max_length=250, blank=True, help_text="The embargo as it came in."
    )
    translation_group = models.UUIDField(
        null=True, blank=True, help_text="Stories that share it are translations."
    )

    wire_revision = models.ForeignKey(
        "articles.WireRevision", models.PROTECT, null=True, blank=True, editable=False
    )
    source_published_at = models.DateTimeField(null=True, blank=True, editable=False)
    source_modified_at = models.DateTimeField(null=True, blank=True, editable=False)
    source_trusted = models.BooleanField(
        "trust the source's times", default=False, editable=False
    )

    state = models.CharField(
        max_length=10, choices=State, default=State.DRAFT, editable=False
    )
    holder = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="held_articles",
    )
    legal_hold = models.CharField(
        max_length=250, blank=True, help_text="Why a lawyer holds it. Empty: no hold."
    )
    version = models.BigIntegerField(default=0, editable=False)
    line_number = models.PositiveIntegerField(default=0, editable=False)
    last_act_at = models.DateTimeField(null=True, editable=False)
    created_at = models.DateTimeField(default=clock.now, editable=False)
    row_modified_at = models.DateTimeField(default=clock.now, editable=False)

    # Notes to the history, set by writing.save for one save at a time.
    skip_history_when_saving: bool
    _history_user: User | None
    _history_date: datetime
    _change_reason: str

    objects = ArticleQuerySet.as_manager()
    history = HistoricalRecords(
        m2m_fields=[topics, contributors, credited, related],
        excluded_fields=list(BOOKKEEPING),
        history_id_field=models.BigAutoField(),
        history_change_reason_field=models.TextField(blank=True),
    )

    class Meta:
        ordering = ("-row_modified_at", "-id")
        indexes = [
            models.Index(fields=("state", "-row_modified_at", "-id")),
            models.Index(fields=("-row_modified_at", "-id")),
            models.Index(fields=("holder", "-row_modified_at")),
            models.Index(fields=("translation_group",)),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(embargo_endless=True, embargo_until__isnull=False),
                name="embargo_ends_or_not",
                violation_error_message=(
                    "An embargo has a time or none. Clear one of the two."
                ),
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=State.values), name="state_is_known"
            ),
        ]
        permissions = [
            ("submit_article", "Can submit a story to the desk"),
            ("approve_article", "Can approve a story"),
            ("approve_own_article", "Can approve a text that they saved themselves"),
            ("return_article", "Can return a story to its writer"),
            ("spike_article", "Can spike a story and bring it back"),
            ("publish_article", "Can publish now"),
            ("schedule_article", "Can publish at a time, move and cancel it"),
            ("withdraw_article", "Can withdraw a published story"),
            ("restore_article", "Can restore a withdrawn story"),
            ("restore_killed_article", "Can restore a story that its agency killed"),
            ("override_embargo", "Can publish against an embargo"),
            ("set_published_at", "Can set the publication time by hand"),
            ("take_wire", "Can take agency copy"),
            ("trust_source", "Can trust an agency's own times"),
        ]

    def __str__(self) -> str:
        return self.headline or self.slugline or f"Story {self.code}"
