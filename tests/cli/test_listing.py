"""`sayso claims` and `sayso sitrep` on a ledger written by hand."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

import pytest

from sayso import Ledger
from sayso.claims import ClaimFilter, DayInterval
from sayso.claims.contract import from_json
from sayso.sitrep import compose, to_markdown
from tests.claims.examples import LEFT, REACHED

from .conftest import Here


def test_listing_writes_the_contract_into_a_pipe(here: Here, ledger: Path) -> None:
    ended = here("claims", "--ledger", ledger)
    assert (ended.code, ended.err) == (0, "")
    assert [from_json(line) for line in ended.out.splitlines()] == [REACHED, LEFT]


@pytest.mark.parametrize(
    ("flags", "types"),
    [
        (("--place", "AL MAYADIN"), ["reach"]),
        (("--place", "village"), ["withdraw"]),
        (("--actor", "Syrian Arab Army"), ["reach"]),
        (("--actor", "militants"), ["reach"]),
        (("--type", "withdraw"), ["withdraw"]),
        (("--source", "the group"), ["reach"]),
        (("--status", "possible"), ["withdraw"]),
        (("--min-confidence", "0.91"), ["reach", "withdraw"]),
        (("--min-confidence", "0.92"), ["withdraw"]),
        (("--since", "2017-10-06"), ["reach", "withdraw"]),
        (("--until", "2017-10-05"), ["reach"]),
        (("--since", "2017-10-07"), []),
        (("--since", "2017-10-05", "--until", "2017-10-05"), ["reach"]),
        (("--type", "withdraw", "--place", "al-Mayadin"), []),
    ],
)
def test_listing_keeps_what_all_flags_fit(flags: tuple[str, ...], types: list[str], here: Here, ledger: Path) -> None:
    ended = here("claims", "--ledger", ledger, *flags)
    assert (ended.code, ended.err) == (0, "")
    assert [from_json(line).type for line in ended.out.splitlines()] == types


def test_listing_takes_the_ledger_from_the_environment(
    here: Here, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAYSO_LEDGER", str(ledger))
    assert len(here("claims").out.splitlines()) == 2


def test_listing_takes_the_ledger_of_the_working_folder(here: Here, ledger: Path) -> None:
    ledger.rename(ledger.with_name("sayso.ledger"))
    assert len(here("claims").out.splitlines()) == 2


def test_listing_refuses_a_ledger_that_isnt_there_and_makes_none(here: Here, tmp_path: Path) -> None:
    for verb in ("claims", "sitrep"):
        ended = here(verb, "--ledger", "none.ledger")
        assert (ended.code, ended.out, len(ended.complaints)) == (2, "", 1)
        assert "none.ledger" in ended.err
    assert list(tmp_path.iterdir()) == []


def test_listing_tells_a_name_without_letters_from_a_claim(here: Here, ledger: Path) -> None:
    ended = here("claims", "--ledger", ledger, "--place", "--")
    assert (ended.code, ended.out, len(ended.err.splitlines())) == (2, "", 1)


def test_listing_writes_csv_with_the_words_of_the_report(here: Here, ledger: Path) -> None:
    ended = here("claims", "--ledger", ledger, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(ended.out, newline="")))
    assert [row["id"] for row in rows] == [REACHED.id, LEFT.id]
    assert rows[0]["quote"] == REACHED.quote.text
    assert (rows[0]["from"], rows[0]["to"], rows[0]["lat"]) == ("2017-10-05", "2017-10-06", "35.02")
    assert (rows[1]["lat"], rows[1]["from"]) == ("", "")


def test_listing_prints_a_table_with_every_quote(here: Here, ledger: Path) -> None:
    ended = here("claims", "--ledger", ledger, "--format", "table")
    flat = " ".join(ended.out.split())
    assert flat.startswith("The Courier | 2017-10-06 | ")
    for claim in (REACHED, LEFT):
        assert claim.quote.text in flat
        assert f"{claim.type}, " in flat
        assert claim.status in flat
    assert "The Group" in flat
    assert "\x1b" not in ended.out


def test_listing_writes_a_sitrep_to_standard_output(here: Here, ledger: Path) -> None:
    ended = here(
        "sitrep", "--ledger", ledger, "--place", "al-Mayadin", "--since", "2017-10-01", "--until", "2017-10-22"
    )
    assert (ended.code, ended.err) == (0, "")
    assert REACHED.quote.text.partition(" the army")[0] in " ".join(ended.out.split())


def test_listing_a_sitrep_says_that_it_leaves_out_unsure_claims(here: Here, ledger: Path) -> None:
    flat = " ".join(here("sitrep", "--ledger", ledger, "--min-confidence", "0.95").out.split())
    assert "less sure of than 0.95 are left out" in flat
    assert LEFT.quote.text.partition(" the fighters")[0] in flat
    assert "reached" not in flat
    assert "left out" not in here("sitrep", "--ledger", ledger).out


@pytest.mark.parametrize(
    ("name", "flags", "starts"),
    [
        ("out.md", (), "#"),
        ("out.html", (), "<!doctype html"),
        ("out.txt", ("--format", "html"), "<!doctype html"),
        ("out.html", ("--format", "markdown"), "#"),
    ],
)
def test_listing_writes_a_sitrep_to_a_file(
    name: str, flags: tuple[str, ...], starts: str, here: Here, ledger: Path, tmp_path: Path
) -> None:
    ended = here("sitrep", "--ledger", ledger, *flags, "-o", name)
    assert (ended.code, ended.out, ended.err) == (0, "", "")
    assert (tmp_path / name).read_text(encoding="utf-8").lower().startswith(starts)
    assert {file.name for file in tmp_path.iterdir()} == {name, ledger.name}


def test_listing_a_sitrep_that_cant_be_written_is_one_line(here: Here, ledger: Path, tmp_path: Path) -> None:
    for target in ("/dev/full", "no-such-folder/out.md", "."):
        ended = here("sitrep", "--ledger", ledger, "-o", target)
        assert (ended.code, ended.out, len(ended.err.splitlines())) == (2, "", 1)
        assert ended.err.startswith(f"sayso: {target}: ")
    assert list(tmp_path.iterdir()) == [ledger]


@pytest.mark.parametrize(
    ("flags", "told"),
    [
        (("--since", "2017-10-01"), DayInterval.closed(date(2017, 10, 1), date(2017, 10, 6))),
        (("--until", "2017-10-22"), DayInterval.closed(date(2017, 10, 5), date(2017, 10, 22))),
        (("--since", "2017-11-01"), DayInterval.day(date(2017, 11, 1))),
        ((), None),
    ],
)
def test_listing_a_sitrep_without_an_end_is_headed_by_its_claims(
    flags: tuple[str, ...], told: DayInterval | None, here: Here, ledger: Path
) -> None:
    with Ledger(ledger) as opened:
        entries = list(opened.entries(ClaimFilter(days=told)))
    ended = here("sitrep", "--ledger", ledger, *flags)
    assert (ended.code, ended.out) == (0, to_markdown(compose(entries, place=None, days=told)))
