"""Names of files, as anyone wrote them → names that any system can save them under, no two alike."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from pathlib import PurePosixPath

from briefgen.patterns import Pattern

LONGEST = 120
"""Characters; file systems take 255 bytes, and UTF-8 has up to two for most letters."""
UNUSABLE = r'[<>:"/\\|?*]'
DEVICES = Pattern(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)", re.IGNORECASE)
"""Names that Windows keeps for itself."""


def safe_names(names: Sequence[str]) -> list[str]:
    """Each name without its folders and without what a file system or a reader could stumble over, told apart."""
    taken: set[str] = set()
    return [_own(_safe(name), taken) for name in names]


def _safe(name: str) -> str:
    last = unicodedata.normalize("NFC", name.replace("\\", "/").rstrip("/")).rpartition("/")[2]
    shown = "".join("_" if unicodedata.category(char)[0] == "C" else char for char in re.sub(UNUSABLE, "_", last))
    bare = shown.strip(" .") or "file"
    return _short(f"_{bare}" if DEVICES.match(bare) else bare)


def _short(name: str) -> str:
    suffix = PurePosixPath(name).suffix[:LONGEST]
    return name if len(name) <= LONGEST else name[: LONGEST - len(suffix)] + suffix


def _own(name: str, taken: set[str]) -> str:
    """The name, or with the first number that makes it unlike those taken, whatever their capitals."""
    path, number, own = PurePosixPath(name), 1, name
    while own.casefold() in taken:
        number += 1
        own = f"{path.stem}-{number}{path.suffix}"
    taken.add(own.casefold())
    return own
