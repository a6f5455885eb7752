"""The command `sayso` with its verbs, in the order in which one meets them."""

from __future__ import annotations

import click

from sayso.version import __version__

from .adding import add
from .demo import demo
from .explain import explain
from .listing import claims, sitrep
from .lookups import actors, places
from .reading import read
from .schema import schema
from .verbs import Verbs


@click.group(cls=Verbs, context_settings={"max_content_width": 100})
@click.version_option(__version__, prog_name="sayso", message="%(prog)s %(version)s")
def sayso() -> None:
    """War reporting as a ledger of claims: who says what happened, where, when, how surely, in their exact words.

    Nothing leaves this machine. `sayso VERB --help` says more of a verb and gives an example; `sayso demo` is a good first one.
    """


for verb in (read, add, claims, explain, sitrep, demo, schema, actors, places):
    sayso.add_command(verb)
