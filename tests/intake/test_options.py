"""What the caller says of the reports."""

from __future__ import annotations

from datetime import date

import pytest

from sayso.errors import InputError
from sayso.intake import IntakeOptions

from .taking import pipe, report


def test_options_refuse_a_field_that_there_is_none_of() -> None:
    with pytest.raises(InputError, match=r"no field 'txet'.*map one of text, title") as caught:
        IntakeOptions(columns={"txet": "body"})
    assert caught.value.code == "unknown-field"


def test_options_refuse_a_format_that_there_is_none_of() -> None:
    with pytest.raises(InputError, match=r"'docx' is no format; choose one of txt, md, html, jsonl, csv"):
        IntakeOptions(format="docx")


def test_options_speak_where_the_record_says_nothing() -> None:
    options = IntakeOptions(
        outlet="Example Wire", published=date(2017, 10, 6), url="https://example.org", lang="en", title="T"
    )
    silent = report(pipe(b'{"text": "They left.", "outlet": " ", "title": null}', options)).report
    assert (silent.outlet, silent.published, silent.url, silent.lang, silent.title) == (
        "Example Wire", date(2017, 10, 6), "https://example.org", "en", "T",
    )  # fmt: skip


def test_options_give_way_to_what_the_record_says() -> None:
    options = IntakeOptions(outlet="Example Wire", published=date(2017, 10, 6))
    said = report(pipe(b'{"text": "They left.", "outlet": "Other Wire", "published": "2017-10-07"}', options)).report
    assert (said.outlet, said.published) == ("Other Wire", date(2017, 10, 7))
