"""Plain text."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sayso.intake import IntakeOptions
from sayso.intake.limits import TEXT_LIMIT

from .taking import error, pipe, report, take


def test_plain_text_is_stored_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    raw = "  They left.\r\n\r\nNobody — none at all — stayed. \n".encode()
    path.write_bytes(raw)
    item = report(take(path))
    assert item.report.text == raw.decode()
    assert item.raw == raw
    assert item.report.sha256 == hashlib.sha256(raw).hexdigest()
    assert item.origin == str(path)
    assert item.report.published is None


def test_plain_text_mark_is_of_the_bytes_and_not_of_the_text() -> None:
    item = report(pipe(b"\xef\xbb\xbfThey left."))
    assert item.report.text == "They left."
    assert item.raw == b"\xef\xbb\xbfThey left."


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), min_size=1), st.text(max_size=5))
def test_plain_text_comes_back_identical(text: str, more: str) -> None:
    assume(text.strip() and not text.startswith("\ufeff") and "\0" not in more)
    item = report(pipe((text + more).encode(), IntakeOptions(format="txt")))
    assert item.report.text == text + more
    assert all(item.report.text[at] == text[at] for at in range(len(text)))


@pytest.mark.parametrize("raw", [b"", b" \r\n\t\n", "\u00a0\u2003".encode(), b"\xef\xbb\xbf", b"\xff\xfe"])
def test_plain_text_without_a_word_is_refused(raw: bytes) -> None:
    assert error(pipe(raw)).code == "empty"


def test_plain_text_over_the_limit_is_refused_by_its_size_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    refused = error(take(path))
    # Its bytes are all NUL: had they been looked at, it would be refused as binary.
    assert refused.code == "too-large"
    assert "20 MB" in refused.what


def test_plain_text_up_to_the_limit_is_read() -> None:
    assert len(report(pipe(b"a" * TEXT_LIMIT)).report.text) == TEXT_LIMIT
    assert error(pipe(b"a" * (TEXT_LIMIT + 1))).code == "too-large"
