"""CSV tables."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sayso.intake import IntakeOptions, Received, Rejected
from sayso.intake.csv_table import read_csv
from sayso.intake.incoming import Incoming
from sayso.intake.limits import TEXT_LIMIT

from .taking import error, pipe, report, reports, take

CSV = IntakeOptions(format="csv")
TEXT = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), min_size=1)


def written(*rows: list[str], delimiter: str = ",", quoting: int = 0) -> bytes:
    table = io.StringIO()
    csv.writer(table, delimiter=delimiter, quoting=quoting).writerows(rows)  # type: ignore[arg-type]
    return table.getvalue().encode()


def test_csv_table_gives_a_report_for_each_row(tmp_path: Path) -> None:
    path = tmp_path / "reports.csv"
    path.write_bytes(
        b"title,text,outlet,published,url,lang,extra\r\n"
        b'T,"They left,\r\nall of them.",Example Wire,6 October 2017,https://example.org,en,x\r\n'
        b"\r\n"
        b",They stayed.,,,,,\r\n"
    )
    first, second = reports(take(path))
    assert first.report.text == "They left,\r\nall of them."
    assert (first.report.title, first.report.outlet, first.report.lang) == ("T", "Example Wire", "en")
    assert first.report.published == date(2017, 10, 6)
    assert first.origin == f"{path} row 2"
    assert second.origin == f"{path} row 4"
    assert (second.report.text, second.report.title, second.report.published) == ("They stayed.", None, None)


def test_csv_table_row_bytes_are_its_canonical_json() -> None:
    item = report(pipe(written(["text", "title"], ["Они ушли.", 'T "t"']), CSV))
    assert item.raw == '{"text":"Они ушли.","title":"T \\"t\\""}'.encode()
    assert item.report.sha256 == hashlib.sha256(item.raw).hexdigest()


def test_csv_table_order_of_columns_and_quoting_change_nothing() -> None:
    one = report(pipe(written(["text", "title"], ["They left.", "T"]), CSV))
    other = report(pipe(written(["title", "text"], ["T", "They left."], quoting=csv.QUOTE_ALL, delimiter=";"), CSV))
    assert one.report == other.report


@given(TEXT, TEXT, st.sampled_from([",", ";", "\t"]), st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
def test_csv_table_text_comes_back_identical(text: str, after: str, delimiter: str, quoting: int) -> None:
    assume(text.strip() and after.strip())
    raw = written(["title", "text"], ["a", text], ["b", after], delimiter=delimiter, quoting=quoting)
    assert [item.report.text for item in reports(pipe(raw, CSV))] == [text, after]


def test_csv_table_without_the_text_column_names_the_columns_and_the_way_out() -> None:
    refused = error(pipe(b"body,headline\na,b\n", CSV))
    assert refused.code == "no-text-column"
    assert "no column 'text', only 'body', 'headline'" in refused.what
    assert "text=COLUMN" in str(refused.remedy)


def test_csv_table_with_many_columns_names_the_first_dozen() -> None:
    refused = error(pipe(",".join(f"c{number}" for number in range(500)).encode() + b"\n", CSV))
    assert refused.what.endswith("'c11' and 488 more")


def test_csv_table_columns_can_be_mapped() -> None:
    options = IntakeOptions(format="csv", columns={"text": "body", "title": "headline"})
    item = report(pipe(b"body,headline,title\nThey left.,H,T\n", options))
    assert (item.report.text, item.report.title) == ("They left.", "H")


def test_csv_table_without_a_mapped_column_is_refused() -> None:
    refused = error(pipe(b"text,headline\na,b\n", IntakeOptions(format="csv", columns={"outlet": "source"})))
    assert refused.code == "no-such-column"
    assert "no column 'source', only 'text', 'headline'" in refused.what


def test_csv_table_with_a_column_twice_is_refused() -> None:
    assert error(pipe(b"text,title,text\na,b,c\n", CSV)).code == "duplicate-column"


@pytest.mark.parametrize(("row", "found"), [(b"a", "1 field "), (b"a,b,c", "3 fields ")])
def test_csv_table_row_with_too_few_or_many_fields_is_refused_alone(row: bytes, found: str) -> None:
    items = pipe(b"text,title\nThey left.,T\n" + row + b"\nThey stayed.,T\n", CSV)
    assert [isinstance(item, Received) for item in items] == [True, False, True]
    broken = items[1]
    assert isinstance(broken, Rejected)
    assert (broken.error.code, broken.error.where) == ("field-count", "standard input row 3")
    assert found in broken.error.what
    assert "header has 2" in broken.error.what


def test_csv_table_date_that_is_none_names_row_and_value() -> None:
    items = pipe(b"text,published\nThey left.,2017-10-06\nThey stayed.,Friday\n", CSV)
    assert isinstance(items[1], Rejected)
    assert items[1].error.line.startswith("standard input row 3: 'Friday' is no date")


def test_csv_table_quote_that_never_closes_names_its_row() -> None:
    items = pipe(b'text,title\nThey left.,T\n"They stayed.,T\nThey came.,T\n', CSV)
    assert [isinstance(item, Received) for item in items] == [True, False]
    assert isinstance(items[1], Rejected)
    assert (items[1].error.code, items[1].error.where) == ("unclosed-quote", "standard input row 3")


def test_csv_table_quote_that_closes_too_early_is_refused_alone() -> None:
    items = pipe(b'text,title\n"They "left".",T\nThey stayed.,T\n', CSV)
    assert isinstance(items[0], Rejected)
    assert items[0].error.code == "bad-csv"
    assert isinstance(items[1], Received)


def test_csv_table_in_a_sure_legacy_encoding_is_read_and_told() -> None:
    text = "Представитель министерства заявил, что колонна продвигается к городу с юга, однако жители сообщают о боях."
    item = report(pipe(f"text\n{text}\n".replace(", ", " ").encode("cp1251"), CSV))
    assert item.report.text == text.replace(", ", " ")
    assert item.origin == "standard input row 2, read as cp1251"


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16"])
def test_csv_table_with_a_mark(codec: str) -> None:
    assert report(pipe('text,title\n"Они\nушли.",T\n'.encode(codec), CSV)).report.text == "Они\nушли."


@pytest.mark.parametrize("raw", [b"", b"\n\n", b"text,title\n", b"text,title"])
def test_csv_table_without_a_row_is_refused(raw: bytes) -> None:
    assert error(pipe(raw, CSV)).code == "empty"


def test_csv_table_with_old_mac_newlines_is_refused() -> None:
    assert error(pipe(b"text,title\rThey left.,T\r", CSV)).code in {"bad-csv", "empty", "no-text-column"}


def test_csv_table_field_larger_than_the_libraries_bound_is_read() -> None:
    assert len(report(pipe(written(["text"], ["a b\n" * 100_000]), CSV)).report.text) == 400_000


def test_csv_table_row_over_the_limit_is_refused_and_the_next_one_read() -> None:
    head = b'text,title\nfirst,T\n"'

    def stream() -> Iterator[bytes]:
        yield head
        for _ in range(2 * TEXT_LIMIT // 1_000_000):
            yield (b"a," * 5000 + b"\n") * 100
        yield b'",T\nlast,T\n'

    items = list(read_csv(Incoming("x", head, stream(), None), IntakeOptions()))
    assert [isinstance(item, Received) for item in items] == [True, False, True]
    assert isinstance(items[1], Rejected)
    assert (items[1].error.code, items[1].error.where) == ("too-large", "x row 3")
