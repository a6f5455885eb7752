"""Annotations without their texts, and back: `python -m training.stand_off join|strip --help`.

The sentences annotated for this project come from sets that are not part of it. `training/data/*.jsonl` therefore holds
only where each sentence stands and what was marked in it:

    {"id": "…", "text": "first 16 digits of the SHA-256 of the whole text", "at": [start, end],
     "claims": [["capture", "asserted", [trigger start, end], {"actor": [[start, end]], …}], …]}

`at` are code points of the text, the marks code points of the sentence. `join` looks the texts up by their hash and writes
the annotations in the codebook's format (section 7); `strip` does the reverse.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import hashlib
import json
import sys
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from training.annotations import ATTRIBUTION, Span, find_span

DIGITS = 16


def texts_of(path: Path) -> Iterator[str]:
    """The texts of a set: CSV with a column `text`, JSON Lines (gzipped or not), or a zipped JSON list."""
    if path.suffix == ".csv":
        csv.field_size_limit(10**8)
        with path.open(encoding="utf-8", newline="") as rows:
            yield from (row["text"] for row in csv.DictReader(rows))
    elif path.suffix == ".zip":
        with zipfile.ZipFile(path) as packed:
            name = next(name for name in packed.namelist() if "/" not in name)
            yield from (record["text"] for record in json.loads(packed.read(name)))
    else:
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
            for line in lines:
                yield from _texts_in(json.loads(line))


def _texts_in(record: dict[str, Any]) -> Iterator[str]:
    """The text of a record; one whose sentences are lists of words (RAMS) gives each sentence."""
    if "text" in record:
        yield record["text"]
    else:
        yield from (" ".join(words) for words in record["sentences"])


def digest(text: str) -> str:
    """What a text is known by."""
    return hashlib.sha256(text.encode()).hexdigest()[:DIGITS]


def words_of(text: str, at: Span) -> str:
    """The words of a span, with `#n` where they stand in the text before it: the reverse of `find_span`."""
    words = text[at[0] : at[1]]
    nth, start = 1, text.find(words)
    while start < at[0]:
        nth, start = nth + 1, text.find(words, start + 1)
    return words if nth == 1 else f"{words}#{nth}"


def joined(mark: dict[str, Any], text: str) -> dict[str, Any]:
    """One sentence in the codebook's format."""
    sentence = text[mark["at"][0] : mark["at"][1]]
    claims = []
    for kind, status, trigger, roles in mark["claims"]:
        spans = {role: [words_of(sentence, (a, b)) for a, b in found] for role, found in roles.items()}
        attribution = {name: spans.pop(name) for name in ATTRIBUTION if name in spans}
        claims.append(
            {"trigger": words_of(sentence, tuple(trigger)), "type": kind, "status": status}
            | attribution
            | {"args": spans}
        )
    return {"id": mark["id"], "text": sentence, "claims": claims}


def stripped(record: dict[str, Any], text: str) -> dict[str, Any]:
    """One annotated sentence without its words; `text` is the whole text that it stands in once."""
    sentence = record["text"]
    start = text.index(sentence)
    claims = []
    for claim in record["claims"]:
        listed = {name: claim.get(name, []) for name in ATTRIBUTION} | claim.get("args", {})
        roles = {role: [find_span(sentence, span) for span in spans] for role, spans in listed.items() if spans}
        claims.append([claim["type"], claim["status"], find_span(sentence, claim["trigger"]), roles])
    return {"id": record["id"], "text": digest(text), "at": [start, start + len(sentence)], "claims": claims}


def join(marks: Sequence[Path], texts: dict[str, str], out: Path) -> list[str]:
    """Write one file of annotations for each file of marks; gives the ids whose text is not there."""
    out.mkdir(parents=True, exist_ok=True)
    lost = []
    for path in marks:
        with path.open(encoding="utf-8") as lines, (out / path.name).open("w", encoding="utf-8") as target:
            for mark in map(json.loads, lines):
                if mark["text"] not in texts:
                    lost.append(mark["id"])
                    continue
                target.write(json.dumps(joined(mark, texts[mark["text"]]), ensure_ascii=False) + "\n")
    return lost


def strip(annotations: Sequence[Path], texts: dict[str, str], out: Path) -> list[str]:
    """Write one file of marks for each file of annotations; gives the ids whose sentence stands in none of the texts."""
    out.mkdir(parents=True, exist_ok=True)
    lost = []
    for path in annotations:
        records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        with (out / path.name).open("w", encoding="utf-8") as target:
            for record in records:
                whole = texts.get(record["in"]) if "in" in record else None
                if whole is None or record["text"] not in whole:
                    lost.append(record["id"])
                    continue
                target.write(json.dumps(stripped(record, whole), separators=(",", ":")) + "\n")
    return lost


def main() -> int:
    """Command line; 1 if a sentence was not found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("direction", choices=("join", "strip"))
    parser.add_argument(
        "files", type=Path, nargs="+", help="marks to join, or annotations (with `in`, the text's hash)"
    )
    parser.add_argument("--text", type=Path, nargs="+", required=True, help="sets that hold the texts")
    parser.add_argument("--out", type=Path, required=True, help="folder to write to")
    given = parser.parse_args()
    texts = {digest(text): text for path in given.text for text in texts_of(path)}
    lost = (join if given.direction == "join" else strip)(given.files, texts, given.out)
    print(
        "\n".join(f"{name}: its text is in none of the sets" for name in lost),
        end="\n" if lost else "",
        file=sys.stderr,
    )
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
