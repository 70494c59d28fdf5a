"""A template's name → the commented spec that a new briefing of that kind starts from."""

from __future__ import annotations

from pathlib import Path

from briefgen.errors import InputError, did_you_mean

FOLDER = Path(__file__).with_name("templates")


def names() -> tuple[str, ...]:
    """The kinds of briefing there are starters for, sorted."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))


def starter(name: str) -> bytes:
    """The starter as it stands in the package, UTF-8; raises InputError where there is none of that name."""
    if name not in names():
        raise InputError(no_such(name))
    return (FOLDER / f"{name}.yaml").read_bytes()


def no_such(name: str) -> str:
    """What to say to a name that no starter goes by."""
    return f"no template is called '{name}'{did_you_mean(name, names())}; there are: {', '.join(names())}"
