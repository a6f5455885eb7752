"""Reports on their way in: from paths to reports and their claims, one by one."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from sayso.claims import Claim, Report
from sayso.intake import SUFFIXES, IntakeOptions, Received, receive

from .pace import settle
from .progress import Progress
from .terminal import counted


def intake_options(flags: dict[str, Any]) -> IntakeOptions:
    """The flags of `options.what_comes_in`, but the paths."""
    return IntakeOptions(format=flags.pop("input_format"), **flags)


class Arrivals:
    """The reports at some paths. Those that can't be read are named on stderr as they are met, and counted."""

    def __init__(self, paths: Sequence[str], options: IntakeOptions, progress: Progress) -> None:
        self._paths, self._options, self._progress = paths, options, progress
        self.total = len(paths) if all(_holds_one(path) for path in paths) else None
        self.received = self.rejected = 0

    def __iter__(self) -> Iterator[Received]:
        stdin = sys.stdin.buffer if sys.stdin else None  # cron closes it
        for path in self._paths:
            for item in receive(path, self._options, stdin):
                if isinstance(item, Received):
                    self.received += 1
                    yield item
                else:
                    self.reject(item.error.line)

    def reject(self, line: str) -> None:
        """Name a report that can't be taken."""
        self.rejected += 1
        self._progress.complain(line)

    def far(self, done: int, claims: int) -> str:
        """How far the reading is."""
        of = f" of {self.total:,}" if self.total else ""
        return f"{done:,}{of} {'report' if of == '' and done == 1 else 'reports'} read, {counted(claims, 'claim')}"


def read_all(arrivals: Iterable[Received], progress: Progress) -> Iterator[tuple[Received, list[Claim]]]:
    """Each report with its claims, in order. Nothing is loaded where no report arrives."""
    waiting = iter(arrivals)
    first = next(waiting, None)
    if first is None:
        return
    from sayso.reading import Reader

    reader = Reader(progress=progress.step)
    settle()
    in_hand: deque[Received] = deque()

    def reports() -> Iterator[Report]:
        for item in chain((first,), waiting):
            in_hand.append(item)
            yield item.report

    # Reports are read several at a time: those that were taken and not yet given back wait in hand.
    for claims in reader.read_many(reports()):
        yield in_hand.popleft(), claims


def _holds_one(path: str) -> bool:
    return Path(path).is_file() and SUFFIXES.get(Path(path).suffix.lower()) in {"txt", "md", "html"}
