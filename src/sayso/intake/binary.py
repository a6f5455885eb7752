"""What is no text: known kinds of files by their first bytes, and NUL bytes."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.errors import InputError


@dataclass(frozen=True, slots=True)
class Magic:
    """First bytes of a kind of file, what it is, and what to do with it."""

    first: bytes
    kind: str
    remedy: str


_PICTURE = "read the words in it with a text recognition program and save them as .txt"
_OFFICE = "open it and save its text as .txt or .html"
_UNPACK = "unpack it and name the files or the folder"

MAGICS = (
    Magic(b"%PDF-", "a PDF", "take its text out (pdftotext FILE.pdf) and read the .txt"),
    Magic(b"PK\x03\x04", "a ZIP archive or an office document (.docx, .xlsx, .odt, .epub)", f"{_OFFICE}, or {_UNPACK}"),
    Magic(b"PK\x05\x06", "an empty ZIP archive", "check what was meant"),
    Magic(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document (.doc, .xls)", _OFFICE),
    Magic(b"{\\rtf", "a rich text document (.rtf)", _OFFICE),
    Magic(b"\x89PNG\r\n\x1a\n", "a picture (PNG)", _PICTURE),
    Magic(b"\xff\xd8\xff", "a picture (JPEG)", _PICTURE),
    Magic(b"GIF87a", "a picture (GIF)", _PICTURE),
    Magic(b"GIF89a", "a picture (GIF)", _PICTURE),
    Magic(b"II*\x00", "a picture (TIFF)", _PICTURE),
    Magic(b"MM\x00*", "a picture (TIFF)", _PICTURE),
    Magic(b"\x1f\x8b\x08", "packed with gzip", "give it the suffix .gz, or unpack it (gunzip)"),
    Magic(b"\xfd7zXZ\x00", "packed with xz", f"{_UNPACK} (unxz)"),
    Magic(b"\x28\xb5\x2f\xfd", "packed with zstd", f"{_UNPACK} (unzstd)"),
    Magic(b"7z\xbc\xaf\x27\x1c", "a 7z archive", _UNPACK),
    Magic(b"SQLite format 3\x00", "an SQLite database", "export its table as .csv"),
    Magic(b"\x7fELF", "a program", "check what was meant"),
)  # fmt: skip


def refuse_binary(raw: bytes, where: str, *, wide: bool) -> None:
    """Raises InputError where the bytes are those of a known kind of file that is no text, or hold a NUL byte.

    `wide` is true for UTF-16, whose characters have NUL bytes in them.
    """
    for magic in MAGICS:
        if raw.startswith(magic.first):
            raise InputError("binary", f"this is {magic.kind}, not text", where=where, remedy=magic.remedy)
    nul = -1 if wide else raw.find(0)
    if nul >= 0:
        raise InputError(
            "binary",
            f"this is no text: byte {nul} is NUL",
            where=where,
            remedy="save its text as .txt in UTF-8 (or in UTF-16 with a byte order mark)",
        )
