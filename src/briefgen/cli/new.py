"""`briefgen new`: a name → a commented spec to start from, and the schema beside it for the editor."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefgen.cli.choices import complete_templates, examples
from briefgen.cli.reading_options import SET, Values
from briefgen.cli.terminal import Terminal, is_terminal

if TYPE_CHECKING:
    from briefgen.starters import Template
    from briefgen.starters.heads import Head

SCHEMA_NAME = "briefgen.schema.json"
HOUSE_FILE = "briefgen.yaml"
"""The name by which the first line of every starter knows the schema."""
FIELDS = {
    "title": "Its title.",
    "audience": "Whom it is for.",
    "date": "Its date, as 2026-03-31.",
    "author": "Who writes it.",
    "organisation": "Who issues it.",
    "reference": "Its file or case reference.",
    "marking": "Who may read it, as TLP:GREEN.",
}


def fields(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command an option for each key that it can fill in."""
    for name, about in reversed(FIELDS.items()):
        command = click.option(f"--{name}", metavar="TEXT", help=about)(command)
    return command


@click.command(
    "new",
    epilog=examples(
        (
            "briefgen new my-brief",
            "briefgen new specs/water --template policy-brief --blank",
            'briefgen new specs/water --title "Water for Northland" --date 2026-03-31',
        )
    ),
)
@click.argument("name", metavar="NAME")
@click.option(
    "--template", "kind", shell_complete=complete_templates, default="policy-brief", metavar="NAME",
    show_default=True, help="What kind of briefing; `briefgen templates` lists them.",
)  # fmt: skip
@click.option("--blank", is_flag=True, help="Only the template's parts and comments, without its example.")
@fields
@SET
@click.pass_obj
def command(terminal: Terminal, /, name: str, kind: str, blank: bool, values: Values, **given: str | None) -> int:
    """Write a new spec to start from.

    It is full of comments and renders as it is. NAME may lack its .yaml and may lie in a folder. A file that is there
    already is never overwritten. In a terminal, what the template asks for and no option says is asked.
    """
    from briefgen.output import create

    path = _path(name)
    template = _template(kind, path.parent, blank)
    asked = {key: value for key, value in given.items() if value is not None}
    asked |= {f"variables.{key}": value for key, value in values}
    head = _head(template, path.parent, asked, blank)
    text = _filled(template, asked, head)
    if _is_asked() and not path.exists():
        text = _answered(template, text, asked, head)
    create(path, text.encode())
    terminal.say(f"wrote {path}, {_a(kind)}{' to fill in' if blank else ' that renders as it is'}")
    if head.left:
        terminal.say(f"left to {HOUSE_FILE}: {', '.join(head.left)}")
    if head.dropped:
        terminal.say(f"switched off, as they were the example's: {', '.join(head.dropped)}")
    _put_schema(path.with_name(SCHEMA_NAME), terminal)
    terminal.say(f"next: edit it, then run: briefgen render {shlex.quote(str(path))}")
    return 0


def _a(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"


def _path(name: str) -> Path:
    if not name.strip() or name.endswith(("/", "\\")) or Path(name).name in ("", ".."):
        raise click.UsageError("NAME needs the name of a file, as in: briefgen new my-brief")
    given = Path(name)
    path = given if given.suffix.lower() in (".yaml", ".yml") else given.with_name(f"{given.name}.yaml")
    if path.name == HOUSE_FILE:
        raise click.UsageError(f"every spec of a folder reads its {path.name}, the house file; choose another name")
    return path


def _template(kind: str, near: Path, blank: bool) -> Template:
    from briefgen.errors import InputError
    from briefgen.starters import blank_of, find

    option = "'--template'"
    try:
        found = find(kind, near)
        option = "'--blank'"
        return blank_of(found) if blank else found
    except InputError as error:
        raise click.BadParameter(str(error), param_hint=option) from None


def _head(template: Template, folder: Path, asked: dict[str, str], blank: bool) -> Head:
    from briefgen.starters.heads import Head

    return Head(folder, asked, template.origin, blank)


def _filled(template: Template, asked: dict[str, str], head: Head) -> str:
    """The template's text with what was given; raises UsageError for what cannot stand there."""
    text = head.begun(template.text)
    for key, value in asked.items():
        wrong, text = _put(text, key, value, head)
        if wrong:
            option = f"--set {key.partition('.')[2]}" if "." in key else f"--{key}"
            raise click.UsageError(f"{option}: {wrong}")
    return text


def _put(text: str, key: str, value: str, head: Head) -> tuple[str, str]:
    """What is wrong with a value, or nothing; and the text with the value in its place."""
    from briefgen.starters.filling import NoPlaceError, filled

    try:
        made = filled(text, {key: value})
    except NoPlaceError as error:
        return f"the template cannot take it: {error}", text
    known = {problem.message for problem in head.read(text)}
    for problem in head.read(made):
        if problem.severity == "error" and problem.message not in known and problem.path.partition("[")[0] == key:
            return f"{problem.message}{f'; {problem.hint}' if problem.hint else ''}", text
    return "", made


def _is_asked() -> bool:
    """Whether somebody sits there to answer."""
    return is_terminal(sys.stdin) and is_terminal(sys.stderr)


def _answered(template: Template, text: str, asked: dict[str, str], head: Head) -> str:
    """The text with the answers to what the template asks; an empty answer leaves what is there, and the house's."""
    from briefgen.starters.filling import current

    for key, question in template.asks:
        if key not in asked and key not in head.left:
            before, there = text, current(text, key)
            text = _ask(question, there, lambda value, key=key, text=text: _accepted(text, key, value, head))  # type: ignore[misc]
            if text != before:
                head.given.add(key)
                text = head.titled(text) if key == "title" else text
    return text


def _ask(question: str, there: str, accept: Callable[[str], str]) -> str:
    """Ask until the answer can stand there."""
    shown = f"{question} [{there}]" if there else question
    suffix = " " if shown.endswith(("?", "]")) else ": "
    answer: str = click.prompt(shown, default="", prompt_suffix=suffix, show_default=False, value_proc=accept, err=True)
    return answer


def _accepted(text: str, key: str, value: str, head: Head) -> str:
    """The text with an answer in its place; raises BadParameter, at which the question is asked again."""
    if not value.strip():
        return text
    wrong, made = _put(text, key, value.strip(), head)
    if wrong:
        raise click.BadParameter(wrong)
    return made


def _put_schema(path: Path, terminal: Terminal) -> None:
    """Write the schema where there is none, or one of another version."""
    from briefgen.cli.schema import schema
    from briefgen.output import write

    wanted, there = schema(), path.exists()
    if there and path.read_bytes() == wanted:
        return
    write(path, wanted)
    word = "brought up to date: " if there else "wrote "
    terminal.say(f"{word}{path}, by which an editor completes and checks the keys")
