"""The reader: reports in, claims out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from sayso.actors import ActorResolver, ActorTable
from sayso.claims import Claim, Report, Span
from sayso.places import Gazetteer, Locator
from sayso.version import __version__

from .assembly import Knowledge, assemble
from .dateline import Dateline, dateline_of
from .network import BUNDLED, Graphs
from .sentence_reader import read_sentences
from .sentences import split_sentences

# Reports read together: enough sentences to fill batches of like length, few enough to keep results flowing.
REPORTS_TOGETHER = 24

Progress = Callable[[int, int, str], None]


class Reader:
    """Reads reports into claims; loads the model, the gazetteer and the table of actors once.

    `model` is a folder as written by `training.export` (default: the one in the package), `gazetteer` an open
    `Gazetteer` (default: the user's, built on first use and told to `progress`: done, total, what), `threads` bounds the
    processor's cores in use. Raises ModelError and GazetteerError.
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
        self._graphs = Graphs(model, threads)
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
        """The claims of each report, in order; a batch of reports is read at a time, which is faster than one by one."""
        waiting = iter(reports)
        while group := list(islice(waiting, REPORTS_TOGETHER)):
            yield from self._read_group(group)

    def _read_group(self, reports: Sequence[Report]) -> Iterator[list[Claim]]:
        datelines: list[Dateline | None] = [dateline_of(report.text) for report in reports]
        split: list[list[Span]] = [
            split_sentences(report.text, line.end if line else 0)
            for report, line in zip(reports, datelines, strict=True)
        ]
        readings = iter(read_sentences(self._graphs, [s.text for sentences in split for s in sentences]))
        for report, line, sentences in zip(reports, datelines, split, strict=True):
            mine = list(islice(readings, len(sentences)))
            yield assemble(report, sentences, mine, line, self._knowledge, self.version)
