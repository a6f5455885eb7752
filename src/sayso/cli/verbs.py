"""Verbs and groups of verbs: each verb's help ends with an example that runs."""

from __future__ import annotations

from typing import Any

import click


class Verb(click.Command):
    """A command with examples: lines for a shell, which run as they stand."""

    def __init__(self, *args: Any, examples: tuple[str, ...], **settings: Any) -> None:
        self.examples = examples
        super().__init__(*args, **settings)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The examples, never broken into lines: they are for copying."""
        del ctx
        with formatter.section("Example" if len(self.examples) == 1 else "Examples"):
            for example in self.examples:
                formatter.write(f"{' ' * formatter.current_indent}{example}\n")


class Verbs(click.Group):
    """A group that lists its verbs in the order in which they were added, not by the alphabet."""

    command_class = Verb

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Without a verb there is only its help to show."""
        if not args:
            click.echo(ctx.get_help())
            ctx.exit()
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of the verbs."""
        del ctx
        return list(self.commands)
