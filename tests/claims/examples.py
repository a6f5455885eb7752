"""Two claims written by hand, with every kind of part between them."""

from __future__ import annotations

from datetime import date

from sayso.claims import (
    Actor,
    Anchor,
    Claim,
    Count,
    DayInterval,
    Located,
    Place,
    Report,
    Source,
    Span,
    Unresolved,
    When,
)

TEXT = (
    "The monitoring group said on Friday the army had reached the western edge of al-Mayadin, killing hundreds of "
    "militants with shells. Reportedly the fighters left for a village nearby."
)
REPORT = Report.from_text(TEXT, outlet="The Courier", published=date(2017, 10, 6))
READER = "sayso 0.1.0 / model 0123456789ab"


def words(phrase: str) -> Span:
    """The first occurrence of `phrase` in the text."""
    start = TEXT.index(phrase)
    return Span.of(TEXT, start, start + len(phrase))


FIRST, SECOND = words(TEXT[: TEXT.index("Reportedly") - 1]), words(TEXT[TEXT.index("Reportedly") :])

REACHED = Claim(
    report=REPORT.id,
    sentence=0,
    type="reach",
    status="asserted",
    trigger=words("reached"),
    quote=FIRST,
    sources=(Source(words("The monitoring group"), words("said"), False, "group-1", "The Group", "monitor", None),),
    said=When(words("Friday"), DayInterval.day(date(2017, 10, 6))),
    actors=(Actor(words("the army"), "sy-army", "Syrian Arab Army", "state forces", "SY"),),
    targets=(Actor(words("militants")),),
    supporters=(),
    places=(
        Place(
            words("the western edge of al-Mayadin"), "place", "edge", "W", None,
            Located(Anchor("geonames:1", "Al Mayādīn", "SY", "Deir ez-Zor", 35.02, 40.45), 35.02, 40.43, 2.1,
                    '{"type":"Point","coordinates":[40.43,35.02]}', 1, 1),
        ),
    ),
    when=When(None, DayInterval.closed(date(2017, 10, 5), date(2017, 10, 6)), inferred="from the publication day"),
    counts=(Count(words("hundreds"), "acts", 200, 300, 999),),
    instruments=(words("shells"),),
    confidence=0.91,
    reader=READER,
)  # fmt: skip

LEFT = Claim(
    report=REPORT.id,
    sentence=1,
    type="withdraw",
    status="possible",
    trigger=words("left"),
    quote=SECOND,
    sources=(Source(None, words("Reportedly")),),
    said=None,
    actors=(Actor(words("the fighters")),),
    targets=(Actor(words("The monitoring group"), inferred="its enemy in the report"),),
    supporters=(),
    places=(
        Place(
            words("a village nearby"),
            "destination",
            "in",
            None,
            None,
            Unresolved("no name", ("geonames:2", "geonames:3")),
        ),
    ),
    when=When(None, None, unresolved="vague"),
    counts=(),
    instruments=(),
    confidence=1.0,
    reader=READER,
)
