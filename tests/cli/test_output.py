"""Files are there whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from sayso.cli.output import write_file


def test_output_replaces_a_file_and_keeps_its_permissions(tmp_path: Path) -> None:
    file = tmp_path / "out.md"
    file.write_text("old")
    file.chmod(0o640)
    write_file(str(file), "new\r\nقال\n")
    assert file.read_bytes() == "new\r\nقال\n".encode()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [file]


def test_output_gives_a_new_file_the_usual_permissions(tmp_path: Path) -> None:
    write_file(str(tmp_path / "out.md"), "new")
    (tmp_path / "plain").touch()
    assert (tmp_path / "out.md").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_output_writes_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_text("old")
    (tmp_path / "link.md").symlink_to("real.md")
    write_file(str(tmp_path / "link.md"), "new")
    assert (tmp_path / "real.md").read_text() == "new"
    assert (tmp_path / "link.md").is_symlink()


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_output_leaves_what_was_there_when_it_fails(
    error: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "out.md"
    file.write_text("old")

    def fail(handle: int) -> None:
        raise error

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(type(error)) as caught:
        write_file(str(file), "new")
    assert getattr(caught.value, "filename", str(file)) == str(file)
    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_output_names_the_file_that_cant_be_written(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file") as caught:
        write_file(str(tmp_path / "no" / "out.md"), "new")
    assert caught.value.filename == str(tmp_path / "no" / "out.md")
