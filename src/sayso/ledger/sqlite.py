"""What is particular to SQLite: connections, transactions, and telling a ledger from other files."""

from __future__ import annotations

import sqlite3
from functools import partial
from pathlib import Path
from time import monotonic, sleep

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.pool import QueuePool

from sayso.errors import LedgerError

# A file begins so. Looked at before SQLite sees the file: a file of one byte it would take for an empty one and fill.
MAGIC = b"SQLite format 3\0"
APPLICATION_ID = int.from_bytes(b"sayS")  # stands in the file's header; `file` and SQLite's tools show it
WRITING = "sayso_writing"  # execution option of connections that will write


def sqlite_engine(path: Path, wait_s: float) -> Engine:
    """An engine on the file; nothing is opened yet. `wait_s` is how long to wait while another program writes."""
    engine = create_engine("sqlite://", creator=partial(_connect, path, wait_s), poolclass=QueuePool)
    event.listen(engine, "begin", _begin)
    return engine


def _connect(path: Path, wait_s: float) -> sqlite3.Connection:
    connection = _connected(str(path), wait_s)
    try:
        connection.execute("PRAGMA schema_version").fetchone()
    except sqlite3.OperationalError as error:
        connection.close()
        if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY):
            raise
        # A ledger in a folder where nothing may be written: SQLite can't lay its index of the log (-shm) beside it.
        # Without a log the file is all there is, and nobody can be writing to it from here.
        if not path.is_file() or path.with_name(f"{path.name}-wal").exists():
            raise
        connection = _connected(f"{path.as_uri()}?immutable=1", wait_s, uri=True)
    return connection


def _connected(name: str, wait_s: float, *, uri: bool = False) -> sqlite3.Connection:
    # Python's own transactions are off (they begin late and miss DDL): `_begin` begins them.
    connection = sqlite3.connect(name, timeout=wait_s, isolation_level=None, check_same_thread=False, uri=uri)
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _begin(connection: Connection) -> None:
    # A writer takes the lock at once: what it reads before it writes can't be changed by another writer in between.
    writing = connection.get_execution_options().get(WRITING, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def use_write_ahead_log(engine: Engine, wait_s: float) -> None:
    """Readers go on while one writes. Stays with the file; can't be set within a transaction."""
    connection = engine.raw_connection()
    deadline = monotonic() + wait_s
    try:
        cursor = connection.cursor()
        while not _set_write_ahead_log(cursor, last_try=monotonic() >= deadline):
            sleep(0.02)
        cursor.close()
    finally:
        connection.close()


def _set_write_ahead_log(cursor: DBAPICursor, *, last_try: bool) -> bool:
    # Two programs may make one ledger at once, and here SQLite doesn't wait by itself as it does everywhere else.
    try:
        cursor.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if last_try or error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
            raise
        return False
    return True


def mark(connection: Connection) -> None:
    """Write into the file's header that this is a ledger."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def revision_of(connection: Connection, path: Path) -> str | None:
    """The ledger's version; None for an empty database. Raises LedgerError for a database of another program."""
    mine = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    if mine == APPLICATION_ID:
        return str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one())
    if mine == 0 and connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one() == 0:
        return None
    raise no_ledger(path, "the database belongs to another program")


def no_ledger(path: Path, what: str) -> LedgerError:
    """The error for a file of another kind."""
    return LedgerError("not-a-ledger", what, where=str(path), remedy="name a ledger, or a file that doesn't exist yet")
