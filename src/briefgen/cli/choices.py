"""What options take: names of formats, templates and themes, checked early, offered to shells; and examples."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from briefgen.cli.terminal import Terminal
    from briefgen.theme import Theme

PATH = click.Path(readable=False)
"""Any path; whether a file is there and may be read, who reads it says, and with the code for that (66, not 2)."""


def formats(_context: click.Context, _option: click.Parameter, value: str) -> tuple[str, ...]:
    """Format names from a text with commas between them, each once; which are installed is known once they are used."""
    from briefgen.backends import ALIASES

    typed = filter(None, (name.strip().lower() for name in value.split(",")))
    names = tuple(dict.fromkeys(ALIASES.get(name, name) for name in typed))
    if not names:
        raise click.BadParameter("name a format, such as docx or pdf")
    return names


def suffixes_of(names: Sequence[str]) -> dict[str, str]:
    """The endings of the formats by name. Raises UnknownBackendError with all that nothing installed goes by."""
    from briefgen.backends import backend
    from briefgen.errors import UnknownBackendError

    made: dict[str, str] = {}
    unknown: list[UnknownBackendError] = []
    for name in names:
        try:
            made[name] = backend(name).suffix
        except UnknownBackendError as error:
            unknown.append(error)
    if unknown:
        raise UnknownBackendError("\nbriefgen: ".join(map(str, unknown)))
    return made


def complete_formats(_context: click.Context, _option: click.Parameter, incomplete: str) -> list[str]:
    """The installed formats, after those already typed."""
    from briefgen.backends import names

    typed, comma, last = incomplete.rpartition(",")
    return [f"{typed}{comma}{name}" for name in names() if name.startswith(last)]


def complete_templates(_context: click.Context, _option: click.Parameter, incomplete: str) -> list[str]:
    """The templates there are for a spec in the current folder."""
    from briefgen import starters

    return [each.name for each in starters.templates(Path()) if each.name.startswith(incomplete)]


def complete_themes(_context: click.Context, _option: click.Parameter, incomplete: str) -> list[str]:
    """The themes of the package."""
    from briefgen.looks.shipped import shipped_names

    return [name for name in shipped_names() if name.startswith(incomplete)]


def asked_theme(theme: str | None, terminal: Terminal) -> Theme | None:
    """The theme that is asked for; what is wrong with its file is told at once. Raises SpecError and InputError."""
    if theme is None:
        return None
    from briefgen.errors import SpecError
    from briefgen.spec.themes import theme_and_problems

    look, problems = theme_and_problems(theme)
    if look is None:
        raise SpecError(problems)
    if problems:
        from briefgen.cli.problems import block

        terminal.tell(block(theme, problems))
    return look


def examples(lines: Iterable[str]) -> str:
    """The end of a help page: command lines to copy."""
    return "\n".join(["\b", "Examples:", *(f"  {line}" for line in lines)])
