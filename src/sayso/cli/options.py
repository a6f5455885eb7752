"""Flags that several verbs share."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import reduce
from pathlib import Path
from typing import Any, TypeVar

import click

from sayso.claims import DayInterval
from sayso.intake import FIELDS, FORMATS

Verb = TypeVar("Verb", bound=Callable[..., Any])
FIRST_DAY, LAST_DAY = date.min, date(9999, 12, 30)  # the day after the last one must exist
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class Day(click.ParamType[date]):
    """A day in ISO 8601: 2017-10-06."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day; fails for anything else."""
        if isinstance(value, date):
            return value
        try:
            day = date.fromisoformat(value) if _ISO_DAY.fullmatch(value) else None
        except ValueError:  # 2017-02-30 has the right shape
            day = None
        if day is None or day > LAST_DAY:
            self.fail(f"{value!r} is no day; write it as 2017-10-06", param, ctx)
        return day


class Probability(click.ParamType[float]):
    """A number from 0 to 1."""

    name = "probability"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """The number; fails for anything else, "nan" included."""
        try:
            number = float(value)
        except ValueError:
            number = -1.0
        if not 0.0 <= number <= 1.0:
            self.fail(f"{value!r} is no probability; give a number from 0 to 1, such as 0.8", param, ctx)
        return number


def _columns(context: click.Context, param: click.Parameter, given: Sequence[str]) -> dict[str, str]:
    columns: dict[str, str] = {}
    for pair in given:
        name, sign, column = pair.partition("=")
        if not sign or not column or name not in FIELDS:
            known = ", ".join(FIELDS)
            raise click.BadParameter(f"{pair!r} is no NAME=COLUMN, with NAME one of {known}", context, param)
        if name in columns:
            raise click.BadParameter(f"{name} is given twice", context, param)
        columns[name] = column
    return columns


def _all(*options: Callable[[Any], Any]) -> Callable[[Verb], Verb]:
    return lambda verb: reduce(lambda wrapped, option: option(wrapped), reversed(options), verb)


what_comes_in = _all(
    click.argument("paths", metavar="PATH...", nargs=-1, required=True),
    click.option("--outlet", metavar="NAME", help="Who published it, where the report doesn't say."),
    click.option("--published", type=Day(), metavar="DAY", help="Day of publication, where the report doesn't say."),
    click.option("--url", metavar="URL", help="Its address, where the report doesn't say."),
    click.option("--lang", metavar="CODE", help="Its language (en), where the report doesn't say."),
    click.option("--title", metavar="TEXT", help="Its headline, where the report doesn't say."),
    click.option(
        "--column", "columns", metavar="NAME=COLUMN", multiple=True, callback=_columns,
        help=f"Which column or key holds NAME ({', '.join(FIELDS)}); repeatable.",
    ),
    click.option(
        "--input-format", type=click.Choice(FORMATS), help="What PATH holds, whatever its suffix; for files and -.",
    ),
)  # fmt: skip

period = _all(
    click.option("--since", type=Day(), metavar="DAY", help="First day, 2017-10-01."),
    click.option("--until", type=Day(), metavar="DAY", help="Last day, 2017-10-22."),
)

min_confidence = click.option(
    "--min-confidence", type=Probability(), metavar="P",
    help="Leave out claims that the reader is less sure of than P (0 to 1).",
)  # fmt: skip

ledger_file = click.option(
    "--ledger", type=click.Path(path_type=Path), metavar="FILE", default=Path("sayso.ledger"), envvar="SAYSO_LEDGER",
    help="The ledger (default: $SAYSO_LEDGER, else sayso.ledger here).",
)  # fmt: skip


def output_format(*formats: str) -> Callable[[Verb], Verb]:
    """`--format`: a table on a terminal and JSON Lines in a pipe, unless it is given."""
    return click.option(
        "--format", "format_", type=click.Choice(formats),
        help="How to print (default: table on a terminal, jsonl in a pipe).",
    )  # fmt: skip


def days_between(since: date | None, until: date | None) -> DayInterval | None:
    """The days of --since and --until, both included; None where neither is given."""
    if since is None and until is None:
        return None
    first, last = since or FIRST_DAY, until or LAST_DAY
    if last < first:
        raise click.BadParameter(
            f"{last} is before --since {first}", click.get_current_context(), param_hint="'--until'"
        )
    return DayInterval.closed(first, last)
