"""What a report has told so far, for words that don't say it themselves.

"The attack" is an air strike in a report that told of one, and the use of a chemical agent in a report on a gas attack: the
words for violence in general lean to the kinds of it that stand in the sentences before (codebook, section 2: the trigger
carries the type; annotators read the whole report). How much they lean is `lean` in the model's settings, chosen on the
held-out documents.
"""

from __future__ import annotations

import numpy as np

from .labels import TYPES
from .network import FloatArray

# Kinds of attack: what one word, such as "attack", can stand for.
ATTACKS = ("assault", "airstrike", "shelling", "bombing", "chemical_attack")
_COLUMNS = [TYPES.index(name) + 1 for name in ATTACKS]


class Leaning:
    """The surest reading of each kind of attack in the sentences before; one for each report, fed in text order."""

    def __init__(self, lean: float) -> None:
        self._lean = lean
        self._surest = np.zeros(len(_COLUMNS), np.float32)

    def types(self, probabilities: FloatArray) -> FloatArray:
        """(W, types + 1) of the next sentence, leaned to what was told before it; each row sums to 1."""
        leaned = probabilities.copy()
        leaned[:, _COLUMNS] *= np.exp(self._lean * self._surest)
        leaned /= leaned.sum(axis=1, keepdims=True)
        self._surest = np.maximum(self._surest, leaned[:, _COLUMNS].max(axis=0))
        return leaned
