"""Ids are hashes of a canonical encoding: same content, same id, on every machine and in every release."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping

Plain = None | bool | int | str | list["Plain"] | dict[str, "Plain"]


def canonical(value: Mapping[str, Plain]) -> bytes:
    """JSON with sorted keys, no spaces, no escapes beyond JSON's own, UTF-8.

    Floats are not taken: their text differs between programs. Sorting keys and quoting strings makes the encoding
    injective, which a string joined by dots would not be.
    """
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode()


def content_id(prefix: str, value: Mapping[str, Plain]) -> str:
    """`prefix_` and 26 lower-case base32 letters: 130 bits of the SHA-256 of the canonical encoding."""
    digest = hashlib.sha256(canonical(value)).digest()
    return f"{prefix}_{base64.b32encode(digest).decode('ascii').lower()[:26]}"
