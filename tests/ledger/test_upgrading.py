from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from sayso.errors import LedgerError
from sayso.ledger import Ledger
from sayso.ledger.sqlite import APPLICATION_ID, sqlite_engine
from sayso.ledger.tables import REVISION, metadata
from sayso.ledger.upgrading import FOLDER, known_revisions
from tests.claims.examples import REACHED, REPORT, TEXT


def run(path: Path, *statements: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    with connection:
        rows = [row for statement in statements for row in connection.execute(statement)]
    connection.close()
    return rows


def test_upgrading_tables_are_what_the_migrations_make(path: Path) -> None:
    engine = sqlite_engine(path, 1.0)
    with engine.connect() as connection:
        options = {"include_name": lambda name, kind, _: kind != "table" or name in metadata.tables}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_upgrading_knows_its_newest_step() -> None:
    assert ScriptDirectory(str(FOLDER)).get_heads() == [REVISION]
    assert REVISION in known_revisions()


def test_upgrading_makes_a_marked_ledger_in_wal_mode(tmp_path: Path) -> None:
    path = tmp_path / "a b%20?#é.ledger"
    Ledger(str(path)).close()
    assert run(path, "PRAGMA application_id", "PRAGMA journal_mode", "SELECT version_num FROM alembic_version") == [
        (APPLICATION_ID,), ("wal",), (REVISION,),
    ]  # fmt: skip
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_upgrading_takes_an_empty_file_for_a_fresh_ledger(tmp_path: Path) -> None:
    path = tmp_path / "empty.ledger"
    path.touch()
    with Ledger(path, create=False) as ledger:
        assert ledger.add(REPORT, TEXT.encode(), [REACHED], origin="a.txt")


def test_upgrading_leaves_a_ledger_of_this_version_alone(path: Path) -> None:
    before = path.read_bytes()
    Ledger(path).close()
    assert path.read_bytes() == before


def test_upgrading_refuses_a_later_version_and_leaves_it_alone(path: Path) -> None:
    run(path, "UPDATE alembic_version SET version_num = '9999'")
    before = path.read_bytes()
    with pytest.raises(LedgerError, match="9999") as caught:
        Ledger(path)
    assert (caught.value.code, caught.value.remedy) == ("newer-ledger", "update sayso")
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE bookmarks (url TEXT)",
        "CREATE TABLE alembic_version (version_num TEXT)",
        "PRAGMA application_id = 252006673",
    ],
)
def test_upgrading_refuses_the_database_of_another_program(tmp_path: Path, statement: str) -> None:
    path = tmp_path / "places.sqlite"
    run(path, statement)
    before = path.read_bytes()
    with pytest.raises(LedgerError, match="another program") as caught:
        Ledger(path)
    assert caught.value.code == "not-a-ledger"
    assert path.read_bytes() == before
