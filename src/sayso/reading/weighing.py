"""How the network's answer on a trigger is shared out: the types and statuses that it weighed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .labels import STATUSES, TYPES
from .network import Graphs
from .spans import Range

NO_CLAIM = "no claim"
Shares = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Weights:
    """The network's own shares, the largest first; those of the types (`NO_CLAIM` among them) are of the surest word.

    They are of the sentence alone, before it leans to what was told before (`leaning.py`).
    """

    types: Shares
    statuses: Shares


def weigh(graphs: Graphs, sentence: str, trigger: Range, claim_type: str) -> Weights | None:
    """The shares for the words of a trigger (offsets in the sentence), its status asked as of a claim of `claim_type`.

    None where the sentence is so long that the network doesn't see the trigger.
    """
    words = graphs.pieces.split([sentence])[0]
    at = words.covering(*trigger)
    if at is None:
        return None
    encoded = graphs.encode(words)
    kind = TYPES.index(claim_type) + 1
    surest = max(range(*at), key=lambda word: float(encoded.triggers[word, kind]))
    status = graphs.ask(encoded, [(*at, kind)]).status
    return Weights(
        _ranked((NO_CLAIM, *TYPES), encoded.triggers[surest].tolist()), _ranked(STATUSES, status[0].tolist())
    )


def _ranked(names: Sequence[str], shares: Sequence[float]) -> Shares:
    return tuple(sorted(zip(names, shares, strict=True), key=lambda pair: -pair[1]))
