"""Texts of strangers on a terminal."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given

from sayso.cli.terminal import counted, harmless, isolated, one_line
from tests.strategies import texts


@given(texts(60))
def test_terminal_one_line_has_nothing_that_steers(text: str) -> None:
    shown = one_line(text)
    assert not any(unicodedata.category(letter) in {"Cc", "Zl", "Zp"} for letter in shown)
    assert len(shown.splitlines()) <= 1


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("red \x1b[31mletters", "red \ufffd[31mletters"),
        ("\x9b2J", "\ufffd2J"),
        ("name\u202egpj.exe", "namegpj.exe"),
        ("قال المرصد", "قال المرصد"),
        ("line\nline\tcell", "line\nline\tcell"),
        ("می\u200cخواهم", "می\u200cخواهم"),  # the joiner is a letter of Persian spelling
    ],
)
def test_terminal_harmless_touches_only_what_steers(text: str, shown: str) -> None:
    assert harmless(text) == shown


def test_terminal_right_to_left_lines_are_kept_apart() -> None:
    assert isolated("قال said") == "\u2068قال said\u2069"
    assert isolated("שלום") == "\u2068שלום\u2069"
    assert isolated("Al Mayādīn") == "Al Mayādīn"


def test_terminal_counted_knows_one_from_many() -> None:
    assert [counted(n, "claim") for n in (0, 1, 2, 12000)] == ["0 claims", "1 claim", "2 claims", "12,000 claims"]
