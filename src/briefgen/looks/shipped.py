"""The themes that come with the package: names, and the texts of their files."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from briefgen.theme import DEFAULT

FOLDER = Path(__file__).with_name("themes")


@lru_cache(maxsize=1)
def shipped_names() -> tuple[str, ...]:
    """The default, which is no file, then the others by the alphabet."""
    return (DEFAULT, *sorted(path.stem for path in FOLDER.glob("*.yaml")))


def shipped_text(name: str) -> bytes:
    """The file of a theme that is not the default."""
    return (FOLDER / f"{name}.yaml").read_bytes()
