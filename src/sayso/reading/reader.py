"""The reader: reports in, claims out."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from sayso.actors import ActorResolver, ActorTable
from sayso.claims import Claim, Report, Span
from sayso.places import Gazetteer, Locator
from sayso.version import __version__

from .assembly import Knowledge, Understood, understand
from .dateline import Dateline, dateline_of
from .explaining import explain
from .explanation import Explanation
from .network import BUNDLED, Graphs
from .sentence_reader import SentenceReading, start_reading
from .sentences import split_sentences

# Enough sentences to keep all cores busy, few enough that what comes down a pipe flows on.
REPORTS_AHEAD = 16

Progress = Callable[[int, int, str], None]


def cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class _Started:
    """A report that is being read, and the model's answer when it comes."""

    report: Report
    dateline: Dateline | None
    sentences: Sequence[Span]
    readings: Future[list[SentenceReading]]


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
        """The claims of each report, in order; many at a time are read faster than one by one.

        While the names of one report are resolved, the model reads the next ones in threads: it leaves the interpreter
        alone. Reports are therefore taken up to `REPORTS_AHEAD` ahead.
        """
        with ThreadPoolExecutor(self._threads, "sayso-reading") as model:
            started = (self._start(model, report) for report in reports)
            ahead = deque(islice(started, REPORTS_AHEAD))
            while ahead:
                yield [understood.claim for understood in self._understand(ahead.popleft())]
                ahead.extend(islice(started, 1))

    def explain(self, report: Report, claim: Claim) -> Explanation:
        """What each field of a claim of this report was read from, how surely, and by which rule.

        What the claim doesn't carry is reckoned by reading the report again: `Explanation.same_reader` tells whether this
        reader made the claim, `read_again` whether it finds it.
        """
        with ThreadPoolExecutor(self._threads, "sayso-reading") as model:
            understood = self._understand(self._start(model, report))
        return explain(report, claim, understood, self._graphs, self._knowledge, self.version)

    def _start(self, model: ThreadPoolExecutor, report: Report) -> _Started:
        """Have the model read a report."""
        line = dateline_of(report.text)
        sentences = split_sentences(report.text, line.end if line else 0)
        texts = [sentence.text for sentence in sentences]
        return _Started(report, line, sentences, start_reading(self._graphs, texts, model))

    def _understand(self, started: _Started) -> list[Understood]:
        readings = started.readings.result()
        claims, heard = [r.claims for r in readings], [r.heard for r in readings]
        return understand(
            started.report, started.sentences, claims, started.dateline, self._knowledge, self.version, heard
        )
