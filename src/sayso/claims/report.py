"""One published text, as it was received."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime

from .ids import content_id


@dataclass(frozen=True, slots=True)
class Report:
    """A report: its text, who published it and when.

    `sha256` is the hash of the bytes as received (hex). `published` is the day printed on it, in the outlet's own time
    zone; `published_at` the instant in UTC where a clock time was given. Claims count offsets in `text`.
    """

    text: str
    sha256: str
    outlet: str | None = None
    title: str | None = None
    published: date | None = None
    published_at: datetime | None = None
    url: str | None = None
    lang: str | None = None

    def __post_init__(self) -> None:
        if self.published_at is not None and self.published_at.tzinfo is not UTC:
            raise ValueError("published_at must be in UTC")

    @classmethod
    def from_text(
        cls,
        text: str,
        *,
        outlet: str | None = None,
        title: str | None = None,
        published: date | None = None,
        url: str | None = None,
        lang: str | None = None,
    ) -> Report:
        """A report typed in or made by a program: the bytes received are the text in UTF-8."""
        digest = hashlib.sha256(text.encode()).hexdigest()
        return cls(text, digest, outlet=outlet, title=title, published=published, url=url, lang=lang)

    @property
    def id(self) -> str:
        """`rpt_…`, from the bytes, the text read out of them, and what is known of their publication."""
        day = self.published.isoformat() if self.published else None
        at = self.published_at.isoformat() if self.published_at else None
        known: dict[str, str | None] = {
            "sha256": self.sha256, "outlet": self.outlet, "title": self.title, "published": day, "published_at": at,
            "url": self.url, "text_sha256": hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest(),
        }  # fmt: skip
        return content_id("rpt", {**known})
