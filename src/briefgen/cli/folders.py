"""Arguments of `render` and `check` → specs: a folder stands for the specs in it, and what is passed over is told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from briefgen.cli.terminal import Terminal
from briefgen.patterns import Pattern

ENDINGS = (".yaml", ".yml", ".json")
NO_SPECS = ("briefgen.yaml", "briefgen.yml")
"""The house's defaults."""
SCHEMA = ".schema.json"
"""How the schemas end that `briefgen new` puts beside a spec and `briefgen schema --theme` beside a theme."""
TITLE = Pattern(r"""([ \t]*)["']?title["']?[ \t]*:""", re.IGNORECASE)
"""The one key that every spec has."""
LINE = Pattern(r"([ \t]*)(\S.*)")
PARENT = Pattern(r"- |[^#]*:\s*(?:#.*)?$")
"""A line that holds what is indented below it."""
IN_BRACKETS = Pattern(r"""\s*(?:(?:#|---|%).*\n\s*)*\{""")
TOKEN = Pattern(r"""[{}\[\]]|"(?:[^"\\]|\\.)*"|'[^']*'|#.*|[^\s{}\[\]"'#]+""")
READ = 1_000_000


def expanded(arguments: Iterable[str], terminal: Terminal) -> tuple[str, ...]:
    """The arguments with each folder's specs, sorted, in its place. Raises InputError for a folder without any."""
    return tuple(path for argument in arguments for path in _expanded(argument, terminal))


def _expanded(argument: str, terminal: Terminal) -> Iterator[str]:
    folder = Path(argument)
    if not _is_folder(folder):
        yield argument
        return
    found = _found(folder)
    others = [path for path in found if not _has_title(path)]
    if others:
        terminal.tell(f"briefgen: {argument}: passed over, as without a title: {_named(others)}")
    if len(found) == len(others):
        from briefgen.errors import InputError

        raise InputError(f"{argument} has no specs: no {', '.join(ENDINGS)} with a title")
    yield from (str(path) for path in found if path not in others)


def _found(folder: Path) -> list[Path]:
    """What may be specs in a folder. Raises InputError where it cannot be looked into."""
    try:
        return sorted(path for path in folder.iterdir() if _may_be(path))
    except OSError as error:
        from briefgen.errors import InputError, cause_of

        raise InputError(f"{folder} cannot be read: {cause_of(error)}") from None


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _may_be(path: Path) -> bool:
    name = path.name.lower()
    named = path.suffix.lower() in ENDINGS and name not in NO_SPECS and not name.endswith(SCHEMA)
    return named and not name.startswith(".") and path.is_file()


def _has_title(path: Path) -> bool:
    """Whether a file is meant as a spec; one that cannot be read is, so that it is named."""
    try:
        with path.open("rb") as file:
            data = file.read(READ)
    except OSError:
        return True
    text = data.removeprefix(b"\xef\xbb\xbf").decode("latin-1").replace("\r", "\n")
    has_title = _in_brackets if IN_BRACKETS.match(text) else _in_lines
    return data.startswith((b"\xff\xfe", b"\xfe\xff")) or has_title(text)


def _in_lines(text: str) -> bool:
    """Whether a line at the top begins with the key; wide rather than narrow, for a damaged spec must be named."""
    above: list[tuple[int, str]] = []
    for line in map(LINE.match, text.split("\n")):
        if line is None or line[2].startswith("#"):
            continue
        while above and above[-1][0] >= len(line[1]):
            above.pop()
        if TITLE.match(line[0]) and not any(PARENT.match(parent) for _, parent in above):
            return True
        above.append((len(line[1]), line[2]))
    return False


def _in_brackets(text: str) -> bool:
    """Whether the key stands in the outermost of the brackets, as in JSON."""
    depth, before = 0, ""
    for token in (found[0] for found in TOKEN.finditer(text)):
        depth += (token in "{[") - (token in "}]")
        key = (before + token).lower().replace('"', "").replace("'", "").partition(",")
        if depth == 1 and (key[2] or key[0]).startswith("title:"):
            return True
        before = token if len(token) < len("'title',") + 1 else ""
    return False


def _named(paths: list[Path]) -> str:
    shown = ", ".join(path.name for path in paths[:5])
    return f"{shown} and {len(paths) - 5} more" if len(paths) > 5 else shown
