"""The situation report as Markdown that reads well in a terminal, in lines of about 100 characters."""

from __future__ import annotations

from collections.abc import Iterator

from . import sentences
from .escaping import bold, escaped, linked, wrapped
from .situation import Difference, ListedReport, Quote, Section, Sitrep, Telling


def to_markdown(sitrep: Sitrep) -> str:
    """Markdown (CommonMark), ending with a line break. Texts of reports are escaped; addresses are links."""
    return "\n\n".join(_blocks(sitrep)) + "\n"


def _blocks(sitrep: Sitrep) -> Iterator[str]:
    yield f"# {escaped(sentences.title(sitrep))}"
    if not sitrep.tally.claims:
        yield wrapped(escaped(sentences.nothing_found(sitrep)))
        yield "What to try:"
        yield "\n".join(_item(escaped(line)) for line in sentences.what_to_try(sitrep))
        return
    yield wrapped(escaped(sentences.opening(sitrep)))
    yield wrapped(escaped(sentences.CAUTION))
    yield wrapped(escaped(sentences.HOW_TO_READ))
    yield from _differences(sitrep)
    yield from _repetition(sitrep)
    for section in sitrep.sections:
        yield from _section(section)
    yield "## Reports"
    yield "\n".join(map(_report, sitrep.reports))


def _section(section: Section) -> Iterator[str]:
    yield f"## {escaped(section.heading)}"
    if section.note:
        yield wrapped(escaped(section.note))
    for group in section.groups:
        yield f"### {escaped(group.heading)} ({escaped(group.type)})"
        yield from map(_telling, group.tellings)


def _telling(telling: Telling) -> str:
    """A list item: who said it, the quote, and a line for each detail."""
    parts = [
        _item(f"C{telling.number}. {escaped(sentences.saying(telling))}"),
        wrapped(_quote(telling.quote), first="  ", rest="  "),
        "\n".join(_item(f"{d.label}: {escaped(d.text)}", indent="  ") for d in telling.details),
    ]
    return "\n\n".join(parts)


def _quote(quote: Quote) -> str:
    """The exact words in quotation marks, the trigger in bold."""
    return f"“{escaped(quote.before)}{bold(quote.trigger)}{escaped(quote.after)}”"


def _differences(sitrep: Sitrep) -> Iterator[str]:
    yield "## Where sources differ"
    if not sitrep.differences:
        yield wrapped(escaped(sentences.NO_DIFFERENCES))
    yield wrapped(escaped(sentences.DIFFERENCES_NOTE))
    if sitrep.differences:
        yield "\n".join(map(_difference, sitrep.differences))


def _difference(difference: Difference) -> str:
    left, right = (
        f"{escaped(sentences.side(side))} {_quote(side.quote)} C{side.number}{sentences.likewise(side)}"
        for side in (difference.left, difference.right)
    )
    return _item(
        f"{escaped(difference.topic)} ({difference.rule}): {left}; but {right}{escaped(sentences.ending(difference))}."
    )


def _repetition(sitrep: Sitrep) -> Iterator[str]:
    yield "## Repeated word for word"
    if not (sitrep.copies or sitrep.shared_sources):
        yield wrapped(escaped(sentences.NO_REPETITION))
        return
    yield wrapped(escaped(sentences.REPETITION_NOTE))
    lines = [sentences.copies_in_words(copy, sitrep) for copy in sitrep.copies]
    lines += map(sentences.shared_in_words, sitrep.shared_sources)
    yield "\n".join(_item(escaped(line)) for line in lines)


def _report(report: ListedReport) -> str:
    heading = f"R{report.number}. {escaped(report.outlet)}, {escaped(report.day)}"
    title = f": {escaped(report.title)}" if report.title else ""
    return _item(f"{heading}{title}{f'; {linked(report.url)}' if report.url else ''}")


def _item(text: str, indent: str = "") -> str:
    return wrapped(text, first=f"{indent}- ", rest=f"{indent}  ")
