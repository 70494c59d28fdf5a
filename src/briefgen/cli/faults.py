"""What is wrong with a command line → one usage error that tells all of it."""

from __future__ import annotations

from collections.abc import Iterable

import click


def refuse(faults: Iterable[str]) -> None:
    """Raise UsageError where there are any, with a line for each."""
    found = tuple(dict.fromkeys(faults))
    if found:
        raise click.UsageError("\nbriefgen: ".join(found))
