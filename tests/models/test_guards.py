"""What the database itself refuses, whoever asks."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, models, transaction
from django.db.models import ProtectedError

from articles.models import Article, Edition, missing_guards
from tests import make

pytestmark = pytest.mark.django_db


def copy_of(edition: Edition, **values: object) -> Edition:
    twin = Edition.objects.get(pk=edition.pk)
    twin.pk = None
    for name, value in values.items():
        setattr(twin, name, value)
    return twin


def refused(write) -> bool:
    """Did the database refuse, at the statement or when its constraints were asked?"""
    try:
        with transaction.atomic():
            write()
            connection.check_constraints()
            if connection.vendor == "postgresql":
                with connection.cursor() as cursor:
                    cursor.execute("set constraints all immediate")
    except IntegrityError:
        return True
    return False


def test_every_guard_is_there():
    assert missing_guards() == []


def test_two_spans_of_one_story_cannot_overlap(watch):
    edition = make.published()
    hour = timedelta(hours=1)
    assert refused(
        copy_of(
            edition,
            live_from=edition.live_from + hour,
            live_until=edition.live_from + 2 * hour,
        ).save
    )


def test_spans_that_touch_or_are_empty_are_welcome(watch):
    edition = make.published()
    before = edition.live_from - timedelta(hours=1)
    times = {"published_at": before, "live_from": before}
    assert not refused(copy_of(edition, live_until=edition.live_from, **times).save)
    start = edition.live_from + timedelta(hours=1)
    assert not refused(copy_of(edition, live_from=start, live_until=start).save)


def test_a_story_has_one_open_span_at_most(watch):
    edition = make.published()
    later = edition.live_from + timedelta(hours=1)
    assert refused(copy_of(edition, live_from=later).save)


def test_a_span_cannot_run_backwards(watch):
    edition = make.published()
    before = edition.live_from - timedelta(hours=1)
    change = Edition.objects.filter(pk=edition.pk).update
    assert refused(lambda: change(live_until=before))


@pytest.mark.parametrize(
    "change",
    [
        {"headline": "Nothing happened"},
        {"body": "<p>Nothing at all.</p>"},
        {"text_hash": "0" * 64},
        {"kind": "minor"},
        {"path": "/elsewhere/"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_was_public_never_changes(watch, change):
    edition = make.published()
    assert refused(lambda: Edition.objects.filter(pk=edition.pk).update(**change))


def test_public_clocks_cannot_be_moved_behind_the_verbs(watch):
    edition = make.published()
    moved = {"updated_at": edition.live_from}
    assert refused(lambda: Edition.objects.filter(pk=edition.pk).update(**moved))


def test_an_edition_that_was_public_cannot_be_deleted(watch):
    edition = make.published()
    assert refused(Edition.objects.filter(pk=edition.pk).delete)


def test_a_story_that_was_public_cannot_be_deleted(watch):
    edition = make.published()
    with pytest.raises(ProtectedError):
        Article.objects.get(pk=edition.article_id).delete()


@pytest.mark.parametrize("verb", ["update", "bulk_create", "bulk_update"])
def test_the_bulk_doors_of_the_working_copy_are_shut(verb):
    with pytest.raises(TypeError):
        getattr(Article.objects.all(), verb)()


@pytest.mark.django_db(transaction=True)
def test_the_guards_survive_a_rebuilt_table():
    """SQLite rebuilds a table to alter a field, and drops its triggers on the way."""
    old = Edition._meta.get_field("kind")
    new = models.CharField(max_length=40, choices=old.choices)
    new.set_attributes_from_name("kind")
    new.model = Edition
    with connection.schema_editor() as editor:
        editor.alter_field(Edition, old, new)
    if connection.vendor == "sqlite":
        assert missing_guards() != []
    call_command("migrate", verbosity=0)
    assert missing_guards() == []
    with connection.schema_editor() as editor:
        editor.alter_field(Edition, new, old)
    call_command("migrate", verbosity=0)
    assert missing_guards() == []
