"""`briefgen render` of many: specs, rows and options → files made by workers, what went wrong by name, a manifest."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from heapq import heappop, heappush
from pathlib import Path
from typing import NamedTuple

import click
from msgspec.structs import replace

from briefgen.batch import LocalPool, Order, Outcome, Task, run
from briefgen.batch.heads import Head
from briefgen.batch.manifest import Manifest, made_before
from briefgen.batch.names import BadNameError
from briefgen.batch.planning import pattern_of, plan
from briefgen.batch.recipes import salt_before, sealed
from briefgen.batch.rows import Rows, Values, blank_rows, is_blank, read_rows
from briefgen.batch.targets import check, is_address
from briefgen.cli.alike import Alike
from briefgen.cli.batch_options import TIMEOUT, BatchOptions
from briefgen.cli.columns import (
    IN_SPECS,
    Filling,
    empty_cells,
    filled,
    heads_of,
    refuse_idle,
    tell_blank,
    tell_idle,
    tell_totals,
)
from briefgen.cli.finish import Finish
from briefgen.cli.house import House
from briefgen.cli.interrupts import Interrupts
from briefgen.cli.plan import names_a_file, refuse_other_format
from briefgen.cli.problems import counted_together, indent, source_lines, told
from briefgen.cli.progress import Counts, progress
from briefgen.cli.reading_options import ReadingOptions
from briefgen.cli.sources import source
from briefgen.cli.terminal import IO_ERROR, Terminal
from briefgen.theme import Theme

MANIFEST = "briefgen-manifest.jsonl"
UNNOTED = ("unchanged", "stopped")
"""What came of a briefing of which the manifest says nothing new."""
NAMES_FILES = "files are named by it"
WAITING = 4
"""Calls under way for each worker of this computer, so that none is ever without."""
CHUNK = 50
"""Briefings in a call of a cluster, whose every call costs milliseconds."""
SHARES = 4
"""Calls that a small batch is divided into for each worker of a cluster, so that all end at about the same time."""
HANDED_OVER = 2
"""Calls under way for each worker of a cluster: an interrupt waits for all of them, and each is a second's work."""


class Lot(NamedTuple):
    """All that is to be made: from what, into which formats (suffixes by name), where to, and how."""

    specs: Sequence[str]
    suffixes: Mapping[str, str]
    output: str
    own: House | None
    attach: bool
    finish: Finish
    quiet: bool
    reading: ReadingOptions
    batch: BatchOptions
    look: Theme | None


def render_many(terminal: Terminal, lot: Lot) -> int:
    """Make them and report; the exit code."""
    _refuse_files(lot)
    rows = read_rows(lot.batch.each) if lot.batch.each else Rows((), "", ())
    tell_idle(terminal, "" if lot.quiet else rows.said)
    path = _manifest(lot)
    specs = [source(each) for each in lot.specs]
    heads = heads_of(specs, rows, lot.batch.name, lot.reading)
    tasks = _planned(lot, rows, path, heads)
    if lot.batch.each:
        named = pattern_of(rows, lot.batch.name or "", heads).fields
        filling = Filling(lot.batch.each, rows, named, IN_SPECS)
        said = refuse_idle(filled(specs, rows, lot.reading), filling)
        tell_idle(terminal, "" if lot.quiet else said)
        tell_blank(terminal, blank_rows(rows), lot.batch.each)
        if not lot.quiet:
            tell_totals(terminal, rows)
        told = [one for one in zip(rows.places, rows, strict=True) if not is_blank(one[1])]
        for said in () if lot.quiet else empty_cells(told, named, NAMES_FILES):
            terminal.tell(f"briefgen: warning: {said}")
    with Interrupts() as interrupts, Manifest(path, lot.batch.resume) as manifest:
        made = Made(terminal, lot, Counts(len(tasks)), manifest)
        made.all(tasks, interrupts)
        code = max(made.counts.code, interrupts.code)
        if interrupts.seen():
            terminal.tell("briefgen: interrupted; what is written stays, and --resume makes the rest")
        made.shown.close(code, str(path))
    return code


class Made:
    """A batch under way: counted, noted, told and shown."""

    def __init__(self, terminal: Terminal, lot: Lot, counts: Counts, manifest: Manifest) -> None:
        self.lot = lot
        self.counts = counts
        self.manifest = manifest
        self.teller = Teller(terminal, lot.quiet, lot.specs)
        self.shown = progress(terminal, counts, lot.quiet, lot.batch.as_json)

    def all(self, tasks: Sequence[Task], interrupts: Interrupts) -> None:
        """Have the tasks done until there are no more, or until it is to stop."""
        order = _order(self.lot, tasks)
        with self.shown, _workers(self.lot.batch, len(tasks)) as crew:
            self.teller.patience = crew.chunk * crew.ahead
            try:
                for outcome in run(
                    order, tasks, crew.executor, chunk=crew.chunk, ahead=crew.ahead, stop=interrupts.seen
                ):
                    self._one(outcome)
            finally:
                self.teller.close()

    def _one(self, outcome: Outcome) -> None:
        self.counts.add(outcome)
        if outcome.status not in UNNOTED:
            self.manifest.add(outcome)
        self.teller.add(outcome)
        self.shown.add(outcome)


def _order(lot: Lot, tasks: Sequence[Task]) -> Order:
    template = (lot.own.data, lot.own.name) if lot.own else None
    values, no_house = lot.reading
    finish = None if lot.finish.idle else lot.finish
    secret = lot.finish.secret()
    seal = sealed(secret, salt_before(task.before for task in tasks)) if secret else ""
    return Order(
        tuple(lot.suffixes),
        template,
        values,
        not no_house,
        lot.attach,
        lot.look,
        finish,
        seal,
    )


