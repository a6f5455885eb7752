"""Opening what comes in."""

from __future__ import annotations

import gzip
import io
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sayso.intake import IntakeOptions, Received, Rejected, receive
from sayso.intake.incoming import shown

from .taking import error, report, reports, take


@contextmanager
def as_nobody() -> Iterator[None]:
    """Root may read everything; a test of what may not be read runs as somebody else."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.parametrize(
    "path", ["/no/such/file.txt", "no-such-folder/", "/etc/passwd/report.txt", "", "a\0.txt", "\ud800.txt"]
)
def test_incoming_missing_file_is_refused(path: str) -> None:
    refused = list(receive(path, IntakeOptions()))
    assert len(refused) == 1
    assert isinstance(refused[0], Rejected)
    assert refused[0].error.code == "missing"


def test_incoming_broken_link_and_loop_are_refused(tmp_path: Path) -> None:
    (tmp_path / "broken.txt").symlink_to(tmp_path / "nowhere.txt")
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    assert error(take(tmp_path / "broken.txt")).code == "missing"
    assert error(take(tmp_path / "loop.txt")).code == "unreadable"


def test_incoming_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("They left.", encoding="utf-8")
    path.chmod(0)
    with as_nobody():
        refused = error(take(path))
    assert refused.code == "permission-denied"


def test_incoming_folder_that_may_not_be_listed_is_refused(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0)
    try:
        with as_nobody():
            items = take(closed)
    finally:
        closed.chmod(0o700)
    assert {item.error.code for item in items if isinstance(item, Rejected)} == {"permission-denied"}


def test_incoming_socket_pipe_and_device_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("report.txt")
        assert "a socket" in error(take(Path("report.txt"))).what
    os.mkfifo(tmp_path / "pipe.jsonl")
    assert "a named pipe" in error(take(tmp_path / "pipe.jsonl")).what
    refused = error(take(Path("/dev/zero")))
    assert (refused.code, refused.what) == ("not-a-file", "this is a device")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("r.txt.gz", b"They left."),
        ("r.jsonl.gz", b'{"text": "They left."}'),
        ("r.csv.gz", b"text\nThey left.\n"),
        ("R.TXT.GZ", b"They left."),
    ],
)
def test_incoming_gzip_is_an_envelope(name: str, content: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(gzip.compress(content))
    item = report(take(path))
    assert item.report.text == "They left."
    plain = tmp_path / name.lower().removesuffix(".gz")
    plain.write_bytes(content)
    assert report(take(plain)).report == item.report


def test_incoming_gzip_that_is_cut_off_gives_what_came_before(tmp_path: Path) -> None:
    packed = gzip.compress(
        b"".join(b'{"text": "Report %d by %s."}\n' % (n, os.urandom(9).hex().encode()) for n in range(20_000))
    )
    path = tmp_path / "reports.jsonl.gz"
    path.write_bytes(packed[: len(packed) * 9 // 10])
    items = take(path)
    assert all(isinstance(item, Received) for item in items[:-1])
    assert len(items) > 1000
    last = items[-1]
    assert isinstance(last, Rejected)
    assert last.error.code == "damaged-gzip"


@pytest.mark.parametrize("content", [b"They left.", b"", b"\x1f\x8b\x08garbage that is no gzip"])
def test_incoming_gzip_that_is_none_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "report.txt.gz"
    path.write_bytes(content)
    assert error(take(path)).code in {"damaged-gzip", "empty"}


def test_incoming_gzip_bomb_is_refused_in_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "report.txt.gz"
    path.write_bytes(gzip.compress(b"a" * 60_000_000))
    assert path.stat().st_size < 100_000
    assert error(take(path)).code == "too-large"


def test_incoming_standard_input_that_fails_is_refused() -> None:
    class Broken(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise OSError(5, "Input/output error", f"{size} bytes")

    refused = error(list(receive("-", IntakeOptions(), Broken())))
    assert (refused.code, refused.where, refused.what) == ("unreadable", "standard input", "Input/output error")


def test_incoming_standard_input_that_is_not_given_is_refused() -> None:
    assert error(list(receive("-", IntakeOptions()))).code == "missing"


def test_incoming_names_that_are_no_utf_8_can_be_printed_and_kept(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(path)).write_bytes(b"They left.")
    (item,) = reports(list(receive(os.fsdecode(path), IntakeOptions())))
    assert item.origin.endswith("caf\ufffd.txt")
    assert shown("\ud800").isascii()
