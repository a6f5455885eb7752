"""What intake hands on: a report with the bytes it came as, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.claims import Report
from sayso.errors import InputError


@dataclass(frozen=True, slots=True)
class Received:
    """A report, the bytes whose SHA-256 is `report.sha256`, and where it stood ("file.csv row 7")."""

    report: Report
    raw: bytes
    origin: str


@dataclass(frozen=True, slots=True)
class Rejected:
    """A file or a record that can't be read."""

    error: InputError
