"""Rooms know only the rooms below them. Every import is read, those inside functions and for types too."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "sayso"

# Any room may use these two; they import nothing of ours. `claims` needs the errors only.
GROUND = {"errors", "version"}
ROOMS: dict[str, set[str]] = {
    "errors": set(),
    "version": set(),
    "claims": {"errors"},
    **{room: {"claims", *GROUND} for room in ("places", "times", "actors", "intake", "ledger", "sitrep")},
    "reading": {"claims", "places", "times", "actors", *GROUND},
}
# Thin rooms at the top: they may know everything but the command line.
ABOVE = {"", "demo", "samples"}
COMMANDS = {"cli", "__main__"}


def imported(source: str, module: str, *, package: bool) -> Iterator[str]:
    """Full names of the modules that the source of `module` imports, names after `from sayso import` among them."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = module.split(".")
            base = base[: len(base) - node.level + (1 if package else 0)] if node.level else []
            origin = ".".join([*base, *filter(None, [node.module])])
            yield from (f"{origin}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("import_module", "__import__")):
            yield from (arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str))


def room_of(module: str) -> str:
    """The second part of a module's name; `sayso` itself is ""."""
    return (module.split(".") + [""])[1]


def known_rooms() -> set[str]:
    """Names of files and folders under the source."""
    return {path.stem for path in SOURCE.iterdir()} - {"__init__"}


def violations(source: str, module: str, *, package: bool = False) -> list[str]:
    """Imports of `module` that point sideways or up."""
    mine, rooms = room_of(module), known_rooms() | set(ROOMS) | ABOVE | COMMANDS
    found = []
    for name in imported(source, module, package=package):
        if name != "sayso" and not name.startswith("sayso."):
            continue
        # A name that is no room (`from sayso import Reader`) comes through the top level, which knows everything.
        theirs = room_of(name) if room_of(name) in rooms else ""
        if theirs == mine:
            continue
        allowed = ROOMS.get(mine)
        if mine not in COMMANDS and (theirs in COMMANDS or (allowed is not None and theirs not in allowed)):
            found.append(f"{module} imports {name}")
    return found


def modules() -> list[tuple[str, Path]]:
    """Every module of the package with its file."""
    found = []
    for path in sorted(SOURCE.rglob("*.py")):
        parts = ["sayso", *path.relative_to(SOURCE).with_suffix("").parts]
        found.append((".".join(parts[:-1] if parts[-1] == "__init__" else parts), path))
    return found


@pytest.mark.parametrize(("module", "path"), modules(), ids=lambda value: value if isinstance(value, str) else "")
def test_import_direction_is_downward(module: str, path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert violations(source, module, package=path.name == "__init__.py") == []


def test_import_direction_every_room_has_its_place() -> None:
    rooms = {room_of(module) for module, _ in modules()}
    assert rooms <= set(ROOMS) | ABOVE | COMMANDS, "say in this file what a new room may import"
    assert {"claims", "ledger", "reading"} <= rooms


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("sayso.claims.claim", "from sayso.places import Gazetteer"),
        ("sayso.claims.claim", "import sayso.ledger.ledger"),
        ("sayso.claims.claim", "from ..version import __version__"),
        ("sayso.claims.claim", "import sayso"),
        ("sayso.ledger.rows", "from .. import Reader"),
        ("sayso.ledger.rows", "from sayso import Reader"),
        ("sayso.ledger.rows", "def late():\n    from ..intake import receive"),
        ("sayso.ledger.rows", "if TYPE_CHECKING:\n    from sayso.sitrep import compose"),
        ("sayso.ledger.rows", "importlib.import_module('sayso.reading')"),
        ("sayso.times.days", "from sayso import places"),
        ("sayso.sitrep.page", "from sayso.ledger import Ledger"),
        ("sayso.reading.reader", "from sayso.ledger import Ledger"),
        ("sayso.errors", "from .claims import Claim"),
        ("sayso.demo", "from sayso.cli import main"),
        ("sayso.reading.reader", "import sayso.cli.main"),
    ],
)
def test_import_direction_wrong_imports_are_found(module: str, source: str) -> None:
    assert len(violations(source, module)) == 1


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("sayso.claims.claim", "from .span import Span\nfrom sayso.errors import InputError\nimport json"),
        ("sayso.ledger.rows", "from sayso.claims.contract import to_json\nfrom ..errors import LedgerError"),
        ("sayso.ledger.migrations.env", "from ..tables import metadata"),
        ("sayso.reading.reader", "from sayso.places import Gazetteer\nfrom sayso.version import __version__"),
        ("sayso.cli.main", "from sayso.ledger import Ledger\nfrom sayso import Reader\nfrom .read import read"),
        ("sayso.demo", "from sayso import Ledger"),
        ("sayso", "from .ledger import Ledger"),
        ("sayso.intake.page", "import saysonara\nimport msgspec"),
    ],
)
def test_import_direction_right_imports_pass(module: str, source: str) -> None:
    assert violations(source, module, package=module == "sayso") == []


def test_import_direction_relative_imports_of_a_package_start_at_itself() -> None:
    assert violations("from .ledger import Ledger", "sayso.ledger", package=True) == []
    assert violations("from ..reading import Reader", "sayso.ledger", package=True) == [
        "sayso.ledger imports sayso.reading.Reader"
    ]
