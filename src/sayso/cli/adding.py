"""`sayso add`: reports and their claims go into a ledger."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sayso.errors import InputError
from sayso.intake import Received

from .errors import FAILED
from .intake import Arrivals, intake_options, read_all
from .options import ledger_file, what_comes_in
from .output import write_out
from .progress import Progress
from .terminal import counted, one_line
from .verbs import Verb

if TYPE_CHECKING:
    from sayso.ledger import Ledger


@dataclass(slots=True)
class Totals:
    """What has become of the reports so far."""

    reports: int = 0
    claims: int = 0
    there: int = 0


@click.command(cls=Verb, examples=("sayso add samples --ledger mayadin.ledger",))
@what_comes_in
@ledger_file
@click.pass_context
def add(context: click.Context, /, paths: tuple[str, ...], ledger: Path, **flags: Any) -> None:
    """Keep reports and their claims in a ledger.

    PATH is a file (.txt, .md, .html, .jsonl, .csv, each also with .gz), a folder of such files, or - for standard
    input. A report is kept with its bytes, whole or not at all; one that is there already is left as it is. The
    ledger is made if it isn't there.
    """
    totals = Totals()
    with Progress() as progress:
        arrivals = Arrivals(paths, intake_options(flags), progress)
        _add_all(arrivals, ledger, totals, progress)
    kept = f"{counted(totals.reports, 'report')} added with {counted(totals.claims, 'claim')}"
    write_out(f"{ledger}: {kept}, {totals.there:,} already there, {arrivals.rejected:,} rejected\n")
    if arrivals.rejected:
        context.exit(FAILED)


def _add_all(arrivals: Arrivals, path: Path, totals: Totals, progress: Progress) -> None:
    waiting = iter(arrivals)
    first = next(waiting, None)
    if first is None:
        return  # no ledger is made for nothing
    from sayso.ledger import Ledger

    with Ledger(path, how="sayso add") as ledger:
        new = _new_ones(first, waiting, ledger, totals, progress)
        for item, claims in read_all(new, progress):
            try:
                added = ledger.add(item.report, item.raw, claims, origin=item.origin)
            except InputError as error:
                arrivals.reject(error.line)
                continue
            if not added:
                _already_there(item, totals, progress)
                continue
            totals.reports += 1
            totals.claims += len(claims)
            _say(f"{item.origin}: added {counted(len(claims), 'claim')}", progress)
            progress.draw(arrivals.far(totals.reports + totals.there, totals.claims))


def _new_ones(
    first: Received, others: Iterator[Received], ledger: Ledger, totals: Totals, progress: Progress
) -> Iterator[Received]:
    """Reports that the ledger doesn't hold: reading takes long, and the others would be read for nothing."""
    item: Received | None = first
    while item is not None:
        if ledger.has(item.report.id):
            _already_there(item, totals, progress)
        else:
            yield item
        item = next(others, None)


def _already_there(item: Received, totals: Totals, progress: Progress) -> None:
    totals.there += 1
    _say(f"{item.origin}: already there, changed nothing", progress)


def _say(line: str, progress: Progress) -> None:
    progress.clear()
    write_out(f"{one_line(line)}\n")
