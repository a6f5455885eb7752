from __future__ import annotations

import os
import sqlite3
import threading
import time
from pathlib import Path

import pytest

from sayso.errors import GazetteerError
from sayso.places import Gazetteer, building
from sayso.places.building import PREFIX, build, stamp
from sayso.places.gazetteer import FILE


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only our own landmarks: the real tables and keys, built in a moment."""
    monkeypatch.setattr(building, "named_places", lambda: iter(()))


@pytest.mark.usefixtures("few")
def test_building_opens_what_it_built_and_builds_no_second_time(tmp_path: Path) -> None:
    told: list[tuple[int, int, str]] = []
    with Gazetteer.open(tmp_path / "new", progress=lambda *step: told.append(step)) as gazetteer:
        assert gazetteer.lookup("Gaza Strip")
    assert told[0][0] == 0
    assert told[-1][0] == told[-1][1]
    built = (tmp_path / "new" / FILE).stat().st_mtime_ns
    told.clear()
    with Gazetteer.open(tmp_path / "new", progress=lambda *step: told.append(step)):
        assert told == []
    assert (tmp_path / "new" / FILE).stat().st_mtime_ns == built
    assert [path.name for path in (tmp_path / "new").iterdir()] == [FILE]


@pytest.mark.usefixtures("few")
def test_building_replaces_a_stale_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Gazetteer.open(tmp_path).close()
    before = stamp()
    monkeypatch.setattr(building, "version", lambda: "99.0")
    assert stamp() != before
    Gazetteer.open(tmp_path).close()
    with sqlite3.connect(tmp_path / FILE) as connection:
        assert connection.execute("SELECT value FROM about WHERE word = 'stamp'").fetchone() == (stamp(),)
    connection.close()


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("content", [b"", b"no database at all " * 100, b"SQLite format 3\0" + b"\0" * 4000])
def test_building_replaces_a_broken_file(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    with Gazetteer.open(tmp_path) as gazetteer:
        assert gazetteer.lookup("Donbas")


@pytest.mark.usefixtures("few")
def test_building_at_once_from_two_sides_leaves_one_whole_file(tmp_path: Path) -> None:
    failures: list[BaseException] = []

    def one() -> None:
        try:
            build(tmp_path / FILE)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=one) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert [path.name for path in tmp_path.iterdir()] == [FILE]
    with Gazetteer.open(tmp_path) as gazetteer:
        assert gazetteer.lookup("Darfur")


@pytest.mark.usefixtures("few")
def test_building_interrupted_leaves_nothing(tmp_path: Path) -> None:
    def stop(_done: int, _total: int, _what: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(tmp_path / FILE, stop)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("few")
def test_building_sweeps_what_a_killed_process_left(tmp_path: Path) -> None:
    old, young = tmp_path / f"{PREFIX}old.sqlite", tmp_path / f"{PREFIX}young.sqlite"
    for left in (old, young):
        left.write_bytes(b"half")
    long_ago = time.time() - 10_000
    os.utime(old, (long_ago, long_ago))
    build(tmp_path / FILE)
    assert not old.exists()
    assert young.exists()


def test_building_where_no_folder_can_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(GazetteerError) as caught:
        Gazetteer.open(tmp_path / "file" / "cache")
    assert caught.value.code == "unbuilt"
    assert "\n" not in caught.value.line


@pytest.mark.usefixtures("few")
def test_building_on_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    connect = sqlite3.connect

    def small(*args: object, **options: object) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*args, **options)  # type: ignore[call-overload]
        connection.execute("PRAGMA max_page_count = 12")  # SQLite's own full disk
        return connection

    monkeypatch.setattr(sqlite3, "connect", small)
    with pytest.raises(GazetteerError) as caught:
        build(tmp_path / FILE)
    assert "full" in caught.value.what
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("few")
def test_building_a_file_damaged_later_says_so(tmp_path: Path) -> None:
    gazetteer = Gazetteer.open(tmp_path)
    size = (tmp_path / FILE).stat().st_size
    with (tmp_path / FILE).open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (size - 4096))
    with pytest.raises(GazetteerError) as caught:
        gazetteer.lookup("Donbas")
    assert caught.value.code == "unreadable"
    gazetteer.close()


def test_building_the_whole_gazetteer_is_small_enough(gazetteer: Gazetteer) -> None:
    assert gazetteer.file.stat().st_size < 100_000_000
