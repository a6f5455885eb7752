from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sayso.actors import ActorTable
from sayso.errors import InputError

HEADER = "id,name,kind,country,party,parent,start,stop,aliases"
GOOD = "zz-army,Army of Zed,state forces,UA,,,,,Zeds|Zed army"


def write(folder: Path, *lines: str) -> Path:
    path = folder / "mine.csv"
    path.write_text("\n".join((HEADER, *lines)) + "\n", encoding="utf-8")
    return path


def test_loading_reads_a_table_of_ones_own(tmp_path: Path) -> None:
    table = ActorTable.load(write(tmp_path, GOOD))
    assert [entry.id for entry in table.lookup("the Zeds")] == ["zz-army"]


def test_loading_a_year_or_a_month_is_meant_to_its_end(tmp_path: Path) -> None:
    rows = (
        "a,Alpha,militia,,,,2012,2014,",
        "b,Beta,militia,,,,2012-03,2016-02,",
        "c,Gamma,militia,,,,2012-03-04,2016-02-28,",
    )
    table = ActorTable.load(write(tmp_path, *rows))
    days = [(entry.start, entry.stop) for entry in table.entries]
    assert days == [
        (date(2012, 1, 1), date(2015, 1, 1)),
        (date(2012, 3, 1), date(2016, 3, 1)),
        (date(2012, 3, 4), date(2016, 2, 29)),
    ]


@pytest.mark.parametrize(
    ("row", "column", "what"),
    [
        (",Zed,militia,,,,,,", "id", "is empty"),
        ("Zed Army,Zed,militia,,,,,,", "id", "form"),
        ("zz-army,Zed,militia,,,,,,", "id", "two rows"),
        ("z,,militia,,,,,,", "name", "is empty"),
        ("z,The,militia,,,,,,", "name", "no word"),
        ("z,Zed,warlord,,,,,,", "kind", "none of"),
        ("z,Zed,militia,Ukraine,,,,,", "country", "form"),
        ("z,Zed,militia,,nobody,,,,", "party", "'nobody'"),
        ("z,Zed,militia,,,nobody,,,", "parent", "'nobody'"),
        ("z,Zed,militia,,,z,,,", "party", "lead back"),
        ("z,Zed,militia,,,,Friday,,", "start", "form"),
        ("z,Zed,militia,,,,2017-02-30,,", "start", "no date"),
        ("z,Zed,militia,,,,2017,2016,", "stop", "before it starts"),
        ("z,Zed,militia,,,,,,a||b", "aliases", "empty part"),
        ("z,Zed,militia,,,,,,the Zeds", "aliases", "'zz-army' too"),
        ("z,Zed ,militia,,,,,,", "name", "spaces"),
    ],
)
def test_loading_names_file_row_and_column(tmp_path: Path, row: str, column: str, what: str) -> None:
    path = write(tmp_path, GOOD, row)
    with pytest.raises(InputError) as error:
        ActorTable.load(path)
    assert error.value.code == "actor-table"
    assert error.value.where == f"{path} row 3 column {column}"
    assert what in error.value.what


def test_loading_two_countries_may_share_a_name(tmp_path: Path) -> None:
    table = ActorTable.load(write(tmp_path, GOOD, "z,Zed,militia,SY,,,,,the Zeds"))
    assert len(table.lookup("Zeds")) == 2


def test_loading_two_times_may_share_a_name(tmp_path: Path) -> None:
    rows = ("y,Why,militia,,,,,2016,Zeds", "z,Zed,militia,,,,2017,,Zeds")
    assert len(ActorTable.load(write(tmp_path, *rows)).lookup("Zeds")) == 2


def test_loading_refuses_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.csv"):
        ActorTable.load(tmp_path / "none.csv")


def test_loading_refuses_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_bytes(HEADER.encode() + b"\nz,Z\xe9d,militia,,,,,,\n")
    with pytest.raises(InputError, match="no UTF-8"):
        ActorTable.load(path)


def test_loading_refuses_other_columns(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("id,name\nz,Zed\n", encoding="utf-8")
    with pytest.raises(InputError, match="row 1"):
        ActorTable.load(path)


def test_loading_refuses_a_short_row(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="row 3: it has 2 cells"):
        ActorTable.load(write(tmp_path, GOOD, "z,Zed"))


def test_loading_refuses_broken_quotes(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no CSV"):
        ActorTable.load(write(tmp_path, GOOD, 'z,"Zed"x,militia,,,,,,'))
