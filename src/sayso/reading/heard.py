"""A saying that was heard in a sentence, whether or not the sentence holds a claim."""

from __future__ import annotations

from dataclasses import dataclass

from .spans import Range


@dataclass(frozen=True, slots=True)
class Heard:
    """The words of saying, who says it and what is said, as half-open offsets in the sentence.

    `sources` is empty where nobody is named, `content` where what is said stands in another sentence.
    """

    sources: tuple[Range, ...]
    cue: Range
    content: tuple[Range, ...]
