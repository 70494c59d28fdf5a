"""`--set` and `--no-house`: what specs are read with, for every command that reads them."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import wraps
from typing import Any, NamedTuple

import click

Values = tuple[tuple[str, str], ...]


class ReadingOptions(NamedTuple):
    """Values for variables, and whether the house file is left aside."""

    values: Values = ()
    no_house: bool = False


def named_values(_context: click.Context, _option: click.Parameter, given: tuple[str, ...]) -> Values:
    """Names and values from `name=value`; a value may hold anything that a document can."""
    pairs = tuple(_pair(each) for each in given)
    names = [name for name, _ in pairs]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise click.BadParameter(f"'{twice}' is set twice")
    return pairs


def _pair(given: str) -> tuple[str, str]:
    name, sign, value = given.partition("=")
    if not (name.strip() and sign):
        raise click.BadParameter(f"{given!a} is not NAME=VALUE, as in: --set country=Norway")
    if any(unicodedata.category(char) in ("Cc", "Cs") and char not in "\n\t" for char in value):
        raise click.BadParameter(f"the value of '{name.strip()}' holds a character that no document can carry")
    return name.strip(), value


SET = click.option(
    "--set", "values", multiple=True, metavar="NAME=VALUE", callback=named_values,
    help="Value for a variable; may be given several times.",
)  # fmt: skip
NO_HOUSE = click.option("--no-house", is_flag=True, help="Leave the house file, briefgen.yaml, aside.")


def reading_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options, and what was asked by them as `reading`."""

    @wraps(command)
    def packed(**given: Any) -> Any:
        asked = {name: given.pop(name) for name in ReadingOptions._fields}
        return command(reading=ReadingOptions(**asked), **given)

    return SET(NO_HOUSE(packed))
