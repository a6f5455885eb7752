"""`sayso demo`: the sample reports in a fresh ledger, and the situation report that comes out."""

from __future__ import annotations

import shlex
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from sayso.claims import ClaimFilter, DayInterval, content_id
from sayso.errors import LedgerError
from sayso.intake import IntakeOptions, Received

from .errors import FAILED
from .intake import Arrivals, read_all
from .output import write_out
from .progress import Progress
from .terminal import harmless
from .verbs import Verb

PLACE, FIRST, LAST = "al-Mayadin", date(2017, 10, 1), date(2017, 10, 22)


@click.command(cls=Verb, examples=("sayso demo --ledger demo.ledger",))
@click.option(
    "--ledger",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The ledger to make (default: in your cache folder). One that holds other reports is left alone.",
)
@click.option("--no-serve", is_flag=True, hidden=True, expose_value=False)
def demo(ledger: Path | None) -> None:
    """See what sayso does with its sample reports.

    They are read into a fresh ledger, and the situation report of one town is printed. They are paraphrases, written
    for this purpose, of what outlets reported on the battle for al-Mayadin in eastern Syria in October 2017.
    """
    from sayso.samples import sample_paths

    samples = sample_paths()
    with Progress() as progress:
        arrivals = Arrivals([str(sample) for sample in samples], IntakeOptions(), progress)
        received = list(arrivals)
        if arrivals.rejected:  # a damaged installation
            click.get_current_context().exit(FAILED)
        ids = [item.report.id for item in received]
        path = ledger or _in_the_cache(ids)
        _check(path, set(ids))
        _make(path, received, arrivals, progress)
    report = _sitrep(path)
    write_out(harmless(report) if sys.stdout.isatty() else report)
    write_out(_what_next(path, samples[0]))


def _in_the_cache(samples: Sequence[str]) -> Path:
    import platformdirs

    # Named after what it holds: other samples are other reports, and would not be allowed to replace these.
    name = content_id("demo", {"reports": list(samples)})[:13]
    return Path(platformdirs.user_cache_dir("sayso", appauthor=False, ensure_exists=True), f"{name}.ledger")


def _check(path: Path, samples: set[str]) -> None:
    """Raises LedgerError where making the ledger would lose a report."""
    from sayso.ledger import Ledger

    if not path.exists():
        # Says what is wrong with the folder, if anything is, before the reading and without making a file.
        if not path.absolute().parent.is_dir():
            what, remedy = f"there is no folder {path.absolute().parent}", "make the folder first, or name another"
            raise LedgerError("no-folder", what, where=str(path), remedy=remedy)
        return
    with Ledger(path, create=False) as ledger:
        others = sum(report.id not in samples for report in ledger.reports())
    if others:
        what = f"the ledger holds {others:,} other {'report' if others == 1 else 'reports'}"
        raise LedgerError("other-reports", what, where=str(path), remedy="name another file with --ledger")


def _make(path: Path, received: Sequence[Received], arrivals: Arrivals, progress: Progress) -> None:
    """Write the ledger beside its place and move it there: it is there whole or not at all."""
    from sayso.ledger import Ledger

    target = path.absolute()
    with tempfile.TemporaryDirectory(prefix=".sayso-demo-", dir=target.parent) as folder:
        fresh = Path(folder, target.name)
        with Ledger(fresh, how="sayso demo") as ledger:
            found = 0
            for done, (item, claims) in enumerate(read_all(received, progress), 1):
                ledger.add(item.report, item.raw, claims, origin=item.origin)
                found += len(claims)
                progress.draw(arrivals.far(done, found))
        # SQLite would play an old ledger's log into the new one.
        for log in ("-wal", "-shm"):
            target.with_name(f"{target.name}{log}").unlink(missing_ok=True)
        fresh.replace(target)


def _sitrep(path: Path) -> str:
    from sayso.ledger import Ledger
    from sayso.sitrep import compose, to_markdown

    days = DayInterval.closed(FIRST, LAST)
    with Ledger(path, create=False) as ledger:
        return to_markdown(compose(ledger.entries(ClaimFilter(place=PLACE, days=days)), place=PLACE, days=days))


def _what_next(path: Path, sample: Path) -> str:
    ledger = f"--ledger {shlex.quote(str(path))}"
    commands = (
        f"sayso claims {ledger} --place al-Mayadin --type capture",
        f"sayso claims {ledger} --source Observatory --since 2017-10-06 --until 2017-10-08",
        f"sayso sitrep {ledger} --place al-Mayadin -o mayadin.html",
        f"sayso read {shlex.quote(str(sample))}",
        "sayso add --help",
    )
    return "".join(("\nWhat to try next:\n\n", *(f"    {command}\n" for command in commands)))
