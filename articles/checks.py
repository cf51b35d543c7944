"""System checks: what this house needs of its database and its disk."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core import checks
from django.db import connections


def register_all() -> None:
    checks.register(engine_is_known)
    checks.register(sqlite_can_search, checks.Tags.database)
    checks.register(guards_stand, checks.Tags.database)
    checks.register(media_can_be_written, deploy=True)


def engine_is_known(**_kwargs: Any) -> list[checks.CheckMessage]:
    return [
        checks.Error(
            f"The database {alias!r} is {connections[alias].vendor}.",
            hint="Newsroom runs on SQLite and PostgreSQL: see DATABASE_URL.",
            id="articles.E001",
        )
        for alias in connections
        if connections[alias].vendor not in {"sqlite", "postgresql"}
    ]


def sqlite_can_search(
    *, databases: Sequence[str] | None = None, **_kwargs: Any
) -> list[checks.CheckMessage]:
    found: list[checks.CheckMessage] = []
    for alias in databases or []:
        if connections[alias].vendor != "sqlite":
            continue
        with connections[alias].cursor() as cursor:
            cursor.execute("SELECT sqlite_compileoption_used('ENABLE_FTS5')")
            if cursor.fetchone() != (1,):
                found.append(
                    checks.Error(
                        "This SQLite has no full-text search (FTS5).",
                        hint="Use a Python built with FTS5, or PostgreSQL.",
                        id="articles.E002",
                    )
                )
    return found


def guards_stand(
    *, databases: Sequence[str] | None = None, **_kwargs: Any
) -> list[checks.CheckMessage]:
    # Checks are registered before there are models.
    from articles.models import missing_guards  # noqa: PLC0415

    return [
        checks.Error(
            f"The database {alias!r} does not guard the past: {name} is missing.",
            hint="Run manage.py migrate; it makes SQLite's guards anew.",
            id="articles.E003",
        )
        for alias in databases or []
        for name in missing_guards(alias)
    ]


def media_can_be_written(**_kwargs: Any) -> list[checks.CheckMessage]:
    place = Path(settings.MEDIA_ROOT)
    while not place.exists():
        place = place.parent
    if os.access(place, os.W_OK):
        return []
    return [
        checks.Warning(
            f"Pictures cannot be kept: {settings.MEDIA_ROOT} is not writable.",
            hint="Set MEDIA_ROOT to a folder that the server may write to.",
            id="articles.W001",
        )
    ]
