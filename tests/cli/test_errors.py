"""How verbs end."""

from __future__ import annotations

import errno
import subprocess
from pathlib import Path

import click
import pytest

from sayso.cli.errors import run
from sayso.errors import LedgerError

from .conftest import Here
from .running import SAYSO, environment, sayso


def raising(error: BaseException) -> click.Command:
    """A command that raises."""

    @click.command()
    def fail() -> None:
        raise error

    return fail


@pytest.mark.parametrize(
    ("error", "code", "line"),
    [
        (LedgerError("x", "it\nis  broken", where="a.ledger", remedy="mend it"), 2, "a.ledger: it is broken; mend it"),
        (OSError(errno.ENOSPC, "No space left on device", "out.md"), 2, "out.md: No space left on device"),
        (OSError(errno.EIO, "Input/output error"), 2, "Input/output error"),
        (KeyboardInterrupt(), 130, "interrupted"),
        (click.Abort(), 130, "interrupted"),
        (LedgerError("x", "red \x1b[31m letters"), 2, "red \ufffd[31m letters"),
    ],
)
def test_errors_are_one_line_and_an_exit_code(
    error: BaseException, code: int, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(raising(error), []) == code
    assert capsys.readouterr().err == f"sayso: {line}\n"


def test_errors_a_reader_that_went_away_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(raising(BrokenPipeError()), []) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("error", [ValueError("x"), AssertionError(), RuntimeError("y"), KeyError("z")])
def test_errors_of_the_program_keep_their_traceback(error: Exception) -> None:
    with pytest.raises(type(error)):
        run(raising(error), [])


@pytest.mark.parametrize(
    ("arguments", "named", "verb"),
    [
        (("raed",), "'raed'", "sayso"),
        (("read",), "PATH...", "sayso read"),
        (("claims", "--plaec", "x"), "--plaec", "sayso claims"),
        (("claims", "--type", "conquer"), "--type", "sayso claims"),
        (("claims", "--status", "sure"), "--status", "sayso claims"),
        (("claims", "--since", "2017-02-30"), "--since", "sayso claims"),
        (("claims", "--until", "tomorrow"), "--until", "sayso claims"),
        (("sitrep", "--since", "20171001"), "--since", "sayso sitrep"),
        (("claims", "--since", "9999-12-31"), "--since", "sayso claims"),
        (("claims", "--since", "2017-10-02", "--until", "2017-10-01"), "--until", "sayso claims"),
        (("read", "--published", "Friday", "x.txt"), "--published", "sayso read"),
        (("add", "--published", "2017-13-01", "x.txt"), "--published", "sayso add"),
        (("read", "--column", "text", "x.csv"), "--column", "sayso read"),
        (("read", "--column", "body=text", "x.csv"), "--column", "sayso read"),
        (("read", "--column", "text=", "x.csv"), "--column", "sayso read"),
        (("read", "--column", "text=a", "--column", "text=b", "x.csv"), "--column", "sayso read"),
        (("read", "--input-format", "pdf", "x"), "--input-format", "sayso read"),
        (("read", "--min-confidence", "2", "x.txt"), "--min-confidence", "sayso read"),
        (("read", "--min-confidence", "nan", "x.txt"), "--min-confidence", "sayso read"),
        (("claims", "--min-confidence", "-0.1"), "--min-confidence", "sayso claims"),
        (("sitrep", "--min-confidence", "sure"), "--min-confidence", "sayso sitrep"),
        (("explain",), "CLAIM_ID", "sayso explain"),
        (("read", "--format", "csv", "x.txt"), "--format", "sayso read"),
        (("actors", "search"), "NAME", "sayso actors search"),
    ],
)
def test_errors_of_usage_name_the_flag_and_the_help(
    arguments: tuple[str, ...], named: str, verb: str, here: Here
) -> None:
    ended = here(*arguments)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == f"{ended.complaints[0]}\n"
    assert named in ended.err
    assert ended.err.endswith(f"; see {verb} --help\n")


@pytest.mark.parametrize(
    "arguments", [("--help",), ("schema",), ("claims", "--format", "jsonl"), ("claims", "--format", "table")]
)
def test_errors_a_full_disk_is_one_line(arguments: tuple[str, ...], ledger: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*SAYSO, *arguments], stdout=full, stderr=subprocess.PIPE, env=environment(SAYSO_LEDGER=str(ledger))
        )
    assert done.returncode == 2
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith("sayso: ")
    assert line.endswith("No space left on device")


@pytest.mark.parametrize("arguments", [("schema",), ("--help",), ("claims", "--format", "table")])
def test_errors_a_closed_pipe_is_quiet(arguments: tuple[str, ...], ledger: Path) -> None:
    command = subprocess.Popen(
        [*SAYSO, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=environment(SAYSO_LEDGER=str(ledger)),
    )  # fmt: skip
    assert command.stdout
    assert command.stderr
    command.stdout.close()
    assert command.stderr.read() == b""
    command.stderr.close()
    assert command.wait(60) == 0


def test_errors_output_into_head_is_quiet(ledger: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", "sayso schema | head -n 1"],
        cwd=tmp_path,
        capture_output=True,
        env=environment(),
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"{\n", b"")


@pytest.mark.parametrize(
    ("closed", "code", "err"),
    [
        ("<&-", 0, ""),
        ("2>&-", 0, ""),
        (">&-", 2, "sayso: standard output is closed; let it go to a file or a pipe\n"),
    ],
)
def test_errors_closed_streams_are_no_fault(closed: str, code: int, err: str, ledger: Path) -> None:
    done = subprocess.run(
        ["bash", "-c", f"sayso claims {closed}"], capture_output=True, env=environment(SAYSO_LEDGER=str(ledger))
    )
    assert (done.returncode, done.stderr.decode()) == (code, err)
    assert len(done.stdout.splitlines()) == (2 if code == 0 else 0)


def test_errors_have_nowhere_to_go_and_dont_mix_with_the_output(tmp_path: Path) -> None:
    done = subprocess.run(
        ["bash", "-c", "sayso read none.txt 2>&- <&-"], cwd=tmp_path, capture_output=True, env=environment()
    )
    assert (done.returncode, done.stdout) == (2, b"")


def test_errors_leave_no_traceback_for_what_users_do(tmp_path: Path) -> None:
    ended = sayso("claims", "--ledger", tmp_path / "none.ledger", cwd=tmp_path)
    assert (ended.code, ended.out, len(ended.err.splitlines())) == (2, "", 1)
