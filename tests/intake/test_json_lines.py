"""JSON Lines."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sayso.intake import IntakeOptions, Received, Rejected
from sayso.intake.incoming import Incoming
from sayso.intake.json_lines import read_json_lines
from sayso.intake.limits import TEXT_LIMIT

from .taking import error, pipe, report, reports

TEXT = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), min_size=1)


def test_json_lines_give_a_report_for_each_line_with_its_own_bytes() -> None:
    first = (
        b'{"text": "They left.", "title": "T", "outlet": "Example Wire", "published": "6 October 2017", "other": [1]}'
    )
    second = '{ "text":"Они ушли." }'.encode()
    items = reports(pipe(first + b"\r\n\n" + second))
    assert [item.raw for item in items] == [first, second]
    assert [item.origin for item in items] == ["standard input line 1", "standard input line 3"]
    assert items[0].report.sha256 == hashlib.sha256(first).hexdigest()
    assert items[0].report.published == date(2017, 10, 6)
    assert items[1].report.text == "Они ушли."


@pytest.mark.parametrize("escaped", [True, False])
@given(text=TEXT, after=TEXT)
def test_json_lines_text_comes_back_identical(escaped: bool, text: str, after: str) -> None:
    assume(text.strip() and after.strip())
    lines = [json.dumps({"text": value}, ensure_ascii=escaped).encode() for value in (text, after)]
    items = reports(pipe(b"\n".join(lines) + b"\n"))
    assert [item.report.text for item in items] == [text, after]
    assert [item.raw for item in items] == lines


def test_json_lines_broken_line_7_is_named_and_the_others_are_read() -> None:
    lines = [b'{"text": "Report %d."}' % number for number in range(1, 11)]
    lines[6] = b'{"text": "Report 7.'
    items = pipe(b"\n".join(lines))
    broken = [item for item in items if isinstance(item, Rejected)]
    assert len(items) == 10
    assert [at for at, item in enumerate(items, 1) if isinstance(item, Rejected)] == [7]
    assert broken[0].error.code == "bad-json"
    assert broken[0].error.where == "standard input line 7"


@pytest.mark.parametrize(
    ("line", "code", "what"),
    [
        (b'["They left."]', "not-an-object", "a list"),
        (b'"They left."', "not-an-object", "a string"),
        (b"null", "not-an-object", "null"),
        (b"7", "not-an-object", "a number"),
        (b'{"text": 7}', "not-a-string", "'text' is a number: 7"),
        (b'{"text": ["a"]}', "not-a-string", "'text' is a list"),
        (b'{"text": "a", "outlet": true}', "not-a-string", "'outlet' is true or false"),
        (b'{"text": "a", "published": 1507286400}', "not-a-string", "'published' is a number: 1507286400"),
        (b'{"body": "a", "title": "b"}', "no-text", "no 'text', only 'body', 'title'"),
        (b'{"text": null}', "no-text", "no 'text'"),
        (b"{}", "no-text", "only nothing"),
        (b'{"text": " \\n"}', "empty", "there is no text"),
        (b'{"text": "a\\ud800b"}', "lone-surrogate", "character 1 of its text is half a character (U+D800)"),
        (b'{"text": "a", "title": "\\udc00"}', "lone-surrogate", "character 0 of its title"),
        (b'{"text": "a", "published": "soon"}', "bad-date", "'soon' is no date"),
        (b'{"text": "a"} x', "bad-json", "Extra data"),
        (b'{"text": "a\xff"}', "bad-encoding", "byte 11 (0xff)"),
        (b"[" * 100_000, "bad-json", "too deep"),
        (b'{"n": ' + b"9" * 5000 + b"}", "bad-json", "too long a number"),
    ],
    ids=lambda value: value[:24] if isinstance(value, bytes) else "",
)
def test_json_lines_record_that_cannot_be_read_is_refused_alone(line: bytes, code: str, what: str) -> None:
    broken, read = pipe(line + b'\n{"text": "a"}', IntakeOptions(format="jsonl"))
    assert isinstance(broken, Rejected)
    assert isinstance(read, Received)
    assert broken.error.code == code
    assert what in broken.error.what


def test_json_lines_bad_byte_is_counted_from_the_start_of_the_file() -> None:
    _, broken = pipe(b'{"text": "a"}\n{"text": "\xff"}', IntakeOptions(format="jsonl"))
    assert isinstance(broken, Rejected)
    assert broken.error.line.startswith("standard input line 2: byte 24 (0xff)")


def test_json_lines_keys_can_be_mapped() -> None:
    options = IntakeOptions(columns={"text": "body", "outlet": "source"})
    item = report(pipe(b'{"body": "They left.", "source": "Example Wire", "text": 7}', options))
    assert (item.report.text, item.report.outlet) == ("They left.", "Example Wire")


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16"])
def test_json_lines_with_a_mark(codec: str) -> None:
    items = reports(pipe('{"text": "Они ушли."}\n{"text": "ऊपर\u0a0a"}\n'.encode(codec), IntakeOptions(format="jsonl")))
    assert [item.report.text for item in items] == ["Они ушли.", "ऊपर\u0a0a"]


@pytest.mark.parametrize("raw", [b"", b"\n \n\r\n"])
def test_json_lines_without_a_record_are_refused(raw: bytes) -> None:
    assert error(pipe(raw, IntakeOptions(format="jsonl"))).code == "empty"


def test_json_lines_record_over_the_limit_is_refused_and_the_next_one_read() -> None:
    def stream() -> Iterator[bytes]:
        yield b'{"text": "first"}\n{"text": "'
        for _ in range(3 * TEXT_LIMIT // 1_000_000):
            yield b"a" * 1_000_000
        yield b'"}\n{"text": "last"}'

    items = list(read_json_lines(Incoming("x", b"", stream(), None), IntakeOptions()))
    assert [isinstance(item, Received) for item in items] == [True, False, True]
    assert isinstance(items[1], Rejected)
    assert (items[1].error.code, items[1].error.where) == ("too-large", "x line 2")


def test_json_lines_are_read_as_they_are_asked_for() -> None:
    def stream() -> Iterator[bytes]:
        yield b'{"text": "first"}\n'
        raise AssertionError("read ahead")

    items = read_json_lines(Incoming("x", b"", stream(), None), IntakeOptions())
    assert isinstance(next(items), Received)


def test_json_lines_thousand_records_take_well_under_a_second() -> None:
    record = {"text": "They left the town on Friday. " * 60, "outlet": "Example Wire", "published": "2017-10-06"}
    raw = "\n".join(json.dumps({**record, "title": str(number)}) for number in range(1000)).encode()
    began = time.perf_counter()
    assert len(reports(pipe(raw))) == 1000
    assert time.perf_counter() - began < 0.8


def test_json_lines_are_told_on_standard_input() -> None:
    assert len(reports(pipe(b'\n  {"text": "a"}\n{"text": "b"}'))) == 2
