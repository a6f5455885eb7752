"""What is learnt beside the claims: sayings, and how surely an author says it, as examples for the network."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sayso.claims import Span as Sentence
from sayso.reading.labels import SAYING
from sayso.reading.sentences import split_sentences
from sayso.reading.words import WordPieces, Words
from training.annotations import Span
from training.commitment import Judged
from training.features import Example, Question, label_table
from training.sayings import Article


def of_articles(articles: Sequence[Article], pieces: WordPieces) -> list[Example]:
    """An example for each sentence, those without a saying too.

    A saying belongs to the sentence of its cue; of spans that run on into other sentences the part in that one counts.
    """
    found = []
    for article in articles:
        sentences = split_sentences(article.text)
        split = pieces.split([sentence.text for sentence in sentences])
        for sentence, words in zip(sentences, split, strict=True):
            if words.spans:
                found.append(_example(article, sentence, words))
    return found


def _example(article: Article, sentence: Sentence, words: Words) -> Example:
    def inside(spans: Sequence[Span]) -> list[Span]:
        start, end = sentence.start, sentence.end
        return [(max(a, start) - start, min(b, end) - start) for a, b in spans if a < end and start < b]

    cues = np.zeros((len(words.spans), 2), np.float32)
    questions = []
    for saying in article.sayings:
        mine = inside(saying.cue)
        at = words.covering(*mine[0]) if mine else None
        if at is None:
            continue
        cues[at[0] : at[1], 0] = 1.0
        cues[at[0], 1] = 1.0
        spans = [("source", s) for s in inside(saying.source)] + [("content", s) for s in inside(saying.content)]
        questions.append(Question(*at, SAYING, label_table(words, spans)))
    return Example(f"{article.id}.{sentence.start}", words, None, cues, tuple(questions))


def of_judged(judged: Sequence[Judged], pieces: WordPieces) -> list[Example]:
    """An example a sentence; each event is asked about as any event (kind 0)."""
    found = []
    for sentence, words in zip(judged, pieces.split([s.text for s in judged]), strict=True):
        asked = [(words.covering(*span), value) for span, value in sentence.events]
        questions = tuple(Question(*at, 0, commitment=value) for at, value in asked if at is not None)
        found.append(Example(sentence.id, words, None, None, questions))
    return found
