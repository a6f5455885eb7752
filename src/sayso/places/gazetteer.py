"""Names to places, points to places: the gazetteer's file, read."""

from __future__ import annotations

import contextlib
import math
import sqlite3
from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from types import TracebackType
from typing import Any

from sayso.errors import GazetteerError

from .distance import distance_km
from .entry import Entry, Point
from .folding import exact_key, loose_key

FILE = "gazetteer.sqlite"
# No name of the reporting that we read has so many bearers that matter.
MOST = 60
KEPT_ANSWERS = 8_192
KM_PER_DEGREE = 110.5

_COLUMNS = (
    "p.id, p.name, p.kind, p.country, p.admin1, p.lat, p.lon, p.radius_km, p.population, p.capital, p.prominence,"
    " p.approximate, p.box, p.line"
)
_BEST_FIRST = f"ORDER BY p.prominence DESC, p.n LIMIT {MOST}"
_BY_EXACT = f"SELECT {_COLUMNS} FROM exact_names e JOIN places p USING (n) WHERE e.key = ? {_BEST_FIRST}"
_BY_LOOSE = f"SELECT {_COLUMNS} FROM loose_names l JOIN places p USING (n) WHERE l.key = ? {_BEST_FIRST}"
_BY_ID = f"SELECT {_COLUMNS} FROM places p WHERE p.id = ?"
_IN_BOX = (
    f"SELECT {_COLUMNS} FROM spots s JOIN places p USING (n)"
    " WHERE s.south <= ? AND s.north >= ? AND s.west <= ? AND s.east >= ?"
)
_BY_WORDS = (
    f"SELECT {_COLUMNS} FROM words w JOIN places p ON p.n = w.rowid WHERE words MATCH ?"
    " ORDER BY p.prominence DESC, p.n LIMIT ?"
)
_COUNTRY_WORDS = "SELECT words, country, weight FROM country_words"

Row = tuple[str, str, str, str | None, str | None, float, float, float, int, int, float, int, str | None, str | None]


class Gazetteer:
    """The gazetteer: an SQLite file with FTS5 and R*Tree, opened for reading. Use `open`. `file` is where it lies.

    Every look-up raises GazetteerError (`unreadable`) where the file is damaged.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        # Never written in place, only replaced: no locks, no journal, and no harm in reading from several threads.
        self._connection = sqlite3.connect(
            f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=sqlite3.threadsafety < 3
        )
        self._exact = lru_cache(KEPT_ANSWERS)(self._find_exact)
        self._loose = lru_cache(KEPT_ANSWERS)(self._find_loose)

    @classmethod
    def open(cls, folder: Path | None = None, *, progress: Callable[[int, int, str], None] | None = None) -> Gazetteer:
        """The gazetteer in `folder` (default: the user's cache folder of sayso), built first where none is or a stale one.

        `progress` is told what is done, of how many, and what is going on. Raises GazetteerError where it can't be built.
        """
        from .building import build, stamp

        if folder is None:
            from platformdirs import user_cache_dir

            folder = Path(user_cache_dir("sayso", appauthor=False))
        file, wanted = folder / FILE, stamp()
        if _stamp_of(file) != wanted:
            build(file, progress)
            if _stamp_of(file) != wanted:
                remedy = "run one version of sayso at a time, or give each a cache folder of its own"
                raise GazetteerError("stale", "another version of sayso replaced it", where=str(file), remedy=remedy)
        return cls(file)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def __enter__(self) -> Gazetteer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def lookup(self, name: str) -> tuple[Entry, ...]:
        """Places of that name, best known first; case, accents, articles, hyphens and apostrophes don't matter."""
        key = exact_key(name)
        return self._exact(key) if key else ()

    def lookup_loosely(self, name: str) -> tuple[Entry, ...]:
        """Places whose name may be another transliteration of `name`, best known first; those of `lookup` among them."""
        key = loose_key(name)
        return self._loose(key) if key else ()

    def entry(self, entry_id: str) -> Entry | None:
        """The place with that id, such as "geonames:173480"; None where there is none."""
        found = self._rows(_BY_ID, (entry_id,))
        return _entry(found[0]) if found else None

    def near(self, lat: float, lon: float, km: float) -> tuple[Entry, ...]:
        """Places whose point lies within `km` of a point (WGS 84 degrees), nearest first."""
        height = km / KM_PER_DEGREE
        cosine = math.cos(math.radians(min(89.9, abs(lat) + height)))
        width = min(180.0, height / cosine)
        spans = [(lon - width, lon + width)]
        if lon - width < -180:
            spans.append((lon - width + 360, 180.0))
        if lon + width > 180:
            spans.append((-180.0, lon + width - 360))
        rows = {row for west, east in spans for row in self._rows(_IN_BOX, (lat + height, lat - height, east, west))}
        measured = sorted((distance_km(lat, lon, row[5], row[6]), row[0], row) for row in rows)
        return tuple(_entry(row) for away, _, row in measured if away <= km)

    def search(self, words: str, limit: int = 20) -> tuple[Entry, ...]:
        """Places with a name in which every word begins like one of `words`, best known first: for a box to type in."""
        terms = " ".join(f'"{word}"*' for word in words.replace('"', " ").split())
        return tuple(_entry(row) for row in self._rows(_BY_WORDS, (terms, limit))) if terms else ()

    @cached_property
    def country_words(self) -> Mapping[str, tuple[str, float]]:
        """Names and demonyms as they are written -> ISO 3166-1 alpha-2 and weight (1 for names, less for demonyms)."""
        rows: list[tuple[str, str, float]] = self._fetch(_COUNTRY_WORDS, ())
        return {words: (country, weight) for words, country, weight in rows}

    def _find_exact(self, key: str) -> tuple[Entry, ...]:
        return tuple(_entry(row) for row in self._rows(_BY_EXACT, (key,)))

    def _find_loose(self, key: str) -> tuple[Entry, ...]:
        return tuple(_entry(row) for row in self._rows(_BY_LOOSE, (key,)))

    def _rows(self, query: str, values: tuple[object, ...]) -> list[Row]:
        return self._fetch(query, values)

    def _fetch(self, query: str, values: tuple[object, ...]) -> list[Any]:
        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.DatabaseError as error:
            remedy = "delete the file; it is built anew"
            raise GazetteerError("unreadable", str(error), where=str(self.file), remedy=remedy) from error


def _stamp_of(file: Path) -> str | None:
    """What a file says of itself; None where there is none or it is no gazetteer."""
    if not file.is_file():
        return None
    with contextlib.suppress(sqlite3.Error):
        uri = f"{file.absolute().as_uri()}?mode=ro&immutable=1"
        with contextlib.closing(sqlite3.connect(uri, uri=True)) as connection:
            row = connection.execute("SELECT value FROM about WHERE word = 'stamp'").fetchone()
            return str(row[0]) if row else None
    return None


def _entry(row: Row) -> Entry:
    box, line = row[12], row[13]
    edges = tuple(float(edge) for edge in box.split()) if box else None
    return Entry(
        *row[:9],
        capital=bool(row[9]),
        prominence=row[10],
        approximate=bool(row[11]),
        box=(edges[0], edges[1], edges[2], edges[3]) if edges else None,
        line=tuple(_point(pair) for pair in line.split(";")) if line else (),
    )


def _point(pair: str) -> Point:
    lat, lon = pair.split()
    return float(lat), float(lon)
