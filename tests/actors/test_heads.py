from __future__ import annotations

from collections import Counter

import pytest

from sayso.actors.folding import key_of
from sayso.actors.heads import HeadClass, heads

from .reports import meant


@pytest.mark.parametrize("kind", heads().classes, ids=lambda kind: kind.id)
def test_heads_example_means_its_actor(kind: HeadClass) -> None:
    assert meant(f"Witnesses saw [{kind.example}] on Friday.") == [kind.means]


@pytest.mark.parametrize("kind", heads().classes, ids=lambda kind: kind.id)
def test_heads_counter_example_means_nobody(kind: HeadClass) -> None:
    assert meant(f"Witnesses in Syria saw [{kind.counter}] on Friday.") == [None]


@pytest.mark.parametrize("kind", heads().classes, ids=lambda kind: kind.id)
def test_heads_class_stands_in_its_example(kind: HeadClass) -> None:
    words = key_of(kind.example)
    found = [head for at in range(len(words)) if (head := heads().at(words, at))]
    assert kind in [head.kind for head in found]


def test_heads_no_word_is_in_two_classes() -> None:
    words = Counter(key for kind in heads().classes for key in {key_of(word) for word in kind.words})
    assert [word for word, number in words.items() if number > 1] == []


def test_heads_longest_words_win() -> None:
    head = heads().at(("air", "force", "pilot"), 0)
    assert head is not None
    assert head.words == ("air", "force")


def test_heads_tail_takes_as_many_as_it_can() -> None:
    assert [head.kind.id for head in heads().tail(("masked", "rebel", "commander"))] == ["rebels", "officers"]
    assert heads().tail(("rebel", "orchard")) == ()
