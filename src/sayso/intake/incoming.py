"""Bytes come in: a file, a gzipped file or standard input, opened without surprises."""

from __future__ import annotations

import gzip
import os
import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import BinaryIO, cast

from sayso.errors import InputError

from .limits import CHUNK, TEXT_LIMIT, megabytes


@dataclass(frozen=True, slots=True)
class Incoming:
    """Bytes on their way in: what messages call them, the first of them, and all of them chunk by chunk.

    `size` is the number of bytes where it is known beforehand (not for standard input and gzip).
    """

    name: str
    head: bytes
    chunks: Iterator[bytes]
    size: int | None

    def whole(self) -> bytes:
        """All bytes. Raises InputError where they are more than TEXT_LIMIT (by size, before reading, if it is known)."""
        if self.size is not None and self.size > TEXT_LIMIT:
            raise too_large(self.name)
        read: list[bytes] = []
        length = 0
        for chunk in self.chunks:
            length += len(chunk)
            if length > TEXT_LIMIT:
                raise too_large(self.name)
            read.append(chunk)
        return b"".join(read)


def too_large(where: str) -> InputError:
    """The error for a text over the limit."""
    return InputError(
        "too-large",
        f"one text of more than {megabytes(TEXT_LIMIT)}",
        where=where,
        remedy="split it into its reports (one file each, or one line each in a .jsonl file)",
    )


def incoming(name: str, stream: BinaryIO, size: int | None = None) -> Incoming:
    """Bytes of an open stream."""
    head = stream.read(CHUNK)
    return Incoming(name, head, chain((head,), iter(lambda: stream.read(CHUNK), b"")), size)


@contextmanager
def opened(path: Path) -> Iterator[Incoming]:
    """The bytes of a file; unpacked where its suffix is .gz. Raises InputError for whatever can't be opened or read."""
    name = shown(path)
    with _told(name):
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise InputError(
                "not-a-file",
                f"this is {_kind(found.st_mode)}",
                where=name,
                remedy="name a file or a folder, or pipe into -",
            )
        with path.open("rb") as file:
            if path.suffix.lower() == ".gz":
                with gzip.GzipFile(fileobj=file) as unpacked:
                    # GzipFile reads like a binary file; the type stubs don't say so.
                    yield incoming(name, cast("BinaryIO", unpacked))
            else:
                yield incoming(name, file, found.st_size)


def shown(path: str | Path) -> str:
    """A path as messages show it and the ledger keeps it: what is no UTF-8 in it becomes U+FFFD."""
    name = str(path)
    with suppress(UnicodeEncodeError):
        return os.fsencode(name).decode("utf-8", "replace").replace("\0", "\ufffd")
    return ascii(name)


def look(path: str) -> os.stat_result:
    """What stands at a path. Raises InputError where nothing does, or it can't be seen."""
    with _told(shown(path) or "''"):
        if not path:
            # Path("") would be the working folder.
            raise FileNotFoundError(path)
        try:
            return Path(path).stat()
        except ValueError as error:
            # No file has NUL in its name, or characters that the file system's encoding has not.
            raise FileNotFoundError(path) from error


@contextmanager
def _told(where: str) -> Iterator[None]:
    """Turns the system's errors into ours."""
    try:
        yield
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise InputError(
            "damaged-gzip",
            "the file is no gzip or is cut off",
            where=where,
            remedy="fetch it again or unpack it by hand",
        ) from error
    except OSError as error:
        raise os_error(where, error) from error


def os_error(where: str, error: OSError) -> InputError:
    """What the system says is wrong with a file or a folder."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return InputError("missing", "no such file or folder", where=where, remedy="check the path")
    if isinstance(error, PermissionError):
        return InputError(
            "permission-denied", "you may not read this", where=where, remedy="ask its owner for the right to"
        )
    return InputError("unreadable", error.strerror or str(error), where=where, remedy="check the path and the disk")


def _kind(mode: int) -> str:
    if stat.S_ISDIR(mode):
        return "a folder"
    if stat.S_ISSOCK(mode):
        return "a socket"
    if stat.S_ISFIFO(mode):
        return "a named pipe"
    return "a device"
