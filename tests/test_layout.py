"""The house rules that no linter knows: small modules, honest names, listed rooms."""

import ast
from collections.abc import Iterator
from pathlib import Path

import articles

ROOT = Path(__file__).resolve().parent.parent
HOUSE = ROOT / "articles"
LIMIT = 250
SAYS_NOTHING = {"utils", "helpers", "services", "common", "base", "misc"}
BESIDE_THE_FLOORS = {"apps", "checks", "migrations", "templatetags"}


def modules(*folders: Path) -> Iterator[Path]:
    for folder in folders:
        for path in sorted(folder.rglob("*.py")):
            if "migrations" not in path.parts and path.read_text().strip():
                yield path


def docstring(path: Path) -> str:
    return ast.get_docstring(ast.parse(path.read_text())) or ""


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


OURS = [*modules(HOUSE, ROOT / "newsroom")]
ROOMS = sorted(
    path
    for path in HOUSE.iterdir()
    if path.suffix == ".py" or any(path.glob("*.py"))
    if path.stem not in BESIDE_THE_FLOORS | {"__init__", "__pycache__"}
)


def test_every_module_says_what_it_is_for() -> None:
    assert [named(path) for path in OURS if not docstring(path)] == []


def test_a_module_is_short_or_gives_its_reason() -> None:
    """A long one becomes a folder of the same name, or says "Long because ..."."""
    long = {named(p): n for p in OURS if (n := len(p.read_text().splitlines())) > LIMIT}
    reasoned = {
        named(path)
        for path in OURS
        if any(line.startswith("Long because") for line in docstring(path).splitlines())
    }
    assert {name: n for name, n in long.items() if name not in reasoned} == {}
    assert reasoned - long.keys() == set(), "short again: drop the reason"


def test_every_name_says_what_is_inside() -> None:
    silent = (p for p in OURS if SAYS_NOTHING & {p.stem, *p.relative_to(ROOT).parts})
    assert [named(path) for path in silent] == []


def test_every_room_has_a_sign_on_its_door() -> None:
    doors = ((r / "__init__.py" if r.is_dir() else r) for r in ROOMS)
    assert [named(d) for d in doors if not d.exists() or not docstring(d)] == []


def test_the_floor_plan_lists_every_room() -> None:
    plan = (articles.__doc__ or "").splitlines()
    indented = [
        line.split() for line in plan if line.startswith("    ") and line.strip()
    ]
    listed = {words[0] for words in indented}
    assert {room.stem for room in ROOMS} - listed == set()


def test_the_readers_side_does_not_know_the_working_copy() -> None:
    """Law 1: readers see editions. `Article` is the desk's."""
    forbidden = {"Article", "HistoricalArticle", "*"}
    imports = {
        named(path): {
            alias.name.rpartition(".")[2]
            for node in ast.walk(ast.parse(path.read_text()))
            if isinstance(node, ast.Import | ast.ImportFrom)
            for alias in node.names
        }
        for path in modules(HOUSE / "public", HOUSE / "page")
    }
    assert {name: i & forbidden for name, i in imports.items() if i & forbidden} == {}
