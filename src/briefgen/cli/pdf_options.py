"""What `render` is asked about its PDFs: the options, and whether they go together, before anything is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, NamedTuple

import click

OPTIONS = (
    click.option("--attach-spec", is_flag=True, help="Put the spec and its data files into the PDF (PDF/A-3a)."),
)


class PdfOptions(NamedTuple):
    """What is asked of the PDFs, and of no other format."""

    attach_spec: bool = False

    def check(self, names: Iterable[str]) -> None:
        """Raise UsageError where that cannot be with these formats."""
        from briefgen.backends import attaches

        if self.attach_spec and not any(map(attaches, names)):
            raise click.UsageError("--attach-spec needs a format that holds other files: add pdf to --to")


def pdf_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options, and what was asked by them as `options`."""

    @wraps(command)
    def packed(**given: Any) -> Any:
        asked = {name: given.pop(name) for name in PdfOptions._fields}
        return command(options=PdfOptions(**asked), **given)

    for option in reversed(OPTIONS):
        packed = option(packed)
    return packed
