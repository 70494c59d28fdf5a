"""`briefgen inspect`: finished Word files and PDFs → what is wrong with them and what is in them, as text or JSON."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import click

from briefgen.cli.choices import PATH, examples
from briefgen.cli.problems import counted
from briefgen.cli.sources import STANDARD_INPUT, Source, sources
from briefgen.cli.terminal import Terminal

if TYPE_CHECKING:
    from briefgen.errors import InputError
    from briefgen.inspection import Finding, Inspection

BAD_FILE = 65
PASSWORD = "BRIEFGEN_PASSWORD"
TITLES = {"exposed": "Would embarrass", "accessibility": "Keeps people from reading it", "soundness": "Is not sound"}
SHORT = 24
"""Characters of values that may stand side by side."""
LONGEST = 400
"""Characters of a message that are shown; what stands in a file may be of any length."""


class Inspected(NamedTuple):
    """A file with what was seen in it, or why it could not be read."""

    source: Source
    seen: Inspection | None = None
    failure: InputError | None = None

    @property
    def code(self) -> int:
        """The exit code of this file."""
        if self.failure:
            return self.failure.exit_code
        return BAD_FILE if self.seen and self.seen.problems else 0


@click.command(
    "inspect",
    epilog=examples(("briefgen inspect output/iraq-militias.pdf", "briefgen inspect final/* --marking TLP:GREEN")),
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=PATH)
@click.option("--marking", default="", metavar="TEXT", help="What must stand at the top and bottom of every page.")
@click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True,
    help="Text for people, or one JSON array.",
)  # fmt: skip
@click.pass_obj
def command(terminal: Terminal, files: tuple[str, ...], marking: str, form: str) -> int:
    """Look into finished Word files and PDFs, of whatever program.

    What would embarrass stands first: a page without its marking, tracked changes, names, paths. Then what keeps people
    from reading it, what is not sound, and what is in it. BRIEFGEN_PASSWORD opens an encrypted PDF. Exits with 65 if
    there is a problem, with 0 if there are warnings only.
    """
    inspected = [_inspected(source, marking) for source in sources(files)]
    if form == "json":
        terminal.send(_as_json(inspected))
    else:
        _as_text(inspected, terminal)
    return max(one.code for one in inspected)


def _inspected(source: Source, marking: str) -> Inspected:
    from briefgen.errors import InputError
    from briefgen.inspection import inspect

    try:
        file = _standard_input() if source.argument == STANDARD_INPUT else source.argument
        return Inspected(source, inspect(file, marking=marking, password=os.environ.get(PASSWORD, "")))
    except InputError as error:
        return Inspected(source, failure=InputError(f"{source.name} cannot be inspected: {error}"))


def _standard_input() -> bytes:
    from briefgen.inspection import MOST_BYTES

    return sys.stdin.buffer.read(MOST_BYTES) if sys.stdin else b""


def _as_text(inspected: Sequence[Inspected], terminal: Terminal) -> None:
    for one in inspected:
        if one.failure:
            terminal.tell(f"briefgen: {one.failure}")
        if one.seen:
            terminal.say(f"{click.style(one.source.name, bold=True)}: {_count(one.seen)}")
            terminal.say("\n".join((*_findings(one.seen), *_facts(one.seen))))


def _count(seen: Inspection) -> str:
    problems, warnings = len(seen.problems), len(seen.findings) - len(seen.problems)
    return ", ".join([counted(problems, "problem"), *([counted(warnings, "warning")] if warnings else [])])


def _findings(seen: Inspection) -> Iterator[str]:
    """Group by group; how to mend it once below those of one rule."""
    for group, title in TITLES.items():
        found = [finding for finding in seen.findings if finding.group == group]
        if found:
            yield click.style(f"  {title}", bold=True)
        for place, finding in enumerate(found):
            yield f"    {_line(finding)}"
            if place + 1 == len(found) or found[place + 1].rule != finding.rule:
                yield f"      to mend it: {finding.mend}"


def _line(finding: Finding) -> str:
    from briefgen.inspection.text import shown

    word = click.style("warning: ", fg="yellow") if finding.severity == "warning" else ""
    return f"{word}{shown(str(finding), LONGEST)} [{finding.rule}]"


def _facts(seen: Inspection) -> Iterator[str]:
    yield click.style("  Is in it", bold=True)
    width = max(len(fact.name) for fact in seen.facts)
    for fact in seen.facts:
        first, *more = _rows(fact.values)
        yield f"    {fact.name.ljust(width)}  {first}"
        yield from (f"    {'':{width}}  {value}" for value in more)


def _rows(values: Sequence[str]) -> Sequence[str]:
    """Short values side by side, long ones one below the other."""
    if max(map(len, values)) > SHORT:
        return values
    from textwrap import wrap

    return wrap(", ".join(values), 90)


def _as_json(inspected: Sequence[Inspected]) -> bytes:
    import json

    text = json.dumps([_as_object(one) for one in inspected], ensure_ascii=False, indent=2)
    return f"{text}\n".encode("utf-8", "backslashreplace")


def _as_object(one: Inspected) -> dict[str, object]:
    findings, facts = (one.seen.findings, one.seen.facts) if one.seen else ((), ())
    return {
        "file": one.source.name,
        "format": one.seen and one.seen.format,
        "unreadable": one.failure and str(one.failure),
        "findings": [
            {
                "rule": finding.rule,
                "group": finding.group,
                "severity": finding.severity,
                "where": finding.where,
                "message": finding.message,
                "mend": finding.mend,
            }
            for finding in findings
        ],
        "facts": {fact.name: list(fact.values) for fact in facts},
    }
