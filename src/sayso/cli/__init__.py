"""The command line: `sayso VERB`. Thin: every verb asks the rooms below and prints what they say.

Exit codes: 0 done, 1 nothing found (the `search` verbs), 2 something could not be read, written or understood, 130 Ctrl-C.
"""

from __future__ import annotations

import sys

# Seconds after which a thread lets another have the interpreter: the model's threads need it for a moment between two
# sentences, and Python's own 5 milliseconds are longer than a sentence takes.
SWITCH_S = 0.0005


def main() -> None:
    """Run the command line of this process and leave with its exit code."""
    sys.setswitchinterval(SWITCH_S)
    try:
        # Imported here so that Ctrl-C in the first moments gives one line, too.
        from .app import sayso
        from .errors import run
    except KeyboardInterrupt:
        print("sayso: interrupted", file=sys.stderr)
        sys.exit(130)
    sys.exit(run(sayso, sys.argv[1:]))
