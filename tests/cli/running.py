"""Runs the command line as its users do: in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

SAYSO = (sys.executable, "-m", "sayso")
# What the tester's own shell sets must not change what is tested.
SETTINGS = ("SAYSO_LEDGER", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "TERM", "PYTHONIOENCODING")


@dataclass(frozen=True, slots=True)
class Ended:
    """A command that has ended: exit code and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def complaints(self) -> list[str]:
        """Lines on stderr that say that something went wrong."""
        return [line for line in self.err.splitlines() if line.startswith("sayso: ")]


def environment(**settings: str) -> dict[str, str]:
    """The tester's environment without what changes the output, and with `settings`."""
    kept = {name: value for name, value in os.environ.items() if name not in SETTINGS}
    scripts = str(Path(sys.executable).parent)
    return {**kept, "PATH": os.pathsep.join((scripts, kept.get("PATH", ""))), **settings}


def sayso(*arguments: str | Path, cwd: Path, stdin: bytes = b"", **settings: str) -> Ended:
    """Run `sayso` with these arguments in the folder `cwd`."""
    done = subprocess.run(
        [*SAYSO, *map(str, arguments)],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        env=environment(**settings),
        timeout=120,
    )
    return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())
