"""`sayso actors search` and `sayso places search`: what a name finds in our tables."""

from __future__ import annotations

import json
from collections.abc import Sequence

import click

from .options import output_format
from .output import write_out
from .printing import chosen
from .progress import Progress
from .verbs import Verbs

NOTHING_FOUND = 1
Cell = str | float | None


@click.group(cls=Verbs)
def actors() -> None:
    """Look up armed groups, states and outlets."""


@click.group(cls=Verbs)
def places() -> None:
    """Look up places in the gazetteer."""


@actors.command("search", examples=('sayso actors search "Syrian Observatory for Human Rights"',))
@click.argument("name")
@output_format("table", "jsonl")
@click.pass_context
def search_actors(context: click.Context, /, name: str, format_: str | None) -> None:
    """Show whom a name or an alias stands for; exit code 1 where nobody."""
    from sayso.actors import ActorTable

    found = ActorTable.load().lookup(name)
    rows: list[tuple[Cell, ...]] = [(actor.id, actor.name, actor.kind, actor.country) for actor in found]
    _show(context, ("id", "name", "kind", "country"), rows, chosen(format_))


@places.command("search", examples=("sayso places search al-Mayadin",))
@click.argument("name")
@output_format("table", "jsonl")
@click.pass_context
def search_places(context: click.Context, /, name: str, format_: str | None) -> None:
    """Show the places of a name, best known first; exit code 1 where none."""
    from sayso.places import Gazetteer

    with Progress() as progress:
        found = Gazetteer.open(progress=progress.step).lookup(name)
    rows: list[tuple[Cell, ...]] = [
        (place.id, place.name, place.kind, place.country, place.admin1, place.lat, place.lon) for place in found
    ]
    _show(context, ("id", "name", "kind", "country", "admin1", "lat", "lon"), rows, chosen(format_))


def _show(context: click.Context, titles: Sequence[str], rows: Sequence[Sequence[Cell]], format_: str) -> None:
    if not rows:
        click.echo("nothing found by this name", err=True)
        context.exit(NOTHING_FOUND)
    if format_ == "table":
        from .tables import Tables

        Tables().rows(titles, [["" if cell is None else str(cell) for cell in row] for row in rows])
    else:
        lines = (json.dumps(dict(zip(titles, row, strict=True)), ensure_ascii=False) for row in rows)
        write_out("".join(f"{line}\n" for line in lines))
