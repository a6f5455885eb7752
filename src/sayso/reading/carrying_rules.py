"""The rules by which a saying is given to somebody whose name stands elsewhere; `Saying.rule` holds the id."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of carrying; `example` is a text where it applies, `counter` one where it must not."""

    id: str
    reason: str
    example: str
    counter: str


RULES = (
    Rule(
        "pronoun",
        "a pronoun that says something is the nearest speaker before it whom it can mean: 'he' is a person, 'it' is none",
        "The monitor said shells fell. It said ten died.",
        "Shells fell. It was said that ten died.",
    ),
    Rule(
        "they-the-doers",
        "'they said' without a source in the sentence means the doers named before it",
        "The ministry spoke. The rebels hold the hill, they said.",
        "The ministry said shells fell and they believed it.",
    ),
    Rule(
        "same-noun",
        "a definite noun that says something is the speaker before it who was told by that noun and more",
        "A source at the port said shells fell. The source said ten died.",
        "A witness at the port said shells fell. The source said ten died.",
    ),
    Rule(
        "statement",
        "a statement says what whoever spoke last says in it",
        "The party said shells fell. Ten died, the statement said.",
        "The party said shells fell. Ten died, the doctor said.",
    ),
    Rule(
        "first-person",
        "'we' as a source is whoever speaks in the sentence before, or else in the one after",
        "The colonel said shells fell. We believe ten died.",
        "The colonel said shells fell. Residents believe ten died.",
    ),
    Rule(
        "open-quotation",
        "a sentence inside a quotation belongs to the speaker named where the quotation ends",
        '"We took the hill. Ten died," the general said.',
        "We took the hill. Ten died, the general said.",
    ),
    Rule(
        "whole-quotation",
        "a sentence that is a quotation from end to end goes on with the speaker of the quotation before it",
        '"We took the hill," the general said. "Ten died."',
        '"We took the hill," the general said. Ten died.',
    ),
    Rule(
        "own-words",
        "a sentence in the first person without quotation marks is the speech of whoever speaks in the one before or after",
        "Shells fell on the camp, the teacher said. They killed ten of our children.",
        "Shells fell on the camp, the teacher said. They killed ten children.",
    ),
    Rule(
        "between-sayings",
        "in a text that lost its quotation marks, what stands between two sayings of one speaker that end with 'he said' is his",
        "Shells fell on Syria s port, the colonel said. Ten died near the port s gate. The rest fled, he said.",
        "Shells fell on Syria's port, the colonel said. Ten died near the port's gate. The rest fled, he said.",
    ),
    Rule(
        "named-later",
        "a post without a name is the person who speaks for the same body in the sentences after",
        "A Houthi spokesman said shells fell. Houthi spokesman Adel Murad said ten died.",
        "A Houthi spokesman said shells fell. Red Cross spokesman Adel Murad said ten died.",
    ),
    Rule(
        "told-content",
        "what stands inside the words that a saying of the sentence reports is its speaker's",
        "The envoy said shells fell while ten died.",
        "The envoy said shells fell. Ten died.",
    ),
)
