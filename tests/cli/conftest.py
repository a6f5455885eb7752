"""A ledger of claims written by hand, and the command line in this process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sayso import Ledger
from sayso.cli.app import sayso as command
from sayso.cli.errors import run
from tests.claims.examples import LEFT, REACHED, REPORT

from .running import Ended

Here = Callable[..., Ended]


@pytest.fixture
def here(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Here:
    """`here("claims", "--place", "x")` runs the command line in this process, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    for name in ("SAYSO_LEDGER", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "120")

    def called(*arguments: str | Path) -> Ended:
        code = run(command, [str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        return Ended(code, out.decode(), err.decode())

    return called


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger with one report and two claims."""
    path = tmp_path / "war.ledger"
    with Ledger(path) as made:
        made.add(REPORT, REPORT.text.encode(), [REACHED, LEFT], origin="typed in")
    return path
