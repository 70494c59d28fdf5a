"""The names of all cases, committed or made; a name → its bytes, what reading them gives, the document they become."""

from __future__ import annotations

from pathlib import Path

from briefgen.compose import compose
from briefgen.document import Document
from briefgen.spec import FolderAssets, Reading, read
from cases.made import BESIDE, MADE

CASES = Path(__file__).parent
SPECS = (".yaml", ".json")
IN_FILES = [path for folder in ("corpus", "problems") for path in sorted((CASES / folder).iterdir())]
NAMES = [
    *(f"{path.parent.name}/{path.name}" for path in IN_FILES if path.suffix in SPECS),
    *(f"corpus/{n}" for n in MADE),
]


class Beside(FolderAssets):
    """The files beside the cases, made or committed."""

    def open(self, name: str) -> bytes:
        """The bytes of a file."""
        return BESIDE[name]() if name in BESIDE else super().open(name)


def case(name: str) -> bytes:
    """The bytes of a case."""
    folder, _, file = name.partition("/")
    return MADE[file]() if folder == "corpus" and file in MADE else (CASES / name).read_bytes()


def reading_of(name: str) -> Reading:
    """What reading a case gives."""
    return read(case(name), Path(name).name, Beside(CASES / "problems"))


def names_that_read() -> list[str]:
    """The cases that are expected to become a briefing."""
    return [name for name in NAMES if "reads" in (CASES / f"{name}.txt").read_text(encoding="utf-8").splitlines()]


def document_of(name: str) -> Document:
    """The document of a case that reads."""
    briefing = reading_of(name).briefing
    assert briefing, name
    return compose(briefing)
