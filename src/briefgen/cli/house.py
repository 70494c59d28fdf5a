"""`render --template-docx`: a house's own Word file, read and tried before anything is rendered; and its report."""

from __future__ import annotations

from collections.abc import Collection, Iterator
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


def house_faults(file: str | None, report: bool, names: Collection[str]) -> Iterator[str]:
    """Why a Word file of one's own, or its report, cannot be, with these formats or at all."""
    if file is None and report:
        yield "--report is of a template: add --template-docx FILE"
    if file is not None and DOCX not in names:
        yield "--template-docx is for Word files: add docx to --to"


def house(file: str | None, report: bool, terminal: Terminal) -> House | None:
    """The file, tried; its report goes to standard error. Raises InputError for one that cannot be a template."""
    if file is None:
        return None
    from briefgen.build import template_report
    from briefgen.cli.inputs import read_input

    read = House(read_input(file), file)

    told = template_report(read.data, file)
    if report:
        terminal.tell(f"{file}\n" + "\n".join(f"  {line}" for line in str(told).splitlines()))
    return read
