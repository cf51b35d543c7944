"""Found a paper: its row, its groups, its first administrator, one section."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.contrib.auth.models import Group, User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import connection

from articles import clock, rights
from articles.models import Section, Site
from articles.rights import Refused

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")


@dataclass(frozen=True, slots=True)
class Plan:
    """What somebody wants their paper to be."""

    name: str
    zone: str
    address: str
    administrator: str
    email: str = ""
    language: str = "en"

    @property
    def host(self) -> str:
        return urlsplit(self.address).hostname or ""


def check(plan: Plan) -> None:
    """Raises `Refused`, in one line, for the first thing that cannot be."""
    check_database()
    check_zone(plan.zone)
    check_address(plan.address)
    if not LANGUAGE.match(plan.language):
        raise Refused(
            f"“{plan.language}” is no language code: write one such as en or pt-BR."
        )
    if User.objects.filter(username=plan.administrator).exists():
        raise Refused(
            f"There is a user “{plan.administrator}” already: choose another name."
        )
    _clean(_site(plan), "name")
    _clean(_administrator(plan), "administrator")


def check_database() -> None:
    if Site._meta.db_table not in connection.introspection.table_names():
        raise Refused("This database is empty: run “manage.py migrate” first.")
    if site := Site.objects.first():
        raise Refused(
            f"{site.name} lives in this database already. Another paper wants another "
            "database: set DATABASE_URL."
        )


def check_zone(zone: str) -> None:
    try:
        ZoneInfo(zone)
    except (OSError, ValueError, LookupError):
        raise Refused(
            f"“{zone}” is no time zone: write an IANA name, such as Europe/Lisbon."
        ) from None


def check_address(address: str) -> None:
    try:
        parts = urlsplit(address)
        bare = parts.netloc == _host_and_port(parts.hostname, parts.port)
    except ValueError:
        bare = False
    if (
        not bare
        or parts.scheme not in {"http", "https"}
        or parts.path not in {"", "/"}
        or parts.query
        or parts.fragment
    ):
        raise Refused(
            f"“{address}” is no address of a site: write scheme and host only, such as "
            "https://www.example.org."
        )


def check_password(password: str, plan: Plan) -> None:
    try:
        validate_password(password, _administrator(plan))
    except ValidationError as error:
        raise Refused(f"Choose another password. {' '.join(error.messages)}") from None


def found(plan: Plan, password: str) -> User:
    """Make the paper. To be called in a transaction, after `check`."""
    _site(plan).save()
    rights.grant_groups()
    Section.objects.create(name="News", slug="news", position=1)
    person = _administrator(plan)
    person.set_password(password)
    person.save()
    person.groups.add(Group.objects.get(name="Administrators"))
    return person


def _site(plan: Plan) -> Site:
    return Site(
        pk=1,
        name=plan.name.strip(),
        language=plan.language,
        authority=plan.host,
        authority_year=clock.local(clock.now()).year,
        contact_email=plan.email,
    )


def _administrator(plan: Plan) -> User:
    """The first one may do everything, also what later turns out to be forgotten."""
    return User(
        username=plan.administrator,
        email=plan.email,
        is_staff=True,
        is_superuser=True,
    )


def _clean(row: Site | User, what: str) -> None:
    try:
        row.clean_fields(exclude={"password"})
    except ValidationError as error:
        field, messages = next(iter(error.message_dict.items()))
        name = {"name": "The name", "username": "The administrator’s name"}.get(
            field, f"The {field.replace('_', ' ')}"
        )
        message = f"{name} cannot be used. {' '.join(messages)}"
        raise Refused(message, field=what) from None


def _host_and_port(host: str | None, port: int | None) -> str | None:
    """None when there is no host: an address must not be taken for bare then."""
    if not host or port == 0:
        return None
    name = f"[{host}]" if ":" in host else host
    return name if port is None else f"{name}:{port}"
