"""The house says so when its database or its disk is not fit to live in."""

from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import connection

from articles import checks
from articles.models import guards


@pytest.mark.django_db
def test_a_healthy_house_has_nothing_to_say() -> None:
    call_command("check", databases=["default"])


@pytest.mark.django_db
def test_a_missing_guard_of_the_past_is_an_error() -> None:
    statements = (
        [f"drop trigger {name}" for name in guards.SQLITE]
        if connection.vendor == "sqlite"
        else guards.POSTGRESQL_DROP
    )
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
    with pytest.raises(SystemCheckError, match=r"edition_spans_apart.* is missing"):
        call_command("check", databases=["default"])


def test_a_place_for_pictures_that_cannot_be_written_is_named(
    settings: LazySettings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    settings.MEDIA_ROOT = tmp_path / "not" / "yet"
    assert checks.media_can_be_written() == []
    monkeypatch.setattr(checks.os, "access", lambda *_: False)
    (warning,) = checks.media_can_be_written()
    assert str(settings.MEDIA_ROOT) in warning.msg
