"""`briefgen new`: a name → a commented spec to start from, and the schema beside it for the editor."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from briefgen.cli.choices import complete_templates, examples, template
from briefgen.cli.terminal import Terminal

SCHEMA_NAME = "briefgen.schema.json"
"""The name by which the first line of every starter knows the schema."""


@click.command("new", epilog=examples(("briefgen new my-brief", "briefgen new specs/water --template policy-brief")))
@click.argument("name", metavar="NAME")
@click.option(
    "--template", "kind", callback=template, shell_complete=complete_templates, default="policy-brief",
    show_default=True, help="What kind of briefing.",
)  # fmt: skip
@click.pass_obj
def command(terminal: Terminal, name: str, kind: str) -> int:
    """Write a new spec to start from.

    It is full of comments and renders as it is. NAME may lack its .yaml and may lie in a folder. A file that is there
    already is never overwritten.
    """
    from briefgen.output import create
    from briefgen.starters import starter

    path = _path(name)
    create(path, starter(kind))
    terminal.say(f"wrote {path}, a {kind} that renders as it is")
    _put_schema(path.with_name(SCHEMA_NAME), terminal)
    terminal.say(f"next: edit it, then run: briefgen render {shlex.quote(str(path))}")
    return 0


def _path(name: str) -> Path:
    if not name.strip() or name.endswith(("/", "\\")) or Path(name).name in ("", ".."):
        raise click.UsageError("NAME needs the name of a file, as in: briefgen new my-brief")
    path = Path(name)
    return path if path.suffix.lower() in (".yaml", ".yml") else path.with_name(f"{path.name}.yaml")


def _put_schema(path: Path, terminal: Terminal) -> None:
    """Write the schema where there is none, or one of another version."""
    from briefgen.cli.schema import schema
    from briefgen.output import write

    wanted, there = schema(), path.exists()
    if there and path.read_bytes() == wanted:
        return
    write(path, wanted)
    word = "brought up to date: " if there else "wrote "
    terminal.say(f"{word}{path}, by which an editor completes and checks the keys")
