"""For those who watch the machine: is it up, and may it be sent readers?"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from articles.public.answers import for_readers

# Reads use the process clock, acts the database's: too far apart, an embargo would
# end at two moments (editions.md, "The clock").
APART = timedelta(seconds=0.5)

type Check = Callable[[], str]


@for_readers
def healthz(request: HttpRequest) -> HttpResponseBase:
    """The process answers. Nothing else is asked."""
    return told("ok\n", 200)


@for_readers
def readyz(request: HttpRequest) -> HttpResponseBase:
    """200 when readers may come, else 503 with the reason."""
    for check in (database, migrations, clocks):
        try:
            problem = check()
        except DatabaseError as error:
            problem = f"the database does not answer ({type(error).__name__})"
        if problem:
            return told(f"not ready: {problem}\n", 503)
    return told("ready\n", 200)


def database() -> str:
    with connection.cursor() as cursor:
        cursor.execute("select 1")
        cursor.fetchone()
    return ""


def migrations() -> str:
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return f"{len(plan)} migrations are not applied; run migrate" if plan else ""


def clocks() -> str:
    """SQLite has no clock but ours."""
    if connection.vendor != "postgresql":
        return ""
    with connection.cursor() as cursor:
        before = datetime.now(UTC)
        cursor.execute("select clock_timestamp()")
        (theirs,) = cursor.fetchone()
        after = datetime.now(UTC)
    gap = max(before - theirs, theirs - after, timedelta())
    if gap <= APART:
        return ""
    return (
        f"the database's clock is {gap.total_seconds():.1f} s away from this machine's"
    )


def told(text: str, status: int) -> HttpResponse:
    response = HttpResponse(
        text, status=status, content_type="text/plain; charset=utf-8"
    )
    response["Cache-Control"] = "no-store"
    return response
