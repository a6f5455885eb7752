"""Sentences without claims, to train on."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.relevance_items import Item
from training.annotations import read_sentences
from training.quiet import judged_ids, lines

FLOOD = Item("2017-10-06", "Disasters and accidents", "A river rose. Ten people drowned.", False)


def test_quiet_sentences_are_annotations_without_claims(tmp_path: Path) -> None:
    path = tmp_path / "quiet.jsonl"
    path.write_text("".join(f"{line}\n" for line in lines([FLOOD])), encoding="utf-8")
    found = list(read_sentences(path))
    assert [sentence.text for sentence in found] == ["A river rose.", "Ten people drowned."]
    assert {sentence.document for sentence in found} == {FLOOD.id}
    assert not any(sentence.claims for sentence in found)
    assert "claims" in json.loads(path.read_text(encoding="utf-8").splitlines()[0])


def test_quiet_ids_that_were_read_are_ids_of_items() -> None:
    ids = judged_ids()
    assert len(ids) > 200
    assert all(len(name) == len(FLOOD.id) for name in ids)
