"""`sayso read` and `sayso add` with the reader itself."""

from __future__ import annotations

import json
import os
import pty
import subprocess
from pathlib import Path

import pytest

from sayso import Ledger
from sayso.claims import Claim
from sayso.claims.contract import from_json

from .running import SAYSO, Ended, environment, sayso

ENTERED = "The Syrian army said on Friday it had entered the town of al-Mayadin and killed 12 militants."
SHELLED = (
    "Rebel fighters shelled the airport of Aleppo on Thursday, a war monitor said. The rebels killed three soldiers."
)


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder with two reports."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text(ENTERED, encoding="utf-8")
    (folder / "b.txt").write_text(SHELLED, encoding="utf-8")
    return folder


def claims_of(ended: Ended) -> list[Claim]:
    return [from_json(line) for line in ended.out.splitlines()]


def test_reading_writes_the_contract_into_a_pipe(tmp_path: Path) -> None:
    ended = sayso("read", "-", "--published", "2017-10-06", cwd=tmp_path, stdin=ENTERED.encode())
    assert (ended.code, ended.err) == (0, "")
    (entered,) = [claim for claim in claims_of(ended) if claim.type == "enter"]
    assert ENTERED[entered.trigger.start : entered.trigger.end] == entered.trigger.text
    assert entered.when.days
    assert str(entered.when.days.last) == "2017-10-06"


def test_reading_without_a_day_resolves_no_weekday(tmp_path: Path) -> None:
    ended = sayso("read", "-", cwd=tmp_path, stdin=ENTERED.encode())
    assert all(claim.when.days is None and claim.when.unresolved for claim in claims_of(ended))


def test_reading_prints_a_table_of_every_report(reports: Path, tmp_path: Path) -> None:
    ended = sayso(
        "read",
        reports,
        "--outlet",
        "Wire",
        "--published",
        "2017-10-06",
        "--format",
        "table",
        cwd=tmp_path,
        COLUMNS="120",
    )
    assert ended.code == 0
    headings = [line for line in ended.out.splitlines() if line.startswith("Wire | 2017-10-06 | ")]
    assert [heading.rpartition("/")[2] for heading in headings] == ["a.txt", "b.txt"]
    flat = " ".join(ended.out.split())
    assert ENTERED in flat
    assert "The rebels killed three soldiers." in flat


def test_reading_counts_at_the_end_where_there_is_no_terminal(reports: Path, tmp_path: Path) -> None:
    ended = sayso("read", reports, cwd=tmp_path)
    found = len(claims_of(ended))
    assert found > 2
    assert ended.err == f"2 reports, {found} claims\n"


