"""`sayso read`: reports in, claims out; nothing is kept."""

from __future__ import annotations

import sys
from typing import Any

import click

from .errors import FAILED
from .intake import Arrivals, intake_options, read_all
from .options import min_confidence, output_format, what_comes_in
from .printing import Printer, chosen
from .progress import Progress
from .terminal import counted
from .verbs import Verb


@click.command(
    cls=Verb,
    examples=(
        'echo "The army said on Friday it had entered al-Mayadin." | sayso read - --published 2017-10-06',
        "sayso read samples --format jsonl > claims.jsonl",
    ),
)
@what_comes_in
@output_format("table", "jsonl")
@min_confidence
@click.pass_context
def read(
    context: click.Context, /, paths: tuple[str, ...], format_: str | None, min_confidence: float | None, **flags: Any
) -> None:
    """Print the claims of reports.

    PATH is a file (.txt, .md, .html, .jsonl, .csv, each also with .gz), a folder of such files, or - for standard
    input. On a terminal the claims come as a table, in a pipe as JSON Lines, one claim a line. Without a day of
    publication relative times ("on Friday") stay unresolved.
    """
    with Progress() as progress:
        arrivals = Arrivals(paths, intake_options(flags), progress)
        printer = Printer(chosen(format_))
        found = 0
        for done, (item, claims) in enumerate(read_all(arrivals, progress), 1):
            kept = [claim for claim in claims if claim.confidence >= (min_confidence or 0.0)]
            found += len(kept)
            progress.clear()
            printer.report(item.report, kept, item.origin)
            if arrivals.received > 1:
                progress.draw(arrivals.far(done, found))
    if arrivals.received > 1:
        click.echo(f"{counted(arrivals.received, 'report')}, {counted(found, 'claim')}", file=sys.stderr)
    if arrivals.rejected:
        context.exit(FAILED)
