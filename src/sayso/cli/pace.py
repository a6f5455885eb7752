"""How the interpreter shares its time while reports are read. Settings of the whole process: for the command line alone."""

from __future__ import annotations

import gc
import sys

# Seconds after which a thread lets another have the interpreter: the model's threads need it for a moment between two
# sentences, and Python's own 5 milliseconds are longer than a sentence takes.
SWITCH_S = 0.0005
# Objects made before garbage is looked for, and looks before older objects are looked through. Claims hold no cycles.
THRESHOLDS = (50_000, 20, 100)


def settle() -> None:
    """Call once what stays for good is loaded: the search for garbage then passes over it."""
    sys.setswitchinterval(SWITCH_S)
    gc.freeze()
    gc.set_threshold(*THRESHOLDS)
