from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.claims import Claim, Report
from sayso.errors import LedgerError
from sayso.ledger import Ledger
from tests.claims.examples import LEFT, REACHED, REPORT, TEXT
from tests.strategies import read_reports

from .cases import claim, report

RAW = TEXT.encode()
DUMP = "SELECT * FROM {table} ORDER BY 1"
TABLES = ("raw", "report", "custody", "claim", "claim_source", "claim_actor", "claim_place")


def dump(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that is in the ledger."""
    with sqlite3.connect(path) as connection:
        rows = {table: connection.execute(DUMP.format(table=table)).fetchall() for table in TABLES}
    connection.close()
    return rows


def test_ledger_gives_back_what_it_was_given(ledger: Ledger) -> None:
    assert ledger.add(REPORT, RAW, [REACHED, LEFT], origin="a.txt")
    assert ledger.has(REPORT.id)
    assert ledger.report(REPORT.id) == REPORT
    assert ledger.raw(REPORT.sha256) == RAW
    assert list(ledger.reports()) == [REPORT]
    assert list(ledger.entries()) == [(REPORT, REACHED), (REPORT, LEFT)]


@settings(max_examples=25)
@given(read=st.lists(read_reports(), max_size=3, unique_by=lambda pair: pair[0].id))
def test_ledger_loses_nothing(empty_ledger: Path, read: list[tuple[Report, list[Claim]]]) -> None:
    with tempfile.TemporaryDirectory() as folder, Ledger(shutil.copy(empty_ledger, folder)) as ledger:
        for report_, claims in read:
            assert ledger.add(report_, report_.text.encode(), claims, origin="drawn")
        assert {r.id: r for r in ledger.reports()} == {r.id: r for r, _ in read}
        expected = {c.id: (r, c) for r, claims in read for c in claims}
        assert {c.id: (r, c) for r, c in ledger.entries()} == expected


def test_ledger_the_same_report_again_changes_nothing(path: Path) -> None:
    with Ledger(path) as ledger:
        assert ledger.add(REPORT, RAW, [REACHED], origin="a.txt")
    before = dump(path)
    with Ledger(path) as ledger:
        assert not ledger.add(REPORT, RAW, [REACHED], origin="a.txt")
        assert not ledger.add(REPORT, RAW, [REACHED, LEFT], origin="elsewhere")
    assert dump(path) == before


def test_ledger_the_same_bytes_with_other_particulars_are_another_report(path: Path) -> None:
    other = replace(REPORT, outlet="The Gazette")
    with Ledger(path) as ledger:
        assert ledger.add(REPORT, RAW, [], origin="a.txt")
        assert ledger.add(other, RAW, [], origin="b.txt")
        assert {r.outlet for r in ledger.reports()} == {"The Courier", "The Gazette"}
    assert len(dump(path)["raw"]) == 1
    assert len(dump(path)["custody"]) == 2


def test_ledger_order_is_by_day_report_and_offset(ledger: Ledger) -> None:
    undated = report("Shells fell and later jets struck.", published=None)
    late, early = (
        report("Shells fell.", published=date(2017, 10, 9)),
        report("Jets struck.", published=date(2017, 10, 2)),
    )
    by_clock = replace(report("Mortars fell.", published=None), published_at=datetime(2017, 10, 5, 23, tzinfo=UTC))
    struck, fell = claim(undated, "airstrike", "struck"), claim(undated, "shelling", "fell")
    for of, claims in (
        (undated, [struck, fell]),
        (late, [claim(late, "shelling", "fell")]),
        (by_clock, [claim(by_clock, "shelling", "fell")]),
        (early, [claim(early, "airstrike", "struck")]),
    ):
        ledger.add(of, of.text.encode(), claims, origin="test")
    assert [r for r, _ in ledger.entries()] == [early, by_clock, late, undated, undated]
    assert [c for _, c in ledger.entries()][-2:] == [fell, struck]
    assert list(ledger.reports()) == [early, by_clock, late, undated]


def test_ledger_of_one_day_orders_by_report_id(ledger: Ledger) -> None:
    same_day = [report(f"Shells fell {n} times.") for n in range(8)]
    for of in same_day:
        ledger.add(of, of.text.encode(), [claim(of, "shelling", "fell")], origin="test")
    assert [r.id for r, _ in ledger.entries()] == sorted(r.id for r in same_day)
    assert [r.id for r in ledger.reports()] == sorted(r.id for r in same_day)


def test_ledger_custody_says_what_came_when_and_how(path: Path) -> None:
    at = datetime(2024, 5, 1, 12, 30, tzinfo=UTC)
    with Ledger(path, clock=lambda: at, how="the test") as ledger:
        ledger.add(REPORT, RAW, [], origin="file.csv row 7")
    (row,) = dump(path)["custody"]
    assert row[1:5] == (1, "2024-05-01T12:30:00+00:00", "file.csv row 7", "the test")
    assert str(row[5]).startswith("sayso ")


def test_ledger_can_be_added_to_while_it_is_read(ledger: Ledger) -> None:
    first, second = report("Shells fell."), report("Jets struck.")
    ledger.add(first, first.text.encode(), [claim(first, "shelling", "fell")], origin="test")
    for _ in ledger.entries():
        assert ledger.add(second, second.text.encode(), [], origin="test")
    assert ledger.has(second.id)


def test_ledger_says_when_there_is_no_such_thing(ledger: Ledger) -> None:
    assert not ledger.has("rpt_none")
    with pytest.raises(LedgerError, match="rpt_none") as caught:
        ledger.report("rpt_none")
    assert caught.value.code == "no-such-report"
    with pytest.raises(LedgerError) as caught:
        ledger.raw("00")
    assert caught.value.code == "no-such-bytes"


def test_ledger_damaged_record_is_named(path: Path) -> None:
    with Ledger(path) as ledger:
        ledger.add(REPORT, RAW, [REACHED], origin="a.txt")
        connection = sqlite3.connect(path)
        with connection:
            connection.execute("UPDATE claim SET record = replace(record, '\"reach\"', '\"arrive\"')")
        connection.close()
        with pytest.raises(LedgerError, match=REACHED.id) as caught:
            list(ledger.entries())
    assert caught.value.code == "damaged-record"


def test_ledger_package_is_cheap_to_import() -> None:
    code = "import sys, sayso.ledger; print(sorted({'sqlalchemy', 'alembic', 'msgspec', 'sqlite3'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_ledger_package_has_nothing_else() -> None:
    import sayso.ledger

    with pytest.raises(AttributeError, match="Ledgers"):
        sayso.ledger.Ledgers  # noqa: B018
