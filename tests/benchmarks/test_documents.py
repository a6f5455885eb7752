"""The benchmark of the document layer, on a document of our own."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from benchmarks.document_layer import documents
from benchmarks.document_score import Score
from benchmarks.documents import score
from sayso.actors import ActorResolver, ActorTable
from sayso.places import Gazetteer, Locator
from sayso.reading.assembly import Knowledge
from sayso.reading.sentence_reader import SentenceReading

ABOUT = {"doc": "x", "published": "2017-10-06", "dateline": "BEIRUT", "outlet": "Reuters"}
FIRST = "BEIRUT (Reuters) - The YPG took Damzai from Islamic State, the Syrian Observatory for Human Rights said."
SECOND = "It said ten died."


def claim(trigger: str, type_: str, source: str, **more: Any) -> dict[str, Any]:
    return {
        "trigger": trigger,
        "type": type_,
        "status": "asserted",
        "source": [source],
        "cue": ["said"],
        "args": more.pop("args", {}),
        **more,
    }


def folder(path: Path, who_says: list[str], targets: list[str]) -> Path:
    """A folder of annotations with the names that the first claim is to have."""
    args = {"actor": ["The YPG"], "target": ["Islamic State"]}
    first = claim(
        "took",
        "capture",
        "the Syrian Observatory for Human Rights",
        args=args,
        who_says=who_says,
        actors=["People's Protection Units (YPG)"],
        targets=targets,
    )
    second = claim("died", "kill", "It", who_says=["SOHR"], actors=[], targets=[])
    lines = [{"id": "x.01", "text": SECOND, "claims": [second]}, {"id": "x.00", "text": FIRST, "claims": [first]}]
    (path / "dev0.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    (path / "dev0.docs.jsonl").write_text(json.dumps(ABOUT), encoding="utf-8")
    return path


@lru_cache(maxsize=1)
def knowledge() -> Knowledge:
    places = Gazetteer.open()
    return Knowledge(ActorResolver(ActorTable.load()), Locator(places), places)


def scored(path: Path) -> Score:
    found = documents(path)
    gold = [
        [SentenceReading(tuple(layer.reading() for layer in layers)) for layers in document.layers]
        for document in found
    ]
    return score(found, gold, knowledge())


def test_documents_join_sentences_in_the_order_of_their_ids_behind_the_dateline(tmp_path: Path) -> None:
    (document,) = documents(folder(tmp_path, ["SOHR"], ["Daesh"]))
    assert document.report.text == f"{FIRST} {SECOND}"
    assert [span.text for span in document.sentences] == [FIRST.partition(" - ")[2], SECOND]
    start, end = document.layers[0][0].claim.trigger
    assert document.sentences[0].text[start:end] == "took"


def test_documents_gold_readings_come_out_right(tmp_path: Path) -> None:
    result = scored(folder(tmp_path, ["Syrian Observatory for Human Rights"], ["Daesh"]))
    assert result.matched == 2
    assert [result.share(what) for what in ("who says", "any order", "innermost", "actors", "targets")] == [1.0] * 5
    assert result.names("targets") == (1.0, 1.0, 1.0)
    assert result.errors == []


@pytest.mark.parametrize(
    ("who_says", "targets", "wrong"),
    [
        (["Reuters"], ["Daesh"], "who says"),
        ([], ["Daesh"], "who says"),
        (["Reuters", "SOHR"], ["Daesh"], "who says"),
        (["SOHR"], [], "targets"),
        (["SOHR"], ["Daesh", "Hamas"], "targets"),
        (["SOHR"], ["Islam"], "targets"),
    ],
)
def test_documents_a_wrong_name_is_wrong(tmp_path: Path, who_says: list[str], targets: list[str], wrong: str) -> None:
    result = scored(folder(tmp_path, who_says, targets))
    assert result.share(wrong) == 0.5
    assert len(result.errors) == 1
    assert result.errors[0].startswith(wrong)


def test_documents_innermost_is_right_where_only_the_outer_source_is_missing(tmp_path: Path) -> None:
    assert scored(folder(tmp_path, ["Reuters", "SOHR"], ["Daesh"])).share("innermost") == 1.0
