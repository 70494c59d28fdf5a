"""`briefgen backends`: the formats that are installed, and where each comes from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from briefgen.cli.choices import examples
from briefgen.cli.terminal import Terminal

if TYPE_CHECKING:
    from briefgen.backends import BackendInfo

HEADER = ("name", "suffix", "package", "version")


@click.command("backends", epilog=examples(("briefgen backends",)))
@click.pass_obj
def command(terminal: Terminal) -> int:
    """List the formats that `render --to` takes."""
    from briefgen.backends import backends

    rows = [HEADER, *(_row(info, terminal) for info in backends())]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        terminal.say(_line(row, widths))
    return 0


def _row(info: BackendInfo, terminal: Terminal) -> tuple[str, ...]:
    return info.name, _suffix(info.name, terminal), info.package or "?", info.version or "?"


def _suffix(name: str, terminal: Terminal) -> str:
    """The suffix of the backend's files; one that cannot be used is told and does not hide the others."""
    from briefgen.backends import backend

    try:
        return backend(name).suffix
    except Exception as error:
        terminal.tell(f"briefgen: the backend '{name}' cannot be used: {error}")
        return "?"


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
