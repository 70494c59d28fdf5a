"""The files that a spec reads, noted as they are read, so that a change of any of them can be seen."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from briefgen.spec import AssetError, Assets, House, find_house, read_house

ABSENT = ""
"""What is noted for a file that was asked for and could not be read."""


OF_HOUSE = "house:"
"""What the name of a file begins with that the house file names."""


class NotedAssets:
    """Assets that note each file that was asked for, with the SHA-256 of what was found."""

    def __init__(self, assets: Assets, noted: dict[str, str], prefix: str = "") -> None:
        self.assets = assets
        self.noted = noted
        self.prefix = prefix

    def open(self, name: str) -> bytes:
        """The bytes of a file; raises AssetError."""
        self.noted[self.prefix + name] = ABSENT
        data = self.assets.open(name)
        self.noted[self.prefix + name] = sha256(data).hexdigest()
        return data


def house_of(folder: Path, noted: dict[str, str]) -> House | None:
    """The house file of a folder, noted, and so is what it names; raises InputError where it cannot be read."""
    path = find_house(folder)
    if path is None:
        return None
    house = read_house(path)
    noted[str(path)] = sha256(house.data).hexdigest()
    return House(house.file, house.data, NotedAssets(house.assets, noted, OF_HOUSE))


def unchanged(inputs: Mapping[str, str], assets: Assets, house: House | None) -> bool:
    """Whether the files that were noted are what they were, those that were absent too."""
    return all(_digest(*_place(name, assets, house)) == digest for name, digest in inputs.items())


def _place(name: str, assets: Assets, house: House | None) -> tuple[Assets, str]:
    """Where a file is, and its name there."""
    if name.startswith(OF_HOUSE) and house:
        return house.assets, name.removeprefix(OF_HOUSE)
    return assets, name


def _digest(assets: Assets, name: str) -> str:
    try:
        return sha256(assets.open(name)).hexdigest()
    except AssetError:
        return ABSENT
