"""Tables on a terminal. They say everything in letters: colour and weight only help the eye.

rich draws them; it goes without colour where NO_COLOR is set or the terminal has none, and is loaded when first asked for.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sayso.claims import Claim, Report

from . import wording
from .output import standard_output
from .terminal import isolated, one_line

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult
    from rich.measure import Measurement
    from rich.table import Table

# Title and share of the width of each column of a claim.
COLUMNS = (("what", 3), ("who says", 4), ("who -> whom", 5), ("where", 5), ("when", 4), ("toll", 3))
# Letters of a claim's id behind its quote, for `sayso explain`: rarely shared by two claims of a ledger.
ID_SHOWN = 12
# Below this width in cells the columns would break most words.
NARROW = 76


class Words:
    """Words of a report in a table: no markup, nothing that steers the terminal, right-to-left lines kept apart."""

    def __init__(self, text: str, style: str = "") -> None:
        self._text, self._style = one_line(text), style

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The lines that fit into the width."""
        from rich.text import Text

        for line in Text(self._text).wrap(console, options.max_width, overflow="fold"):
            yield Text(isolated(line.plain.rstrip()), self._style, overflow="fold")

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """Longest word to whole text."""
        from rich.measure import Measurement
        from rich.text import Text

        return Measurement.get(console, options, Text(self._text))


class Tables:
    """Prints tables to standard output as they come."""

    def __init__(self) -> None:
        from rich.console import Console

        if isinstance(sys.stdout, io.TextIOWrapper):
            # A terminal of another encoding shows \\u0645 for a letter that it hasn't.
            sys.stdout.reconfigure(errors="backslashreplace")
        self._console = Console(highlight=False, markup=False, emoji=False)

    def report(self, report: Report, claims: Sequence[Claim], origin: str | None = None) -> None:
        """A report's heading, then its claims, each with its quote."""
        from rich.padding import Padding

        with self._printed():
            self._console.print(Words(wording.heading(report, origin), "bold"))
            if not claims:
                self._console.print(Padding(Words("no claims"), (0, 0, 0, 4)))
            for number, claim in enumerate(claims):
                narrow = self._console.width < NARROW
                self._console.print(_beneath(claim) if narrow else _beside(claim, headed=number == 0))
                quote = f"“{claim.quote.text}” {claim.id[:ID_SHOWN]}"
                self._console.print(Padding(Words(quote, "italic"), (0, 0, 0, 4)))
            self._console.print()

    def rows(self, titles: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """A plain table."""
        from rich import box
        from rich.table import Table

        table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
        for title in titles:
            table.add_column(title, overflow="fold")
        for row in rows:
            table.add_row(*map(Words, row))
        with self._printed():
            self._console.print(table)

    def explanation(self, heading: Sequence[str], sentence: str, fields: Sequence[tuple[str, Sequence[str]]]) -> None:
        """A claim's heading, its sentence with the fields' words marked, and the lines of each field."""
        from rich.padding import Padding
        from rich.table import Table

        with self._printed():
            for number, line in enumerate(heading):
                self._console.print(Words(line, "bold" if number == 0 else ""))
            self._console.print(Padding(Words(sentence), (1, 0, 1, 4)))
            narrow = self._console.width < NARROW
            table = Table.grid(padding=(0, 1, 0, 0))
            for label, lines in fields:
                if narrow:
                    self._console.print(Words(label, "bold"))
                    for line in lines:
                        self._console.print(Padding(Words(line), (0, 0, 0, 2)))
                for number, line in enumerate(lines):
                    table.add_row(Words(label if number == 0 else "", "bold"), Words(line))
            if not narrow:
                self._console.print(table)

    @contextmanager
    def _printed(self) -> Iterator[None]:
        # rich ends the program by itself where the pipe is closed; how verbs end is said in `errors`.
        with self._console.capture() as drawn:
            yield
        with standard_output():
            sys.stdout.write(drawn.get())


def _cells(claim: Claim) -> tuple[str, ...]:
    """What stands under COLUMNS."""
    return (
        f"{claim.type}, {claim.status}",
        wording.who_says(claim),
        wording.who_to_whom(claim),
        wording.places(claim),
        wording.when(claim.when),
        wording.toll(claim),
    )


def _beside(claim: Claim, *, headed: bool) -> Table:
    """A claim in columns, whose widths are the same for every claim."""
    from rich.table import Table

    table = Table(box=None, expand=True, show_header=headed, padding=(0, 1, 0, 0), pad_edge=False)
    for title, share in COLUMNS:
        table.add_column(title, ratio=share, overflow="fold")
    table.add_row(*map(Words, _cells(claim)))
    return table


def _beneath(claim: Claim) -> Table:
    """A claim with a line for each part that it has, for narrow terminals."""
    from rich.table import Table

    table = Table.grid(padding=(0, 1, 0, 0))
    for (title, _), cell in zip(COLUMNS, _cells(claim), strict=True):
        if cell:
            table.add_row(Words(title), Words(cell))
    return table
