"""Claims as CSV, a claim a row, for a spreadsheet. JSON Lines holds everything; this holds what fits into cells."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from sayso.claims import Claim, Located, Report

from . import wording

COLUMNS = (
    "id", "report", "outlet", "published", "title", "url", "type", "status", "who_says", "actors", "targets",
    "supporters", "places", "lat", "lon", "radius_km", "from", "to", "when", "toll", "instruments", "quote",
    "confidence", "reader",
)  # fmt: skip
# A spreadsheet would take a cell that begins so for a formula, and the text comes from strangers (OWASP, CSV injection).
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def header() -> str:
    """The first row."""
    return line(COLUMNS)


def row(report: Report, claim: Claim) -> str:
    """A claim's row. The coordinates are those of its first place on the map."""
    located = next((place.location for place in claim.places if isinstance(place.location, Located)), None)
    on_map = (located.lat, located.lon, located.radius_km) if located else ("", "", "")
    days = claim.when.days
    texts = (
        claim.id, claim.report, report.outlet, report.published, report.title, report.url, claim.type, claim.status,
        wording.who_says(claim), wording.named(claim.actors), wording.named(claim.targets),
        wording.named(claim.supporters), wording.places(claim), *on_map, days.start if days else "",
        days.last if days else "", wording.when(claim.when), wording.toll(claim),
        "; ".join(words.text for words in claim.instruments), claim.quote.text, claim.confidence, claim.reader,
    )  # fmt: skip
    return line(texts)


def line(cells: Iterable[object]) -> str:
    """One row of RFC 4180; a text that a spreadsheet would calculate gets an apostrophe before it."""
    out = io.StringIO()
    csv.writer(out).writerow([f"'{c}" if isinstance(c, str) and c.startswith(FORMULA) else c for c in cells])
    return out.getvalue()
