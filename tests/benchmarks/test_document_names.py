"""When two names of the document layer are the same."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

import pytest

from benchmarks.document_names import Named, of_gold, of_read, once, paired
from sayso.actors import ActorTable
from sayso.claims import Actor, Source, Span

DAY = date(2017, 10, 1)


@lru_cache(maxsize=1)
def table() -> ActorTable:
    return ActorTable.load()


def read(words: str, id_: str | None = None, name: str | None = None) -> Named:
    found = of_read(Actor(Span(0, len(words), words), id_, name))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("gold", "mine"),
    [
        ("Islamic State", read("They", "islamic-state", "Islamic State")),
        ("Syrian Arab Army field commander", read("he", "sy-army", "Syrian Arab Army")),
        ("Adel Murad (Human Rights Watch)", read("Murad", None, "Adel Murad")),
        ("Adel Murad", read("Colonel Adel Murad")),
        ("houses", read("More than 2,600 houses")),
        ("witness in Halab", read("a witness in Halab")),
    ],
)
def test_document_names_same(gold: str, mine: Named) -> None:
    assert of_gold(gold, table(), DAY).same(mine)


@pytest.mark.parametrize(
    ("gold", "mine"),
    [
        ("Islamic State", read("The militants")),
        ("Russian Air Force", read("Russian", "ru", "Russia")),
        ("local residents", read("local people")),
        ("Adel Murad", read("Murad")),
        ("Hamas", read("Hamas", "hezbollah", "Hezbollah")),
    ],
)
def test_document_names_not_the_same(gold: str, mine: Named) -> None:
    assert not of_gold(gold, table(), DAY).same(mine)


def test_document_names_a_bare_saying_is_nobody() -> None:
    assert of_read(Source(None, Span(0, 10, "reportedly"))) is None


def test_document_names_count_once_and_pair_one_to_one() -> None:
    names = once([read("IS", "islamic-state"), read("it", "islamic-state"), read("ten men"), read("the men")])
    assert len(names) == 2
    gold = [of_gold("Daesh", table(), DAY), of_gold("ISIL", table(), DAY)]
    assert paired(gold, names) == 1
