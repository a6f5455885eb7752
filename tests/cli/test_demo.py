"""`sayso demo`."""

from __future__ import annotations

import shlex
import subprocess
from pathlib import Path

import pytest

from sayso import Ledger, Report
from sayso.cli.demo import _in_the_cache
from sayso.samples import sample_paths

from .running import Ended, environment, sayso


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ended]:
    """A folder with the demo's ledger, and what the demo printed."""
    folder = tmp_path_factory.mktemp("demo")
    return folder, sayso("demo", "--ledger", "demo.ledger", cwd=folder)


def test_demo_prints_the_sitrep_of_its_samples(demo: tuple[Path, Ended]) -> None:
    folder, ended = demo
    assert (ended.code, ended.complaints) == (0, [])
    sitrep, _, next_ = ended.out.partition("\nWhat to try next:\n")
    days = ("--since", "2017-10-01", "--until", "2017-10-22")
    assert sitrep == sayso("sitrep", "--ledger", "demo.ledger", "--place", "al-Mayadin", *days, cwd=folder).out
    assert "al-Mayadin" in sitrep
    assert "http:" not in next_
    with Ledger(folder / "demo.ledger", create=False) as ledger:
        assert len(list(ledger.reports())) == len(sample_paths())
    assert [file.name for file in folder.iterdir()] == ["demo.ledger"]


def test_demo_next_steps_run(demo: tuple[Path, Ended]) -> None:
    folder, ended = demo
    steps = [line.strip() for line in ended.out.partition("What to try next:")[2].splitlines() if line.strip()]
    assert len(steps) >= 4
    for step in steps:
        assert shlex.split(step)[0] == "sayso"
        done = subprocess.run(step, shell=True, cwd=folder, capture_output=True, env=environment())
        assert (done.returncode, done.stderr) == (0, b""), step
        assert done.stdout or " -o " in step
    (folder / "mayadin.html").unlink()


def test_demo_again_gives_the_same(demo: tuple[Path, Ended]) -> None:
    folder, ended = demo
    assert sayso("demo", "--no-serve", "--ledger", "demo.ledger", cwd=folder) == ended


def test_demo_leaves_a_ledger_with_other_reports_alone(tmp_path: Path) -> None:
    other = Report.from_text("The army entered the town.")
    with Ledger(tmp_path / "war.ledger") as ledger:
        ledger.add(other, other.text.encode(), [], origin="typed in")
    ended = sayso("demo", "--ledger", "war.ledger", cwd=tmp_path)
    assert (ended.code, ended.out, len(ended.err.splitlines())) == (2, "", 1)
    assert "war.ledger: the ledger holds 1 other report" in ended.err
    with Ledger(tmp_path / "war.ledger", create=False) as ledger:
        assert list(ledger.reports()) == [other]


def test_demo_tells_a_folder_that_isnt_there(tmp_path: Path) -> None:
    ended = sayso("demo", "--ledger", "no/demo.ledger", cwd=tmp_path)
    assert (ended.code, ended.out, len(ended.err.splitlines())) == (2, "", 1)
    assert list(tmp_path.iterdir()) == []


def test_demo_stands_in_the_cache_folder_by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda *_names, **_how: str(tmp_path))
    first = _in_the_cache(["rpt_a", "rpt_b"])
    assert first == _in_the_cache(["rpt_a", "rpt_b"]) != _in_the_cache(["rpt_a"])
    assert (first.parent, first.suffix) == (tmp_path, ".ledger")
