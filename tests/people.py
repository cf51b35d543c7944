"""The people of the tests: one of each group, and one from outside."""

from django.contrib.auth.models import Group, User

from articles.rights import grant_groups

PASSWORD = "read-all-about-it"


def reporter(username: str = "rita") -> User:
    return person(username, "Rita Reporter", "Reporters")


def editor(username: str = "eddie") -> User:
    return person(username, "Eddie Editor", "Editors")


def publisher(username: str = "paula") -> User:
    return person(username, "Paula Publisher", "Publishers")


def administrator(username: str = "ada") -> User:
    return person(username, "Ada Administrator", "Administrators")


def outsider(username: str = "olaf") -> User:
    """Somebody with a login and no right at all."""
    return person(username, "Olaf Outsider", "")


def person(username: str, name: str, group: str) -> User:
    """The same person each time a test asks for them."""
    found = User.objects.filter(username=username).first()
    if found:
        return found
    first, last = name.split()
    made = User.objects.create_user(
        username,
        f"{username}@example.org",
        PASSWORD,
        first_name=first,
        last_name=last,
        is_staff=bool(group),
    )
    if group:
        if not Group.objects.filter(name=group).exists():
            grant_groups()
        made.groups.add(Group.objects.get(name=group))
    return made