def _manifest(lot: Lot) -> Path:
    """The manifest's file: as asked, or in the folder of the outputs, or here where those go elsewhere."""
    if lot.batch.manifest:
        return Path(lot.batch.manifest)
    return Path(MANIFEST) if is_address(lot.output) else Path(lot.output) / MANIFEST


def _refuse_files(lot: Lot) -> None:
    """A batch goes into a folder, or below an address. Raises UsageError, and UnavailableError for an unknown store."""
    if lot.batch.dask and (lot.finish.options.encrypt or lot.finish.options.sign):
        raise click.UsageError("passwords and keys are not sent to a cluster: encrypt and sign without --dask")
    if is_address(lot.output):
        check(lot.output)
    elif names_a_file(Path(lot.output), lot.suffixes.values()):
        raise click.UsageError(f"'-o {lot.output}' is one file, and a batch makes many; name a folder")
    else:
        refuse_other_format(Path(lot.output), lot.suffixes)


def _planned(lot: Lot, rows: Sequence[Values], manifest: Path, heads: Mapping[str, Head]) -> list[Task]:
    before = made_before(manifest) if lot.batch.resume else {}
    try:
        return plan(lot.specs, lot.suffixes, lot.output, rows, lot.batch.name or "", before, heads)
    except BadNameError as error:
        raise click.UsageError(str(error)) from None


class Crew(NamedTuple):
    """Who does it: an executor, tasks in a call, and calls under way."""

    executor: Executor
    chunk: int
    ahead: int


@contextmanager
def _workers(batch: BatchOptions, tasks: int) -> Iterator[Crew]:
    """Workers for so many tasks; nothing that waits is begun once the batch is left."""
    if batch.dask:
        from briefgen.batch.cluster import dask

        with dask(batch.dask, batch.jobs or cores()) as (executor, count):
            yield Crew(executor, max(1, min(CHUNK, tasks // (SHARES * count))), HANDED_OVER * count)
        return
    count = max(1, min(batch.jobs or cores(), tasks))
    pool = LocalPool(count, batch.timeout or TIMEOUT)
    try:
        yield Crew(pool, 1, WAITING * count)
    finally:
        pool.shutdown(cancel_futures=True)


def cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Teller:
    """Tells what went wrong with each briefing; what went wrong with many alike is told once, and then counted.

    Problems are told in the order of specs and rows: each lets as many others come before it as may be under way.
    """

    def __init__(self, terminal: Terminal, quiet: bool, specs: Sequence[str], patience: int = 0) -> None:
        self.terminal = terminal
        self.quiet = quiet
        self.ranks = {spec: rank for rank, spec in enumerate(specs)}
        self.patience = patience
        self.come = 0
        self.held: list[tuple[int, int, int, Outcome]] = []
        """Outcomes that are yet to be told, each behind its rank, its row and how many had come when it came."""
        self.alike = Alike(terminal.tell)
        self.disk_failed = False

    def add(self, outcome: Outcome) -> None:
        """Tell the errors, and the warnings of what was written unless it is to be quiet."""
        if outcome.error and not (outcome.code == IO_ERROR and self.disk_failed):
            self.disk_failed |= outcome.code == IO_ERROR
            self.terminal.tell(f"briefgen: {_prefix(outcome)}{outcome.error}")
        self.come += 1
        if (outcome.problems or outcome.warnings) and not (self.quiet and outcome.code == 0):
            heappush(self.held, (self.ranks.get(outcome.task.spec, 0), outcome.task.row, self.come, outcome))
        while any(come <= self.come - self.patience for _, _, come, _ in self.held):
            self._tell(heappop(self.held)[-1])

    def close(self) -> None:
        """Tell what is left, and how many were like another."""
        while self.held:
            self._tell(heappop(self.held)[-1])
        self.alike.close()

    def _tell(self, outcome: Outcome) -> None:
        if outcome.problems:
            self._problems(outcome)
        for said in () if self.quiet else outcome.warnings:
            self._warning(outcome.task, said)

    def _problems(self, outcome: Outcome) -> None:
        key = tuple(str(replace(problem, origin="")) for problem in outcome.problems)
        row = outcome.task.place if any(problem.origin for problem in outcome.problems) else None
        self.alike.add(key, outcome.task.label, row, lambda: _block(outcome))

    def _warning(self, task: Task, said: str) -> None:
        self.alike.add(said, task.label, task.place, lambda: f"briefgen: {task.label}: warning: {said}")


def _block(outcome: Outcome) -> str:
    """The problems of a briefing under its name."""
    lines = {name: _lines(name) for name in {problem.position.file for problem in outcome.problems}}
    shown = (indent(told(problem, lines)) for problem in outcome.problems)
    return "\n".join([f"briefgen: {outcome.task.label}: {counted_together(outcome.problems)}", *shown])


def _prefix(outcome: Outcome) -> str:
    """Whose error it is, where the error itself does not say so."""
    names = (outcome.task.name, *outcome.task.targets)
    return "" if outcome.error.startswith(names) else f"{outcome.task.label}: "


def _lines(file: str) -> tuple[str, ...]:
    """The lines of a spec, or of a file that it includes, by its name in messages."""
    try:
        return source_lines(Path(file).read_bytes())
    except (OSError, ValueError):
        return ()
