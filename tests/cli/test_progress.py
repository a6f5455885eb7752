"""The line on stderr that says how far the work is."""

from __future__ import annotations

import io
from contextlib import redirect_stderr, suppress

import pytest

from sayso.cli import progress as module
from sayso.cli.progress import Progress


class Terminal(io.StringIO):
    """Text that says it is a terminal."""

    def isatty(self) -> bool:
        return True

    def screen(self) -> list[str]:
        """The lines as they stand: a carriage return goes back to the line's start and letters are written over."""
        lines = []
        for line in self.getvalue().split("\n"):
            cells: list[str] = []
            for part in line.split("\r"):
                cells[: len(part)] = part
            lines.append("".join(cells).rstrip())
        return lines


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A terminal for stderr, on which every line is drawn."""
    monkeypatch.setattr(module, "REDRAW_S", 0.0)
    monkeypatch.setenv("TERM", "xterm")
    return Terminal()


def test_progress_draws_a_line_over_itself(terminal: Terminal) -> None:
    with redirect_stderr(terminal), Progress() as progress:
        progress.draw("12 reports read, 85 claims")
        assert terminal.screen() == ["12 reports read, 85 claims"]
        progress.step(1000, 235000, "place names")
        assert terminal.screen() == ["place names: 1,000 of 235,000"]
        progress.draw("short")
        assert terminal.screen() == ["short"]
    assert terminal.screen() == [""]


def test_progress_complaints_stay_and_stand_alone(terminal: Terminal) -> None:
    with redirect_stderr(terminal), Progress() as progress:
        progress.draw("12 reports read")
        progress.complain("a.txt: no such file")
        progress.draw("13 reports read")
    assert terminal.screen() == ["sayso: a.txt: no such file", ""]


def test_progress_line_is_taken_away_before_an_error(terminal: Terminal) -> None:
    with redirect_stderr(terminal), suppress(KeyboardInterrupt), Progress() as progress:
        progress.draw("12 reports read")
        raise KeyboardInterrupt
    assert terminal.screen() == [""]


def test_progress_never_wraps(terminal: Terminal) -> None:
    with redirect_stderr(terminal):
        Progress().draw("x" * 500)
    assert len(terminal.screen()[0]) < 80


@pytest.mark.parametrize("dumb", [False, True])
def test_progress_is_silent_where_it_cant_be_drawn_over(
    dumb: bool, monkeypatch: pytest.MonkeyPatch, terminal: Terminal
) -> None:
    stream = terminal if dumb else io.StringIO()
    monkeypatch.setenv("TERM", "dumb" if dumb else "xterm")
    with redirect_stderr(stream), Progress() as progress:
        progress.draw("12 reports read")
    assert stream.getvalue() == ""
