"""Where quotation marks open and close around the sentences of a report, and whether the text has lost them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.claims import Span

_OPEN, _CLOSE, _EITHER = "“«„", "”»", '"'
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Oo]urs|[Uu]s|[Mm]y|[Mm]yself|[Oo]urselves)\b")
# "Syria s army", "we re": what is left where apostrophes were dropped, and quotation marks with them.
_DROPPED = re.compile(r"\b[a-zA-Z]{2,} (?:s|re|ve|ll|t) [a-z]")
_DROPPED_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Quoted:
    """Whether a sentence begins inside a quotation, ends in one that stays open, and is a quotation from end to end."""

    begins: bool
    stays: bool
    whole: bool


def quotations(text: str, sentences: Sequence[Span]) -> list[Quoted]:
    """The state of double quotation marks around each sentence; a paragraph's end closes a forgotten one."""
    found: list[Quoted] = []
    inside = False
    before = 0
    for sentence in sentences:
        if re.search(r"\n\s*\n", text[before : sentence.start]):
            inside = False
        begins = inside
        for mark in sentence.text:
            if mark in _OPEN:
                inside = True
            elif mark in _CLOSE:
                inside = False
            elif mark in _EITHER:
                inside = not inside
        bare = sentence.text.strip()
        whole = (
            (begins or bare[0] in _OPEN + _EITHER)
            and (inside or bare[-1] in _CLOSE + _EITHER)
            and not (re.search(f"[{_CLOSE}{_EITHER}].+", bare[1:-1]))
        )
        found.append(Quoted(begins, inside, bool(whole)))
        before = sentence.end
    return found


def lost_marks(text: str) -> bool:
    """True for a text whose quotation marks and apostrophes were dropped on its way ("Syria s army, he said")."""
    if any(mark in text for mark in _OPEN + _CLOSE + _EITHER):
        return False
    return len(_DROPPED.findall(text)) >= _DROPPED_ENOUGH


def first_person(sentence: str, *, quoted: bool = False) -> bool:
    """True where somebody speaks of himself, outside quotation marks or (`quoted`) anywhere; "US" is a country."""
    bare = sentence if quoted else re.sub(r"[“\"][^”\"]*[”\"]?", " ", sentence)
    return any(word != "US" for word in _FIRST_PERSON.findall(bare))
