"""Claims to JSON and back, without loss. The shape and its JSON Schema stand in `schema`.

Reading is strict: a record that isn't the contract's, or whose parts can't belong together, raises InputError with the
code `contract` and the field's path. The precisions of times follow from the days and are reckoned anew; the id follows
from report, type and trigger, and one that doesn't is refused, because judgements hang on it.
"""

from __future__ import annotations

import re
from functools import cache

import msgspec

from sayso.errors import InputError

from .claim import Claim
from .misfit import Misfit, bad_record
from .recording import record_of
from .restoring import claim_of
from .schema import ClaimRecord, json_schema

__all__ = ["ClaimRecord", "from_json", "from_record", "json_schema", "to_json", "to_record"]

_AT = re.compile(r"^(?P<what>.*) - at `\$\.?(?P<path>.*)`$", re.DOTALL)


def to_json(claim: Claim) -> str:
    """One line of JSON, without the line break; keys in the contract's order. Raises InputError as `to_record` does."""
    try:
        return msgspec.json.encode(to_record(claim)).decode()
    except UnicodeEncodeError as error:
        raise bad_record("claim", f"half a surrogate pair at character {error.start} of a text") from error


def from_json(line: str | bytes) -> Claim:
    """The claim of one line of JSON. Raises InputError (`contract`) with the field's path."""
    try:
        record = _decoder().decode(line)
    except (UnicodeEncodeError, UnicodeDecodeError) as error:
        raise bad_record("claim", f"no UTF-8 at {error.start}: {error.reason}") from error
    except RecursionError as error:
        raise bad_record("claim", "nested too deep") from error
    except msgspec.DecodeError as error:
        raise _misread(error) from error
    return _restored(record)


def to_record(claim: Claim) -> ClaimRecord:
    """The contract's shape, plain values only.

    Raises InputError (`contract`) for a claim that the contract can't say, such as a radius wider than the Earth or a
    precision off its scale: whatever is written can be read.
    """
    try:
        return _checked(record_of(claim))
    except Misfit as misfit:
        raise bad_record(misfit.path, misfit.what) from misfit


def from_record(record: ClaimRecord) -> Claim:
    """The claim of a record. Raises InputError (`contract`) with the field's path."""
    return _restored(_checked(record))


def _checked(record: ClaimRecord) -> ClaimRecord:
    try:
        return msgspec.convert(record, ClaimRecord)
    except msgspec.ValidationError as error:
        raise _misread(error) from error


def _restored(record: ClaimRecord) -> Claim:
    try:
        return claim_of(record)
    except Misfit as misfit:
        raise bad_record(misfit.path, misfit.what) from misfit
    except RecursionError as error:
        raise bad_record("places.geometry", "nested too deep") from error


@cache
def _decoder() -> msgspec.json.Decoder[ClaimRecord]:
    return msgspec.json.Decoder(ClaimRecord)


def _misread(error: msgspec.DecodeError) -> InputError:
    found = _AT.match(str(error))
    return bad_record(found["path"], found["what"]) if found else bad_record("claim", str(error))
