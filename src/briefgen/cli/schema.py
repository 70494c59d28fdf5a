"""`briefgen schema`: the JSON Schema of a spec, or of a theme, for editors that complete and check as one types."""

from __future__ import annotations

import json
from pathlib import Path

import click

from briefgen.cli.choices import PATH, examples
from briefgen.cli.terminal import Terminal


@click.command("schema", epilog=examples(("briefgen schema > briefgen.schema.json", "briefgen schema -o schema.json")))
@click.option("-o", "--output", default="-", metavar="FILE", type=PATH, help="File to write, instead of printing.")
@click.option("--theme", is_flag=True, help="The schema of a theme file.")
@click.pass_obj
def command(terminal: Terminal, output: str, theme: bool) -> int:
    """Print the JSON Schema of a spec, or of a theme.

    `briefgen new` puts it beside the spec, where an editor with a YAML language server finds it without a network.
    """
    if output == "-":
        terminal.send(schema(theme))
        return 0
    from briefgen.output import write

    write(Path(output), schema(theme))
    terminal.say(f"wrote {output}")
    return 0


def schema(theme: bool = False) -> bytes:
    """The schema as the bytes of its file."""
    from briefgen.spec import json_schema, theme_schema

    return f"{json.dumps(theme_schema() if theme else json_schema(), ensure_ascii=False, indent=2)}\n".encode()
