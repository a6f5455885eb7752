"""`sayso claims` and `sayso sitrep`: what a ledger holds."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TypedDict, Unpack

import click

from sayso.claims import STATUSES, TYPES, Claim, ClaimFilter, DayInterval, Report

from . import wording
from .options import days_between, ledger_file, min_confidence, output_format, period
from .output import write_file, write_out
from .printing import Printer, chosen
from .terminal import harmless
from .verbs import Verb


class Named(TypedDict):
    """The flags of `claims` that are fields of a ClaimFilter."""

    place: str | None
    actor: str | None
    type: str | None
    source: str | None
    status: str | None
    min_confidence: float | None


@click.command(
    cls=Verb,
    examples=(
        "sayso claims --ledger mayadin.ledger --place al-Mayadin --type capture",
        "sayso claims --ledger mayadin.ledger --since 2017-10-06 --until 2017-10-08 --format csv > claims.csv",
    ),
)
@ledger_file
@click.option("--place", metavar="NAME", help="Where: a name, or words in the report.")
@click.option("--actor", metavar="NAME", help="Who takes part: a name, an id, or words in the report.")
@click.option("--type", type=click.Choice(TYPES), metavar="TYPE", help="What happened, such as capture.")
@click.option("--source", metavar="NAME", help="Who says so: a name, an id, or words in the report.")
@period
@click.option("--status", type=click.Choice(STATUSES), help="How it is put.")
@min_confidence
@output_format("table", "jsonl", "csv")
def claims(
    ledger: Path, since: date | None, until: date | None, format_: str | None, **named: Unpack[Named]
) -> None:  # fmt: skip
    """List the claims of a ledger.

    All flags must fit. Names are found whatever their case, accents and hyphens. --since and --until, both included,
    keep what happened in these days, and claims without a time by the day of their report.
    """
    keep = ClaimFilter(**named, days=days_between(since, until))
    from sayso.ledger import Ledger

    with Ledger(ledger, create=False) as opened:
        Printer(chosen(format_)).entries(opened.entries(keep))


@click.command(
    cls=Verb,
    examples=(
        "sayso sitrep --ledger mayadin.ledger --place al-Mayadin --since 2017-10-01 --until 2017-10-22",
        "sayso sitrep --ledger mayadin.ledger --place al-Mayadin -o mayadin.html",
    ),
)
@ledger_file
@click.option("--place", metavar="NAME", help="The area: a name, or words in the report.")
@period
@min_confidence
@click.option(
    "--format", "format_", type=click.Choice(("markdown", "html")),
    help="How to write (default: html for a FILE that ends in .html, else markdown).",
)  # fmt: skip
@click.option("-o", "--output", metavar="FILE", default="-", help="Where to (default: -, standard output).")
def sitrep(
    ledger: Path,
    place: str | None,
    since: date | None,
    until: date | None,
    min_confidence: float | None,
    format_: str | None,
    output: str,
) -> None:
    """Write the report of an area and a period.

    The situation report: what is claimed, by whom, in which words, and where sources differ.
    """
    days = days_between(since, until)
    from sayso.ledger import Ledger
    from sayso.sitrep import compose, to_html, to_markdown

    with Ledger(ledger, create=False) as opened:
        entries = list(opened.entries(ClaimFilter(place=place, days=days, min_confidence=min_confidence)))
    told_days = days and _told_days(since, until, entries)
    composed = compose(entries, place=place, days=told_days, min_confidence=min_confidence)
    as_html = format_ == "html" or (format_ is None and output.lower().endswith((".html", ".htm")))
    text = to_html(composed) if as_html else to_markdown(composed)
    if output == "-":
        write_out(harmless(text) if sys.stdout.isatty() else text)
    else:
        write_file(output, text)


def _told_days(since: date | None, until: date | None, entries: Sequence[tuple[Report, Claim]]) -> DayInterval:
    """The period that the report is headed by: an end that isn't given is that of its claims."""
    known = [claim.when.days.start for _, claim in entries if claim.when.days]
    known += [claim.when.days.last for _, claim in entries if claim.when.days]
    known += [day for report, _ in entries if (day := wording.report_day(report))]
    known += [day for day in (since, until) if day]
    return DayInterval.closed(since or min(known), until or max(known))
