"""Parts of a record that are well formed and can't belong together, and where they stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from sayso.errors import InputError

REMEDY = "correct the record, or read the report again with this version of sayso"
T = TypeVar("T")
R = TypeVar("R")


class Misfit(ValueError):
    """What is wrong with the part at `path` ("places[0].anchor")."""

    def __init__(self, path: str, what: str) -> None:
        self.path, self.what = path, what
        super().__init__(what)


def bad_record(path: str, what: str) -> InputError:
    """The error that the user sees."""
    return InputError("contract", what, where=path, remedy=REMEDY)


def part(path: str, build: Callable[[R], T], record: R) -> T:
    """`build(record)`; what it raises is told with the path. Raises Misfit."""
    try:
        return build(record)
    except Misfit as inner:
        raise Misfit(f"{path}.{inner.path}", inner.what) from inner
    except (ValueError, OverflowError) as error:
        raise Misfit(path, str(error)) from error


def parts(path: str, build: Callable[[R], T], records: Sequence[R]) -> list[T]:
    """`part` over a list."""
    return [part(f"{path}[{n}]", build, record) for n, record in enumerate(records)]
