"""A house file → defaults for the head of every spec in its folder and below, and the house's variables."""

from __future__ import annotations

from collections.abc import Mapping as MappingABC
from pathlib import Path
from typing import Any

from msgspec import Struct

from briefgen.briefing import BriefingParts
from briefgen.errors import InputError, SpecError, cause_of
from briefgen.spec.assets import Assets, FolderAssets
from briefgen.spec.bind import ABSENT, bind
from briefgen.spec.characters import check_characters
from briefgen.spec.context import Context
from briefgen.spec.includes import with_paths
from briefgen.spec.keys import by_field
from briefgen.spec.nodes import Mapping, found
from briefgen.spec.seen import Opened
from briefgen.spec.shapes import keys_of, record_fields
from briefgen.spec.trees import read_bytes
from briefgen.spec.variables import Filler, refused_variables, variables_of

NAME = "briefgen.yaml"
KEYS = (
    "template", "author", "organisation", "audience", "marking", "status", "lang", "theme", "toc", "cover", "logo",
    "variables",
)  # fmt: skip
"""What a house may say once for all its briefings; a title, a date and the text are a briefing's own."""
ENDS = (".git", ".hg", ".svn")
"""A folder with one of these is where a project begins."""


class House(Struct, frozen=True):
    """A house file: its name in messages, its bytes, and where the files are that it names."""

    file: str
    data: bytes
    assets: Assets


def find_house(folder: Path) -> Path | None:
    """The house file of a folder: in it, or in the nearest folder above it that has one.

    The search ends with the folder where a project begins, with the home folder, and with the root.
    """
    try:
        here, home = folder.resolve(), _home()
        for each in (here, *here.parents):
            if (each / NAME).is_file():
                return folder / NAME if each == here else each / NAME
            if any((each / name).exists() for name in ENDS) or each == home:
                return None
    except (OSError, RuntimeError, ValueError):  # a folder that cannot be looked into
        return None
    return None


def _home() -> Path | None:
    try:
        return Path.home()
    except RuntimeError:
        return None


def read_house(path: Path) -> House:
    """The house file at a path; raises InputError where it cannot be read."""
    try:
        return House(str(path), path.read_bytes(), FolderAssets(path.parent))
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: {cause_of(error)}") from None


def with_house(read: MappingABC[str, bytes], house: House | None) -> dict[str, bytes]:
    """The files that a spec read, and the house file that stood behind it."""
    return dict(read) if house is None else {**read, NAME: house.data}


def house_defaults(context: Context, house: House) -> tuple[dict[str, Any], dict[str, str]]:
    """The values for fields of a briefing, each with its place in the house file, and the house's variables."""
    try:
        root, problems, places = read_bytes(house.data, house.file)
    except SpecError as error:
        context.problems += [] if _only_comments(house.data) else error.problems
        return {}, {}
    context.others[house.file] = house.data
    context.problems += with_paths(root, problems)
    with context.inside(Opened(house.file, root, places, house.assets)):
        if not isinstance(root, Mapping):
            context.problem(root, "", f"a house file is a map of keys such as 'organisation: …', found {found(root)}")
            return {}, {}
        values = variables_of(root)
        Filler(context, values, refused=refused_variables(root)).tree(root)
        check_characters(context, root)
        return _bound(context, root), values


def _bound(context: Context, root: Mapping) -> dict[str, Any]:
    """Each key that a house may set, read as the briefing's own field is."""
    shapes = tuple(field for field in record_fields(BriefingParts) if field.name in KEYS)
    made: dict[str, Any] = {}
    for name, (key, item) in by_field(context, keys_of(shapes), root, "").items():
        context.positions[name] = context.position(key)
        value = bind(context, next(field.shape for field in shapes if field.name == name), item, name)
        if value is not ABSENT:
            made[name] = value
    made.pop("variables", None)
    return made


def _only_comments(data: bytes) -> bool:
    """Whether a file says nothing yet."""
    lines = data.decode("utf-8-sig", "replace").split("\n")
    return all(not line.strip() or line.lstrip().startswith("#") for line in lines)
