"""Plain war reporting to learn from, one sentence at a time."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Sequence
from pathlib import Path

from sayso.reading.sentences import split_sentences

# Sentences of plain text shorter or longer than this (characters) are headlines, lists or run-ons.
SHORTEST, LONGEST = 40, 420


def plain_sentences(files: Sequence[Path], leave_out: set[str], count: int, seed: int) -> list[str]:
    """At most `count` sentences drawn from the texts of conflict reporting, none of those left out."""
    found: set[str] = set()
    for path in files:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                item = json.loads(line)
                if item.get("conflict", True):
                    found.update(s.text for s in split_sentences(item["text"]) if SHORTEST <= len(s.text) <= LONGEST)
    usable = sorted(text for text in found if squeezed(text) not in leave_out)
    return random.Random(seed).sample(usable, min(count, len(usable)))


def squeezed(text: str) -> str:
    """Letters and digits alone: the dev sentences lost their apostrophes and quotation marks."""
    return "".join(ch for ch in text.lower() if ch.isalnum())
