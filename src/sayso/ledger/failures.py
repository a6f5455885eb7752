"""What a database says went wrong, as one clear line."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from sayso.errors import LedgerError

_LOCKED = ("locked", "another program is writing to the ledger", "wait until it has finished and try again")
# SQLite's result code -> code, what, remedy (https://www.sqlite.org/rescode.html).
_SAID = {
    sqlite3.SQLITE_FULL: (
        "disk-full", "the disk is full; nothing was kept of what was being written", "free some space and try again",
    ),
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_READONLY: (
        "read-only", "the ledger can only be read", "make the file writable, or use another ledger",
    ),
    sqlite3.SQLITE_PERM: ("read-only", "access is denied", "change the file's permissions, or use another ledger"),
    sqlite3.SQLITE_CANTOPEN: (
        "cannot-open", "the file can't be opened or made", "check that its folder exists and that you may write there",
    ),
    sqlite3.SQLITE_NOTADB: (
        "not-a-ledger", "the file is no SQLite database", "name a ledger, or a file that doesn't exist yet",
    ),
    sqlite3.SQLITE_CORRUPT: (
        "damaged", "the file is damaged", "restore it from a copy; `sqlite3 FILE .recover` saves what can be read",
    ),
    sqlite3.SQLITE_IOERR: ("disk-error", "the disk can't be read or written", "check the disk and try again"),
}  # fmt: skip


@contextmanager
def ledger_errors(path: Path) -> Iterator[None]:
    """Errors of SQLite, SQLAlchemy and the file system become LedgerError."""
    try:
        yield
    except SQLAlchemyError as error:
        # The cause alone: SQLAlchemy's own text repeats the statement with all its values.
        raise _explained(path, getattr(error, "orig", None) or error) from error
    except sqlite3.Error as error:
        raise _explained(path, error) from error
    except OSError as error:
        remedy = "check the name and its folder's permissions"
        raise LedgerError("cannot-open", error.strerror or str(error), where=str(path), remedy=remedy) from error


def _explained(path: Path, error: BaseException) -> LedgerError:
    number = getattr(error, "sqlite_errorcode", None)
    said = _SAID.get(number & 0xFF) if isinstance(number, int) else None  # the low byte; the rest is detail
    if said is None:
        return LedgerError("database", str(error), where=str(path), remedy="check that the file is a ledger of sayso")
    code, what, remedy = said
    return LedgerError(code, what, where=str(path), remedy=remedy)
