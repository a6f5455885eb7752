from __future__ import annotations

import subprocess
import sys


def test_sitrep_importing_it_loads_no_template_engine() -> None:
    code = "import sys, sayso.sitrep; print('jinja2' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