def test_reading_leaves_out_what_is_less_sure(reports: Path, tmp_path: Path) -> None:
    everything = claims_of(sayso("read", reports, cwd=tmp_path))
    limit = sorted(claim.confidence for claim in everything)[len(everything) // 2]
    kept = claims_of(sayso("read", reports, "--min-confidence", str(limit), cwd=tmp_path))
    assert kept == [claim for claim in everything if claim.confidence >= limit]
    assert 0 < len(kept) <= len(everything)


def test_reading_takes_other_columns(tmp_path: Path) -> None:
    (tmp_path / "dump.dat").write_text(f'body;day\n"{ENTERED}";2017-10-06\n', encoding="utf-8")
    flags = ("--input-format", "csv", "--column", "text=body", "--column", "published=day")
    ended = sayso("read", "dump.dat", *flags, cwd=tmp_path)
    assert (ended.code, ended.err) == (0, "")
    assert any(claim.when.days for claim in claims_of(ended))


@pytest.mark.parametrize("verb", ["read", "add"])
def test_reading_goes_on_after_a_broken_line_and_names_it(verb: str, tmp_path: Path) -> None:
    lines = [json.dumps({"text": f"The army entered town number {number}."}) for number in range(1, 11)]
    lines[6] = '{"text": "The army'
    (tmp_path / "wire.jsonl").write_text("\n".join(lines), encoding="utf-8")
    ended = sayso(verb, "wire.jsonl", cwd=tmp_path)
    assert ended.code == 2
    (line,) = ended.complaints
    assert line.startswith("sayso: wire.jsonl line 7: ")
    if verb == "add":
        with Ledger(tmp_path / "sayso.ledger", create=False) as ledger:
            assert len(list(ledger.reports())) == 9
    else:
        assert len({claim.report for claim in claims_of(ended)}) >= 8


def test_reading_adds_once(reports: Path, tmp_path: Path) -> None:
    first = sayso("add", reports, "--ledger", "war.ledger", cwd=tmp_path)
    with Ledger(tmp_path / "war.ledger", create=False) as ledger:
        kept = list(ledger.entries())
    assert (first.code, first.err) == (0, "")
    assert len(first.out.splitlines()) == 3
    assert first.out.splitlines()[-1] == (
        f"war.ledger: 2 reports added with {len(kept)} claims, 0 already there, 0 rejected"
    )
    again = sayso("add", reports, "--ledger", "war.ledger", cwd=tmp_path)
    assert again.code == 0
    assert [line.rpartition("/")[2] for line in again.out.splitlines()] == [
        "a.txt: already there, changed nothing",
        "b.txt: already there, changed nothing",
        "war.ledger: 0 reports added with 0 claims, 2 already there, 0 rejected",
    ]
    with Ledger(tmp_path / "war.ledger", create=False) as ledger:
        assert list(ledger.entries()) == kept


def test_reading_the_same_report_twice_in_one_go_adds_it_once(reports: Path, tmp_path: Path) -> None:
    ended = sayso("add", reports / "a.txt", reports / "a.txt", cwd=tmp_path)
    assert ended.out.splitlines()[1].endswith("a.txt: already there, changed nothing")
    assert ended.out.splitlines()[2].startswith("sayso.ledger: 1 report added with ")


def test_reading_claims_list_what_was_added(reports: Path, tmp_path: Path) -> None:
    sayso("add", reports, "--published", "2017-10-06", cwd=tmp_path)
    listed = claims_of(sayso("claims", "--type", "enter", cwd=tmp_path))
    assert [claim.quote.text for claim in listed] == [ENTERED]


def test_reading_onto_a_full_disk_is_one_line(reports: Path, tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*SAYSO, "read", reports], cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, env=environment()
        )
    assert done.returncode == 2
    assert done.stderr.decode() == "sayso: standard output: No space left on device\n"


def test_reading_into_head_is_quiet(reports: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", f"sayso read {reports}/a.txt | head -c 1"], cwd=tmp_path, capture_output=True,
        env=environment(),
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, b"{", b"")


def test_reading_shows_progress_on_a_terminal_and_takes_it_away(reports: Path, tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    done = subprocess.run(
        [*SAYSO, "read", str(reports)], cwd=tmp_path, stdout=subprocess.PIPE, stderr=theirs, check=True,
        env=environment(TERM="xterm"),
    )  # fmt: skip
    os.close(theirs)
    shown = os.read(ours, 1 << 16).decode()
    os.close(ours)
    found = len(done.stdout.splitlines())
    assert "\r1 report read, " in shown or "\r1 of 2 reports read, " in shown
    assert shown.endswith(f"\r2 reports, {found} claims\r\n")


def test_reading_prints_a_table_on_a_terminal(reports: Path, tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    subprocess.run(
        [*SAYSO, "read", str(reports / "a.txt")], cwd=tmp_path, stdout=theirs, check=True,
        env=environment(TERM="xterm", COLUMNS="120", NO_COLOR="1"),
    )  # fmt: skip
    os.close(theirs)
    shown = os.read(ours, 1 << 16).decode()
    os.close(ours)
    assert "who says" in shown
    assert ENTERED in " ".join(shown.split())
