from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from sayso.claims import COUNTED, PLACE_ROLES, RELATIONS, SIDES, STATUSES, TYPES, Claim
from sayso.claims.contract import to_json, to_record
from sayso.claims.schema import SCHEMA_FILE, json_schema, schema_text
from tests.strategies import claims

from .examples import REACHED

SCHEMA: dict[str, Any] = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def test_schema_shipped_file_is_the_generated_one() -> None:
    assert SCHEMA_FILE.read_bytes().decode("utf-8") == schema_text(), "run python -m sayso.claims.schema"
    assert json_schema() == SCHEMA


def test_schema_is_a_valid_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@given(claims())
def test_schema_every_claim_fits(claim: Claim) -> None:
    VALIDATOR.validate(json.loads(to_json(claim)))


def test_schema_fields_stand_in_the_order_of_the_line() -> None:
    fields = SCHEMA["$defs"]["ClaimRecord"]["properties"]
    assert list(fields) == list(to_record(REACHED))
    assert list(SCHEMA["$defs"]["PlaceRecord"]["properties"]) == list(to_record(REACHED)["places"][0])
    assert list(SCHEMA["$defs"]["WhenRecord"]["properties"]) == list(to_record(REACHED)["when"])
    assert list(SCHEMA["$defs"]["SourceRecord"]["properties"]) == list(to_record(REACHED)["sources"][0])


def test_schema_every_definition_has_a_title_and_a_description() -> None:
    assert all(part["title"] and part["description"] for part in SCHEMA["$defs"].values())


@pytest.mark.parametrize(
    ("record", "field", "values"),
    [
        ("ClaimRecord", "type", TYPES),
        ("ClaimRecord", "status", STATUSES),
        ("PlaceRecord", "role", PLACE_ROLES),
        ("PlaceRecord", "relation", RELATIONS),
        ("PlaceRecord", "side", SIDES),
        ("CountRecord", "of", COUNTED),
    ],
)
def test_schema_closed_lists_are_the_vocabulary(record: str, field: str, values: tuple[str, ...]) -> None:
    part = SCHEMA["$defs"][record]["properties"][field]
    closed = part.get("enum") or part["anyOf"][0]["enum"]
    assert tuple(closed) == values


@pytest.mark.parametrize(
    ("field", "value"), [("type", "invade"), ("status", None), ("confidence", 2), ("id", "x"), ("sources", None)]
)
def test_schema_refuses_what_is_no_claim(field: str, value: object) -> None:
    record = json.loads(to_json(REACHED))
    record[field] = value
    assert not VALIDATOR.is_valid(record)
