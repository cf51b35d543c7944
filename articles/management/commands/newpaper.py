"""Set up a real, empty paper: its name, zone, address and first administrator."""

import getpass
import os
import secrets
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from articles.management import env_file, founding
from articles.management.founding import Plan
from articles.rights import Refused

PASSWORD = "NEWSROOM_ADMINISTRATOR_PASSWORD"  # noqa: S105 - the variable's name

QUESTIONS = {
    "name": "The paper's name",
    "zone": "Its time zone, such as Europe/Lisbon",
    "address": "Its address, such as https://www.example.org",
    "administrator": "The first administrator's login",
}


class Command(BaseCommand):
    help = (
        "Sets up an empty paper with its first administrator. Asks for what is not "
        f"given. The password is asked for, or taken from {PASSWORD}, or made."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--name", default="", help="as printed on every page")
        parser.add_argument("--zone", default="", help="an IANA name: Europe/Lisbon")
        parser.add_argument("--address", default="", help="https://www.example.org")
        parser.add_argument("--administrator", default="", help="a login, such as ann")
        parser.add_argument("--email", default="", help="the administrator's")
        parser.add_argument("--language", default="en", help="a code: en, pt, ar")

    def handle(self, *_args: Any, **options: Any) -> None:
        try:
            founding.check_database()
            plan = self.plan(options)
            founding.check(plan)
            password, made = self.password(plan)
            with transaction.atomic():
                founding.found(plan, password)
                # Last, so that a file that cannot be written leaves no paper behind.
                said = env_file.keep(
                    env_file.place(),
                    {"SITE_URL": plan.address.rstrip("/"), "TIME_ZONE": plan.zone},
                )
        except Refused as refusal:
            raise CommandError(refusal.message) from None
        except OSError as error:
            message = f"{env_file.place()} cannot be written: {error.strerror}."
            raise CommandError(message) from None
        self.tell(plan, said, password if made else "")

    def plan(self, options: dict[str, Any]) -> Plan:
        given = {name: (options[name] or "").strip() for name in Plan.__slots__}
        for name, question in QUESTIONS.items():
            if not given[name] and sys.stdin.isatty():
                given[name] = input(f"{question}: ").strip()
            if not given[name]:
                message = f"--{name} is missing. {question}."
                raise CommandError(message)
        return Plan(**given)

    def password(self, plan: Plan) -> tuple[str, bool]:
        """The administrator's password, and whether we made it."""
        if given := os.environ.get(PASSWORD, ""):
            founding.check_password(given, plan)
            return given, False
        if not sys.stdin.isatty():
            return secrets.token_urlsafe(15), True
        first = getpass.getpass("Password: ")
        if first != getpass.getpass("Once more: "):
            message = "The two were not the same: nothing was set up."
            raise CommandError(message)
        founding.check_password(first, plan)
        return first, False

    def tell(self, plan: Plan, said: list[str], password: str) -> None:
        lines = [f"{plan.name} is set up, with one section and no stories.", *said]
        if password:
            lines.append(
                f"{plan.administrator}'s password is {password}: it is shown only now."
            )
        lines.append("Start it with “manage.py serve” and log in at /admin/.")
        self.stdout.write("\n".join(lines))
