"""`sayso explain`: why a claim of a ledger says what it says."""

from __future__ import annotations

from pathlib import Path

import click

from .options import ledger_file
from .output import write_out
from .progress import Progress
from .verbs import Verb


@click.command(
    cls=Verb,
    examples=(
        'sayso explain --ledger mayadin.ledger "$(sayso claims --ledger mayadin.ledger | head -1 | cut -d\'"\' -f4)"',
    ),
)
@click.argument("claim_id", metavar="CLAIM_ID")
@ledger_file
@click.option(
    "--format", "format_", type=click.Choice(("text", "json")), default="text", show_default=True, help="How to print."
)
def explain(claim_id: str, ledger: Path, format_: str) -> None:
    """Show what each field of a claim was read from, and why.

    The sentence with its words marked; for each field its words, what they come to, how sure the reader is, and the
    rules that made it so. CLAIM_ID is the id of a claim as `sayso claims` prints it, or as many of its first letters as
    no other claim shares. Rules aren't stored: the report is read again for them.
    """
    from sayso.ledger import Ledger

    with Ledger(ledger, create=False) as opened:
        report, claim = opened.entry(claim_id)
    from sayso.reading import Reader

    with Progress() as progress:
        explanation = Reader(progress=progress.step).explain(report, claim)
    if format_ == "json":
        from .explain_json import to_json

        write_out(f"{to_json(explanation)}\n")
    else:
        from .explain_text import show

        show(explanation)
