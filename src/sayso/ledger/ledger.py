"""The ledger: reports come in with their claims, and are found again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Executable, RowMapping, select

from sayso.claims import Claim, ClaimFilter, Report
from sayso.claims.contract import from_json
from sayso.errors import InputError, LedgerError
from sayso.version import __version__

from . import tables
from .failures import ledger_errors
from .gate import check
from .rows import report_of
from .selection import claims_beginning, kept_claims
from .sqlite import MAGIC, WRITING, no_ledger, sqlite_engine
from .storing import store
from .upgrading import bring_up_to_date

EVERYTHING = ClaimFilter()
CLAIM = "clm_"
SHOWN = 3  # ids that an error names


def now_utc() -> datetime:
    """The clock of custody."""
    return datetime.now(UTC)


class Ledger:
    """A ledger in one SQLite file. Made if it isn't there (unless `create` is false); a context manager.

    `wait_s` is how long to wait while another program writes. `clock` tells the instant of arrival (with a time zone)
    and `how` the way in; both go into the record of custody. Raises LedgerError for a file that is no ledger, is of a
    later version, or can't be opened. All methods raise LedgerError when the file can't be read or written.
    """

    def __init__(
        self,
        path: str | Path,
        *,
        create: bool = True,
        wait_s: float = 10.0,
        clock: Callable[[], datetime] = now_utc,
        how: str = "sayso.Ledger.add",
    ) -> None:
        self.path = Path(path).absolute()
        self._clock, self._how = clock, how
        self._engine = sqlite_engine(self.path, wait_s)
        with ledger_errors(self.path):
            _check_path(self.path, create)
            try:
                bring_up_to_date(self._engine, self.path, wait_s)
            except BaseException:
                self.close()
                raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._engine.dispose()

    def add(self, report: Report, raw: bytes, claims: Sequence[Claim], *, origin: str) -> bool:
        """Store a report, its bytes as received and its claims, all or nothing; False if the report was there already.

        `origin` says where it came from ("file.csv row 7"). The same bytes with other particulars (outlet, title, day)
        are another report. A report that is there already is left as it is, whatever claims come with it. Raises
        InputError for text that can't be stored.
        """
        check(report, raw, claims, origin)
        with ledger_errors(self.path), self._writing() as connection, connection.begin():
            if _is_there(connection, report.id):
                return False
            number = store(connection, report, raw, claims)
            arrival = {"report": number, "origin": origin, "how": self._how, "version": f"sayso {__version__}"}
            connection.execute(tables.custody.insert(), [{**arrival, "arrived_at": self._clock()}])
        return True

    def has(self, report_id: str) -> bool:
        """True if the report is in the ledger."""
        with ledger_errors(self.path), self._engine.connect() as connection:
            return _is_there(connection, report_id)

    def report(self, report_id: str) -> Report:
        """The report with this id. Raises LedgerError (`no-such-report`)."""
        with ledger_errors(self.path), self._engine.connect() as connection:
            query = select(tables.report).where(tables.report.c.id == report_id)
            row = connection.execute(query).mappings().one_or_none()
        if row is None:
            raise self._missing("no-such-report", f"no report {report_id}")
        return report_of(row)

    def reports(self) -> Iterator[Report]:
        """All reports, by their day (undated ones last) and id."""
        day = tables.report.c.day
        query = select(tables.report).order_by(day.is_(None), day, tables.report.c.id)
        with ledger_errors(self.path), self._engine.connect() as connection:
            yield from map(report_of, connection.execute(query).mappings())

    def entries(self, keep: ClaimFilter = EVERYTHING) -> Iterator[tuple[Report, Claim]]:
        """The claims that `keep` keeps, each with its report.

        They come by the report's day (undated last), the report's id and the trigger's offset.

        A name is matched as one piece of the words or of the name, whatever its case, accents and hyphens, or as the
        whole id. A claim without a time whose report has no day either is not kept by a filter for days. Raises
        InputError for a name without letters.
        """
        return self._entries(kept_claims(keep))

    def _entries(self, query: Executable) -> Iterator[tuple[Report, Claim]]:
        with ledger_errors(self.path), self._engine.connect() as connection:
            known: tuple[int, Report] | None = None  # a report's claims come together: it is fetched once
            for row in connection.execute(query).mappings():
                if known is None or known[0] != row["report"]:
                    known = (row["report"], report_of(_report_row(connection, row["report"])))
                yield known[1], self._claim(row["id"], row["record"])

    def entry(self, claim_id: str) -> tuple[Report, Claim]:
        """The claim with this id, with its report; the beginning of an id is enough where no other begins so.

        `clm_` may be left out. Raises LedgerError (`no-such-claim`, `several-claims`).
        """
        start = claim_id if claim_id.startswith(CLAIM) else f"{CLAIM}{claim_id}"
        found = list(islice(self._entries(claims_beginning(start)), SHOWN + 1))
        if len(found) == 1:
            return found[0]
        if not found:
            raise self._missing("no-such-claim", f"no claim whose id begins with {start}")
        shown = ", ".join(claim.id for _, claim in found[:SHOWN])
        what = f"several claims begin with {start}: {shown}{', …' if len(found) > SHOWN else ''}"
        raise LedgerError("several-claims", what, where=str(self.path), remedy="give more letters of the id")

    def raw(self, sha256: str) -> bytes:
        """The bytes as received. Raises LedgerError (`no-such-bytes`)."""
        with ledger_errors(self.path), self._engine.connect() as connection:
            query = select(tables.raw.c.bytes).where(tables.raw.c.sha256 == sha256)
            found = connection.execute(query).scalar_one_or_none()
        if found is None:
            raise self._missing("no-such-bytes", f"no bytes with SHA-256 {sha256}")
        return bytes(found)

    def _writing(self) -> Connection:
        return self._engine.connect().execution_options(**{WRITING: True})

    def _missing(self, code: str, what: str) -> LedgerError:
        return LedgerError(code, what, where=str(self.path), remedy="check the id, or name another ledger")

    def _claim(self, claim_id: str, record: str) -> Claim:
        try:
            return from_json(record)
        except InputError as error:
            what = f"the record of {claim_id} is damaged ({error.where}: {error.what})"
            remedy = "restore the ledger from a copy"
            raise LedgerError("damaged-record", what, where=str(self.path), remedy=remedy) from error


def _check_path(path: Path, create: bool) -> None:
    where = str(path)
    if not path.parent.is_dir():
        what, remedy = f"there is no folder {path.parent}", "make the folder first, or name another"
        raise LedgerError("no-folder", what, where=where, remedy=remedy)
    if not path.exists():
        if create:
            return
        raise LedgerError(
            "no-ledger", "no such ledger", where=where, remedy="check the name, or add reports to it first"
        )
    if not path.is_file():
        raise LedgerError("no-file", "a folder or a device, not a file", where=where, remedy="name a file")
    with path.open("rb") as file:
        head = file.read(len(MAGIC))
    if head and head != MAGIC:
        raise no_ledger(path, "the file is no SQLite database")


def _is_there(connection: Connection, report_id: str) -> bool:
    query = select(tables.report.c.number).where(tables.report.c.id == report_id)
    return connection.execute(query).first() is not None


def _report_row(connection: Connection, number: int) -> RowMapping:
    query = select(tables.report).where(tables.report.c.number == number)
    return connection.execute(query).mappings().one()
