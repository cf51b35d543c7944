"""Find public clocks that no change of text explains; repair those still planned."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from articles import clock
from articles.publishing import freshness


class Command(BaseCommand):
    help = (
        "Finds publication and update times that no act explains, and ends with 1 and"
        " a list. What was public never changes: there, publish the story's next"
        " edition."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--repair",
            action="store_true",
            help="derive the times of planned editions anew; the rest is only listed",
        )

    def handle(self, *_args: Any, repair: bool, **_options: Any) -> None:
        if repair:
            self.repair()
        found: list[object] = [*freshness.doubts(clock.now())]
        found += freshness.crowds(clock.now())
        if found:
            lines = [f"  {one}" for one in found]
            raise CommandError("\n".join(["Times that nothing explains:", *lines]))
        self.stdout.write("Every public time is explained by what was published.")

    def repair(self) -> None:
        planned = [one for one in freshness.doubts(clock.now()) if not one.frozen]
        for doubt in planned:
            why = freshness.repair(doubt.edition.article_id)
            said = f"not repaired: {why}" if why else "repaired"
            self.stdout.write(f"{doubt}: {said}")
