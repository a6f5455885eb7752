"""Bad input, end to end: an exit code, one clear line, nothing half-written."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import threading
from pathlib import Path

import pytest

from sayso import Ledger
from sayso.intake.limits import CHUNK, TEXT_LIMIT

from .running import SAYSO, environment, sayso

# Name of a file, its bytes (None: there is no such file), and what the line must say besides the name.
REFUSED = [
    ("none.txt", None, "no such file"),
    ("empty.txt", b"", "no text"),
    ("blank.txt", b" \n\n", "no text"),
    ("binary.txt", bytes(range(256)) * 8, "binary"),
    ("report.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "PDF"),
    ("latin.txt", "Le café fermé a été détruit.".encode("latin-1"), "6"),
    ("huge.txt", b"The army entered the town. " * (TEXT_LIMIT // 27 + 1), "20 MB"),
    ("menu.html", b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "article"),
    ("table.csv", b"body,outlet\nThe army entered the town.,Wire\n", "text"),
    ("undated.jsonl", b'{"text": "The army entered the town.", "published": "soon"}\n', "soon"),
    ("broken.jsonl", b'{"text": "The army\n', "line 1"),
    ("cut.txt.gz", b"\x1f\x8b\x08\x00\x00", "gzip"),
    ("letter.odt", b"The army entered the town.", ".odt"),
]
# Input is taken in chunks: what stands before this has been taken, and more is waited for.
PADDING = b" " * CHUNK


@pytest.mark.parametrize(("name", "data", "told"), REFUSED, ids=[name for name, _, _ in REFUSED])
@pytest.mark.parametrize("verb", ["read", "add"])
def test_bad_input_is_one_line_and_exit_code_2(
    verb: str, name: str, data: bytes | None, told: str, tmp_path: Path
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    ended = sayso(verb, name, cwd=tmp_path)
    assert ended.code == 2
    (line,) = ended.err.splitlines()
    assert line.startswith(f"sayso: {name}")
    assert told in line
    assert len(ended.out.splitlines()) == (1 if verb == "add" else 0)
    assert {file.name for file in tmp_path.iterdir()} == ({name} if data is not None else set())


def test_bad_input_each_of_several_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    ended = sayso("read", "none.txt", "empty.txt", ".", cwd=tmp_path)
    assert (ended.code, ended.out) == (2, "")
    assert [line.split(":")[1] for line in ended.err.splitlines()] == [" none.txt", " empty.txt", " empty.txt"]


def test_bad_input_on_standard_input(tmp_path: Path) -> None:
    ended = sayso("read", "-", cwd=tmp_path)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("sayso: standard input: ")
    assert len(ended.err.splitlines()) == 1


@pytest.mark.parametrize("place", ["no-folder/war.ledger", ".", "/dev/full", "/proc/war.ledger"])
def test_bad_input_a_ledger_that_cant_be_made(place: str, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("The army entered the town.")
    ended = sayso("add", "report.txt", "--ledger", place, cwd=tmp_path)
    assert (ended.code, ended.out, len(ended.err.splitlines())) == (2, "", 1)
    assert ended.err.startswith("sayso: ")
    assert place.rpartition("/")[2].strip(".") in ended.err
    assert [file.name for file in tmp_path.iterdir()] == ["report.txt"]


@pytest.mark.parametrize("verb", ["add", "claims", "sitrep", "demo"])
def test_bad_input_a_ledger_of_a_newer_version_is_left_alone(verb: str, ledger: Path, tmp_path: Path) -> None:
    with sqlite3.connect(ledger) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    before = ledger.read_bytes()
    (tmp_path / "report.txt").write_text("The army entered the town.")
    ended = sayso(verb, *(["report.txt"] if verb == "add" else []), "--ledger", ledger, cwd=tmp_path)
    assert (ended.code, ended.out, len(ended.err.splitlines())) == (2, "", 1)
    assert ended.err.endswith("update sayso\n")
    assert ledger.read_bytes() == before


@pytest.mark.parametrize("verb", ["add", "claims", "sitrep", "demo"])
def test_bad_input_a_file_that_is_no_ledger_is_left_alone(verb: str, tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("The army entered the town.")
    ended = sayso(verb, *(["notes.txt"] if verb == "add" else []), "--ledger", "notes.txt", cwd=tmp_path)
    assert (ended.code, ended.out, len(ended.err.splitlines())) == (2, "", 1)
    assert "notes.txt" in ended.err
    assert notes.read_text() == "The army entered the town."
    assert list(tmp_path.iterdir()) == [notes]


def test_bad_input_interrupted_while_waiting(tmp_path: Path) -> None:
    command = start("add", "-", "--input-format", "jsonl", cwd=tmp_path)
    assert command.stdin
    assert command.stderr
    # The first line is refused as soon as it has come; then the command waits for more.
    command.stdin.write(b"{broken\n" + PADDING)
    command.stdin.flush()
    assert command.stderr.readline().startswith(b"sayso: standard input line 1: ")
    command.send_signal(signal.SIGINT)
    assert command.wait(60) == 130, command.stderr.read()
    assert command.stderr.read() == b"sayso: interrupted\n"
    command.communicate()
    assert list(tmp_path.iterdir()) == []


def test_bad_input_interrupted_while_adding_keeps_whole_reports(tmp_path: Path) -> None:
    command = start("add", "-", "--input-format", "jsonl", "--ledger", "war.ledger", cwd=tmp_path)
    assert command.stdin
    assert command.stdout
    assert command.stderr
    lines = [b'{"text": "The army said it had entered town number %d."}\n' % number for number in range(40)]
    command.stdin.write(b"".join(lines) + PADDING)
    command.stdin.flush()
    said = [command.stdout.readline()]
    command.send_signal(signal.SIGINT)
    assert command.wait(60) == 130, command.stderr.read()
    assert command.stderr.read() == b"sayso: interrupted\n"
    said += command.stdout.readlines()
    command.communicate()
    with Ledger(tmp_path / "war.ledger", create=False) as ledger:
        reports = list(ledger.reports())
        # What was said to be added is there; at most one more was, before it could be said.
        assert len(said) <= len(reports) <= len(said) + 1
        assert len(reports) < len(lines)
        assert all(ledger.raw(report.sha256) for report in reports)
    assert {file.name for file in tmp_path.iterdir()} == {"war.ledger"}


def start(*arguments: str, cwd: Path) -> subprocess.Popen[bytes]:
    """`sayso` in a process that Ctrl-C reaches, whatever the tester's shell does with it."""
    command = subprocess.Popen(
        [*SAYSO, *arguments], cwd=cwd, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, preexec_fn=_hears_ctrl_c,
    )  # fmt: skip
    # A command that waits for ever fails its test instead of stopping all others.
    watch = threading.Timer(180, command.kill)
    watch.daemon = True
    watch.start()
    return command


def _hears_ctrl_c() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
