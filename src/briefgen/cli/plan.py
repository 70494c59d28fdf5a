"""Specs, formats and `-o` → what goes where, settled before anything is rendered."""

from __future__ import annotations

import stat
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple, TypeAlias

import click

from briefgen.cli.sources import Source

STANDARD_OUTPUT = "-"


class Job(NamedTuple):
    """One file to make; a target of None is standard output, a copy of 0 the paper as its spec has it."""

    source: Source
    format: str
    target: Path | None
    copy: int = 0


Plan: TypeAlias = tuple[tuple[Job, ...], ...]
"""The jobs of each spec."""


def plan(specs: Sequence[Source], suffixes: Mapping[str, str], output: str, copies: Sequence[int] = (0,)) -> Plan:
    """The jobs of each spec; `suffixes` are those of the formats by name. Raises UsageError where that cannot be."""
    pairs = [(spec, name, copy) for spec in specs for copy in copies for name in suffixes]
    if output == STANDARD_OUTPUT or names_a_file(Path(output), suffixes.values()):
        if len(pairs) > 1:
            raise click.UsageError(f"'-o {output}' takes one file, and there would be {len(pairs)}{_advice(suffixes)}")
        target = None if output == STANDARD_OUTPUT else Path(output)
        jobs = [Job(spec, name, target, copy) for spec, name, copy in pairs]
    else:
        folder = Path(output)
        refuse_other_format(folder, suffixes)
        jobs = [Job(spec, name, folder / _file(spec, suffixes[name], copy), copy) for spec, name, copy in pairs]
    _refuse_clashes(jobs)
    return tuple(tuple(group) for _, group in groupby(jobs, key=lambda job: job.source))


def _file(spec: Source, suffix: str, copy: int) -> str:
    return f"{spec.stem}{f'-copy-{copy}' if copy else ''}{suffix}"


def names_a_file(output: Path, suffixes: Iterable[str]) -> bool:
    """A name that ends like a format, a device or a FIFO is a file; all else is a folder, there already or not."""
    try:
        mode = output.stat().st_mode
    except (OSError, ValueError):
        mode = None
    if mode is not None and not stat.S_ISREG(mode):
        return not stat.S_ISDIR(mode)
    return output.suffix.lower() in suffixes


def refuse_other_format(folder: Path, suffixes: Mapping[str, str]) -> None:
    """Raise UsageError for a name such as `final.docx` for a PDF: it is a slip, not a folder."""
    from briefgen.backends import ALIASES, BUILT_IN

    named = folder.suffix.lower().removeprefix(".")
    if ALIASES.get(named, named) in BUILT_IN and not folder.is_dir():
        raise click.UsageError(
            f"'-o {folder}' ends like {named}, and the format is {next(iter(suffixes))}: --to {named}?"
        )


def _advice(suffixes: Mapping[str, str]) -> str:
    return f"; choose one format, as in --to {next(iter(suffixes))}" if len(suffixes) > 1 else "; name a folder"


def _refuse_clashes(jobs: Sequence[Job]) -> None:
    """Two files of one name, also where a file system takes the names for one; or a spec as its own output."""
    taken: dict[str, Job] = {}
    for job in jobs:
        first = taken.setdefault(_as_one_name(job.target), job)
        if first is not job:
            raise click.UsageError(_clash(first, job))
    inputs = {Path(job.source.argument).resolve() for job in jobs}
    for job in jobs:
        if job.target and job.target.resolve() in inputs:
            hint = "name the spec that it is made from, or another folder with -o"
            raise click.UsageError(f"{job.target} would be written over itself; {hint}")


def _clash(first: Job, second: Job) -> str:
    if first.source == second.source:
        return f"{first.format} and {second.format} would both be written to {second.target}; choose one of them"
    return (
        f"{first.source.name} and {second.source.name} would both be written to {second.target}; "
        "render them into two folders with -o, or rename one"
    )


def _as_one_name(target: Path | None) -> str:
    """The name as a file system that folds case and Unicode forms knows it."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", str(target)).casefold())
