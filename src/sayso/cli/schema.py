"""`sayso schema`: the contract of a claim for programs."""

from __future__ import annotations

import json

import click

from .output import write_out
from .verbs import Verb


@click.command(cls=Verb, examples=("sayso schema > claim.schema.json",))
def schema() -> None:
    """Print the JSON Schema of a claim.

    It is what `sayso read --format jsonl` and `sayso claims --format jsonl` write on each line.
    """
    from sayso.claims.contract import json_schema

    write_out(f"{json.dumps(json_schema(), indent=2, ensure_ascii=False)}\n")
