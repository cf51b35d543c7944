"""The `.env` file beside manage.py: what a new paper has to keep in it."""

import os
import re
from collections.abc import Mapping
from pathlib import Path

from django.conf import settings

_LINE = re.compile(r"\s*(?:export\s+)?(?P<name>[A-Z_]+)\s*=\s*(?P<value>.*?)\s*\Z")


def place() -> Path:
    """The file that the settings were read from."""
    named = os.environ.get("NEWSROOM_ENV_FILE")
    return Path(named) if named else Path(settings.ROOT) / ".env"


def keep(path: Path, wanted: Mapping[str, str]) -> list[str]:
    """Write these values into the file and say, in one line each, what was done.

    A value that the environment itself sets wins over the file, so it is left alone.
    """
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    there = _values(lines)
    said, fresh = [], dict[str, str]()
    for name, value in wanted.items():
        now, kept = os.environ.get(name), there.get(name)
        if now is not None and now != kept:
            said.append(_left(name, now, value))
        elif kept == value:
            said.append(f"{name}={value} stands in {path} already.")
        else:
            fresh[name] = value
            was = f" (it was {kept})" if kept is not None else ""
            said.append(f"{name}={value} was written to {path}{was}.")
    if fresh:
        _write(path, lines, fresh)
    return said


def _left(name: str, now: str, value: str) -> str:
    if now == value:
        return f"{name}={value} is set in the environment; nothing was written."
    return f"{name} is {now} in the environment, which wins: set it to {value} there."


def _values(lines: list[str]) -> dict[str, str]:
    found = (_LINE.match(line) for line in lines)
    return {line["name"]: line["value"].strip("'\"") for line in found if line}


def _write(path: Path, lines: list[str], fresh: dict[str, str]) -> None:
    """Change the lines that are there, add the others; all else stays as it was."""
    left = dict(fresh)
    new = []
    for line in lines:
        found = _LINE.match(line)
        name = found["name"] if found else ""
        new.append(f"{name}={left.pop(name)}" if name in left else line)
    new += [f"{name}={value}" for name, value in left.items()]
    path.touch(mode=0o600)
    path.write_text("\n".join(new) + "\n", encoding="utf-8")
