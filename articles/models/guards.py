"""Laws of the line that the database itself holds (editions.md, "Held by the database").

No two spans of an article overlap, and what was public never changes. PostgreSQL gets
an exclusion constraint and a trigger from a migration. On SQLite triggers do both; a
table rebuild (AlterField) drops them silently, so they are made again after every
migrate, and a system check says when they are missing.
"""

from typing import Any

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

# What may never change once an edition's time has come. `live_until`, the rendered
# columns and `number` may: the first by an act, the others by a new template.
FROZEN = (
    "article_id",
    "live_from",
    "published_at",
    "updated_at",
    "kind",
    "text_hash",
    "headline",
    "standfirst",
    "body",
    "path",
    "cancelled_at",
)

# The trigger asks the article's own last act, not the database's clock: the verbs
# write it first, so the guard and the verbs speak of the same moment.
_LAST_ACT = "(select last_act_at from articles_article where id = old.article_id)"
_WAS_PUBLIC = f"old.cancelled_at is null and old.live_from <= {_LAST_ACT}"

# The statements are built from constants of this file only (S608 looks for more).
SQLITE = {
    f"edition_spans_apart_{event}": f"""
        create trigger edition_spans_apart_{event}
        before {when} on articles_edition
        when new.live_until is null or new.live_until > new.live_from
        begin
            select raise(abort, 'edition_spans_apart') where exists (
                select 1 from articles_edition other
                where other.article_id = new.article_id and other.id is not new.id
                and (other.live_until is null or other.live_until > other.live_from)
                and (other.live_until is null or other.live_until > new.live_from)
                and (new.live_until is null or new.live_until > other.live_from)
            );
        end"""  # noqa: S608
    for event, when in (
        ("insert", "insert"),
        ("update", "update of live_from, live_until, article_id"),
    )
} | {
    "edition_stays_as_it_was": f"""
        create trigger edition_stays_as_it_was before update on articles_edition
        when {_WAS_PUBLIC} and ({" or ".join(f"new.{c} is not old.{c}" for c in FROZEN)})
        begin select raise(abort, 'edition_stays_as_it_was'); end""",
    "edition_is_never_deleted": f"""
        create trigger edition_is_never_deleted before delete on articles_edition
        when {_WAS_PUBLIC}
        begin select raise(abort, 'edition_is_never_deleted'); end""",
}

POSTGRESQL_MAKE = (
    """alter table articles_edition add constraint edition_spans_apart
       exclude using gist (
           int8range(article_id, article_id, '[]') with &&,
           tstzrange(live_from, live_until) with &&
       ) deferrable initially deferred""",
    f"""create or replace function edition_stays_as_it_was() returns trigger as $$
        begin
            if {_WAS_PUBLIC} then
                if tg_op = 'DELETE' then
                    raise exception 'edition_is_never_deleted'
                        using errcode = 'integrity_constraint_violation';
                end if;
                if {" or ".join(f"new.{c} is distinct from old.{c}" for c in FROZEN)} then
                    raise exception 'edition_stays_as_it_was'
                        using errcode = 'integrity_constraint_violation';
                end if;
            end if;
            if tg_op = 'DELETE' then return old; end if;
            return new;
        end $$ language plpgsql""",
    """create trigger edition_stays_as_it_was before update or delete
       on articles_edition for each row execute function edition_stays_as_it_was()""",
)
POSTGRESQL_DROP = (
    "drop trigger if exists edition_stays_as_it_was on articles_edition",
    "drop function if exists edition_stays_as_it_was()",
    "alter table articles_edition drop constraint if exists edition_spans_apart",
)


def install_guards(using: str = "default", **_kwargs: Any) -> None:
    """Make SQLite's triggers where they are missing. Receiver of `post_migrate`."""
    connection = connections[using]
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        if not _has_editions(connection):
            return
        for name, statement in SQLITE.items():
            cursor.execute(f"drop trigger if exists {name}")
            cursor.execute(statement)


def missing_guards(using: str = "default") -> list[str]:
    """Names of guards that this database should have and has not."""
    connection = connections[using]
    with connection.cursor() as cursor:
        if not _has_editions(connection):
            return []
        if connection.vendor == "sqlite":
            cursor.execute("select name from sqlite_master where type = 'trigger'")
            wanted = set(SQLITE)
        else:
            cursor.execute(
                "select conname from pg_constraint where conname = 'edition_spans_apart'"
                " union select tgname from pg_trigger"
            )
            wanted = {"edition_spans_apart", "edition_stays_as_it_was"}
        return sorted(wanted - {name for (name,) in cursor.fetchall()})


def make_for_postgresql(_apps: Any, editor: BaseDatabaseSchemaEditor) -> None:
    if editor.connection.vendor == "postgresql":
        for statement in POSTGRESQL_MAKE:
            editor.execute(statement)


def drop_for_postgresql(_apps: Any, editor: BaseDatabaseSchemaEditor) -> None:
    if editor.connection.vendor == "postgresql":
        for statement in POSTGRESQL_DROP:
            editor.execute(statement)


def _has_editions(connection: BaseDatabaseWrapper) -> bool:
    return "articles_edition" in connection.introspection.table_names()
