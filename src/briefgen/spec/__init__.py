"""A spec's text → a Briefing, with every problem at its line, or none."""

from __future__ import annotations

from collections.abc import Mapping
from os import PathLike
from pathlib import Path

from briefgen.document import Attachment
from briefgen.errors import InputError, Problem, SpecError
from briefgen.spec.assets import AssetError, Assets, FolderAssets, KeptAssets, NoAssets
from briefgen.spec.attachable import attachable
from briefgen.spec.briefing import (
    NOTHING_AROUND,
    Around,
    Briefing,
    Reading,
    folder_assets,
    problems_of,
    read_tree,
    warnings_of,
)
from briefgen.spec.house import House, find_house, read_house, with_house
from briefgen.spec.nodes import Scalar, found
from briefgen.spec.schema import json_schema, theme_schema
from briefgen.spec.trees import read_bytes

__all__ = [
    "Around",
    "AssetError",
    "Assets",
    "Briefing",
    "FolderAssets",
    "House",
    "KeptAssets",
    "NoAssets",
    "Reading",
    "attachable",
    "check",
    "find_house",
    "json_schema",
    "load",
    "load_with_files",
    "read",
    "read_house",
    "theme_schema",
    "with_house",
]


def read(data: bytes, file: str = "", assets: Assets | None = None, around: Around = NOTHING_AROUND) -> Reading:
    """Read the bytes of a spec, `.json` by its name or YAML; never raises for what its author wrote."""
    try:
        root, problems, places = read_bytes(data, file)
    except SpecError as error:
        return Reading(None, error.problems)
    return read_tree(root, problems, file, assets or NoAssets(), places, around)


def load(
    source: str | bytes | PathLike[str],
    folder: str | Path | None = None,
    *,
    variables: Mapping[str, object] | None = None,
    house: str | Path | None = None,
) -> Briefing:
    """The briefing of a spec, given as a path or as its text.

    A `str` with a line break or a ': ' in it, or an empty one, is text, and so are bytes; any other is a path. Pictures
    and data files are looked for in `folder`, by default beside the spec. `variables` are values for the spec's own,
    texts, numbers or dates, and `house` is the path of a file with defaults for its head; none is looked for.
    Raises SpecError with all problems, InputError where a file cannot be read, or TypeError for what is no spec.
    """
    return _loaded(read(*_found(source, folder), _around(variables, house)))


def load_with_files(
    source: str | bytes | PathLike[str],
    folder: str | Path | None = None,
    *,
    variables: Mapping[str, object] | None = None,
    house: str | Path | None = None,
) -> tuple[Briefing, tuple[Attachment, ...]]:
    """The briefing of a spec, and the files it was made from: the spec itself, then each data file, as they were read.

    What is taken is as for `load`, and so is what is raised. A text without a file is `briefing.yaml`.
    """
    data, file, assets = _found(source, folder)
    kept, around = KeptAssets(assets), _around(variables, house)
    briefing = _loaded(read(data, file, kept, around))
    return briefing, attachable(file, data, with_house(kept.read, around.house))


def check(
    source: str | bytes | PathLike[str] | Mapping[str, object] | Briefing,
    folder: str | Path | None = None,
    *,
    variables: Mapping[str, object] | None = None,
    house: str | Path | None = None,
) -> tuple[Problem, ...]:
    """Every problem of a spec by line, warnings too; nothing where it is as it should be.

    What is taken is as for `load`, or a map with a spec's keys, as for `Briefing.of`. Of a briefing it is what was told
    when it was loaded or built: warnings, whatever else is given. Raises InputError where a file cannot be read.
    """
    if isinstance(source, Briefing):
        return warnings_of(source)
    if isinstance(source, Mapping):
        return problems_of(source, folder_assets(folder), _around(variables, house))
    return read(*_found(source, folder), _around(variables, house)).problems


def _around(variables: Mapping[str, object] | None, house: str | Path | None) -> Around:
    values = {name: _text(name, value) for name, value in (variables or {}).items() if value is not None}
    return Around(values, None if house is None else read_house(Path(house)))


def _text(name: str, value: object) -> str:
    """The text of a value for a variable: that of the same value in a briefing built in code. Raises TypeError."""
    from briefgen.spec.given import from_python

    node = from_python(value)
    if not isinstance(node, Scalar):
        raise TypeError(f"the variable '{name}' takes a text, a number or a date, not {found(node)}")
    return node.text


def _loaded(reading: Reading) -> Briefing:
    if reading.briefing is None:
        raise SpecError(problem for problem in reading.problems if problem.severity == "error")
    return reading.briefing


def _found(source: str | bytes | PathLike[str], folder: str | Path | None) -> tuple[bytes, str, Assets]:
    """The bytes of a spec, its file's name, and where the files are that it names."""
    if isinstance(source, str) and (not source.strip() or any(sign in source for sign in ("\n", ": ", "\0"))):
        source = source.encode("utf-8", "surrogatepass")
    if isinstance(source, bytes):
        return source, "", folder_assets(folder)
    if not isinstance(source, str | PathLike):
        raise TypeError(f"expected the path of a spec or its text, found a {type(source).__name__}; {_instead(source)}")
    path = Path(source)
    return _bytes(path), str(source), folder_assets(path.parent if folder is None else folder)


def _instead(source: object) -> str:
    """What to call for a value that is neither."""
    if isinstance(source, Mapping):
        return "briefgen.Briefing.of takes a map with a spec's keys"
    return "give what it reads" if hasattr(source, "read") else "briefgen.Briefing builds one from values"


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except ValueError:
        raise InputError(f"{str(path)!r} is not a path") from None
    except OSError as error:
        raise InputError(f"{path}: {(error.strerror or 'cannot be read').lower()}") from None
