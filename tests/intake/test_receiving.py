"""Paths, folders and formats."""

from __future__ import annotations

import gzip
import subprocess
import sys
from pathlib import Path

import pytest

from sayso.intake import FORMATS, SUFFIXES, IntakeOptions, Received, Rejected
from sayso.intake.receiving import format_of

from .taking import error, pipe, report, reports, take


def fill(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"They left, says {name}.", encoding="utf-8")


def test_receiving_walks_a_folder_in_order_and_skips_what_it_does_not_know(tmp_path: Path) -> None:
    fill(
        tmp_path,
        "b.txt",
        "a.md",
        "c.TXT",
        "sub/z.txt",
        "sub/deep/y.txt",
        "asub/x.txt",
        "photo.png",
        "README",
        ".hidden.txt",
    )
    fill(tmp_path, ".git/d.txt")
    origins = [item.origin for item in reports(take(tmp_path))]
    assert origins == [
        str(tmp_path / name) for name in ("a.md", "b.txt", "c.TXT", "asub/x.txt", "sub/z.txt", "sub/deep/y.txt")
    ]


def test_receiving_goes_on_after_a_bad_file_in_a_folder(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", "c.txt")
    (tmp_path / "b.txt").write_bytes(b"%PDF-1.4")
    items = take(tmp_path)
    assert [isinstance(item, Received) for item in items] == [True, False, True]


@pytest.mark.parametrize("names", [(), ("photo.png", "README", ".hidden.txt")])
def test_receiving_folder_without_a_readable_file_is_refused(names: tuple[str, ...], tmp_path: Path) -> None:
    fill(tmp_path, *names)
    refused = error(take(tmp_path))
    assert (refused.code, refused.where) == ("no-reports", str(tmp_path))
    assert ".jsonl" in refused.line


@pytest.mark.parametrize(("name", "what"), [("report.doc7", ".doc7"), ("report", "no suffix"), ("report.gz", ".gz")])
def test_receiving_named_file_of_no_known_format_is_refused_with_those_known(
    name: str, what: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    if name.endswith(".gz"):
        path.write_bytes(gzip.compress(b"They left."))
    else:
        path.write_bytes(b"They left.")
    refused = error(take(path))
    assert refused.code == "unknown-format"
    assert refused.what.startswith(what)
    assert all(suffix in refused.line for suffix in SUFFIXES)


def test_receiving_named_file_is_read_in_the_format_that_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "report.log"
    path.write_bytes(b'{"text": "They left."}')
    assert report(take(path, IntakeOptions(format="jsonl"))).report.text == "They left."


def test_receiving_format_does_not_bear_on_files_found_in_a_folder(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt")
    assert report(take(tmp_path, IntakeOptions(format="jsonl"))).report.text == "They left, says a.txt."


@pytest.mark.parametrize("name", ["r.txt", "r.TXT", "r.txt.gz", "a report. no. 5.txt"])
def test_receiving_suffix_tells_the_format(name: str) -> None:
    assert format_of(Path(name)) == "txt"


def test_receiving_has_a_reader_for_every_format() -> None:
    assert set(SUFFIXES.values()) == set(FORMATS)
    for name in FORMATS:
        assert all(isinstance(item, Rejected) for item in pipe(b"", IntakeOptions(format=name)))


def test_receiving_is_cheap_to_import() -> None:
    heavy = "trafilatura", "lxml", "dateutil", "charset_normalizer"
    program = f"import sys, sayso.intake; print([name for name in {heavy!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
