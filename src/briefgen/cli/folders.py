"""Arguments of `render` and `check` → specs: a folder stands for the specs in it, and what is passed over is told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from briefgen.cli.terminal import Terminal

ENDINGS = (".yaml", ".yml", ".json")
NO_SPECS = ("briefgen.yaml", "briefgen.yml")
"""The house's defaults."""
SCHEMA = ".schema.json"
"""How the schemas end that `briefgen new` puts beside a spec and `briefgen schema --theme` beside a theme."""
TITLE = re.compile(rb"""(?:^|[{,])[ \t]*["']?title["']?[ \t]*:""", re.MULTILINE)
"""The one key that every spec has; wide rather than narrow, for a spec that is damaged must be named."""
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
    return TITLE.search(data) is not None or data.startswith((b"\xff\xfe", b"\xfe\xff"))


def _named(paths: list[Path]) -> str:
    shown = ", ".join(path.name for path in paths[:5])
    return f"{shown} and {len(paths) - 5} more" if len(paths) > 5 else shown
