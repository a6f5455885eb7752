"""The reader: reports in, claims out."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from sayso.actors import ActorResolver, ActorTable
from sayso.claims import Claim, Report, Span
from sayso.places import Gazetteer, Locator
from sayso.version import __version__

from .assembly import Knowledge, assemble
from .dateline import Dateline, dateline_of
from .network import BUNDLED, Graphs
from .sentence_reader import Pending, start_reading
from .sentences import split_sentences

# Reports taken at a time: enough sentences to keep all cores busy, few enough that what comes down a pipe flows on.
REPORTS_TOGETHER = 4
GROUPS_AHEAD = 4

Progress = Callable[[int, int, str], None]


def cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class _Group:
    """Reports that are read together, and the model's answer when it comes."""

    reports: Sequence[Report]
    datelines: Sequence[Dateline | None]
    sentences: Sequence[Sequence[Span]]
    readings: Pending


class Reader:
    """Reads reports into claims; loads the model, the gazetteer and the table of actors once.

    `model` is a folder as written by `training.export` (default: the one in the package), `gazetteer` an open
    `Gazetteer` (default: the user's, built on first use and told to `progress`: done, total, what), `threads` bounds the
    cores that the model uses (default: all). Raises ModelError and GazetteerError.
    """

    def __init__(
        self,
        *,
        progress: Progress | None = None,
        model: Path = BUNDLED,
        gazetteer: Gazetteer | None = None,
        actors: ActorTable | None = None,
        threads: int | None = None,
    ) -> None:
        self._graphs = Graphs(model)
        self._threads = threads or cores()
        places = gazetteer or Gazetteer.open(progress=progress)
        self._knowledge = Knowledge(ActorResolver(actors or ActorTable.load()), Locator(places), places)

    @property
    def version(self) -> str:
        """Program and model, as every claim carries them."""
        return f"sayso {__version__} / model {self._graphs.settings.version}"

    def read(self, report: Report) -> list[Claim]:
        """The claims of one report, in text order. The same report gives the same claims."""
        return next(self.read_many([report]))

    def read_many(self, reports: Iterable[Report]) -> Iterator[list[Claim]]:
        """The claims of each report, in order; a group of reports is read at a time, which is faster than one by one.

        While the names of one group are resolved, the model reads the next ones in threads: it leaves the interpreter
        alone. Reports are therefore taken up to `GROUPS_AHEAD` groups ahead.
        """
        waiting = iter(reports)
        with ThreadPoolExecutor(self._threads, "sayso-reading") as model:
            groups = iter(lambda: self._start(model, waiting), None)
            ahead = deque(islice(groups, GROUPS_AHEAD))
            while ahead:
                yield from self._finish(ahead.popleft())
                ahead.extend(islice(groups, 1))

    def _start(self, model: ThreadPoolExecutor, waiting: Iterator[Report]) -> _Group | None:
        """Take a group of reports and have the model read it; None where no report is left."""
        reports = list(islice(waiting, REPORTS_TOGETHER))
        if not reports:
            return None
        datelines = [dateline_of(report.text) for report in reports]
        split = [
            split_sentences(report.text, line.end if line else 0)
            for report, line in zip(reports, datelines, strict=True)
        ]
        texts = [sentence.text for sentences in split for sentence in sentences]
        return _Group(reports, datelines, split, start_reading(self._graphs, texts, model))

    def _finish(self, group: _Group) -> Iterator[list[Claim]]:
        readings = iter(group.readings.result())
        for report, line, sentences in zip(group.reports, group.datelines, group.sentences, strict=True):
            mine = list(islice(readings, len(sentences)))
            yield assemble(report, sentences, mine, line, self._knowledge, self.version)
