"""Markdown with front matter."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sayso.intake import IntakeOptions
from sayso.intake.markdown import split_front_matter

from .taking import error, pipe, report, take

MARKDOWN = IntakeOptions(format="md")
FRONT = """---
title: "Army enters town: what is known"
outlet: Example Wire

published: 2017-10-06T22:30:00+03:00
url: https://example.org/a?b=c#d
lang: en
note: Written for a test.
---
"""


def test_markdown_front_matter_is_of_the_report_and_not_of_its_text(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    body = "\nThe army *entered* the town.\n\n---\n\nIt left.\n"
    path.write_bytes((FRONT + body).encode())
    item = report(take(path))
    assert item.report.text == body
    assert item.raw == (FRONT + body).encode()
    assert item.report.sha256 == hashlib.sha256(item.raw).hexdigest()
    assert item.report.title == "Army enters town: what is known"
    assert item.report.outlet == "Example Wire"
    assert item.report.published == date(2017, 10, 6)
    assert item.report.published_at == datetime(2017, 10, 6, 19, 30, tzinfo=UTC)
    assert item.report.url == "https://example.org/a?b=c#d"
    assert item.report.lang == "en"


def test_markdown_first_character_after_the_front_matter_has_offset_0() -> None:
    assert report(pipe(f"{FRONT}BEIRUT - They left.".encode(), MARKDOWN)).report.text.startswith("BEIRUT")


def test_markdown_with_windows_newlines_keeps_them_in_the_body() -> None:
    raw = (FRONT + "They left.\nAll of them.\n").replace("\n", "\r\n").encode()
    item = report(pipe(raw, MARKDOWN))
    assert item.report.text == "They left.\r\nAll of them.\r\n"
    assert item.report.lang == "en"


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), min_size=1))
def test_markdown_without_front_matter_is_stored_as_it_is(text: str) -> None:
    assume(text.strip() and not text.startswith("---"))
    assert split_front_matter(text, "x") == ({}, text)
    assert split_front_matter(FRONT + text, "x")[1] == text


@pytest.mark.parametrize(
    ("front", "where", "what"),
    [
        ("---\ntitle\n---\n", "line 2", "'title' is no 'key: value'"),
        ("---\ntitle: A\ntags: b\n---\n", "line 3", "there is no 'tags' in front matter, only title, outlet"),
        ("---\ntitle: A\ntitle: B\n---\n", "line 3", "'title' stands twice"),
        ("---\ntags:\n  - a\n---\n", "line 2", "there is no 'tags'"),
        ("---\ntitle: A\n", "standard input", "never closed"),
    ],
)
def test_markdown_front_matter_that_is_not_flat_is_refused_by_its_line(front: str, where: str, what: str) -> None:
    refused = error(pipe(f"{front}They left.".encode() if "closed" not in what else front.encode(), MARKDOWN))
    assert refused.code == "bad-front-matter"
    assert refused.where is not None
    assert refused.where.endswith(where)
    assert what in refused.what


def test_markdown_with_a_bad_date_is_refused() -> None:
    refused = error(pipe(b"---\npublished: 03/04/2017\n---\nThey left.", MARKDOWN))
    assert refused.code == "ambiguous-date"


def test_markdown_with_nothing_under_the_front_matter_is_refused() -> None:
    assert error(pipe(FRONT.encode(), MARKDOWN)).code == "empty"
