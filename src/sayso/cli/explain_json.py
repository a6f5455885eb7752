"""An explanation as JSON: the claim by its contract, and what is known of each part."""

from __future__ import annotations

import json
from typing import Any

from sayso.claims.contract import to_record
from sayso.reading.explanation import Explanation, Part
from sayso.reading.weighing import Shares

from .explain_wording import comes_to

DIGITS = 4


def to_json(explanation: Explanation) -> str:
    """One JSON object, indented. Offsets count code points of the report's text; shares are the network's, 0-1."""
    weights = explanation.weights
    record = {
        "claim": to_record(explanation.claim),
        "explained_by": explanation.reader,
        "same_reader": explanation.same_reader,
        "read_again": explanation.read_again,
        "types": _shares(weights.types) if weights else None,
        "statuses": _shares(weights.statuses) if weights else None,
        "parts": [_part(part) for part in explanation.parts],
    }
    return json.dumps(record, indent=2, ensure_ascii=False)


def _shares(shares: Shares) -> list[dict[str, Any]]:
    """The three likeliest."""
    return [{"name": name, "share": round(share, DIGITS)} for name, share in shares[:3]]


def _part(part: Part) -> dict[str, Any]:
    words = part.words
    return {
        "field": part.field,
        "text": words.text if words else None,
        "start": words.start if words else None,
        "end": words.end if words else None,
        "comes_to": comes_to(part),
        "rules": [{"id": why.rule, "reason": why.reason} for why in part.why],
        "notes": list(part.notes),
    }
