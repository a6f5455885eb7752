"""A ledger is brought to this program's version when it is opened."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine

from sayso.errors import LedgerError

from .sqlite import WRITING, mark, revision_of, use_write_ahead_log
from .tables import REVISION

FOLDER = Path(__file__).with_name("migrations")


def bring_up_to_date(engine: Engine, path: Path, wait_s: float) -> None:
    """Make the tables, or lead older ones to this version, in one transaction.

    A ledger of this version is not written to. Raises LedgerError for a ledger of a later version, and for a file that
    is none.
    """
    with engine.connect() as connection:
        found = revision_of(connection, path)
    if found == REVISION:
        return
    if found is not None and found not in known_revisions():
        raise LedgerError(
            "newer-ledger", f"the ledger is of a later version ({found}) than this program knows ({REVISION})",
            where=str(path), remedy="update sayso",
        )  # fmt: skip
    use_write_ahead_log(engine, wait_s)
    with engine.connect().execution_options(**{WRITING: True}) as connection, connection.begin():
        _upgrade(connection)
        mark(connection)


def known_revisions() -> set[str]:
    """All versions that this program can read or lead on."""
    from alembic.script import ScriptDirectory

    return {script.revision for script in ScriptDirectory(str(FOLDER)).walk_revisions()}


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))  # "%" is an escape in ini files
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
