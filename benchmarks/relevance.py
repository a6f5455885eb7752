"""Claims where there is no war: `python -m benchmarks.relevance --text ../shared/data/text [--model FOLDER] [--check]`.

Reads 500 dated news items that a keyword guess takes for anything but conflict, end to end, and counts false claims for
every 100 sentences. The guess misses conflicts, so that a claim found there may well be right: `relevance_judged.csv` holds
judgements by reading, made by the rulings below. A judgement holds for what a later model finds on the same words; claims
that none fits are printed, and `--check` fails by them. `--items` prints the ids of the 500, so that nothing is trained on them.

Rulings, from the codebook's "specific occurrence or state of affairs in or around an armed conflict":

1. In are war, insurgency, coups, terrorism, assassinations, fights of armed groups (drug cartels among them) or communities,
   and past ones too, wherever they are told: a court on a war crime tells of the war crime.
2. In is force between states, used, moved or threatened (a blockade, missiles, troops), and talks about it.
3. In are demonstrations and riots that address a state, its policy, or an ethnic or religious group, in any country, as in the
   event data that the type is mapped to; and what is done to those who take part or are held for their politics. Strikes,
   prison riots, hunger strikes and notes of protest between governments are out.
4. Out are disasters, accidents (of armed forces too), disease, sport, business, ordinary crime and its courts, and diplomacy
   about anything else.
5. *false*: the words tell nothing that is in. *misread*: they tell something that is in, but not of this type. The headline
   counts what is false; what is misread is for `benchmarks.reading` to measure, and is counted beside it.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks.floors import above_ceiling
from benchmarks.relevance_items import Item, draw, read_items
from benchmarks.relevance_judgements import JUDGED, Found, Judgement, judgement_of, read_judgements
from sayso.claims import Claim, Report
from sayso.reading import Reader
from sayso.reading.dateline import dateline_of
from sayso.reading.network import BUNDLED
from sayso.reading.sentences import split_sentences

WANTED = 1.5  # false claims for 100 sentences
CONTEXT = 60


@dataclass(frozen=True, slots=True)
class Result:
    """Sentences read, and the claims found, each with its judgement or None."""

    sentences: int
    claims: tuple[tuple[Found, Claim, Judgement | None], ...]

    def with_verdict(self, verdict: str | None) -> list[tuple[Found, Claim]]:
        """The claims judged so; None for those not judged."""
        return [(f, c) for f, c, judged in self.claims if (judged.verdict if judged else None) == verdict]

    @property
    def false_rate(self) -> float:
        """False claims for 100 sentences."""
        return 100 * len(self.with_verdict("false")) / self.sentences


def measure(reader: Reader, items: Sequence[Item], judgements: Sequence[Judgement]) -> Result:
    """Read the items and look every claim up."""
    reports = [Report.from_text(item.text, published=date.fromisoformat(item.date)) for item in items]
    claims = []
    for item, mine in zip(items, reader.read_many(reports), strict=True):
        for claim in mine:
            found = Found(item.id, claim.trigger.start, claim.trigger.end, claim.type)
            claims.append((found, claim, judgement_of(found, judgements)))
    return Result(sum(map(sentences_of, items)), tuple(claims))


def sentences_of(item: Item) -> int:
    """Sentences of an item, as the reader cuts them."""
    line = dateline_of(item.text)
    return len(split_sentences(item.text, line.end if line else 0))


def told(result: Result) -> str:
    """The figures, and a line for each false claim."""
    counts = Counter(judged.verdict if judged else "not judged" for *_, judged in result.claims)
    lines = [f"{result.sentences} sentences, {len(result.claims)} claims: " + ", ".join(
        f"{counts[name]} {name}" for name in ("true", "misread", "false", "not judged")
    )]  # fmt: skip
    lines += [
        f"false claims for 100 sentences: {result.false_rate:.2f} (wanted: at most {WANTED})",
        "",
        "What remains:",
    ]
    lines += [
        f"{found.item} {found.start}-{found.end} {found.type} {claim.confidence:.2f}: {judged.why}"
        for found, claim, judged in result.claims
        if judged is not None and judged.verdict == "false"
    ]
    return "\n".join(lines)


def unjudged(result: Result, texts: dict[str, str]) -> str:
    """A line for each claim without a judgement, as the start of a row of the file, with the words around it."""
    lines = []
    for found, claim in result.with_verdict(None):
        text = texts[found.item]
        before, after = text[max(0, found.start - CONTEXT) : found.start], text[found.end : found.end + CONTEXT]
        row = f"{found.item},{found.start},{found.end},{found.type}"
        lines.append(f"{row}  # {claim.confidence:.2f} {before}>>{claim.trigger.text}<<{after}")
    return "\n".join(lines)


def main() -> int:
    """Command line; with --check 1 if claims are not judged or too many are false."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--text", type=Path, required=True, help="folder with current-events.jsonl.gz")
    parser.add_argument("--model", type=Path, default=BUNDLED, help="model folder (default: the packaged one)")
    parser.add_argument("--items", action="store_true", help="print the ids of the items, read nothing")
    parser.add_argument("--check", action="store_true", help="fail on claims not judged, or above the ceiling")
    given = parser.parse_args()
    items = draw(read_items(given.text / "current-events.jsonl.gz"))
    if given.items:
        print("\n".join(item.id for item in items))
        return 0
    reader = Reader(model=given.model)
    result = measure(reader, items, read_judgements(JUDGED))
    print(f"{len(items)} items, {reader.version}\n\n{told(result)}")
    left = unjudged(result, {item.id: item.text for item in items})
    if left:
        print(f"\nNot judged; add rows to {JUDGED.name}:\n{left}", file=sys.stderr)
    return 1 if given.check and (above_ceiling("relevance", {"false_rate": result.false_rate}) or left) else 0


if __name__ == "__main__":
    sys.exit(main())
