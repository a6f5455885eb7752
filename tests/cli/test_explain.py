"""`sayso explain` on a ledger written by hand: its claims are another reader's."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from rich.cells import cell_len

from sayso import Ledger, Reader, Report
from sayso.claims.contract import from_json
from sayso.cli.explain_text import show
from tests.claims.examples import LEFT, REACHED, REPORT

from .conftest import Here

TEXT = "The Syrian army said on Friday it had captured the town of al-Mayadin. It said ten soldiers were killed there."


@pytest.fixture
def read(tmp_path: Path) -> Path:
    """A ledger with claims of the installed reader."""
    report = Report.from_text(TEXT, outlet="Example Wire", published=date(2017, 10, 6))
    path = tmp_path / "read.ledger"
    with Ledger(path) as made:
        made.add(report, TEXT.encode(), Reader().read(report), origin="typed in")
    return path


def ids(path: Path) -> dict[str, str]:
    """Type -> id of the ledger's claims."""
    with Ledger(path, create=False) as opened:
        return {claim.type: claim.id for _, claim in opened.entries()}


def test_explain_prints_plain_lines_into_a_pipe(here: Here, read: Path) -> None:
    ended = here("explain", ids(read)["capture"], "--ledger", read)
    assert (ended.code, ended.err) == (0, "")
    lines = ended.out.splitlines()
    assert lines[0] == ids(read)["capture"]
    assert lines[1].startswith("Example Wire | 2017-10-06 | ")
    assert "[1 The Syrian army] [2 said] on [3 Friday] [4 it] had [5 captured]" in ended.out
    labels = [line[:12].strip() for line in lines[5:] if line[:1].strip()]
    assert labels == ["type", "status", "source", "cue", "said", "actor", "place", "time", "reader"]
    assert "right with probability 0." in ended.out
    assert "\x1b" not in ended.out


def test_explain_takes_the_beginning_of_an_id(here: Here, read: Path) -> None:
    whole = ids(read)["kill"]
    assert here("explain", whole[:12], "--ledger", read).out == here("explain", whole, "--ledger", read).out


@pytest.mark.parametrize("given", ["clm_", "clm_zzzz", "x"])
def test_explain_an_id_that_tells_no_claim_is_one_line(given: str, here: Here, ledger: Path) -> None:
    ended = here("explain", given, "--ledger", ledger)
    assert (ended.code, ended.out, len(ended.err.splitlines()), len(ended.complaints)) == (2, "", 1, 1)


def test_explain_refuses_a_ledger_that_isnt_there(here: Here, tmp_path: Path) -> None:
    assert here("explain", "clm_x", "--ledger", "none.ledger").code == 2
    assert list(tmp_path.iterdir()) == []


def test_explain_says_plainly_that_another_reader_made_the_claim(here: Here, ledger: Path) -> None:
    ended = here("explain", LEFT.id, "--ledger", ledger)
    assert (ended.code, ended.err) == (0, "")
    assert f"read by {LEFT.reader}; explained by another reader, {Reader().version}" in ended.out
    assert "reader      " in ended.out


def test_explain_writes_json_with_the_claim_by_its_contract(here: Here, ledger: Path) -> None:
    ended = here("explain", REACHED.id, "--ledger", ledger, "--format", "json")
    record = json.loads(ended.out)
    assert from_json(json.dumps(record["claim"])) == REACHED
    assert record["same_reader"] is False
    assert record["explained_by"] == Reader().version
    assert len(record["types"]) == len(record["statuses"]) == 3
    for part in record["parts"]:
        if part["text"] is not None:
            assert REPORT.text[part["start"] : part["end"]] == part["text"]
    fields = [part["field"] for part in record["parts"]]
    assert fields == ["source", "cue", "said", "actor", "target", "place", "time", "count", "instrument"]


@pytest.mark.parametrize("width", [30, 60, 120])
@pytest.mark.parametrize("colour", ["NO_COLOR", "FORCE_COLOR"])
def test_explain_fits_any_terminal_and_uses_no_colour(
    width: int, colour: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setenv(colour, "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    show(Reader().explain(REPORT, REACHED))
    shown = capsys.readouterr().out
    codes = {part.partition("m")[0] for part in shown.split("\x1b[")[1:]}
    assert codes <= {"0", "1"}  # reset, bold
    plain = "".join(part.partition("m")[2] if number else part for number, part in enumerate(shown.split("\x1b[")))
    assert all(cell_len(line) <= width for line in plain.splitlines())
    flat = " ".join(plain.split())
    assert REACHED.id in flat
    assert "[4 the army] had [5 reached]" in flat
