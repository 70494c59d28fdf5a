"""`render --template-docx`: a house's own Word file, read and tried before anything is rendered; and its report."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

import click

from briefgen.cli.choices import PATH
from briefgen.cli.terminal import Terminal

DOCX = "docx"
OPTIONS = (
    click.option(
        "--template-docx", metavar="FILE", type=PATH,
        help="Put the text into your own Word file (.docx, .dotx), which keeps its cover, headers and styles.",
    ),
    click.option("--report", is_flag=True, help="Say which styles of --template-docx are used, and which are added."),
)  # fmt: skip


class House(NamedTuple):
    """A house's Word file and its name for messages."""

    data: bytes
    name: str


def house(file: str | None, report: bool, names: Collection[str], terminal: Terminal) -> House | None:
    """The file, tried; its report goes to standard error.

    Raises UsageError where no Word file is asked for, InputError for a file that cannot be a template.
    """
    if file is None:
        if report:
            raise click.UsageError("--report is of a template: add --template-docx FILE")
        return None
    if DOCX not in names:
        raise click.UsageError("--template-docx is for Word files: add docx to --to")
    from briefgen.build import template_report
    from briefgen.cli.inputs import read_input

    read = House(read_input(file), file)

    told = template_report(read.data, file)
    if report:
        terminal.tell(f"{file}\n" + "\n".join(f"  {line}" for line in str(told).splitlines()))
    return read
