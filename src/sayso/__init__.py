"""sayso: war reporting as a ledger of claims.

    from datetime import date
    import sayso

    report = sayso.Report.from_text("BEIRUT - The army said on Friday it had entered the town.", published=date(2017, 10, 6))
    for claim in sayso.Reader().read(report):
        print(claim.type, claim.quote.text)

`Reader` and `Ledger` are loaded when first asked for: importing `sayso` costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .claims import Claim, ClaimFilter, Report
from .errors import SaysoError
from .version import __version__

if TYPE_CHECKING:
    from .ledger import Ledger
    from .reading import Reader

__all__ = ["Claim", "ClaimFilter", "Ledger", "Reader", "Report", "SaysoError", "__version__"]


def __getattr__(name: str) -> Any:
    if name == "Reader":
        from .reading import Reader

        return Reader
    if name == "Ledger":
        from .ledger import Ledger

        return Ledger
    raise AttributeError(f"module 'sayso' has no attribute {name!r}")
