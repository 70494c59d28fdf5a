"""What a batch is made of: one order for all, a task for each briefing, and what came of each."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pickle import dumps
from typing import TYPE_CHECKING, Any, Literal

from msgspec import Struct

from briefgen.errors import Problem, shown

if TYPE_CHECKING:
    from briefgen.theme import Theme


class Place(Struct, frozen=True):
    """Where a row stands, as messages say it: in which line of a text, or in which row of a sheet."""

    table: str
    """The path of the table, fit to be printed."""
    line: int

    @property
    def unit(self) -> str:
        """What the number counts."""
        return "row" if self.table.lower().endswith(".xlsx") else "line"

    def __str__(self) -> str:
        return f"{self.table}, {self.unit} {self.line}"


class Order(Struct, frozen=True):
    """What is the same for every briefing of a batch."""

    formats: tuple[str, ...]
    """Names of formats, in the order in which a task's targets follow."""
    template: tuple[bytes, str] | None = None
    """A Word file of the house's own and its name, for the format that takes one."""
    values: tuple[tuple[str, str], ...] = ()
    """For variables of every spec, before its own and the house's."""
    house: bool = True
    """Whether the house file of each spec's folder is looked for."""
    attach: bool = False
    """Whether the spec and its data travel inside formats that hold files."""
    theme: Theme | None = None
    """The look of all, in place of what their specs name."""
    finish: Callable[[str, bytes], bytes] | None = None
    """A format's name and a file → the file as it is to be written; it travels to the workers by pickle.

    A digest of that is part of the recipe in the manifest, so it must hold nothing secret; `seal` stands for that.
    """
    seal: str = ""
    """For what `finish` reads elsewhere, such as a password: what `briefgen.batch.recipes.sealed` makes of it."""

    def packed(self) -> bytes:
        """The order as workers take it."""
        return dumps(self)


class Output(Struct, frozen=True):
    """A file that was written: its path or address, its SHA-256, its size in bytes, and its pages, 0 if not known."""

    path: str
    sha256: str
    bytes: int
    pages: int = 0


class Record(Struct, frozen=True):
    """How a briefing was made the last time: the recipe, each file read with its SHA-256, and the files written."""

    recipe: str
    inputs: dict[str, str]
    outputs: tuple[Output, ...]


class Task(Struct, frozen=True):
    """One briefing to make: its spec's path, a target for each format, and the row its variables come from, if any."""

    spec: str
    targets: tuple[str, ...]
    row: int = 0
    """The number of the row, from 1; 0 where there are no rows."""
    values: dict[str, str] = {}
    before: Record | None = None
    """What the manifest says of it; if all of that is still so, it is not made again."""
    place: Place | None = None
    """Where the row stands in its table."""

    @property
    def label(self) -> str:
        """What the briefing is called in messages."""
        if self.place:
            return f"{self.name} with {self.place}"
        return f"{self.name}, row {self.row}" if self.row else self.name

    @property
    def name(self) -> str:
        """The spec's path, fit to be printed."""
        return shown(self.spec)

    def recipe(self, order: str) -> str:
        """A SHA-256 of all that decides what is made beside the files that are read; `order` is the mark of the order.

        What stands before the digest in that mark stands before this one too.
        """
        parts = (order, self.spec, self.targets, sorted(self.values.items()))
        digest = sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()
        return "".join((*order.rpartition(".")[:2], digest))


class Outcome(Struct, frozen=True):
    """What came of a task; `code` is the exit code that it alone would give, 0 where its files are there.

    One that is `stopped` was not made, or not to the end, since all was to stop before its turn; its code is 0 too.
    """

    task: Task
    status: Literal["written", "unchanged", "failed", "stopped"]
    code: int = 0
    error: str = ""
    problems: tuple[Problem, ...] = ()
    record: Record | None = None
    seconds: float = 0.0
    warnings: tuple[str, ...] = ()
    """What is to be said of the briefing in a house's own file, such as a table without room on its page."""

    def as_object(self) -> dict[str, Any]:
        """The outcome as a line of the manifest holds it."""
        record = self.record or Record("", {}, ())
        return {
            "spec": self.task.spec,
            "row": self.task.row or None,
            "status": self.status,
            "code": self.code,
            "error": self.error,
            "problems": [*map(str, self.problems), *(f"warning: {said}" for said in self.warnings)],
            "outputs": [
                {"path": one.path, "sha256": one.sha256, "bytes": one.bytes, "pages": one.pages or None}
                for one in record.outputs
            ],
            "inputs": record.inputs,
            "recipe": record.recipe,
            "seconds": round(self.seconds, 4),
        }
