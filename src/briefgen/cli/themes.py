"""`briefgen themes`: the looks that come with the package, a line each, or as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import click

from briefgen.cli.choices import examples
from briefgen.cli.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator


class Row(NamedTuple):
    """A theme: its name, the families it is set in, what it looks like, and the families that are not installed."""

    name: str
    fonts: str
    about: str
    missing: tuple[str, ...]


@click.command(
    "themes",
    epilog=examples(("briefgen themes", "briefgen themes --format json")),
)
@click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True,
    help="Text for people, or one JSON array.",
)  # fmt: skip
@click.pass_obj
def command(terminal: Terminal, form: str) -> int:
    """List the looks that `theme:` in a spec takes.

    So does `briefgen render` as an option. A file of your own is a theme too: docs/themes.md.
    """
    rows = list(_rows())
    if form == "json":
        terminal.send(_as_json(rows))
        return 0
    names, fonts = (max(map(len, column)) for column in list(zip(*rows, strict=True))[:2])
    for row in rows:
        terminal.say(f"{row.name.ljust(names)}  {row.fonts.ljust(fonts)}  {row.about}{_hint(row)}")
    return 0


def _rows() -> Iterator[Row]:
    from briefgen.looks.shipped import shipped_names
    from briefgen.spec.families import missing_families
    from briefgen.spec.themes import about, shipped

    for name in shipped_names():
        fonts = shipped(name).fonts
        families = dict.fromkeys((fonts.body.name, fonts.sans.name))
        missing = tuple(family.name for family in missing_families(fonts))
        yield Row(name, ", ".join(families), about(name), missing)


def _hint(row: Row) -> str:
    from briefgen.spec.families import INSTALL

    return f" (not installed: {INSTALL})" if row.missing else ""


def _as_json(rows: list[Row]) -> bytes:
    import json

    return f"{json.dumps([row._asdict() for row in rows], ensure_ascii=False, indent=2)}\n".encode()
