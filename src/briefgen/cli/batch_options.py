"""What `render` is asked about making many: the options, whether they go together, and whether they make it a batch."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import wraps
from typing import Any, NamedTuple

import click

from briefgen.cli.choices import PATH
from briefgen.cli.sources import STANDARD_INPUT

FEW = 16
"""So many briefings are made here before workers would have started, with a line for each file."""
TIMEOUT = 300.0
OPTIONS = (
    click.option(
        "--each", metavar="ROWS", type=PATH,
        help="One briefing for each row of a table (CSV, TSV, XLSX, JSON lines); columns are ${variables}.",
    ),
    click.option("--name", metavar="PATTERN", help='Names of their files, as "{date}-{country}".'),
    click.option("-j", "--jobs", type=click.IntRange(min=1), metavar="N", help="Workers; one for each core otherwise."),
    click.option("--resume", is_flag=True, help="Make only what is missing or changed since the last run."),
    click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line for each briefing."),
    click.option(
        "--timeout", type=click.FloatRange(min=0.1), metavar="SECONDS",
        help=f"The longest that one briefing may take; {TIMEOUT:.0f} if not given.",
    ),
    click.option("--manifest", metavar="FILE", type=PATH, help="Where to note what was made from what."),
    click.option("--dask", metavar="ADDRESS", help="Have a Dask scheduler's workers do it; local starts one here."),
)  # fmt: skip


class BatchOptions(NamedTuple):
    """What is asked of a batch."""

    each: str | None = None
    name: str | None = None
    jobs: int | None = None
    resume: bool = False
    as_json: bool = False
    timeout: float | None = None
    manifest: str | None = None
    dask: str | None = None

    def wanted(self, specs: Sequence[str], output: str) -> bool:
        """Whether it is a batch: an option of batches, an address to write to, or more than a few specs."""
        return self != BatchOptions() or "://" in output or len(specs) > FEW

    def faults(self, specs: Sequence[str], output: str) -> Iterator[str]:
        """Why that cannot be."""
        if STANDARD_INPUT in specs or output == STANDARD_INPUT:
            yield "a batch reads specs from files and writes to a folder; '-' is neither"
        if self.name is not None and self.each is None:
            yield "--name names the briefings of rows: add --each ROWS"
        if self.dask and self.timeout is not None:
            yield "--timeout ends workers of this computer, not those of --dask"


def batch_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options, and what was asked by them as `batch`."""

    @wraps(command)
    def packed(**given: Any) -> Any:
        asked = {name: given.pop(name) for name in BatchOptions._fields}
        return command(batch=BatchOptions(**asked), **given)

    for option in reversed(OPTIONS):
        packed = option(packed)
    return packed
