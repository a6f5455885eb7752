"""People who take no part in the fighting, by what they are: "residents", "two reporters"; read from `unarmed.csv`.

They are told as participants of a claim only. As speakers they stay who they are: two outlets' "residents" aren't one voice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from .folding import Key, key_of
from .phrase import Phrase
from .table_schema import columns_of, package_text, rows

KIND = "civilians"
# With one of these they do take part, or may.
_ARMED = frozenset("armed militant fighter militia rebel gunmen soldier military army suicide wanted".split())


@dataclass(frozen=True, slots=True)
class Unarmed:
    """A row of `unarmed.csv`; `unarmed.schema.json` says what each column means."""

    id: str
    words: tuple[str, ...]
    example: str
    counter: str


@lru_cache(maxsize=1)
def classes() -> tuple[Unarmed, ...]:
    """The package's classes. Raises InputError (`actor-table`)."""
    table = rows(package_text("unarmed.csv"), "unarmed.csv", columns_of("unarmed.schema.json"))
    return tuple(
        Unarmed(row.cells["id"], row.items("words", "|"), row.cells["example"], row.cells["counter"]) for row in table
    )


@lru_cache(maxsize=1)
def _ids() -> dict[Key, str]:
    return {key_of(word): one.id for one in classes() for word in one.words}


def unarmed(phrase: Phrase) -> tuple[str, ...]:
    """The ids of the classes that a phrase tells: of each of its conjuncts, or none at all."""
    if any(key in _ARMED for key in phrase.keys):
        return ()
    found = [_class(part) for part in _conjuncts(phrase.keys)]
    return tuple(dict.fromkeys(id_ for id_ in found if id_)) if found and all(found) else ()


def _conjuncts(keys: Sequence[str]) -> list[Key]:
    parts: list[list[str]] = [[]]
    for key in keys:
        if key in ("and", "or"):
            parts.append([])
        else:
            parts[-1].append(key)
    return [tuple(part) for part in parts]


def _class(keys: Key) -> str | None:
    """By the last two words, or by the last."""
    ids = _ids()
    return ids.get(keys[-2:]) or ids.get(keys[-1:])
