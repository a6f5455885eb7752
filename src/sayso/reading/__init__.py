"""Report -> claims: sentences, the encoder, spans and roles, sources carried over, status."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .reader import Reader

__all__ = ["Reader"]


def __getattr__(name: str) -> Any:
    # Loaded when asked for: training needs the labels and the tokenizer, not what the reader resolves names with.
    if name == "Reader":
        from .reader import Reader

        return Reader
    raise AttributeError(f"module 'sayso.reading' has no attribute {name!r}")
