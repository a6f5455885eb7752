"""How every verb ends: its exit code, and the one line that says what went wrong.

| what happens | on stderr | exit code |
|---|---|---|
| a SaysoError | `sayso: ` and its line | 2 |
| a wrong flag or argument | one line, and where its help is | 2 |
| the system refuses (a full disk) | what it refuses, and why | 2 |
| Ctrl-C | `sayso: interrupted` | 130 |
| the reader of a pipe went away (`| head`) | nothing | 0 |

Any other exception is a fault of the program and shows its traceback.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

import click

from sayso.errors import SaysoError

from .output import STANDARD_OUTPUT
from .terminal import one_line

FAILED, INTERRUPTED = 2, 130


def run(command: click.Command, arguments: Sequence[str]) -> int:
    """Run `sayso` with these arguments and return its exit code."""
    if sys.stdout is None:
        return _failed("standard output is closed; let it go to a file or a pipe")
    # click's own `main` swallows Ctrl-C and broken pipes on its way; this is what it does besides.
    try:
        with command.make_context("sayso", list(arguments)) as context:
            command.invoke(context)
        return 0
    except click.exceptions.Exit as exit_:
        return exit_.exit_code
    except click.ClickException as error:
        return _failed(_usage(error))
    except SaysoError as error:
        return _failed(error.line)
    except (KeyboardInterrupt, click.Abort):
        complain("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return 0
    except OSError as error:
        if error.filename in (None, STANDARD_OUTPUT):
            _drop_output()
        return _failed(_refused(error))


def complain(line: str) -> None:
    """One line on stderr, with the program's name before it."""
    # Where stderr itself is gone there is nobody left to tell.
    if sys.stderr:
        with suppress(OSError):
            print(f"sayso: {one_line(line)}", file=sys.stderr, flush=True)


def _failed(line: str) -> int:
    complain(line)
    return FAILED


def _usage(error: click.ClickException) -> str:
    context = error.ctx if isinstance(error, click.UsageError) else None
    verb = context.command_path if context else "sayso"
    return f"{one_line(error.format_message()).rstrip('.')}; see {verb} --help"


def _refused(error: OSError) -> str:
    what = error.strerror or str(error)
    return f"{error.filename}: {what}" if error.filename else what


def _drop_output() -> None:
    """Let go of what is still waiting for stdout: Python would try again at exit, and fail with a message of its own."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
