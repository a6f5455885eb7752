"""Claims on standard output, as a table, as JSON Lines or as CSV."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from sayso.claims import Claim, Report

from .output import write_out


def chosen(format_: str | None) -> str:
    """The format asked for, or else a table on a terminal and JSON Lines in a pipe."""
    return format_ or ("table" if sys.stdout.isatty() else "jsonl")


class Printer:
    """Prints claims report by report, each as soon as it is given. `format_` is `table`, `jsonl` or `csv`."""

    def __init__(self, format_: str) -> None:
        self._format = format_
        if format_ == "table":
            from .tables import Tables

            self._tables = Tables()
        if format_ == "csv":
            from . import spreadsheet

            write_out(spreadsheet.header())

    def report(self, report: Report, claims: Sequence[Claim], origin: str | None = None) -> None:
        """Print one report's claims."""
        if self._format == "table":
            self._tables.report(report, claims, origin)
        else:
            write_out("".join(self._line(report, claim) for claim in claims))

    def entries(self, entries: Iterable[tuple[Report, Claim]]) -> None:
        """Print the claims of a ledger, which come report by report."""
        for report, claims in by_report(entries):
            self.report(report, claims)

    def _line(self, report: Report, claim: Claim) -> str:
        if self._format == "csv":
            from . import spreadsheet

            return spreadsheet.row(report, claim)
        from sayso.claims.contract import to_json

        return f"{to_json(claim)}\n"


def by_report(entries: Iterable[tuple[Report, Claim]]) -> Iterator[tuple[Report, list[Claim]]]:
    """The claims of each report together."""
    for _, group in groupby(entries, lambda entry: entry[0].id):
        together = list(group)
        yield together[0][0], [claim for _, claim in together]
