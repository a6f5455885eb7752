"""Where claims are kept: one SQLite file of raw bytes, reports, claims and the record of what arrived when.

`Ledger` is loaded when first asked for: importing this package costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .ledger import Ledger

__all__ = ["Ledger"]


def __getattr__(name: str) -> Any:
    if name == "Ledger":
        from .ledger import Ledger

        return Ledger
    raise AttributeError(f"module 'sayso.ledger' has no attribute {name!r}")
