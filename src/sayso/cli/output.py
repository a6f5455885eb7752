"""Where output goes: standard output, or a file that is there whole or not at all."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

STANDARD_OUTPUT = "standard output"


@contextmanager
def standard_output() -> Iterator[None]:
    """Names standard output in errors of writing to it. Flushes, so that they come up here and not at exit."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        if error.filename is None:
            raise OSError(error.errno, error.strerror, STANDARD_OUTPUT) from error
        raise


def write_out(text: str) -> None:
    """Write to standard output, in UTF-8 whatever the terminal's encoding, and flush."""
    with standard_output():
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()


def write_file(name: str, text: str) -> None:
    """Write a file in UTF-8: to one beside it first, then renamed, so that a failure leaves what was there before.

    A device or a pipe is written to as it is. Raises OSError with the name.
    """
    path = Path(name).resolve()
    try:
        if path.exists() and not path.is_file():
            path.write_text(text, encoding="utf-8", newline="")
        else:
            _replace(path, text.encode())
    except OSError as error:
        raise OSError(error.errno, error.strerror, name) from error


def _replace(path: Path, data: bytes) -> None:
    handle, waiting = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(waiting).chmod(_mode(path))
        Path(waiting).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(waiting).unlink()
        raise


def _mode(path: Path) -> int:
    """The permissions of the file that is replaced, or those that a new file gets here."""
    if path.exists():
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
