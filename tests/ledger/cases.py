"""Reports and claims that the tests of the ledger share; invented."""

from __future__ import annotations

from datetime import date
from typing import Any

from sayso.claims import Claim, DayInterval, Report, Span, When

READER = "sayso 0.1.0 / model 0123456789ab"


def report(text: str, *, outlet: str | None = "The Courier", published: date | None = date(2017, 10, 6)) -> Report:
    """A report whose bytes are its text in UTF-8."""
    return Report.from_text(text, outlet=outlet, published=published)


def words(of: Report, phrase: str) -> Span:
    """The first occurrence of `phrase` in the report."""
    start = of.text.index(phrase)
    return Span.of(of.text, start, start + len(phrase))


def claim(of: Report, type_: str, trigger: str, **parts: Any) -> Claim:
    """A claim that quotes the whole report and has no parts but those given."""
    plain: dict[str, Any] = {
        "sentence": 0, "status": "asserted", "sources": (), "said": None, "actors": (), "targets": (), "supporters": (),
        "places": (), "when": When(None, None, unresolved="vague"), "counts": (), "instruments": (), "confidence": 0.5,
    }  # fmt: skip
    span, quote = words(of, trigger), Span.of(of.text, 0, len(of.text))
    return Claim(report=of.id, type=type_, trigger=span, quote=quote, reader=READER, **{**plain, **parts})


def on(first: date, last: date | None = None) -> When:
    """A time of known days."""
    return When(None, DayInterval.closed(first, last or first), inferred="by the test")
