"""Fill an empty database with the demo newsroom: The Harbour Post."""

import time
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from articles.management.demo import setting_up, sights, staff
from articles.models import Site


class Command(BaseCommand):
    help = "Fills an empty database with a demo newsroom. Repeating it changes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--force",
            action="store_true",
            help="also with DEBUG off, where anybody may know these passwords",
        )

    def handle(self, *_args: Any, force: bool, **_options: Any) -> None:
        if setting_up.stands():
            self.stdout.write("The demo newsroom is here already; nothing was changed.")
        else:
            self.refuse(force=force)
            self.stdout.write(
                "Setting up The Harbour Post: pictures, people, stories …"
            )
            self.stdout.flush()
            begun = time.monotonic()
            setting_up.set_up()
            self.stdout.write(f"Ready after {time.monotonic() - begun:.0f} seconds.")
        self.tell()

    def refuse(self, *, force: bool) -> None:
        if site := Site.objects.first():
            message = (
                f"{site.name} lives in this database. The demo wants an empty one: "
                "set DATABASE_URL."
            )
            raise CommandError(message)
        if not (settings.DEBUG or force):
            message = (
                "The demo's passwords are public, so it wants DEBUG=on. "
                "With --force it does without."
            )
            raise CommandError(message)

    def tell(self) -> None:
        lines = ["", f"Log in at {settings.SITE_URL}/admin/ with {staff.PASSWORD} as:"]
        lines += [f"  {login.username:<15}{login.name}" for login in staff.LOGINS]
        lines += ["", "Worth a look:"]
        lines += [f"  {what:<36}{where}" for what, where in sights.worth_a_look()]
        self.stdout.write("\n".join(lines))
