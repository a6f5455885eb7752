"""What must hold before anything is written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from hashlib import sha256

from sayso.claims import Claim, Report, Span
from sayso.errors import InputError, LedgerError

# SQLite's own tools cut a text at NUL, PostgreSQL refuses it; half a surrogate pair is no character in any encoding.
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
BUG = "this is a fault of the program that made them; please report it"


def check(report: Report, raw: bytes, claims: Sequence[Claim], origin: str) -> None:
    """Raises InputError for text that can't be stored, LedgerError where bytes, report and claims don't fit."""
    texts = {
        "text": report.text, "outlet": report.outlet, "title": report.title, "url": report.url, "lang": report.lang,
        "origin": origin,
    }  # fmt: skip
    for field, text in texts.items():
        if text is not None:
            _storable(text, field, origin)
    if sha256(raw).hexdigest() != report.sha256:
        raise LedgerError("raw-mismatch", "the bytes are not those of the report", where=origin, remedy=BUG)
    seen: set[str] = set()
    for claim in claims:
        if claim.report != report.id:
            raise LedgerError("claim-mismatch", f"{claim.id} is of another report", where=origin, remedy=BUG)
        if claim.id in seen:
            raise LedgerError("claim-twice", f"{claim.id} stands twice", where=origin, remedy=BUG)
        seen.add(claim.id)
        for span in _spans(claim):
            if report.text[span.start : span.end] != span.text:
                what = f"{claim.id}: {span.text!r} does not stand at {span.start}..{span.end} of the text"
                raise LedgerError("claim-mismatch", what, where=origin, remedy=BUG)


def _storable(text: str, field: str, origin: str) -> None:
    found = _UNSTORABLE.search(text)
    if found:
        what = "a NUL character" if found[0] == "\0" else "half a surrogate pair"
        place = ascii(origin)[1:-1]  # the origin itself may be what can't be printed
        raise InputError(
            "unstorable-text", f"{what} in the {field}, at character {found.start()}", where=place,
            remedy="check the encoding of the input and add it again",
        )  # fmt: skip


def _spans(claim: Claim) -> Iterator[Span]:
    yield from (claim.quote, claim.trigger, *claim.instruments)
    yield from (actor.words for actor in (*claim.actors, *claim.targets, *claim.supporters))
    yield from (place.words for place in claim.places)
    yield from (count.words for count in claim.counts)
    for source in claim.sources:
        yield from (span for span in (source.words, source.cue) if span)
    for when in (claim.when, claim.said):
        if when and when.words:
            yield when.words
