"""`briefgen schema`: the JSON Schema of a spec, for editors that complete and check as one types."""

from __future__ import annotations

import json
from pathlib import Path

import click

from briefgen.cli.choices import examples
from briefgen.cli.terminal import Terminal


@click.command("schema", epilog=examples(("briefgen schema > briefgen.schema.json", "briefgen schema -o schema.json")))
@click.option(
    "-o", "--output", default="-", metavar="FILE", type=click.Path(), help="File to write, instead of printing."
)
@click.pass_obj
def command(terminal: Terminal, output: str) -> int:
    """Print the JSON Schema of a spec.

    `briefgen new` puts it beside the spec, where an editor with a YAML language server finds it without a network.
    """
    if output == "-":
        terminal.send(schema())
        return 0
    from briefgen.output import write

    write(Path(output), schema())
    terminal.say(f"wrote {output}")
    return 0


def schema() -> bytes:
    """The schema as the bytes of its file."""
    from briefgen.spec import json_schema

    return f"{json.dumps(json_schema(), ensure_ascii=False, indent=2)}\n".encode()
