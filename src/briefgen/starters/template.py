"""A template's file → its text as a new briefing begins, what it is for, and what it asks."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from briefgen.errors import InputError
from briefgen.starters.places import Origin

ABOUT = re.compile(r"#\s*briefgen:\s*(?P<about>.*\S)")
ASK = re.compile(r"#\s*ask\s+(?P<key>[A-Za-z_][\w.-]*)\s*(?::\s*(?P<question>.*\S)?)?\s*")
EDITOR = "yaml-language-server:"
MOST_BYTES = 4_000_000


class Ask(NamedTuple):
    """Something that a template asks for: a key at the top of the spec or `variables.NAME`, and the question."""

    key: str
    question: str


class Template(NamedTuple):
    """A template: `text` is what a new briefing begins as, without the lines that are for briefgen."""

    name: str
    path: Path
    origin: Origin
    about: str
    asks: tuple[Ask, ...]
    text: str


def read_template(path: Path, origin: Origin) -> Template:
    """The template in a file; raises InputError where it cannot be read."""
    lines = _read(path).split("\n")
    head = lines[: _end_of_head(lines)]
    about = next((found["about"] for line in head if (found := ABOUT.fullmatch(line.strip()))), "")
    asks = tuple(_ask(found) for line in head if (found := ASK.fullmatch(line.strip())))
    kept = [line for line in head if not (ABOUT.fullmatch(line.strip()) or ASK.fullmatch(line.strip()))]
    text = "\n".join((*kept, *lines[len(head) :]))
    return Template(path.stem.removesuffix(".blank"), path, origin, about or _first_words(kept), asks, text)


def _read(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES)
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise InputError(f"the template {path} is not UTF-8: save it as that") from None
    except OSError as error:
        raise InputError(f"the template {path} cannot be read: {(error.strerror or 'error').lower()}") from None


def _end_of_head(lines: list[str]) -> int:
    """How many lines of comment, or of nothing, stand above the first key."""
    return next((at for at, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#")), len(lines))


def _ask(found: re.Match[str]) -> Ask:
    key = found["key"]
    plain = key.rpartition(".")[2].replace("_", " ")
    return Ask(key, found["question"] or f"{plain[:1].upper()}{plain[1:]}")


def _first_words(head: list[str]) -> str:
    """The first line of comment that says something to people."""
    said = (line.strip().lstrip("#").strip() for line in head)
    return next((line for line in said if line and EDITOR not in line), "")
