from __future__ import annotations

import gc
import subprocess
import sys

from sayso.cli.pace import THRESHOLDS

CHECK = (
    "import gc, sys; from sayso.cli.pace import settle; settle(); print(gc.get_threshold(), gc.get_freeze_count() > 0)"
)


def test_pace_settles_the_process_that_asks_for_it_and_no_other() -> None:
    before = gc.get_threshold()
    done = subprocess.run([sys.executable, "-c", CHECK], capture_output=True, text=True, check=True)
    assert done.stdout == f"{THRESHOLDS} True\n"
    assert gc.get_threshold() == before
