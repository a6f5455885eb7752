"""From what a file or a record says to a report; the checks that hold for every format."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping

from sayso.claims import Report
from sayso.errors import InputError

from .encodings import Decoding
from .options import IntakeOptions
from .outcome import Received
from .published import Published, read_published

_SURROGATE = re.compile(r"[\ud800-\udfff]")


def received(
    text: str,
    raw: bytes,
    options: IntakeOptions,
    where: str,
    *,
    said: Mapping[str, str] | None = None,
    published: Published | None = None,
    decoding: Decoding | None = None,
) -> Received:
    """A report of `text`, whose bytes are `raw`.

    `said` holds what the record says under our names ("title", "outlet", "published", "url", "lang"); empty values count
    as not said, and the options then speak. `published` is a date that is read already. A guessed `decoding` is put
    into the origin. Raises InputError for a text that is empty, holds NUL or lone surrogates, or a date that is none.
    """
    if not text.strip():
        raise InputError("empty", "there is no text", where=where, remedy="leave it out, or give it its text")
    words = {name: value.strip() for name, value in (said or {}).items() if value.strip()}
    for name in ("title", "outlet", "url", "lang"):
        default: str | None = getattr(options, name)
        if default is not None:
            words.setdefault(name, default)
    for name, value in (("text", text), *words.items()):
        _check_characters(name, value, where)
    if published is None and "published" in words:
        published = read_published(words["published"], where)
    report = Report(
        text,
        hashlib.sha256(raw).hexdigest(),
        outlet=words.get("outlet"),
        title=words.get("title"),
        published=published.day if published else options.published,
        published_at=published.at if published else None,
        url=words.get("url"),
        lang=words.get("lang"),
    )
    origin = f"{where}, read as {decoding.codec}" if decoding and decoding.guessed else where
    return Received(report, raw, origin)


def some_names(names: Iterable[str]) -> str:
    """The columns or keys that a file has, as messages list them: the first dozen, long ones cut."""
    listed = [repr(name[:40]) for name in names]
    return ", ".join(listed[:12]) + (f" and {len(listed) - 12} more" if len(listed) > 12 else "") or "nothing"


def _check_characters(name: str, value: str, where: str) -> None:
    if (nul := value.find("\0")) >= 0:
        raise InputError(
            "binary",
            f"this is no text: character {nul} of its {name} is NUL",
            where=where,
            remedy="take the character out",
        )
    if found := _SURROGATE.search(value):
        raise InputError(
            "lone-surrogate",
            f"character {found.start()} of its {name} is half a character (U+{ord(found[0]):04X})",
            where=where,
            remedy="write the character whole, or take the half out",
        )
