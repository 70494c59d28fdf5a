"""`briefgen templates`: what `new` can start from, where each comes from, and what it is for."""

from __future__ import annotations

from pathlib import Path

import click

from briefgen.cli.choices import PATH, examples
from briefgen.cli.terminal import Terminal

HEADER = ("name", "from", "what it is for")


@click.command("templates", epilog=examples(("briefgen templates", "briefgen templates specs")))
@click.argument("folder", metavar="[FOLDER]", default=".", type=PATH)
@click.pass_obj
def command(terminal: Terminal, folder: str) -> int:
    """List the templates that `new` takes for a spec in FOLDER.

    They are those in `templates/` there or beside the house file (house), those in your own configuration (user), and
    those that come with briefgen. Of two with one name the first counts.
    """
    from briefgen.errors import InputError, shown
    from briefgen.starters import templates

    if not Path(folder).is_dir():
        raise InputError(f"{shown(folder)} is no folder")
    found = [(each.name, each.origin, each.about) for each in templates(Path(folder))]
    rows = [HEADER, *found]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        terminal.say("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    return 0
