"""Rows of CSV."""

from __future__ import annotations

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from sayso.intake.csv_rows import quoted_after, split_rows
from sayso.intake.encodings import Decoding
from sayso.intake.lines import Piece, split_lines

FIELD = st.text(alphabet='ab",\n\r;', max_size=8)


def pieces(raw: bytes, limit: int = 1000) -> list[Piece]:
    return list(split_lines(iter([raw[at : at + 7] for at in range(0, len(raw), 7)]), b"\n", limit))


@given(st.lists(st.lists(FIELD, min_size=2, max_size=2), min_size=1, max_size=5), st.sampled_from([",", ";"]))
def test_csv_rows_end_where_the_writer_ended_them(table: list[list[str]], delimiter: str) -> None:
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter).writerows(table)
    rows = list(split_rows(iter(pieces(written.getvalue().encode())), Decoding("utf-8"), "x", delimiter))
    assert [row.number for row in rows] == list(range(1, len(table) + 1))
    assert [next(csv.reader(row.lines, delimiter=delimiter)) for row in rows] == table


def test_csv_rows_quote_inside_an_unquoted_field_opens_nothing() -> None:
    assert not quoted_after('a 5" gun,b\n', ",", quoted=False)
    assert quoted_after('a,"5"" gun\n', ",", quoted=False)
    assert not quoted_after('end","b"\n', ",", quoted=True)
    assert quoted_after('end","b\n', ",", quoted=True)


def test_csv_rows_over_the_limit_are_passed_over_by_their_quotes() -> None:
    raw = b'a,b\n1,"' + b"x" * 90 + b'""\n\n,' + b"y" * 90 + b'"\n2,3\n'
    rows = list(split_rows(iter(pieces(raw, 30)), Decoding("utf-8"), "x", ","))
    assert [(row.number, row.problem.code if row.problem else None) for row in rows] == [
        (1, None), (2, "too-large"), (3, None),
    ]  # fmt: skip
    assert rows[2].lines == ("2,3\n",)


def test_csv_rows_blank_ones_are_counted() -> None:
    rows = list(split_rows(iter(pieces(b"a\n\r\n\nb")), Decoding("utf-8"), "x", ","))
    assert [(row.number, row.blank) for row in rows] == [(1, False), (2, True), (3, True), (4, False)]


def test_csv_rows_bad_byte_spoils_its_row_only() -> None:
    rows = list(split_rows(iter(pieces(b'a\n"b\n\xff"\nc')), Decoding("utf-8"), "x", ","))
    assert [row.problem.line.split(";")[0] if row.problem else "" for row in rows] == [
        "", "x row 2: byte 5 (0xff) is not UTF-8", "",
    ]  # fmt: skip
