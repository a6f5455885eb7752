"""`sayso actors search`, `sayso places search` and `sayso schema`."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from sayso.claims.contract import to_json
from tests.claims.examples import LEFT, REACHED

from .conftest import Here


def test_lookups_find_an_actor_by_an_alias(here: Here) -> None:
    ended = here("actors", "search", "SOHR")
    assert (ended.code, ended.err) == (0, "")
    first = json.loads(ended.out.splitlines()[0])
    assert list(first) == ["id", "name", "kind", "country"]
    assert first["name"] == "Syrian Observatory for Human Rights"


def test_lookups_find_a_place_by_another_spelling(here: Here) -> None:
    ended = here("places", "search", "al-Mayadin")
    assert (ended.code, ended.err) == (0, "")
    first = json.loads(ended.out.splitlines()[0])
    assert list(first) == ["id", "name", "kind", "country", "admin1", "lat", "lon"]
    assert first["country"] == "SY"
    assert (round(first["lat"]), round(first["lon"])) == (35, 40)


@pytest.mark.parametrize("verb", ["actors", "places"])
def test_lookups_print_a_table(verb: str, here: Here) -> None:
    name = "Syrian Observatory for Human Rights" if verb == "actors" else "al-Mayadin"
    lines = here(verb, "search", name, "--format", "table").out.splitlines()
    assert lines[0].split()[:3] == ["id", "name", "kind"]
    assert len(lines) >= 3


@pytest.mark.parametrize("verb", ["actors", "places"])
@pytest.mark.parametrize("name", ["Qwxzvbn Jklmp", "--", "''"])
def test_lookups_say_when_there_is_nothing(verb: str, name: str, here: Here) -> None:
    ended = here(verb, "search", "--", name)
    assert (ended.code, ended.out, ended.err) == (1, "", "nothing found by this name\n")


def test_lookups_schema_holds_for_claims(here: Here) -> None:
    ended = here("schema")
    validator = Draft202012Validator(json.loads(ended.out))
    for claim in (REACHED, LEFT):
        validator.validate(json.loads(to_json(claim)))
    assert not validator.is_valid({"id": "clm_x"})
