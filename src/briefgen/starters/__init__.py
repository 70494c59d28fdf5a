"""A template's name → the commented spec that a new briefing starts from: shipped, of a house or a user's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from briefgen.errors import InputError, did_you_mean, joined
from briefgen.starters.places import FOLDER, folders
from briefgen.starters.template import Template, read_template

__all__ = ["Template", "blank_of", "find", "names", "no_such", "starter", "templates"]

BLANK = ".blank"


def names() -> tuple[str, ...]:
    """The kinds of briefing that the package itself has starters for, sorted."""
    return tuple(sorted(path.stem for path in _files(FOLDER)))


def starter(name: str) -> bytes:
    """A starter of the package as a new briefing begins, UTF-8; raises InputError where there is none of that name."""
    if name not in names():
        raise InputError(no_such(name, names()))
    return read_template(FOLDER / f"{name}.yaml", "briefgen").text.encode()


def templates(near: Path) -> tuple[Template, ...]:
    """Every template for a spec in the folder `near`: the house's, the user's, the package's; of one name the first."""
    found: dict[str, Template] = {}
    for origin, folder in folders(near):
        for path in _files(folder):
            if path.stem not in found:
                found[path.stem] = read_template(path, origin)
    return tuple(found.values())


def find(name: str, near: Path) -> Template:
    """The template of that name for a spec in the folder `near`; raises InputError where there is none."""
    for origin, folder in folders(near):
        if name in {path.stem for path in _files(folder)}:
            return read_template(folder / f"{name}.yaml", origin)
    raise InputError(no_such(name, [path.stem for _, folder in folders(near) for path in _files(folder)]))


def blank_of(template: Template) -> Template:
    """The blank form of a template: its file `NAME.blank.yaml`; raises InputError where it has none."""
    path = template.path.with_name(f"{template.name}{BLANK}.yaml")
    if not path.is_file():
        raise InputError(f"the template '{template.name}' has no blank form: there is no {path.name} beside it")
    return read_template(path, template.origin)


def no_such(name: str, known: tuple[str, ...] | list[str]) -> str:
    """What to say to a name that no starter goes by."""
    return joined(f"no template is called '{name}'{did_you_mean(name, known)}", f"there are: {', '.join(known)}")


def _files(folder: Path) -> Iterator[Path]:
    """The templates in a folder, in the order of their names."""
    try:
        found = sorted(folder.glob("*.yaml"))
    except OSError:
        return
    yield from (path for path in found if not path.stem.endswith(BLANK) and path.is_file())
