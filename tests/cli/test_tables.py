"""Tables for people: plain letters, any script, any width."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from rich.cells import cell_len

from sayso.claims import Claim, Report, Span
from sayso.cli.tables import Tables
from tests.claims.examples import LEFT, REACHED, REPORT
from tests.strategies import read_reports

WIDTHS = (40, 76, 80, 120, 200)


def drawn(
    report: Report, claims: list[Claim], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, width: int
) -> str:
    """A report's table at a width in cells."""
    monkeypatch.setenv("COLUMNS", str(width))
    Tables().report(report, claims, "report.txt")
    return capsys.readouterr().out


def quoting(text: str) -> tuple[Report, Claim]:
    """A report and a claim that quotes all of it."""
    report = Report.from_text(text, outlet="عنب بلدي", title="[bold]x[/] :fire:", published=date(2017, 10, 7))
    whole = Span.of(text, 0, len(text))
    return report, replace(LEFT, report=report.id, quote=whole, trigger=whole)


@pytest.mark.parametrize("width", WIDTHS)
def test_tables_say_everything_at_any_width(
    width: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = drawn(REPORT, [REACHED, LEFT], capsys, monkeypatch, width)
    assert all(cell_len(line) <= width for line in shown.splitlines())
    flat = " ".join(shown.split())
    assert flat.startswith("The Courier | 2017-10-06 | report.txt")
    assert REACHED.quote.text in flat
    assert LEFT.quote.text in flat
    for words in ("reach", "withdraw", "Group", "Syrian Arab", "hundreds", "2017-10", "who says", "toll"):
        assert words in flat


@pytest.mark.parametrize("width", WIDTHS)
def test_tables_keep_right_to_left_lines_apart_and_whole(
    width: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "قال المرصد السوري لحقوق الإنسان إن الجيش وصل إلى الطرف الغربي من مدينة الميادين يوم الجمعة"
    report, claim = quoting(text)
    lines = drawn(report, [claim], capsys, monkeypatch, width).splitlines()
    assert all(line.count("\u2068") == line.count("\u2069") for line in lines)
    assert all(cell_len(line) <= width for line in lines)
    plain = " ".join(" ".join(lines).replace("\u2068", "").replace("\u2069", "").split())
    assert text in plain


def test_tables_show_markup_and_control_characters_as_letters(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    report, claim = quoting("[red]They[/red] :bomb: \x1b[31mleft\x07.")
    shown = drawn(report, [claim], capsys, monkeypatch, 120)
    assert "[red]They[/red] :bomb: \ufffd[31mleft\ufffd." in shown
    assert "[bold]x[/] :fire:" in shown
    assert "\x1b" not in shown


def test_tables_use_no_colour(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    shown = drawn(REPORT, [REACHED], capsys, monkeypatch, 120)
    codes = {part.partition("m")[0] for part in shown.split("\x1b[")[1:]}
    assert codes == {"0", "1", "3"}  # reset, bold, italic


def test_tables_tell_a_report_without_claims(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = Report.from_text("Nothing happened.")
    lines = drawn(bare, [], capsys, monkeypatch, 80).splitlines()
    assert [line.rstrip() for line in lines] == ["outlet not stated | no date | report.txt", "    no claims", ""]


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(read_reports())
def test_tables_take_any_claim(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, made: tuple[Report, list[Claim]]
) -> None:
    for width in (40, 120):
        shown = drawn(*made, capsys, monkeypatch, width)
        assert all(cell_len(line) <= width for line in shown.splitlines())
