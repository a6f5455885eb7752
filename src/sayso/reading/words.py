"""Words and word pieces of a sentence, with their offsets; the text is never altered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tokenizers import Encoding, Tokenizer

MAX_PIECES = 192


@dataclass(frozen=True, slots=True)
class Words:
    """One sentence for the encoder.

    `pieces` are vocabulary ids with [CLS] and [SEP]; `first` holds for each word the index of its first piece;
    `spans` the half-open code point offsets of each word in the sentence. A sentence of more than `MAX_PIECES`
    pieces is cut there: `spans` then ends early.
    """

    pieces: tuple[int, ...]
    first: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]

    def covering(self, start: int, end: int) -> tuple[int, int] | None:
        """The words that overlap offsets of the sentence, as a half-open range; None where it was cut before them."""
        inside = [i for i, (first, last) in enumerate(self.spans) if first < end and start < last]
        return (inside[0], inside[-1] + 1) if inside else None


class WordPieces:
    """The tokenizer of the model (WordPiece over BERT's basic words: runs of letters and digits, single marks)."""

    def __init__(self, path: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(MAX_PIECES)

    def split(self, sentences: Sequence[str]) -> list[Words]:
        """Words of each sentence, in order."""
        return [_words(encoding) for encoding in self._tokenizer.encode_batch(list(sentences))]


def _words(encoding: Encoding) -> Words:
    first: list[int] = []
    spans: list[tuple[int, int]] = []
    last: int | None = None
    for index, (word, (start, end)) in enumerate(zip(encoding.word_ids, encoding.offsets, strict=True)):
        if word is None:
            continue
        if word != last:
            first.append(index)
            spans.append((start, end))
        else:
            spans[-1] = (spans[-1][0], end)
        last = word
    return Words(tuple(encoding.ids), tuple(first), tuple(spans))
