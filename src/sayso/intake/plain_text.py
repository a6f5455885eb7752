"""Plain text: one file, one report, stored as it is."""

from __future__ import annotations

from collections.abc import Iterator

from .binary import refuse_binary
from .encodings import choose, decode, marked
from .incoming import Incoming
from .options import IntakeOptions
from .outcome import Received
from .record import received


def read_text(source: Incoming, options: IntakeOptions) -> Iterator[Received]:
    """The report of a text file: every character and newline is kept, but a byte order mark. Raises InputError."""
    raw = source.whole()
    refuse_binary(raw, source.name, wide=marked(raw).wide)
    decoding = choose(raw)
    yield received(decode(raw, decoding, source.name), raw, options, source.name, decoding=decoding)
