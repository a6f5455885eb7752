"""Reports come in: text, Markdown, web pages, JSON Lines, CSV; folders and standard input.

    from sayso.intake import IntakeOptions, Received, receive

    for item in receive("dispatches.csv", IntakeOptions(outlet="Example Wire")):
        if isinstance(item, Received):
            print(item.origin, item.report.title)
        else:
            print(item.error.line)

Nothing here reaches the network. Bad input is yielded as `Rejected`, never raised.
"""

from __future__ import annotations

from .options import FIELDS, FORMATS, IntakeOptions
from .outcome import Received, Rejected
from .receiving import SUFFIXES, receive

__all__ = ["FIELDS", "FORMATS", "SUFFIXES", "IntakeOptions", "Received", "Rejected", "receive"]
