"""The command line: `sayso VERB`. Thin: every verb asks the rooms below and prints what they say.

Exit codes: 0 done, 1 nothing found (the `search` verbs), 2 something could not be read, written or understood, 130 Ctrl-C.
"""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line of this process and leave with its exit code."""
    try:
        # Imported here so that Ctrl-C in the first moments gives one line, too.
        from .app import sayso
        from .errors import run
    except KeyboardInterrupt:
        print("sayso: interrupted", file=sys.stderr)
        sys.exit(130)
    sys.exit(run(sayso, sys.argv[1:]))
