"""`briefgen check`: specs → their problems, as text or JSON; nothing is rendered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import click

from briefgen.cli.batch_options import OPTIONS as BATCH_OPTIONS
from briefgen.cli.choices import PATH, examples
from briefgen.cli.folders import expanded
from briefgen.cli.problems import Lines, counted, lines_of, told
from briefgen.cli.reading_options import ReadingOptions, reading_options
from briefgen.cli.sources import NO_ROW, Source, TableRow, load, sources
from briefgen.cli.terminal import Terminal

if TYPE_CHECKING:
    from briefgen.batch import Place
    from briefgen.errors import BriefgenError, Problem

BAD_SPEC = 65


class Checked(NamedTuple):
    """A spec with what was found in it, or why it could not be read."""

    source: Source
    row: Place | None = None
    problems: Sequence[Problem] = ()
    lines: Lines = {}  # noqa: RUF012 - never changed
    failure: BriefgenError | None = None

    @property
    def code(self) -> int:
        """The exit code of this spec."""
        if self.failure:
            return self.failure.exit_code
        return BAD_SPEC if any(problem.severity == "error" for problem in self.problems) else 0


@click.command(
    "check",
    epilog=examples(
        (
            "briefgen check specs/iraq-militias.yaml",
            "briefgen check specs --format json",
            "briefgen check a.yaml --each countries.csv",
        )
    ),
)
@click.argument("specs", nargs=-1, required=True, metavar="SPEC...", type=PATH)
@click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True,
    help="Text for people, or one JSON array.",
)  # fmt: skip
@BATCH_OPTIONS[0]
@BATCH_OPTIONS[1]
@reading_options
@click.pass_obj
def command(
    terminal: Terminal, specs: tuple[str, ...], form: str, each: str | None, name: str | None, reading: ReadingOptions
) -> int:
    """Show the problems of specs, and render nothing.

    Each SPEC is a YAML or JSON file, a folder of such, or - for standard input. Exits with 65 if there is an error,
    with 0 if there are warnings only. With --each every row is checked, as `render` would fill it in; a problem that
    many rows have is shown once.
    """
    found = sources(expanded(specs, terminal))
    rows = _rows(terminal, found, each, name, reading)
    checked = _distinct([_checked(source, reading, row) for source in found for row in rows])
    if form == "json":
        terminal.send(_as_json(checked))
    else:
        _as_text(checked, terminal)
    return max(one.code for one in checked)


def _rows(
    terminal: Terminal, specs: Sequence[Source], each: str | None, name: str | None, reading: ReadingOptions
) -> Sequence[TableRow]:
    """The rows to check with; one without values where there is no table."""
    if each is None and name is None:
        return (NO_ROW,)
    from briefgen.cli.columns import read_filling

    return read_filling(terminal, specs, each, name, reading)


def _distinct(checked: Sequence[Checked]) -> list[Checked]:
    """Each problem, and each failure, of a spec once, with the first row that has it, and which others have it."""
    from msgspec.structs import replace

    having: dict[object, list[Checked]] = {}
    for one in checked:
        for said in (*(replace(each, origin="") for each in one.problems), str(one.failure)):
            having.setdefault(said, []).append(one)
    made = []
    for one in checked:
        of_one = ((each, having[replace(each, origin="")]) for each in one.problems)
        new = tuple(_with_others(each, same) for each, same in of_one if same[0] is one)
        failure = one.failure if having[str(one.failure)][0] is one else None
        made.append(one._replace(problems=new, failure=failure))
    return made


def _with_others(problem: Problem, having: Sequence[Checked]) -> Problem:
    """A problem of a row's value, with the other rows that have the same."""
    others = [one.row for one in having[1:] if one.row]
    if not (others and problem.origin):
        return problem
    from msgspec.structs import replace

    from briefgen.cli.alike import named_rows

    return replace(problem, origin=f"{problem.origin}; {named_rows(others)} likewise")


def _checked(source: Source, options: ReadingOptions, row: TableRow) -> Checked:
    from briefgen.errors import InputError

    try:
        data, reading, _ = load(source, reading=options, row=row)
    except InputError as error:
        return Checked(source, failure=error)
    return Checked(source, row.place, reading.problems, lines_of(source.name, data, reading))


def _as_text(checked: Sequence[Checked], terminal: Terminal) -> None:
    for one in checked:
        if one.failure:
            terminal.tell(f"briefgen: {one.failure}")
        for problem in one.problems:
            terminal.say(told(problem, one.lines))
    terminal.say(_count(checked))


def _count(checked: Sequence[Checked]) -> str:
    severities = [problem.severity for one in checked for problem in one.problems]
    errors, warnings = severities.count("error"), severities.count("warning")
    unread = sum(one.failure is not None for one in checked)
    parts = [counted(errors, "error")] if errors or not unread else []
    parts += [counted(warnings, "warning")] if warnings else []
    parts += [f"{unread} not read"] if unread else []
    specs = len({one.source for one in checked})
    of_rows = f" with {counted(len(checked) // specs, 'row')}" if len(checked) > specs else ""
    return f"{counted(specs, 'spec')}{of_rows}: {', '.join(parts)}"


def _as_json(checked: Sequence[Checked]) -> bytes:
    import json

    found = [_as_object(problem) for one in checked for problem in _problems(one)]
    text = json.dumps(found, ensure_ascii=False, indent=2)
    return f"{text}\n".encode("utf-8", "backslashreplace")


def _problems(one: Checked) -> Sequence[Problem]:
    """The problems of a spec; that it cannot be read is one of them."""
    from briefgen.errors import Position, Problem

    return [Problem(Position(one.source.name), "", str(one.failure))] if one.failure else one.problems


def _as_object(problem: Problem) -> dict[str, object]:
    return {
        "file": problem.position.file,
        "line": problem.position.line,
        "column": problem.position.column,
        "path": problem.path,
        "severity": problem.severity,
        "message": problem.message,
        "hint": problem.hint,
        "origin": problem.origin,
        "written": problem.repair and problem.repair.written,
        "repaired": problem.repair and problem.repair.repaired,
    }
