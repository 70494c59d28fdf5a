"""A spec as the command line names it → its bytes, its name in messages and outputs, and its reading."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from briefgen.cli.reading_options import ReadingOptions

if TYPE_CHECKING:
    from briefgen.batch import Place
    from briefgen.cli.watch import Files
    from briefgen.document import Attachment
    from briefgen.errors import InputError
    from briefgen.spec import Around, Assets, Reading
    from briefgen.theme import Theme

STANDARD_INPUT = "-"
HOUSE = "briefgen.yaml"
AS_WRITTEN = ReadingOptions()
MOST_BYTES = 16_000_000
"""More than any spec may have; what is without end, such as /dev/zero, is read no further."""

FINISHED = {b"PK\x03\x04": "a Word file or another archive", b"%PDF-": "a PDF"}
"""What is named in place of its spec, by how it begins."""


class Source(NamedTuple):
    """One spec: `argument` as it was given, `name` for messages, `stem` for outputs, `folder` of the files it names."""

    argument: str
    name: str
    stem: str
    folder: Path

    @property
    def file_name(self) -> str:
        """What the spec is called as a file; nothing where it came from a pipe."""
        path = Path(self.argument)
        return path.name if path.stem == self.stem else ""

    def data(self) -> bytes:
        """The bytes of the spec; raises InputError."""
        try:
            return _no_finished_file(_read(self.argument))
        except (OSError, ValueError) as error:
            raise _unreadable(self, error) from error


class Loaded(NamedTuple):
    """A spec that was read: its bytes, what they mean, and where it was asked for the files to attach."""

    data: bytes
    reading: Reading
    files: tuple[Attachment, ...] = ()


def sources(arguments: Iterable[str]) -> tuple[Source, ...]:
    """The specs of a command line, each once; a house file among them is none, as where a pattern named it too."""
    distinct: dict[str, Source] = {}
    for argument in arguments:
        distinct.setdefault(_identity(argument), source(argument))
    specs = tuple(each for each in distinct.values() if Path(each.argument).name != HOUSE)
    if distinct and not specs:
        raise click.UsageError(f"{HOUSE} is a house file, with defaults for the specs beside it; name a spec")
    return specs


def source(argument: str) -> Source:
    """A spec by its path, or standard input for `-`; one from a pipe is called `briefing` and stands where we are."""
    if argument == STANDARD_INPUT:
        return Source(argument, "<stdin>", "briefing", Path())
    from briefgen.errors import shown

    path, name = Path(argument), shown(argument)
    try:
        regular = stat.S_ISREG(path.stat().st_mode)
    except (OSError, ValueError):
        regular = True  # reading it will say what is wrong
    return Source(argument, name, path.stem, path.parent) if regular else Source(argument, name, "briefing", Path())


class TableRow(NamedTuple):
    """A row of a table: what messages call it, its values by column, and where it stands."""

    name: str = ""
    values: Mapping[str, str] = {}
    place: Place | None = None


NO_ROW = TableRow()


def load(
    spec: Source,
    keep: bool = False,
    reading: ReadingOptions = AS_WRITTEN,
    files: Files | None = None,
    row: TableRow = NO_ROW,
    theme: Theme | None = None,
) -> Loaded:
    """Read a spec, and `keep` the files it is made of; each that is read is noted in `files`, if that is wanted.

    The values of a `row` come before those of the options, and a `theme` before the look of the spec.
    Raises InputError, and SpecError where reading cannot go on.
    """
    from briefgen.spec import FolderAssets, KeptAssets, attachable, read, with_house

    data, assets = spec.data(), _watched(FolderAssets(spec.folder), spec.folder, files)
    around = _around(spec, reading, files, row, theme)
    if not keep:
        return Loaded(data, read(data, spec.name, assets, around))
    kept = KeptAssets(assets)
    found = read(data, spec.name, kept, around)
    return Loaded(data, found, attachable(spec.file_name, data, with_house(kept.read, around.house)))


def _around(spec: Source, reading: ReadingOptions, files: Files | None, row: TableRow, theme: Theme | None) -> Around:
    """Values for the spec's variables, and the house file of its folder."""
    from briefgen.spec import Around, House, find_house, read_house

    path = None if reading.no_house else find_house(spec.folder)
    if files is not None:
        from briefgen.cli.watch import signature

        files.update({each: signature(each) for each in (spec.folder / HOUSE, path) if each is not None})
    if path is None:
        return Around(dict(reading.values), None, dict(row.values), row.name, theme)
    house = read_house(path)
    kept = House(house.file, house.data, _watched(house.assets, path.parent, files))
    return Around(dict(reading.values), kept, dict(row.values), row.name, theme)


def _watched(assets: Assets, folder: Path, files: Files | None) -> Assets:
    if files is None:
        return assets
    from briefgen.cli.watch import WatchedAssets

    return WatchedAssets(assets, folder, files)


def _read(argument: str) -> bytes:
    if argument != STANDARD_INPUT:
        with Path(argument).open("rb") as file:
            return file.read(MOST_BYTES)
    if sys.stdin is None:
        raise OSError("standard input is closed")
    return sys.stdin.buffer.read(MOST_BYTES)


def _no_finished_file(data: bytes) -> bytes:
    for sign, kind in FINISHED.items():
        if data.startswith(sign):
            raise ValueError(f"it is {kind}; name the spec that it was made from")
    return data


def _unreadable(spec: Source, error: Exception) -> InputError:
    from briefgen.errors import InputError, cause_of

    reason = cause_of(error)
    if isinstance(error, FileNotFoundError):
        reason = f"there is no such file{_near(Path(spec.argument))}"
    if isinstance(error, IsADirectoryError):
        reason = "it is a folder; name the specs in it"
    return InputError(f"{spec.name} cannot be read: {reason}")


def _near(path: Path) -> str:
    """The question for a spec beside it that is called nearly so; endings, which all have, make no names alike."""
    from briefgen.errors import nearest

    try:
        beside = {each.stem: each.name for each in sorted(path.parent.glob("*.y*ml"), reverse=True)}
    except OSError:
        return ""
    near = nearest(path.name.removesuffix(".yaml").removesuffix(".yml"), beside)
    return f"; did you mean '{beside[near]}'?" if near else ""


def _identity(argument: str) -> str:
    return argument if argument == STANDARD_INPUT else os.path.realpath(argument)
