"""Files beside a spec: a relative name → bytes, never from outside the spec's folder, a device, or the network."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path, PurePath
from typing import Protocol, runtime_checkable

MAX_ASSET_BYTES = 64_000_000

NOT_RELATIVE = r"[A-Za-z][A-Za-z0-9+.-]*:|[/\\~]"


class AssetError(Exception):
    """A file that a spec names cannot be used; the text says why."""


class Assets(Protocol):
    """Where the files that a spec names are found."""

    def open(self, name: str) -> bytes:
        """The bytes of a file; raises AssetError."""
        ...


@runtime_checkable
class AssetsOver(Protocol):
    """Assets that take each file from others, by the same name."""

    assets: Assets


class NoAssets:
    """The assets of a spec that stands nowhere, such as one from standard input or from code."""

    def open(self, name: str) -> bytes:  # noqa: ARG002  # the protocol's name
        """Refuse: there is no folder to look in."""
        raise AssetError("a spec without a folder cannot name files")


class FolderAssets:
    """Files in one folder and below it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def open(self, name: str) -> bytes:
        """Read a regular file that lies inside the folder even after links are followed."""
        path = self._inside(name)
        try:
            descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        except FileNotFoundError:
            raise AssetError(f"there is no file '{name}' beside the spec") from None
        except OSError as error:
            raise AssetError(f"'{name}' cannot be read: {(error.strerror or 'error').lower()}") from None
        try:
            self._refuse_unusual(name, os.fstat(descriptor))
            with os.fdopen(descriptor, "rb", closefd=False) as file:
                return file.read(MAX_ASSET_BYTES)
        finally:
            os.close(descriptor)

    def _inside(self, name: str) -> Path:
        if re.match(NOT_RELATIVE, name) or "\0" in name:
            raise AssetError(f"'{name}' is not a file beside the spec: name it relative to the spec's folder")
        if ".." in re.split(r"[/\\]", name):
            raise AssetError(f"'{name}' leads out of the spec's folder: put the file beside the spec")
        root = self.folder.resolve()
        try:
            path = (root / name).resolve()
        except (OSError, RuntimeError):  # a link that leads to itself; which of the two depends on the Python
            raise AssetError(f"'{name}' is a link that leads nowhere") from None
        if not path.is_relative_to(root):
            raise AssetError(f"'{name}' is a link out of the spec's folder: put the file itself beside the spec")
        return path

    def _refuse_unusual(self, name: str, status: os.stat_result) -> None:
        if not stat.S_ISREG(status.st_mode):
            raise AssetError(f"'{name}' is not a regular file")
        if status.st_size > MAX_ASSET_BYTES:
            raise AssetError(f"'{name}' has {status.st_size:,} bytes; the limit is {MAX_ASSET_BYTES:,}")


class AssetsBelow:
    """The assets of a file that lies in a folder below the spec's: names are looked for beside that file."""

    def __init__(self, assets: Assets, folder: str) -> None:
        self.assets = assets
        self.folder = folder

    def open(self, name: str) -> bytes:
        """The bytes of a file; raises AssetError."""
        return self.assets.open(self.within(name))

    def within(self, name: str) -> str:
        """The name as seen from the spec; one that leads elsewhere stays as it is, and is refused as it was written."""
        return name if re.match(NOT_RELATIVE, name) else f"{self.folder}/{name}"


def place_of(assets: Assets, name: str) -> Path:
    """Where a file of some assets lies, for what reads files only; raises AssetError as opening it does."""
    assets.open(name)
    match assets:
        case FolderAssets():
            return (assets.folder / name).resolve()
        case AssetsBelow():
            return place_of(assets.assets, assets.within(name))
        case AssetsOver():
            return place_of(assets.assets, name)
        case _:
            raise AssetError(f"'{name}' is no file on a disk")


class KeptAssets:
    """Assets that are read once and kept in `read` by their names, so that the very bytes can be passed on."""

    def __init__(self, assets: Assets) -> None:
        self.assets = assets
        self.read: dict[str, bytes] = {}

    def open(self, name: str) -> bytes:
        """The bytes of a file, those of the first time; raises AssetError."""
        key = PurePath(name).as_posix()
        if key not in self.read:
            self.read[key] = self.assets.open(name)
        return self.read[key]
