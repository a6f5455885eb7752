"""Starting up: quick, light, and with help for every verb."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from sayso.cli.app import sayso as command
from sayso.cli.verbs import Verb
from sayso.version import __version__

from .conftest import Here
from .running import SAYSO, environment, sayso

DOCS = Path(__file__).parents[2] / "docs" / "commands.md"
HEAVY = ("numpy", "onnxruntime", "sqlalchemy", "trafilatura", "rich", "alembic", "tokenizers", "msgspec", "jinja2")
HELP_LIMIT_S = 0.3


def verbs(group: click.Group = command, before: str = "sayso") -> Iterator[tuple[str, Verb]]:
    """Every verb with its full name."""
    for name, verb in group.commands.items():
        if isinstance(verb, click.Group):
            yield from verbs(verb, f"{before} {name}")
        else:
            assert isinstance(verb, Verb)
            yield f"{before} {name}", verb


def test_app_help_is_quick(tmp_path: Path) -> None:
    taken_s = []
    for _ in range(5):
        start_s = time.perf_counter()
        subprocess.run([*SAYSO, "--help"], cwd=tmp_path, stdout=subprocess.DEVNULL, check=True, env=environment())
        taken_s.append(time.perf_counter() - start_s)
    assert min(taken_s) < HELP_LIMIT_S


def test_app_help_imports_nothing_heavy() -> None:
    program = (
        "import json, sys\n"
        "from sayso.cli.app import sayso\n"
        "from sayso.cli.errors import run\n"
        "code = run(sayso, ['--help'])\n"
        "print(json.dumps([code, *sys.modules]), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, env=environment())
    code, *modules = json.loads(done.stderr)
    assert code == 0
    assert [name for name in HEAVY if name in modules] == []


@pytest.mark.parametrize("name", [name for name, _ in verbs()])
def test_app_every_verb_has_help_with_an_example(name: str, here: Here) -> None:
    verb = dict(verbs())[name]
    ended = here(*name.split()[1:], "--help")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith(f"Usage: {name} ")
    assert verb.examples
    for example in verb.examples:
        assert f"\n  {example}\n" in ended.out
        assert re.search(rf"(^|\| ){name}\b", example)
    for option in verb.params:
        if isinstance(option, click.Option) and not option.hidden:
            assert option.help, f"{name}: {option.name} has no help"


@pytest.mark.parametrize("name", [name for name, _ in verbs()])
def test_app_every_verb_has_its_section_in_the_docs(name: str) -> None:
    sections = dict(
        re.findall(r"^## `(.+?)`\n(.*?)(?=^## |\Z)", DOCS.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    )
    assert name in sections
    verb = dict(verbs())[name]
    for example in verb.examples:
        assert example in sections[name]
    shared = sections.get("sayso read", "") if name == "sayso add" else ""
    for option in verb.params:
        if isinstance(option, click.Option) and not option.hidden:
            assert option.opts[-1] in sections[name] + shared, f"the section of {name} doesn't tell {option.opts[-1]}"


@pytest.mark.parametrize("arguments", [(), ("actors",), ("places",)])
def test_app_without_a_verb_there_is_help(arguments: tuple[str, ...], here: Here) -> None:
    ended = here(*arguments)
    assert (ended.code, ended.err) == (0, "")
    assert "Commands:" in ended.out


def test_app_lists_its_verbs_in_the_order_of_work(here: Here) -> None:
    listed = re.findall(r"^  (\w+)  ", here("--help").out.partition("Commands:")[2], re.MULTILINE)
    assert listed == ["read", "add", "claims", "explain", "sitrep", "demo", "schema", "actors", "places"]


def test_app_tells_its_version(tmp_path: Path) -> None:
    ended = sayso("--version", cwd=tmp_path)
    assert (ended.code, ended.out, ended.err) == (0, f"sayso {__version__}\n", "")


def test_app_script_and_module_are_the_same(tmp_path: Path) -> None:
    script = Path(sys.executable).parent / "sayso"
    done = subprocess.run([script, "--version"], capture_output=True, cwd=tmp_path, env=environment())
    assert done.stdout.decode() == sayso("--version", cwd=tmp_path).out
