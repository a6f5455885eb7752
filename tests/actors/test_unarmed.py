from __future__ import annotations

import pytest

from sayso.actors.unarmed import KIND, Unarmed, classes

from .reports import meant, table


@pytest.mark.parametrize("row", classes(), ids=lambda row: row.id)
def test_unarmed_row_is_tried_with_its_example_and_its_counter_example(row: Unarmed) -> None:
    assert meant(f"Shells hit [{row.example}].") == [row.id]
    assert meant(f"Shells hit [{row.counter}].") == [None]


def test_unarmed_classes_are_in_the_table_of_actors() -> None:
    for row in classes():
        entry = table().get(row.id)
        assert entry is not None
        assert entry.kind == KIND


@pytest.mark.parametrize(
    "mention",
    [
        "residents",
        "44 people",
        "Syrian refugees",
        "women and children",
        "children of Taliban fighters",
        "the local people",
    ],
)
def test_unarmed_people_are_civilians(mention: str) -> None:
    assert meant(f"Shells hit [{mention}].") == ["civilians"]


@pytest.mark.parametrize("mention", ["armed residents", "militants and their wives", "a people carrier", "two houses"])
def test_unarmed_leaves_the_armed_and_the_things_alone(mention: str) -> None:
    assert meant(f"Shells hit [{mention}].") == [None]
