"""What the caller knows about the reports that come in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sayso.errors import InputError

# What a record may say of a report, in the order that messages list it.
FIELDS = ("text", "title", "outlet", "published", "url", "lang")
FORMATS = ("txt", "md", "html", "jsonl", "csv")


@dataclass(frozen=True, slots=True)
class IntakeOptions:
    """Defaults for reports that don't say it themselves, and how to read what comes in.

    `columns` maps our name of a field (one of `FIELDS`) to the column or key that holds it. `format` (one of
    `FORMATS`) is taken instead of the suffix of a file that is named, and instead of a guess for standard input; files
    found in a folder go by their suffix. Raises InputError for a field or a format that there is none of.
    """

    outlet: str | None = None
    published: date | None = None
    url: str | None = None
    lang: str | None = None
    title: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    format: str | None = None

    def __post_init__(self) -> None:
        for name in self.columns:
            if name not in FIELDS:
                raise InputError(
                    "unknown-field", f"a report has no field {name!r}", remedy=f"map one of {', '.join(FIELDS)}"
                )
        if self.format is not None and self.format not in FORMATS:
            raise InputError(
                "unknown-format", f"{self.format!r} is no format", remedy=f"choose one of {', '.join(FORMATS)}"
            )

    def column(self, field_name: str) -> str:
        """The column or key that holds a field."""
        return self.columns.get(field_name, field_name)
