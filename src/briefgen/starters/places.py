"""The folder of a spec → the folders whose templates it may start from, the nearest first."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, TypeAlias

Origin: TypeAlias = Literal["house", "user", "briefgen"]

FOLDER = Path(__file__).parents[1] / "templates"
NAME = "templates"


def folders(near: Path) -> Iterator[tuple[Origin, Path]]:
    """`templates/` beside the spec and beside the house file, the user's own, and the package's."""
    from briefgen.spec import find_house

    yield "house", near / NAME
    house = find_house(near)
    if house is not None and house.parent != near:
        yield "house", house.parent / NAME
    own = user_folder()
    if own is not None:
        yield "user", own / NAME
    yield "briefgen", FOLDER


def user_folder() -> Path | None:
    """Where this system keeps a user's settings for briefgen; None where nobody is at home.

    After the XDG Base Directory Specification; `APPDATA` on Windows, `Library/Application Support` on macOS.
    """
    chosen = os.environ.get("APPDATA" if sys.platform == "win32" else "XDG_CONFIG_HOME", "")
    if chosen and Path(chosen).is_absolute():
        return Path(chosen) / "briefgen"
    try:
        home = Path.home()
    except RuntimeError:
        return None
    return home / ("Library/Application Support" if sys.platform == "darwin" else ".config") / "briefgen"
