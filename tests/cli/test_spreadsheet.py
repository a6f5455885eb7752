"""Claims as CSV."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given

from sayso.claims import Claim, Report
from sayso.cli import spreadsheet
from tests.strategies import read_reports


def parsed(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


@given(read_reports())
def test_spreadsheet_a_claim_is_one_row_of_all_columns(made: tuple[Report, list[Claim]]) -> None:
    report, claims = made
    for claim in claims:
        ((*cells,),) = parsed(spreadsheet.row(report, claim))
        row = dict(zip(spreadsheet.COLUMNS, cells, strict=True))
        assert row["id"] == claim.id
        assert row["quote"].removeprefix("'") == claim.quote.text.removeprefix("'")
        assert not any(cell.startswith(spreadsheet.FORMULA) for name, cell in row.items() if name not in {"lat", "lon"})


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_spreadsheet_a_text_is_never_a_formula(text: str) -> None:
    assert parsed(spreadsheet.line([text])) == [[f"'{text}"]]


def test_spreadsheet_numbers_and_other_texts_are_left_alone() -> None:
    assert parsed(spreadsheet.line([-3.2, "a - b", "'quoted'", "two\nlines", None])) == [
        ["-3.2", "a - b", "'quoted'", "two\nlines", ""]
    ]
