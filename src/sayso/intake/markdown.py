"""Markdown with optional front matter: the body is the text as it is, markup and all.

    ---
    title: Army enters town
    outlet: Example Wire
    published: 2017-10-06
    ---
    The text; its first character has offset 0.

Front matter is flat: one `key: value` a line, from the table of `KEYS`. It is no YAML: a value is everything after the
colon, in matching quotes or without. `note` is for people and isn't read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.errors import InputError

from .binary import refuse_binary
from .encodings import choose, decode, marked
from .incoming import Incoming
from .options import IntakeOptions
from .outcome import Received
from .record import received

KEYS = ("title", "outlet", "published", "url", "lang", "note")
_LINE = re.compile(r"[^\n]*(?:\n|\Z)")
_PAIR = re.compile(r"([A-Za-z_]+)[ \t]*:(.*)", re.DOTALL)
_QUOTED = re.compile(r"""(["'])(.*)\1""", re.DOTALL)


def read_markdown(source: Incoming, options: IntakeOptions) -> Iterator[Received]:
    """The report of a Markdown file. Raises InputError, for front matter that can't be read too."""
    raw = source.whole()
    refuse_binary(raw, source.name, wide=marked(raw).wide)
    decoding = choose(raw)
    said, body = split_front_matter(decode(raw, decoding, source.name), source.name)
    yield received(body, raw, options, source.name, said=said, decoding=decoding)


def split_front_matter(text: str, where: str) -> tuple[dict[str, str], str]:
    """What the front matter says, and the body after it. Raises InputError naming the line that can't be read."""
    opening = _LINE.match(text)
    if opening is None or opening[0].rstrip() != "---":
        return {}, text
    said: dict[str, str] = {}
    at, number = opening.end(), 1
    while at < len(text):
        line = text[at : text.find("\n", at) + 1 or len(text)]
        at, number = at + len(line), number + 1
        if line.rstrip() == "---":
            return said, text[at:]
        if line.strip():
            key, value = _pair(line.strip(), f"{where} line {number}")
            if key in said:
                raise _bad(f"{key!r} stands twice", f"{where} line {number}")
            said[key] = value
    raise _bad("the front matter that line 1 opens is never closed", where)


def _pair(line: str, where: str) -> tuple[str, str]:
    found = _PAIR.fullmatch(line)
    if found is None:
        raise _bad(f"{line[:60]!r} is no 'key: value'", where)
    key, value = found[1].lower(), found[2].strip()
    if key not in KEYS:
        raise _bad(f"there is no {found[1]!r} in front matter, only {', '.join(KEYS)}", where)
    quoted = _QUOTED.fullmatch(value)
    return key, quoted[2] if quoted else value


def _bad(what: str, where: str) -> InputError:
    return InputError("bad-front-matter", what, where=where, remedy="write 'key: value' lines between two lines of ---")
