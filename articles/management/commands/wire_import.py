"""Import agency files by hand: each becomes a draft, or goes out with --publish."""

import json
import os
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from articles.models import Section, WireFeed
from articles.rights import Refused
from articles.wire import arrival, feeds, intake
from articles.wire.place import REFUSED, Row
from articles.wire.terms import Terms

KEYS = (
    "file outcome id version status headline section language published updated"
    " dateline crossheads paragraphs signoff credits copyright_holder copyright_years"
    " article"
).split()
LISTS = frozenset({"crossheads", "signoff", "credits"})


class Command(BaseCommand):
    help = (
        "Imports agency files and folders of them. One row a file; ends with 1 when a"
        " file was refused, and goes on with the others."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        parser.add_argument(
            "--feed", default=feeds.BY_HAND, metavar="SLUG", help="whose files they are"
        )
        parser.add_argument(
            "--section",
            metavar="SLUG",
            help="where a story stands that names no section of this paper",
        )
        parser.add_argument(
            "--timezone", default="", metavar="TZ", help="of times that name no zone"
        )
        parser.add_argument(
            "--trust-source-updated",
            action="store_true",
            help="print the source's times as the story's own",
        )
        parser.add_argument(
            "--publish", action="store_true", help="publish each text at once"
        )
        parser.add_argument(
            "--json", action="store_true", help="one line of JSON a dispatch"
        )

    def handle(self, *_args: Any, paths: list[Path], **options: Any) -> None:
        feed, zone, terms = _choices(options)
        print_row = self.print_json if options["json"] else self.print_line
        shown_in = ZoneInfo(zone or settings.TIME_ZONE)
        counts: Counter[str] = Counter()
        for path in _files(paths):
            for row in _import(path, feed, zone, terms):
                print_row(path, row, shown_in)
                counts[str(row.outcome)] += 1
        said = ", ".join(f"{number} {outcome}" for outcome, number in counts.items())
        self.stderr.write(f"{said}.", self.style.SUCCESS)
        if counts[REFUSED]:
            sys.exit(1)

    def print_line(self, path: Path, row: Row, _zone: ZoneInfo) -> None:
        dispatch = row.dispatch
        columns = (
            f"{row.outcome:<9}",
            f"{row.article.code if row.article else '-':<6}",
            f"{(dispatch.version_raw if dispatch else '') or '-':<4}",
            dispatch.stable_id if dispatch else "-",
            f"{path}{':' if row.said else ''}",
            row.said,
        )
        self.stdout.write("  ".join(filter(None, columns)))

    def print_json(self, path: Path, row: Row, zone: ZoneInfo) -> None:
        self.stdout.write(json.dumps(_entry(path, row, zone), ensure_ascii=False))
        if row.is_refused:
            self.stderr.write(f"{path}: {row.said}")


def _choices(options: dict[str, Any]) -> tuple[WireFeed, str, Terms]:
    """The feed, the zone for times that name none, and what becomes of a text."""
    trust = WireFeed.Trust.PUBLISH if options["publish"] else WireFeed.Trust.DRAFT
    try:
        feed = feeds.named(options["feed"])
        zone = feeds.hints_for(feed, options["timezone"]).zone
    except Refused as refusal:
        raise CommandError(refusal.message) from None
    return (
        feed,
        zone,
        Terms(
            trust,
            _section(options["section"]) or feed.section,
            makes_sections=True,
            trusts_times=options["trust_source_updated"] or feed.trust_source_times,
        ),
    )


def _section(slug: str | None) -> Section | None:
    if not slug:
        return None
    found = Section.objects.filter(slug=slug).first()
    if found is None:
        known = ", ".join(Section.objects.values_list("slug", flat=True))
        message = f"There is no section “{slug}”. Known: {known or 'none yet'}."
        raise CommandError(message)
    return found


def _files(paths: list[Path]) -> Iterator[Path]:
    """The files, folders walked by name; a folder without any is given as it is."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        found = [
            Path(folder, name)
            for folder, _, names in os.walk(path)
            for name in names
            if not name.startswith(".")
        ]
        yield from sorted(found) or [path]


def _import(path: Path, feed: WireFeed, zone: str, terms: Terms) -> list[Row]:
    if path.exists() and not path.is_file():
        why = (
            "There is no file in this folder." if path.is_dir() else "This is no file."
        )
        return [Row(REFUSED, remarks=[why])]
    try:
        came = arrival.of_file(path, name=str(path))
    except OSError as error:
        return [Row(REFUSED, remarks=[f"It cannot be opened: {error.strerror}."])]
    return intake.take_in(came, feed=feed, zone=zone, on=terms).rows


def _entry(path: Path, row: Row, zone: ZoneInfo) -> dict[str, Any]:
    entry: dict[str, Any] = {key: [] if key in LISTS else None for key in KEYS}
    entry |= {"file": str(path), "outcome": str(row.outcome), "article": ""}
    if row.dispatch:
        entry |= row.dispatch.summary()
        for name in ("published", "updated"):
            moment = getattr(row.dispatch, name)
            entry[name] = moment.astimezone(zone).isoformat() if moment else None
    if row.article:
        entry["article"] = row.article.code
        if row.article.section and not entry["section"]:
            entry["section"] = row.article.section.name
    return {key: entry[key] for key in KEYS}
