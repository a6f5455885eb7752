"""The file as others see it: plain SQLite, the views, and what the page on the ledger promises."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sayso.claims import Count
from sayso.ledger import Ledger
from tests.claims.examples import LEFT, REACHED, REPORT, TEXT

from .cases import claim, report, words
from .test_selection import READ

PAGE = (Path(__file__).parents[2] / "docs" / "ledger.md").read_text(encoding="utf-8")
HOSPITAL = report("Shelling hit a street near the hospital, killing at least 30.")
KILLED = claim(HOSPITAL, "kill", "killing", counts=(Count(words(HOSPITAL, "at least 30"), "killed", 30, 30, 60),))


@pytest.fixture
def plain(path: Path) -> Iterator[sqlite3.Connection]:
    """A ledger opened with nothing of ours."""
    with Ledger(path) as ledger:
        ledger.add(REPORT, TEXT.encode(), [REACHED, LEFT], origin="a.txt")
        ledger.add(HOSPITAL, HOSPITAL.text.encode(), [KILLED], origin="b.txt")
        for of, made in READ:
            ledger.add(of, of.text.encode(), [made], origin="c.csv row 2")
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    yield connection
    connection.close()


def rows(plain: sqlite3.Connection, query: str) -> list[dict[str, Any]]:
    return [dict(row) for row in plain.execute(query)]


def answer(plain: sqlite3.Connection, question: str) -> list[dict[str, Any]]:
    """What the page's query under this question finds."""
    return rows(plain, PAGE.split(question, 1)[1].split("```sql\n", 1)[1].split("```", 1)[0])


def test_sqlite_who_says_what_about_a_town(plain: sqlite3.Connection) -> None:
    told = answer(plain, "Who says what about al-Mayadin?")
    assert {(row["said_by"], row["type"]) for row in told} == {
        ("The Group", "reach"),
        ("Syrian Observatory", "capture"),
    }


def test_sqlite_who_lost_what(plain: sqlite3.Connection) -> None:
    (lost,) = answer(plain, "Who is said to have taken what")
    assert list(lost.values()) == [
        "2017-10-12", "2017-10-14", "Syrian Arab Army", "Islamic State", "Mayadeen", "Syrian Observatory",
    ]  # fmt: skip


def test_sqlite_on_whose_word_alone(plain: sqlite3.Connection) -> None:
    told = answer(plain, "On whose word alone")
    assert {row["said_by"]: row["claims"] for row in told} == {"The Group": 1, "Reportedly": 1, "Syrian Observatory": 1}


def test_sqlite_full_text_search(plain: sqlite3.Connection) -> None:
    assert [row["words"] for row in answer(plain, "Which reports speak of shells")] == [
        "[Shelling] hit a street near the [hospital], killing at least 30."
    ]
    query = "SELECT claim.id FROM claim_search AS found JOIN claim ON number = found.rowid WHERE claim_search MATCH 'mayādeen'"
    assert len(rows(plain, query)) == 1


def test_sqlite_search_follows_its_table(plain: sqlite3.Connection) -> None:
    plain.execute("PRAGMA recursive_triggers = ON")
    plain.execute("UPDATE report SET text = 'Mortars fell.' WHERE text LIKE 'Shelling%'")
    for word, found in (("mortars", 1), ("hospital", 0)):
        assert len(rows(plain, f"SELECT rowid FROM report_search WHERE report_search MATCH '{word}'")) == found


def test_sqlite_tolls_in_the_record(plain: sqlite3.Connection) -> None:
    (toll,) = answer(plain, "What does the record of a claim hold")
    assert list(toll.values()) == [KILLED.id, "at least 30", 30, 60]


def test_sqlite_where_it_came_from(plain: sqlite3.Connection) -> None:
    came = answer(plain, "Where did this text come from")
    assert [row["origin"] for row in came] == ["a.txt", "b.txt", "c.csv row 2", "c.csv row 2", "c.csv row 2"]
    assert came[0]["sha256"] == REPORT.sha256
    assert came[0]["bytes"] == len(TEXT.encode())


def test_sqlite_the_outlets_own_voice_has_a_name(plain: sqlite3.Connection) -> None:
    (row,) = rows(plain, "SELECT said_by, places, day_from FROM claims_in_words WHERE type = 'kill'")
    assert row == {"said_by": "the outlet itself", "places": None, "day_from": None}


def test_sqlite_places_are_on_the_map_or_say_why(plain: sqlite3.Connection) -> None:
    on_map = rows(plain, "SELECT name, latitude, longitude FROM claims_on_map")
    assert {tuple(row.values()) for row in on_map} == {("Al Mayādīn", 35.02, 40.43), ("Al Mayādīn", 35.0, 40.4)}
    off = rows(plain, "SELECT words, reason FROM places_unresolved")
    assert {tuple(row.values()) for row in off} == {
        ("a village nearby", "no name"),
        ("A 100% unclear farm_1", "no name"),
    }


def test_sqlite_every_view_and_table_is_on_the_page(plain: sqlite3.Connection) -> None:
    made = [row["name"] for row in rows(plain, "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")]
    ours = [name for name in made if not re.search(r"_search_|^sqlite_|^alembic_", name)]
    assert len(ours) == 14
    assert [name for name in ours if f"`{name}`" not in PAGE] == []
    for name in ours:
        rows(plain, f"SELECT * FROM {name}")


def test_sqlite_references_are_declared_and_followed(plain: sqlite3.Connection) -> None:
    declared = {
        (table, key["from"], key["table"], key["to"])
        for table in ("report", "custody", "claim", "claim_source", "claim_actor", "claim_place")
        for key in rows(plain, f"PRAGMA foreign_key_list({table})")
    }
    assert declared == {
        ("report", "sha256", "raw", "sha256"), ("custody", "report", "report", "number"),
        ("claim", "report", "report", "number"), ("claim_source", "claim", "claim", "number"),
        ("claim_actor", "claim", "claim", "number"), ("claim_place", "claim", "claim", "number"),
    }  # fmt: skip
    assert rows(plain, "PRAGMA foreign_key_check") == []
    plain.execute("PRAGMA foreign_keys = ON")
    with pytest.raises(sqlite3.IntegrityError):
        plain.execute("DELETE FROM report")


def test_sqlite_dates_are_iso_text(plain: sqlite3.Connection) -> None:
    kinds = rows(plain, "SELECT DISTINCT typeof(day_from) AS kind FROM claim WHERE day_from IS NOT NULL")
    assert kinds == [{"kind": "text"}]
    assert rows(plain, "SELECT day FROM report WHERE day > '2017-10-19'") == [{"day": "2017-10-20"}]


def test_sqlite_search_survives_vacuum(plain: sqlite3.Connection) -> None:
    plain.execute("DELETE FROM custody")
    plain.commit()
    plain.execute("VACUUM")
    for table in ("report", "claim"):
        plain.execute(f"INSERT INTO {table}_search ({table}_search, rank) VALUES ('integrity-check', 1)")


def test_sqlite_example_of_the_page_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    (example,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    exec(compile(example, "ledger.md", "exec"), names)
    assert (names["added"], names["again"], names["found"]) == (True, False, [])
