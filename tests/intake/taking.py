"""What the tests of intake share: taking in bytes as a file, and telling reports from errors."""

from __future__ import annotations

import io
from pathlib import Path

from sayso.errors import InputError
from sayso.intake import IntakeOptions, Received, Rejected, receive


def take(path: Path, options: IntakeOptions | None = None) -> list[Received | Rejected]:
    """Everything that comes of a path."""
    return list(receive(str(path), options or IntakeOptions()))


def pipe(raw: bytes, options: IntakeOptions | None = None) -> list[Received | Rejected]:
    """Everything that comes of standard input."""
    return list(receive("-", options or IntakeOptions(), io.BytesIO(raw)))


def reports(items: list[Received | Rejected]) -> list[Received]:
    """The reports; fails where something is rejected."""
    for item in items:
        assert isinstance(item, Received), item.error.line
    return [item for item in items if isinstance(item, Received)]


def report(items: list[Received | Rejected]) -> Received:
    """The only report."""
    (item,) = reports(items)
    return item


def error(items: list[Received | Rejected]) -> InputError:
    """The only thing: an error, on one line that has a place and a remedy."""
    (item,) = items
    assert isinstance(item, Rejected), item
    assert item.error.where
    assert item.error.remedy
    assert "\n" not in item.error.line
    return item.error
