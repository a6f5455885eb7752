from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from sayso.claims import Claim, Located
from sayso.claims.contract import from_json, from_record, to_json, to_record
from sayso.errors import InputError
from tests.conftest import Golden
from tests.strategies import claims

from .examples import LEFT, REACHED

Damage = Callable[[dict[str, Any]], object]


@given(claims())
def test_contract_round_trip_loses_nothing(claim: Claim) -> None:
    line = to_json(claim)
    again = from_json(line)
    assert again == claim
    assert again.id == claim.id
    assert to_json(again) == line
    assert "\n" not in line
    assert from_json(line.encode()) == claim


@given(claims())
def test_contract_records_are_plain_and_say_what_the_line_says(claim: Claim) -> None:
    record = to_record(claim)
    assert json.loads(to_json(claim)) == record
    assert from_record(record) == claim


def test_contract_lines_stay_as_they_are(golden: Golden) -> None:
    golden("claims.jsonl", "".join(to_json(claim) + "\n" for claim in (REACHED, LEFT)))


def test_contract_days_are_closed_at_the_edge() -> None:
    when = to_record(REACHED)["when"]
    assert (when["from"], when["to"]) == ("2017-10-05", "2017-10-06")
    assert from_record(to_record(REACHED)).when.days == REACHED.when.days


def test_contract_passes_over_fields_of_later_versions() -> None:
    record = json.loads(to_json(REACHED))
    record["linked"] = ["later"]
    record["places"][0]["elevation_m"] = 200
    assert from_json(json.dumps(record)) == REACHED


def test_contract_reads_participants_of_earlier_versions() -> None:
    record = json.loads(to_json(REACHED))
    assert all(actor.pop("inferred") is None for actor in (*record["actors"], *record["targets"]))
    assert from_json(json.dumps(record)) == REACHED


def _set(*path: str | int, to: object) -> Damage:
    def damage(record: dict[str, Any]) -> object:
        part: Any = record
        for step in path[:-1]:
            part = part[step]
        part[path[-1]] = to
        return record

    return damage


BAD: list[tuple[Damage, str]] = [
    (lambda record: record.pop("report"), "claim"),
    (lambda record: record["when"].pop("from"), "when"),
    (_set("sentence", to=-1), "sentence"),
    (_set("sentence", to=True), "sentence"),
    (_set("type", to="invade"), "type"),
    (_set("status", to="certain"), "status"),
    (_set("confidence", to=1.5), "confidence"),
    (_set("id", to="clm_" + "a" * 26), "id"),
    (_set("id", to="17"), "id"),
    (_set("trigger", "end", to=900), "trigger"),
    (_set("trigger", to={"text": "Report", "start": 132, "end": 138}), "trigger"),
    (_set("quote", "text", to=""), "quote.text"),
    (_set("sources", 0, "start", to=None), "sources[0]"),
    (_set("sources", 0, "cue", "start", to=3), "sources[0].cue"),
    (_set("sources", 0, to={**dict.fromkeys(["text", "start", "end", "cue", "id", "name", "kind", "party"]),
                            "carried": False}), "sources[0]"),
    (_set("actors", 0, "start", to=0.5), "actors[0].start"),
    (_set("places", 0, "role", to="scene"), "places[0].role"),
    (_set("places", 0, "relation", to="over"), "places[0].relation"),
    (_set("places", 0, "side", to="up"), "places[0].side"),
    (_set("places", 0, "km", to=-3), "places[0].km"),
    (_set("places", 0, "lat", to=91), "places[0].lat"),
    (_set("places", 0, "lat", to=None), "places[0]"),
    (_set("places", 0, "anchor", "lon", to="east"), "places[0].anchor.lon"),
    (_set("places", 0, "geometry", to=[]), "places[0].geometry"),
    (_set("places", 0, "geometry", to={}), "places[0].geometry"),
    (_set("places", 0, "unresolved", to={"reason": "vague", "candidates": []}), "places[0].unresolved"),
    (_set("places", 0, "acled_precision", to=4), "places[0].acled_precision"),
    (_set("when", "from", to="2017-13-05"), "when.from"),
    (_set("when", "from", to="20171005"), "when.from"),
    (_set("when", "from", to=None), "when"),
    (_set("when", "to", to="2017-10-01"), "when"),
    (_set("when", "to", to="9999-12-31"), "when"),
    (_set("when", "unresolved", to="vague"), "when"),
    (_set("said", "text", to=None), "said"),
    (_set("counts", 0, "of", to="tanks"), "counts[0]"),
    (_set("counts", 0, "high", to=1), "counts[0]"),
    (_set("instruments", 0, to="shells"), "instruments[0]"),
]  # fmt: skip


@pytest.mark.parametrize(("damage", "where"), BAD)
def test_contract_bad_records_are_refused_with_the_path(damage: Damage, where: str) -> None:
    record = json.loads(to_json(REACHED))
    damage(record)
    reads: list[Callable[[], Claim]] = [lambda: from_json(json.dumps(record)), lambda: from_record(record)]
    for read in reads:
        with pytest.raises(InputError) as caught:
            read()
        assert (caught.value.code, caught.value.where) == ("contract", where)
        assert caught.value.remedy


@pytest.mark.parametrize(
    "line",
    [
        "",
        "{",
        "[]",
        "null",
        "17",
        b"\xff\xfe",
        b'{"id":"\xff"}',
        "\ud800",
        '{"places":' + '{"a":' * 100_000,
        '{"id":NaN}',
    ],
)
def test_contract_broken_lines_are_refused(line: str | bytes) -> None:
    with pytest.raises(InputError) as caught:
        from_json(line)
    assert caught.value.code == "contract"
    assert caught.value.remedy


def _located(**changes: Any) -> Claim:
    place = REACHED.places[0]
    assert isinstance(place.location, Located)
    return replace(REACHED, places=(replace(place, location=replace(place.location, **changes)),))


@pytest.mark.parametrize(
    ("claim", "where"),
    [
        (_located(radius_km=float("inf")), "places[0].radius_km"),
        (_located(acled_precision=9), "places[0].acled_precision"),
        (_located(geometry='{"type":"Point","coordinates":[NaN,1]}'), "places[0].geometry"),
        (_located(geometry='"type"'), "places[0].geometry"),
        (replace(REACHED, sentence=-1), "sentence"),
        (replace(REACHED, reader="\udcff"), "claim"),
    ],
)
def test_contract_claims_that_it_cannot_say_are_refused(claim: Claim, where: str) -> None:
    with pytest.raises(InputError) as caught:
        to_json(claim)
    assert (caught.value.code, caught.value.where) == ("contract", where)
