"""Plain text as Markdown that reads the same when it is rendered and when it is not (CommonMark 0.31, sections 2.4 and 6).

Every character that could start markup within a line is escaped; what starts a block is escaped where a line begins with it.
"""

from __future__ import annotations

import re
import textwrap
from urllib.parse import urlsplit

WIDTH = 100
REPLACEMENT = "\ufffd"

# An ampersand matters only where it may begin an entity, in this text or across its end.
_INLINE = re.compile(r"([\\`*_\[\]<~|#]|&(?=#?\w*(?:;|$)))")
# At the beginning of a line: lists, quotations, rules and underlines of headings.
_BLOCK = re.compile(r"(?=[-+](?:\s|$)|[-=]+\s*$|>)")
_NUMBERED = re.compile(r"(\d{1,9})(?=[.)](?:\s|$))")
_CORE = re.compile(r"([\W_]*)([^\W_]|[^\W_].*[^\W_])([\W_]*)")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_NOT_IN_AUTOLINK = re.compile(r"[\s<>\x00-\x1f\x7f-\x9f]")


def plain(text: str) -> str:
    """Runs of white space as one space, control characters as U+FFFD: text for one paragraph. Ends are kept as they are."""
    return _CONTROL.sub(REPLACEMENT, re.sub(r"\s+", " ", text))


def escaped(text: str) -> str:
    """Text in which nothing is markup, except at the beginning of a line."""
    return _INLINE.sub(r"\\\1", plain(text))


def bold(text: str) -> str:
    """Escaped text, bold from its first to its last letter or digit: stars beside other characters would be shown."""
    found = _CORE.fullmatch(plain(text))
    if found is None:
        return escaped(text)
    before, core, after = (escaped(part) for part in found.groups())
    return f"{before}**{core}**{after}"


def wrapped(text: str, *, first: str = "", rest: str = "") -> str:
    """Markdown text in lines of about 100 characters; `first` and `rest` stand before the first and the other lines.

    Words are never broken. A line never starts a list, a heading or a quotation by accident.
    """
    wrapper = textwrap.TextWrapper(
        width=WIDTH - max(len(first), len(rest)), break_long_words=False, break_on_hyphens=False, expand_tabs=False,
        replace_whitespace=False, drop_whitespace=True,
    )  # fmt: skip
    lines = [_unblocked(line) for line in wrapper.wrap(re.sub(" +", " ", text).strip(" "))] or [""]
    return "\n".join(f"{first if at == 0 else rest}{line}" for at, line in enumerate(lines))


def _unblocked(line: str) -> str:
    if _BLOCK.match(line):
        return f"\\{line}"
    # A backslash before a digit would be shown, so "12." is escaped before the stop.
    number = _NUMBERED.match(line)
    return f"{number[1]}\\{line[number.end() :]}" if number else line


def is_web_address(url: str) -> bool:
    """True for http and https: nothing else is made a link."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def linked(url: str) -> str:
    """An address as a link in angle brackets; what is no web address as text."""
    return f"<{url}>" if is_web_address(url) and not _NOT_IN_AUTOLINK.search(url) else escaped(url)
