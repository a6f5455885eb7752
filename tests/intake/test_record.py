"""Checks that hold for every format."""

from __future__ import annotations

import hashlib
from datetime import date

import pytest

from sayso.errors import InputError
from sayso.intake import IntakeOptions
from sayso.intake.encodings import Decoding
from sayso.intake.published import Published
from sayso.intake.record import received


def test_record_bytes_and_hash_belong_together() -> None:
    item = received("They left.", b"bytes", IntakeOptions(), "x")
    assert (item.raw, item.report.sha256, item.origin) == (b"bytes", hashlib.sha256(b"bytes").hexdigest(), "x")


def test_record_words_are_trimmed_but_the_text_is_not() -> None:
    item = received(" They left. ", b"", IntakeOptions(), "x", said={"title": " T ", "outlet": "  "})
    assert (item.report.text, item.report.title, item.report.outlet) == (" They left. ", "T", None)


def test_record_origin_tells_a_guessed_encoding_and_no_other() -> None:
    options = IntakeOptions()
    assert received("a", b"a", options, "x", decoding=Decoding("cp1251", guessed=True)).origin == "x, read as cp1251"
    assert received("a", b"a", options, "x", decoding=Decoding("cp1251")).origin == "x"


def test_record_date_that_is_read_already_stands() -> None:
    item = received("a", b"a", IntakeOptions(published=date(2000, 1, 1)), "x", published=Published(date(2017, 10, 6)))
    assert item.report.published == date(2017, 10, 6)


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        (" \n", IntakeOptions(), "empty"),
        ("a\0", IntakeOptions(), "binary"),
        ("a\udfff", IntakeOptions(), "lone-surrogate"),
        ("a", IntakeOptions(outlet="\udcff"), "lone-surrogate"),
        ("a", IntakeOptions(title="\0"), "binary"),
    ],
)
def test_record_that_cannot_be_kept_is_refused(text: str, options: IntakeOptions, code: str) -> None:
    with pytest.raises(InputError) as caught:
        received(text, b"", options, "x row 2")
    assert (caught.value.code, caught.value.where) == (code, "x row 2")
