"""Who may do what, and the refusal that says why not and who can help."""

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission, User
from django.db.models import Q

type Person = User

REPORTER = (
    "view_article add_article change_article submit_article"
    " view_picture add_picture change_picture"
    " view_contributor view_agency view_section view_topic add_topic"
    " view_edition view_withdrawal view_correction view_notice view_wireitem"
).split()
EDITOR = [
    *REPORTER,
    *(
        "approve_article return_article spike_article take_wire"
        " add_contributor change_contributor change_topic change_notice"
        " view_wirerevision view_wiredelivery view_wirefeed"
    ).split(),
]
PUBLISHER = [
    *EDITOR,
    *(
        "publish_article schedule_article withdraw_article restore_article"
        " approve_own_article override_embargo set_published_at trust_source"
        " add_agency change_agency add_section change_section"
        " add_wirefeed change_wirefeed"
    ).split(),
]
ADMINISTRATOR = [
    *PUBLISHER,
    *(
        "restore_killed_article view_site change_site"
        " view_user add_user change_user view_group"
    ).split(),
]
GROUPS: dict[str, list[str]] = {
    "Reporters": REPORTER,
    "Editors": EDITOR,
    "Publishers": PUBLISHER,
    "Administrators": ADMINISTRATOR,
}


class Refused(Exception):
    """A verb said no and changed nothing. The message is for the person who asked.

    `field` names the form field where it belongs, if it belongs to one.
    `helpers` are names of people who could do it.
    """

    def __init__(
        self, message: str, *, field: str = "", helpers: Iterable[str] = ()
    ) -> None:
        self.helpers = list(helpers)
        if self.helpers:
            message = f"{message} {_can_help(self.helpers)}"
        super().__init__(message)
        self.message = message
        self.field = field


class NotAllowed(Refused):
    """The person lacks the right; somebody else may have it."""


def require(person: Person | None, *permissions: str) -> None:
    """Raise `NotAllowed` unless `person` has every permission, named without the app.

    None is the house itself: a command or a feed that an administrator set up.
    """
    if person is None:
        return
    for permission in permissions:
        if not person.has_perm(f"articles.{permission}"):
            raise NotAllowed(
                f"You may not do this: it takes the right “{_label(permission)}”.",
                helpers=who_may(permission),
            )


def who_may(permission: str, limit: int = 3) -> list[str]:
    """Names of up to `limit` people who have the permission, for the refusal."""
    people = (
        User.objects.filter(
            Q(groups__permissions__codename=permission)
            | Q(user_permissions__codename=permission)
            | Q(is_superuser=True),
            is_active=True,
        )
        .order_by("is_superuser", "first_name", "username")
        .distinct()[:limit]
    )
    return [person.get_full_name() or person.get_username() for person in people]


def grant_groups() -> None:
    """Make the four groups and give each exactly the rights of its table. Idempotent."""
    for name, codenames in GROUPS.items():
        group, _ = Group.objects.get_or_create(name=name)
        found = Permission.objects.filter(
            content_type__app_label__in=("articles", "auth"), codename__in=codenames
        )
        if missing := set(codenames) - {permission.codename for permission in found}:
            message = f"No such right: {', '.join(sorted(missing))}. Run migrate first."
            raise LookupError(message)
        group.permissions.set(found)


def _label(permission: str) -> str:
    found = Permission.objects.filter(codename=permission).first()
    return found.name if found else permission


def _can_help(names: list[str]) -> str:
    if len(names) == 1:
        return f"{names[0]} can."
    return f"{', '.join(names[:-1])} or {names[-1]} can."
