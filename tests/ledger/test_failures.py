"""Real failures of the file, the disk and the process; nothing is simulated but the moment."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import Timer
from typing import Any

import pytest
from sqlalchemy import Engine, event

from sayso.errors import LedgerError
from sayso.ledger import Ledger
from tests.claims.examples import LEFT, REACHED, REPORT, TEXT

from .cases import report
from .conftest import unprivileged

RAW = TEXT.encode()
ROOT = Path(__file__).parents[2]
LONG = report("Shells fell on the town all day. " * 100_000)


def fails(path: Path, **options: Any) -> LedgerError:
    """The error of opening a ledger; it is one line and names the file and a remedy."""
    with pytest.raises(LedgerError) as caught:
        Ledger(path, **options)
    error = caught.value
    assert error.where == str(path)
    assert error.remedy
    assert "\n" not in error.line
    return error


def test_failures_a_missing_folder(tmp_path: Path) -> None:
    assert fails(tmp_path / "none" / "war.ledger").code == "no-folder"
    assert list(tmp_path.iterdir()) == []


def test_failures_a_folder_or_a_pipe_instead_of_a_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert fails(tmp_path).code == "no-file"
    assert fails(pipe).code == "no-file"


def test_failures_a_ledger_that_must_be_there(tmp_path: Path) -> None:
    assert fails(tmp_path / "typo.ledger", create=False).code == "no-ledger"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "content", [b"x", b"Shells fell.\n" * 1000, b"SQLite format 3\0", b"SQLite format 3\0" + b"\0" * 5000]
)
def test_failures_a_file_that_is_no_database(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    assert fails(path).code == "not-a-ledger"
    assert path.read_bytes() == content


def test_failures_a_damaged_ledger(path: Path) -> None:
    with Ledger(path) as ledger:
        ledger.add(LONG, LONG.text.encode(), [], origin="long.txt")
    whole = path.read_bytes()
    path.write_bytes(whole[:8192] + b"\xff" * 8192 + whole[16384:])
    with pytest.raises(LedgerError) as caught, Ledger(path) as ledger:
        ledger.add(REPORT, RAW, [REACHED], origin="a.txt")
    assert caught.value.code == "damaged"


def test_failures_a_folder_where_nothing_may_be_written(public_folder: Path) -> None:
    public_folder.chmod(0o555)
    with unprivileged():
        assert fails(public_folder / "war.ledger").code == "cannot-open"
    assert list(public_folder.iterdir()) == []


def test_failures_a_file_that_may_not_be_read(public_folder: Path, empty_ledger: Path) -> None:
    path = Path(shutil.copy(empty_ledger, public_folder))
    path.chmod(0o000)
    with unprivileged():
        assert fails(path).code == "cannot-open"
    path.chmod(0o644)


@pytest.mark.parametrize("folder_mode", [0o555, 0o777])
def test_failures_a_read_only_ledger_is_read_and_not_added_to(
    public_folder: Path, empty_ledger: Path, folder_mode: int
) -> None:
    path = Path(shutil.copy(empty_ledger, public_folder / "war % ?.ledger"))
    with Ledger(path) as ledger:
        ledger.add(REPORT, RAW, [REACHED], origin="a.txt")
    path.chmod(0o444)
    public_folder.chmod(folder_mode)
    other = report("Jets struck.")
    with unprivileged(), Ledger(path) as ledger:
        assert list(ledger.entries()) == [(REPORT, REACHED)]
        assert not ledger.add(REPORT, RAW, [REACHED], origin="a.txt")
        with pytest.raises(LedgerError) as caught:
            ledger.add(other, other.text.encode(), [], origin="b.txt")
        assert caught.value.code == "read-only"
        assert not ledger.has(other.id)


def test_failures_a_read_only_empty_file_does_not_become_a_ledger(public_folder: Path) -> None:
    path = public_folder / "war.ledger"
    path.touch(mode=0o444)
    public_folder.chmod(0o555)
    with unprivileged():
        assert fails(path).code == "read-only"


def test_failures_a_locked_ledger_says_wait(path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    with Ledger(path, wait_s=0.05) as ledger:
        ledger.add(REPORT, RAW, [REACHED], origin="a.txt")
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerError, match="wait until it has finished") as caught:
            ledger.add(LONG, LONG.text.encode(), [], origin="long.txt")
        assert caught.value.code == "locked"
        assert list(ledger.entries()) == [(REPORT, REACHED)], "readers go on"
        other.execute("ROLLBACK")
        assert ledger.add(LONG, LONG.text.encode(), [], origin="long.txt")
    other.close()


def test_failures_a_new_ledger_waits_for_another_that_makes_it(tmp_path: Path) -> None:
    path = tmp_path / "war.ledger"
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    # What a program holds that makes the same ledger at this moment.
    other.execute("BEGIN IMMEDIATE")
    assert fails(path, wait_s=0.05).code == "locked"
    later = Timer(0.2, other.execute, ["ROLLBACK"])
    later.start()
    with Ledger(path) as ledger:
        assert ledger.add(REPORT, RAW, [REACHED], origin="a.txt")
    later.join()
    other.close()


@contextmanager
def disk_of(pages: int) -> Iterator[None]:
    """New connections find a database that can't grow beyond so many pages: SQLite's own full disk."""

    def limit(connection: sqlite3.Connection, _: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages}")

    event.listen(Engine, "connect", limit)
    try:
        yield
    finally:
        event.remove(Engine, "connect", limit)


def test_failures_a_full_disk_keeps_nothing_of_the_report(path: Path) -> None:
    pages = path.stat().st_size // 4096
    with disk_of(pages + 20), Ledger(path) as ledger:
        assert ledger.add(REPORT, RAW, [REACHED], origin="a.txt")
        with pytest.raises(LedgerError) as caught:
            ledger.add(LONG, LONG.text.encode(), [], origin="long.txt")
        assert caught.value.code == "disk-full"
        assert list(ledger.reports()) == [REPORT]
    with Ledger(path) as ledger:
        assert ledger.add(LONG, LONG.text.encode(), [], origin="long.txt")
    _assert_sound(path, 2)


def test_failures_a_full_disk_while_the_ledger_is_made(tmp_path: Path) -> None:
    path = tmp_path / "war.ledger"
    with disk_of(10):
        assert fails(path).code == "disk-full"
    with Ledger(path) as ledger:
        assert ledger.add(REPORT, RAW, [REACHED], origin="a.txt")
    _assert_sound(path, 1)


def _assert_sound(path: Path, reports: int) -> None:
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    for table in ("raw", "report", "custody"):
        assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (reports,)
    for table in ("report", "claim"):
        connection.execute(f"INSERT INTO {table}_search ({table}_search, rank) VALUES ('integrity-check', 1)")
    connection.close()


@pytest.fixture
def hears_ctrl_c() -> Iterator[None]:
    """A shell that starts tests in the background has them ignore Ctrl-C."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("hears_ctrl_c")
