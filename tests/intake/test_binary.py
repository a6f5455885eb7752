"""What is no text."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from sayso.intake.binary import MAGICS, Magic

from .taking import error, pipe, take


@pytest.mark.parametrize("magic", MAGICS, ids=lambda magic: magic.kind)
def test_binary_kinds_are_named_with_a_remedy(magic: Magic, tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(magic.first + b" and what follows")
    refused = error(take(path))
    assert refused.code == "binary"
    assert magic.kind in refused.line
    assert refused.remedy == magic.remedy
    assert refused.where == str(path)


def test_binary_pdf_is_named_whatever_its_suffix(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj")
    assert "pdftotext" in error(take(path)).line


def test_binary_office_document_is_a_zip(tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")
    assert ".docx" in error(take(path)).what


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".jsonl", ".csv"])
def test_binary_nul_is_refused_in_every_format_with_its_offset(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"report{suffix}"
    path.write_bytes(b"text\nabc\0def")
    refused = error(take(path))
    assert refused.code == "binary"
    assert "byte 8 is NUL" in refused.what


def test_binary_utf_16_without_a_mark_is_refused_with_advice() -> None:
    refused = error(pipe("They left.".encode("utf-16-le")))
    assert refused.code == "binary"
    assert "byte order mark" in refused.line


def test_binary_nul_inside_utf_16_and_utf_32_is_refused() -> None:
    assert error(pipe("a\0b".encode("utf-16"))).code == "binary"
    assert error(pipe("They left.".encode("utf-32"))).code == "binary"


def test_binary_nul_escaped_in_json_is_refused() -> None:
    assert error(pipe(b'{"text": "a\\u0000b"}')).code == "binary"
