"""Annotations without their texts."""

from __future__ import annotations

import gzip
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.annotations import find_span
from training.stand_off import digest, join, joined, strip, texts_of, words_of

REPORT = "The ministry met the press. The general said the rebels took the hill and the rebels fled. Nobody was hurt."
SENTENCE = "The general said the rebels took the hill and the rebels fled."
RECORD: dict[str, Any] = {
    "id": "own-1.01",
    "in": digest(REPORT),
    "text": SENTENCE,
    "claims": [
        {
            "trigger": "took",
            "type": "capture",
            "status": "asserted",
            "source": ["The general"],
            "cue": ["said"],
            "args": {"actor": ["the rebels"], "place": ["the hill"]},
        },
        {"trigger": "fled", "type": "withdraw", "status": "asserted", "args": {"actor": ["the rebels#2"]}},
    ],
}


@given(st.text("ab ", min_size=1, max_size=30), st.data())
def test_stand_off_words_find_their_offsets_again(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert find_span(text, words_of(text, (start, end))) == (start, end)


def test_stand_off_strips_words_and_joins_them_again(tmp_path: Path) -> None:
    source = tmp_path / "a.jsonl"
    source.write_text(json.dumps(RECORD) + "\n", encoding="utf-8")
    texts = {digest(REPORT): REPORT}
    assert strip([source], texts, tmp_path / "marks") == []
    marks = (tmp_path / "marks" / "a.jsonl").read_text(encoding="utf-8")
    assert "rebels" not in marks
    assert "general" not in marks
    assert join([tmp_path / "marks" / "a.jsonl"], texts, tmp_path / "joined") == []
    back = json.loads((tmp_path / "joined" / "a.jsonl").read_text(encoding="utf-8"))
    assert back == {key: value for key, value in RECORD.items() if key != "in"}


def test_stand_off_names_a_sentence_whose_text_is_missing_or_altered(tmp_path: Path) -> None:
    mark = {"id": "own-1.01", "text": digest(REPORT), "at": [28, 90], "claims": []}
    source = tmp_path / "marks.jsonl"
    source.write_text(json.dumps(mark) + "\n", encoding="utf-8")
    altered = REPORT + " "
    assert join([source], {digest(altered): altered}, tmp_path / "out") == ["own-1.01"]
    assert (tmp_path / "out" / "marks.jsonl").read_text(encoding="utf-8") == ""


def test_stand_off_joins_the_sentence_at_its_place() -> None:
    start = REPORT.index(SENTENCE)
    mark = {"id": "own-1.01", "text": digest(REPORT), "at": [start, start + len(SENTENCE)], "claims": []}
    assert joined(mark, REPORT) == {"id": "own-1.01", "text": SENTENCE, "claims": []}


def _written(path: Path, name: str) -> Path:
    line = json.dumps({"text": REPORT}) + "\n"
    path = path / name
    if name.endswith(".gz"):
        path.write_bytes(gzip.compress(line.encode()))
    elif name.endswith(".zip"):
        with zipfile.ZipFile(path, "w") as packed:
            packed.writestr("set.jsonl", f"[{line}]")
    elif name == "words.jsonlines":
        path.write_text(json.dumps({"sentences": [REPORT.split(" ")]}) + "\n", encoding="utf-8")
    else:
        path.write_text(f'text,url\n"{REPORT}",x\n' if name.endswith(".csv") else line, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["set.jsonl", "set.jsonl.gz", "set.csv", "set.jsonl.zip", "words.jsonlines"])
def test_stand_off_reads_the_texts_of_a_set(tmp_path: Path, name: str) -> None:
    assert list(texts_of(_written(tmp_path, name))) == [REPORT]
