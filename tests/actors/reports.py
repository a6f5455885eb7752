"""Short reports with their mentions in square brackets."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache

from sayso.actors import ActorResolver, ActorTable, Hints, Resolution
from sayso.claims import Span

DAY = date(2017, 10, 1)


@lru_cache(maxsize=1)
def table() -> ActorTable:
    return ActorTable.load()


@lru_cache(maxsize=1)
def resolver() -> ActorResolver:
    return ActorResolver(table())


def marked(report: str) -> tuple[str, list[Span]]:
    """The text without its square brackets, and the mentions that stood in them."""
    text, spans = "", []
    for number, part in enumerate(re.split(r"[\[\]]", report)):
        if number % 2:
            spans.append(Span(len(text), len(text) + len(part), part))
        text += part
    return text, spans


def explained(
    report: str,
    *,
    published: date | None = DAY,
    outlet: str | None = None,
    hinting: Callable[[list[Span]], Hints] | None = None,
) -> list[Resolution | None]:
    """What is found for each mention; `hinting` makes the hints from them."""
    text, spans = marked(report)
    hints = hinting(spans) if hinting else Hints()
    return resolver().explain(text, spans, published=published, outlet=outlet, hints=hints)


def meant(report: str, *, published: date | None = DAY, outlet: str | None = None) -> list[str | None]:
    """The ids of the mentions, None for nobody."""
    text, spans = marked(report)
    found = resolver().resolve(text, spans, published=published, outlet=outlet)
    return [entry.id if entry else None for entry in found]
