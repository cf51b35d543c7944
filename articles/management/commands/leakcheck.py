"""Ask every public address, as anybody could, whether it tells of what is not public."""

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from articles.management.leaks.look import look

AT_MOST = 200


class Command(BaseCommand):
    help = (
        "Asks every public address and looks for what is not public. "
        "Ends with 1 and a list when it finds something."
    )

    def handle(self, *_args: Any, **_options: Any) -> None:
        begun = time.monotonic()
        found = look()
        counts = (
            f"{found.addresses:,} addresses asked in {time.monotonic() - begun:.0f} s,"
            f" {found.stories:,} stories that are not public,"
            f" {found.runs:,} names and runs of words looked for"
        )
        if not found.leaks:
            self.stdout.write(f"No leak: {counts}.")
            return
        lines = [f"  {leak}" for leak in found.leaks[:AT_MOST]]
        if len(found.leaks) > AT_MOST:
            lines.append(f"  … and {len(found.leaks) - AT_MOST:,} more")
        raise CommandError(
            "\n".join([f"{len(found.leaks):,} leaks: {counts}.", *lines])
        )
