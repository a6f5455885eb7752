"""The examples in the help run, in the order of the verbs, in a folder with the sample reports."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from sayso.samples import sample_paths

from .running import environment
from .test_app import verbs

EXAMPLES = [example for _, verb in verbs() for example in verb.examples]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample reports in `samples`."""
    made = tmp_path_factory.mktemp("examples")
    (made / "samples").mkdir()
    for path in sample_paths():
        shutil.copy(path, made / "samples")
    return made


@pytest.mark.parametrize("example", EXAMPLES)
def test_examples_run(example: str, folder: Path) -> None:
    done = subprocess.run(["bash", "-c", example], cwd=folder, capture_output=True, env=environment(), timeout=120)
    assert done.returncode == 0, done.stderr.decode()
    assert b"sayso: " not in done.stderr
    written = example.partition("> ")[2] or example.partition("-o ")[2]
    assert (folder / written).read_bytes() if written else done.stdout
