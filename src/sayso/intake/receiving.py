"""Reports come in by a path: a file, a folder with files, or standard input."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from sayso.errors import InputError

from .binary import refuse_binary
from .csv_table import read_csv
from .incoming import Incoming, incoming, look, opened, os_error, shown
from .json_lines import read_json_lines
from .markdown import read_markdown
from .options import IntakeOptions
from .outcome import Received, Rejected
from .plain_text import read_text
from .sniffing import sniff
from .web_page import read_page

SUFFIXES = {
    ".txt": "txt", ".md": "md", ".html": "html", ".htm": "html", ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv",
}  # fmt: skip
STDIN_NAME = "standard input"

_READERS: dict[str, Callable[[Incoming, IntakeOptions], Iterator[Received | Rejected]]] = {
    "txt": read_text, "md": read_markdown, "html": read_page, "jsonl": read_json_lines, "csv": read_csv,
}  # fmt: skip


def receive(path: str, options: IntakeOptions, stdin: BinaryIO | None = None) -> Iterator[Received | Rejected]:
    """The reports at `path`, in order, each with its bytes; whatever can't be read is yielded as Rejected.

    A folder is walked, files before folders and both by name; hidden files and files of no known suffix are passed
    over. `-` reads `stdin`. Records are read as they are asked for: a long file is never held in memory.
    """
    try:
        yield from _standard_input(options, stdin) if path == "-" else _at(path, options)
    except InputError as error:
        yield Rejected(error)


def format_of(path: Path) -> str | None:
    """The format that a file's suffix stands for, with or without .gz after it; None for any other suffix."""
    suffixes = [suffix.lower() for suffix in path.suffixes]
    if suffixes[-1:] == [".gz"]:
        suffixes.pop()
    return SUFFIXES.get(suffixes[-1]) if suffixes else None


def _standard_input(options: IntakeOptions, stdin: BinaryIO | None) -> Iterator[Received | Rejected]:
    if stdin is None:
        raise InputError("missing", "there is none", where=STDIN_NAME, remedy="pipe something in, or name a file")
    try:
        source = incoming(STDIN_NAME, stdin)
        yield from _READERS[options.format or sniff(source.head)](source, options)
    except OSError as error:
        raise os_error(STDIN_NAME, error) from error


def _at(path: str, options: IntakeOptions) -> Iterator[Received | Rejected]:
    if not stat.S_ISDIR(look(path).st_mode):
        yield from _file(Path(path), options, options.format)
        return
    found = False
    for item in _walk(Path(path)):
        if isinstance(item, Rejected):
            yield item
        else:
            try:
                yield from _file(item, options, None)
            except InputError as error:
                yield Rejected(error)
        found = True
    if not found:
        raise InputError(
            "no-reports",
            "there is no file to read in this folder",
            where=shown(path),
            remedy=f"put in files of {_known()}",
        )


def _walk(folder: Path) -> Iterator[Path | Rejected]:
    closed: list[OSError] = []
    for parent, folders, files in os.walk(folder, onerror=closed.append):
        yield from (Rejected(os_error(shown(error.filename), error)) for error in closed)
        closed.clear()
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(parent, name)
            if not name.startswith(".") and format_of(path) is not None:
                yield path
    yield from (Rejected(os_error(shown(error.filename), error)) for error in closed)


def _file(path: Path, options: IntakeOptions, forced: str | None) -> Iterator[Received | Rejected]:
    with opened(path) as source:
        kind = forced or format_of(path)
        if kind is None:
            # Says more of a .pdf or a .docx than that its suffix is unknown.
            refuse_binary(source.head, source.name, wide=True)
            raise InputError(
                "unknown-format",
                f"{path.suffix or 'no suffix'} is no format to read",
                where=shown(path),
                remedy=f"name files of {_known()}",
            )
        yield from _READERS[kind](source, options)


def _known() -> str:
    return f"{', '.join(SUFFIXES)} (or with .gz)"
