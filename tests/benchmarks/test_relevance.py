from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.relevance import Result, measure, sentences_of, told, unjudged
from benchmarks.relevance_items import DRAWN, Item, draw, read_items
from benchmarks.relevance_judgements import (
    ANY,
    COLUMNS,
    JUDGED,
    VERDICTS,
    Found,
    Judgement,
    judgement_of,
    read_judgements,
)
from sayso.reading import Reader

FLOOD = Item("2017-10-06", "Disasters", "Ten people were killed in floods. Rebels captured the town of Manbij.", False)
# The reader must find something false here whatever the model: the words are those of war, the judgement says otherwise.
GAME = Item("2017-10-07", "Sport", "Rebel fighters shelled the village of Azaz in a board game.", False)
MANY = [Item("2017-10-06", "Sport", f"Team {number} won.", conflict=number % 3 == 0) for number in range(2 * DRAWN)]


def judgement(start: int, end: int, kind: str = ANY, verdict: str = "false") -> Judgement:
    return Judgement(FLOOD.id, start, end, kind, verdict, "flood")


def found(start: int, end: int, kind: str) -> Found:
    return Found(FLOOD.id, start, end, kind)


@pytest.fixture(scope="module")
def result() -> Result:
    rows = [judgement(0, 33), judgement(41, 49, "capture", "true"), Judgement(GAME.id, 0, 99, ANY, "false", "game")]
    return measure(Reader(), [FLOOD, GAME], rows)


def test_relevance_items_are_drawn_alike_whatever_their_order() -> None:
    chosen = draw(MANY)
    assert chosen == draw(reversed(MANY))
    assert len({item.id for item in chosen}) == DRAWN
    assert not any(item.conflict for item in chosen)


def test_relevance_items_are_read_with_their_ids(tmp_path: Path) -> None:
    raw = {
        "date": "2017-10-06",
        "section": "Sport",
        "topics": [],
        "text": "A team won.",
        "sources": [],
        "conflict": False,
    }
    path = tmp_path / "items.jsonl.gz"
    path.write_bytes(gzip.compress(json.dumps(raw).encode()))
    (item,) = read_items(path)
    assert re.fullmatch(r"2017-10-06-[0-9a-f]{8}", item.id)
    assert item.text == "A team won."


def test_relevance_counts_false_claims_for_a_hundred_sentences(result: Result) -> None:
    assert result.sentences == sentences_of(FLOOD) + sentences_of(GAME) == 3
    assert [claim.type for _, claim in result.with_verdict("true")] == ["capture"]
    false = result.with_verdict("false")
    assert "shelling" in {claim.type for _, claim in false}
    assert result.false_rate == pytest.approx(100 * len(false) / 3)
    assert "shelling" in told(result)
    assert GAME.text not in told(result)


def test_relevance_names_claims_that_nobody_judged(result: Result) -> None:
    assert unjudged(result, {FLOOD.id: FLOOD.text, GAME.id: GAME.text}) == ""
    bare = measure(Reader(), [FLOOD], [judgement(0, 33)])
    line = unjudged(bare, {FLOOD.id: FLOOD.text})
    assert line.startswith(f"{FLOOD.id},41,49,capture  # ")
    assert ">>captured<<" in line


def test_relevance_judgements_hold_for_overlapping_words_of_their_type() -> None:
    row = judgement(10, 20, "kill")
    assert row.fits(found(19, 25, "kill"))
    assert not row.fits(found(20, 25, "kill"))
    assert not row.fits(found(10, 20, "wound"))
    assert judgement(10, 20).fits(found(10, 20, "wound"))
    assert not row.fits(Found("2017-10-06-00000000", 10, 20, "kill"))


@given(st.permutations([judgement(0, 60), judgement(10, 30), judgement(0, 60, "kill", "true"), judgement(12, 14)]))
def test_relevance_the_closest_judgement_holds(rows: list[Judgement]) -> None:
    assert judgement_of(found(12, 14, "kill"), rows) == judgement(0, 60, "kill", "true")
    assert judgement_of(found(12, 14, "wound"), rows) == judgement(12, 14)
    assert judgement_of(found(15, 16, "wound"), rows) == judgement(10, 30)
    assert judgement_of(found(60, 61, "wound"), rows) is None


@pytest.mark.parametrize(
    ("start", "end", "kind", "verdict", "why"),
    [(5, 5, ANY, "false", "x"), (-1, 5, ANY, "false", "x"), (0, 5, "flood", "false", "x"), (0, 5, ANY, "maybe", "x"),
     (0, 5, ANY, "false", " ")],
)  # fmt: skip
def test_relevance_refuses_judgements_that_say_nothing(start: int, end: int, kind: str, verdict: str, why: str) -> None:
    with pytest.raises(ValueError, match=FLOOD.id):
        Judgement(FLOOD.id, start, end, kind, verdict, why)


def test_relevance_judgements_of_the_repository_are_whole_and_hold_no_text() -> None:
    rows = read_judgements(JUDGED)
    assert len(rows) > 200
    assert {row.verdict for row in rows} == set(VERDICTS)
    assert max(len(row.why.split()) for row in rows) <= 12
    header = JUDGED.read_text(encoding="utf-8").splitlines()[0]
    assert tuple(header.split(",")) == COLUMNS


def test_relevance_refuses_a_table_of_other_columns(tmp_path: Path) -> None:
    path = tmp_path / "judged.csv"
    path.write_text("item,start\nx,1\n", encoding="utf-8")
    with pytest.raises(ValueError, match="the columns must be"):
        read_judgements(path)
