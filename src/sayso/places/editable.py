"""Our own data files, read and checked: regions, words for countries and kinds of places, places that town lists lack."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources

from sayso.errors import GazetteerError

from .entry import Entry, Point
from .prominence import landmark_prominence

FILES = ("admin1.csv", "countries.csv", "landmarks.csv")


@dataclass(frozen=True, slots=True)
class Region:
    """A row of `admin1.csv`: a first-order region by its GeoNames code; `seat` is a town that carries the code."""

    country: str
    code: str
    name: str
    aliases: tuple[str, ...]
    seat: str


@dataclass(frozen=True, slots=True)
class CountryWords:
    """A row of `countries.csv`: other names of a country, its demonyms, and regions that tell it (`hints`)."""

    country: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    hints: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """An entry and every name that leads to it."""

    entry: Entry
    names: tuple[str, ...]


def contents(file: str) -> bytes:
    """The bytes of a file of this package."""
    return resources.files(__package__).joinpath(file).read_bytes()


def regions() -> list[Region]:
    """Names of first-order regions. Raises GazetteerError as `landmarks` does."""
    return [
        Region(row["country"], row["code"], row["name"], _listed(row["aliases"]), row["seat"])
        for _, row in _rows("admin1.csv", ("country", "code", "name", "aliases", "seat"))
    ]


def country_words() -> list[CountryWords]:
    """Words for countries. Raises GazetteerError as `landmarks` does."""
    rows = _rows("countries.csv", ("country", "aliases", "demonyms", "hints"))
    return [
        CountryWords(row["country"], _listed(row["aliases"]), _listed(row["demonyms"]), _listed(row["hints"]))
        for _, row in rows
    ]


def place_types() -> list[tuple[str, tuple[str, ...]]]:
    """Groups of type words with their words. Raises GazetteerError as `landmarks` does."""
    return [(row["group"], _listed(row["words"])) for _, row in _rows("place_types.csv", ("group", "words"))]


def landmarks() -> list[Named]:
    """Rivers, regions, camps, bases, borders. Raises GazetteerError (`data-file`) that names file and row."""
    columns = ("id", "name", "kind", "country", "lat", "lon", "radius_km", "aliases", "line")
    return [_landmark(where, row) for where, row in _rows("landmarks.csv", columns)]


def _landmark(where: str, row: dict[str, str]) -> Named:
    try:
        line = tuple(_point(pair) for pair in row["line"].split(";")) if row["line"] else ()
        entry = Entry(
            id=f"sayso:{row['id']}",
            name=row["name"],
            kind=row["kind"],
            country=row["country"] or None,
            admin1=None,
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            radius_km=float(row["radius_km"]),
            prominence=landmark_prominence(row["kind"]),
            line=line,
        )
        entry.anchor()
    except ValueError as error:
        raise _bad(where, str(error)) from error
    return Named(entry, (row["name"], *_listed(row["aliases"])))


def _point(pair: str) -> Point:
    lat, lon = pair.split()
    return float(lat), float(lon)


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(name for name in cell.split("|") if name)


def _rows(file: str, columns: tuple[str, ...]) -> Iterator[tuple[str, dict[str, str]]]:
    reader = csv.DictReader(io.StringIO(contents(file).decode("utf-8"), newline=""))
    if tuple(reader.fieldnames or ()) != columns:
        raise _bad(file, f"its columns are {reader.fieldnames}, not {list(columns)}")
    for number, row in enumerate(reader, start=2):
        where = f"{file} row {number}"
        if None in row or None in row.values():
            raise _bad(where, f"it has not {len(columns)} cells")
        yield where, row


def _bad(where: str, what: str) -> GazetteerError:
    return GazetteerError("data-file", what, where=where, remedy="correct the row")