def test_failures_ctrl_c_in_the_middle_leaves_nothing(path: Path) -> None:
    def interrupted() -> datetime:
        # The clock is read last, for the record of custody: bytes, report and claims are in the tables by then.
        signal.raise_signal(signal.SIGINT)
        return datetime.now(UTC)

    with Ledger(path, clock=interrupted) as ledger:
        with pytest.raises(KeyboardInterrupt):
            ledger.add(REPORT, RAW, [REACHED, LEFT], origin="a.txt")
        assert list(ledger.reports()) == []
        assert list(ledger.entries()) == []
    _assert_sound(path, 0)
    with Ledger(path) as ledger:
        assert ledger.add(REPORT, RAW, [REACHED, LEFT], origin="a.txt")


KILLED = """
import os, signal, sys
from sayso.ledger import Ledger
from tests.ledger.test_failures import LONG
def kill(): os.kill(os.getpid(), signal.SIGKILL)
Ledger(sys.argv[1], clock=kill).add(LONG, LONG.text.encode(), [], origin="long.txt")
"""


def test_failures_a_kill_in_the_middle_leaves_the_ledger_as_it_was(path: Path) -> None:
    with Ledger(path) as ledger:
        ledger.add(REPORT, RAW, [REACHED, LEFT], origin="a.txt")
    done = subprocess.run([sys.executable, "-c", KILLED, path], cwd=ROOT, check=False)
    assert done.returncode == -signal.SIGKILL
    assert path.with_name("war.ledger-wal").stat().st_size > len(LONG.text), "the report was on the disk, half-written"
    with Ledger(path) as ledger:
        assert list(ledger.entries()) == [(REPORT, REACHED), (REPORT, LEFT)]
        assert not ledger.has(LONG.id)
    _assert_sound(path, 1)
    with Ledger(path) as ledger:
        assert ledger.add(LONG, LONG.text.encode(), [], origin="long.txt")


ADDING = """
import sys
from sayso.ledger import Ledger
from tests.ledger.cases import report
while not sys.stdin.readline(): pass
with Ledger(sys.argv[1]) as ledger:
    for n in range(20):
        same = report(f"Shells fell {n} times.")
        print(int(ledger.add(same, same.text.encode(), [], origin=sys.argv[2])))
"""


def test_failures_programs_that_add_the_same_at_once_to_a_new_ledger(tmp_path: Path) -> None:
    path = tmp_path / "war.ledger"
    started = [
        subprocess.Popen([sys.executable, "-c", ADDING, path, name], cwd=ROOT, stdin=subprocess.PIPE,
                         stdout=subprocess.PIPE, text=True)
        for name in ("one", "other", "third")
    ]  # fmt: skip
    for process in started:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    outputs = [process.communicate()[0].split() for process in started]
    assert [process.returncode for process in started] == [0, 0, 0]
    assert sum(int(added) for output in outputs for added in output) == 20, "each report was added by one of them"
    _assert_sound(path, 20)


def test_failures_tests_of_permissions_run_as_somebody_without_rights() -> None:
    with unprivileged():
        assert os.geteuid() != 0
