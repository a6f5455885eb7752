"""Everything that can go wrong on purpose.

SaysoError                 root: a code, a place, a remedy; one line; exit code 2
├── InputError             a file, a row or a flag that can't be read
├── LedgerError            a ledger that can't be opened, read or written
├── GazetteerError         place names that can't be built or opened
└── ModelError             model files that are missing or don't fit together
"""

from __future__ import annotations


class SaysoError(Exception):
    """One clear line: what is wrong, where, and what to do.

    `code` is a stable word for programs, `where` names a file, row, flag or field, `remedy` is an imperative sentence.
    """

    def __init__(self, code: str, what: str, *, where: str | None = None, remedy: str | None = None) -> None:
        self.code, self.what, self.where, self.remedy = code, what, where, remedy
        super().__init__(self.line)

    @property
    def line(self) -> str:
        """`where: what; remedy`, without line breaks."""
        text = f"{self.where}: {self.what}" if self.where else self.what
        text = f"{text}; {self.remedy}" if self.remedy else text
        return " ".join(text.split())


class InputError(SaysoError):
    """A file, a row or a flag that can't be read."""


class LedgerError(SaysoError):
    """A ledger that can't be opened, read or written."""


class GazetteerError(SaysoError):
    """Place names that can't be built or opened."""


class ModelError(SaysoError):
    """Model files that are missing or don't fit together."""
