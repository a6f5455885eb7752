from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sayso.ledger import Ledger

NOBODY = 65534


@pytest.fixture(scope="session")
def empty_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with its tables and nothing in it, to be copied: making one takes longer than filling it."""
    path = tmp_path_factory.mktemp("empty") / "empty.ledger"
    Ledger(path).close()
    return path


@pytest.fixture
def path(tmp_path: Path, empty_ledger: Path) -> Path:
    """A fresh ledger's path."""
    return Path(shutil.copy(empty_ledger, tmp_path / "war.ledger"))


@pytest.fixture
def ledger(path: Path) -> Iterator[Ledger]:
    with Ledger(path) as opened:
        yield opened


@pytest.fixture
def public_folder() -> Iterator[Path]:
    """A folder that other users can look into, which pytest's own are not."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@contextmanager
def unprivileged() -> Iterator[None]:
    """Permissions don't hold root back: do as a user without rights would."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
