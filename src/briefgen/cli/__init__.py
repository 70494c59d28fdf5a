"""The command line: arguments → files and messages, and an exit code. A command is imported only when it is named.

Exit codes (sysexits.h): 0 done, 2 usage, 65 a spec or file has errors, 66 it cannot be read, 69 an extra or a server is
missing, 70 a fault of ours, 73 an output cannot be created, 74 a disk or pipe failed, 75 try later, 77 a login is
refused, 130 interrupted.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

import click

from briefgen.cli.terminal import IO_ERROR, Terminal

__all__ = ["COMMANDS", "USAGE", "main"]

USAGE = 2
COMMANDS = ("new", "templates", "check", "render", "mail", "inspect", "schema", "themes", "theme", "backends")
"""In the order in which a newcomer meets them."""


class LazyCommands(click.Group):
    """A group whose commands are modules of this package, each with its `command`."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click calls it so
        """The names of the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # as above
        """Import the command of that name, if there is one."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"briefgen.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that the first argument names, or say which one was meant."""
        if args[0] in COMMANDS or args[0].startswith("-"):
            return super().resolve_command(ctx, args)
        from briefgen.cli.failures import no_such_command

        raise no_such_command(args[0], ctx)


@click.command(
    cls=LazyCommands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Begin with: briefgen new my-brief, then: briefgen render my-brief.yaml",
)
@click.version_option(package_name="briefgen", prog_name="briefgen", message="%(prog)s %(version)s")
@click.pass_context
def commands(context: click.Context) -> int | None:
    """One written-down briefing becomes a Word file and an accessible PDF."""
    if context.invoked_subcommand:
        return None
    context.obj.tell(context.get_help())
    return USAGE


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line, by default the process's own, and return its exit code."""
    terminal = Terminal()
    try:
        code = commands.main(arguments, prog_name="briefgen", standalone_mode=False, obj=terminal)
    except SystemExit as stop:  # click's own: completion is done, or the reader of a help page went away
        code = IO_ERROR if stop.code == 1 else 0
    except (Exception, KeyboardInterrupt) as error:
        from briefgen.cli.failures import explain

        code = explain(error, terminal)
    return max(code or 0, terminal.close())
