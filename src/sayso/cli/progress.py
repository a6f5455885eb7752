"""One line on stderr that says how far the work is; only on a terminal."""

from __future__ import annotations

import os
import sys
import time
from types import TracebackType
from typing import Self

from .errors import complain
from .terminal import one_line

REDRAW_S = 0.1


class Progress:
    """A line that is drawn over itself, and taken away before anything else is written. A context manager.

    Where stderr is no terminal nothing is drawn.
    """

    def __init__(self) -> None:
        self._shows = bool(sys.stderr) and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._drawn = 0
        self._next_s = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.clear()

    def draw(self, line: str) -> None:
        """Say how far the work is; at most ten times a second."""
        now_s = time.monotonic()
        if not self._shows or now_s < self._next_s:
            return
        self._next_s = now_s + REDRAW_S
        # A line that reaches the last column would wrap, and then could not be drawn over.
        text = one_line(line)[: _width() - 1]
        sys.stderr.write(f"\r{text.ljust(self._drawn)}")
        sys.stderr.flush()
        self._drawn = len(text)

    def step(self, done: int, total: int, what: str) -> None:
        """Progress of a room below: so many of so many."""
        self.draw(f"{what}: {done:,} of {total:,}" if total else what)

    def clear(self) -> None:
        """Take the line away."""
        if self._drawn:
            sys.stderr.write(f"\r{' ' * self._drawn}\r")
            sys.stderr.flush()
            self._drawn, self._next_s = 0, 0.0

    def complain(self, line: str) -> None:
        """A line that stays, about something that went wrong."""
        self.clear()
        complain(line)


def _width() -> int:
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns or 80
    except OSError:
        return 80
