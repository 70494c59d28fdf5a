"""Specs, rows and a place to write to → the tasks of a batch, each with names of its own, before anything is made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from briefgen.batch.heads import Head, known_of_all
from briefgen.batch.names import BadNameError, Pattern, as_one_name
from briefgen.batch.rows import Values, columns, is_blank, place_of
from briefgen.batch.targets import joined
from briefgen.batch.values import Record, Task

PLAIN, NUMBERED = "{spec}", "{spec}-{row}"


def plan(
    specs: Sequence[str],
    suffixes: Mapping[str, str],
    output: str,
    rows: Sequence[Values] = (),
    pattern: str = "",
    before: Mapping[str, Record] | None = None,
    heads: Mapping[str, Head] | None = None,
) -> list[Task]:
    """One task for each spec, or for each spec and row that is not blank; `suffixes` are of the formats by name.

    `output` is a folder or an address, `pattern` as `Pattern` takes it, `before` what a manifest knows of each target,
    `heads` what the head of each spec says, for fields that no column has.
    Raises BadNameError where two briefings would have one name, or one none.
    """
    names = pattern_of(rows, pattern or (NUMBERED if rows else PLAIN), heads or {})
    known = before or {}
    tasks = [
        Task(spec, targets, row, values, known.get(targets[0]), place_of(rows, row))
        for spec, row, values, name in _named(specs, rows, names, heads or {})
        for targets in (tuple(joined(output, name + suffix) for suffix in suffixes.values()),)
    ]
    _refuse_clashes(tasks)
    return tasks


def pattern_of(rows: Sequence[Values], pattern: str, heads: Mapping[str, Head]) -> Pattern:
    """The pattern, which knows the columns of the rows and what all heads say. Raises BadNameError."""
    return Pattern(pattern, dict.fromkeys((*columns(rows), *known_of_all(heads))))


def _named(
    specs: Sequence[str], rows: Sequence[Values], names: Pattern, heads: Mapping[str, Head]
) -> Iterator[tuple[str, int, Values, str]]:
    width = len(str(len(rows)))
    for spec in specs:
        stem = Path(spec).stem
        for number, values in enumerate(rows, 1):
            if is_blank(values):
                continue
            yield (
                spec,
                number,
                values,
                names.name(_known(spec, values, heads), stem, f"{number:0{width}}", place_of(rows, number)),
            )
        if not rows:
            yield spec, 0, {}, stem


def _known(spec: str, values: Values, heads: Mapping[str, Head]) -> Values:
    return heads[spec].filled(values) if spec in heads else values


def _refuse_clashes(tasks: Sequence[Task]) -> None:
    """Two files of one name, also where a file system takes the names for one; or a spec as an output."""
    taken: dict[str, Task] = {}
    specs = {as_one_name(str(Path(task.spec))) for task in tasks}
    for task in tasks:
        for target in task.targets:
            name = as_one_name(target)
            if name in specs:
                raise BadNameError(f"{target} would be written over a spec; choose another folder with -o")
            first = taken.setdefault(name, task)
            if first is not task or task.targets.count(target) > 1:
                raise BadNameError(_clash(first, task, target))


def _clash(first: Task, second: Task, target: str) -> str:
    if first is second:
        return f"two formats of {first.label} would both be written to {target}; choose one of them"
    mend = "tell the rows apart with --name" if first.row else "render them into two folders with -o, or rename one"
    return f"{first.label} and {second.label} would both be written to {target}; {mend}"
