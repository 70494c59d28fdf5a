"""What binding a spec gathers on its way: problems, positions by path, references to be checked, inline registers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from collections.abc import Mapping as MappingABC
from contextlib import contextmanager
from typing import Any, TypeAlias

from msgspec import Struct
from msgspec.structs import asdict, replace

from briefgen.briefing import ContentBlock
from briefgen.briefing.selection import REGISTERS, Entry
from briefgen.document import Blocks, Inlines, Reference
from briefgen.errors import Position, Problem, Repair
from briefgen.spec.assets import Assets
from briefgen.spec.nodes import Mapping, Node, Scalar, Sequence
from briefgen.spec.parsed import Parsed
from briefgen.spec.places import Places
from briefgen.spec.prose import parse_line, parse_prose
from briefgen.spec.seen import Filled, Opened, Referred
from briefgen.spec.shapes import Shape
from briefgen.theme import Theme

ITEM = r"(\[\d+\])"
REGISTER_ALIASES = {"judgments": "judgements"}
Binder: TypeAlias = "Callable[[Context, Shape, Node, str], Any]"


class Context:
    """The state of one reading of one spec."""

    def __init__(self, file: str, assets: Assets, binders: MappingABC[str, Binder], places: Places) -> None:
        self.file = file
        self.places = places
        self.binders = binders
        self.assets = assets
        self.problems: list[Problem] = []
        self.positions: dict[str, Position] = {}
        self.references: list[Referred] = []
        self.torn = self.incomplete = places.torn
        """Whether a part was left out for a problem of its own, so that others cannot be blamed for missing it."""
        self.dropped_ids: set[str] = set()
        self.unread: set[str] = set()
        """The paths of fields whose values could not be read, so that what refers to them says nothing more."""
        self.entries_before: dict[str, int] = {}
        self.written: dict[str, list[Entry]] = {name: [] for name in REGISTERS}
        """The entries that blocks hold, by register."""
        self.written_at: dict[str, str] = {}
        """Where each of them stands, by its path in the register."""
        self.spelled: dict[str, str] = {}
        """The key as its author wrote it, by the path of its field, where the field has another name."""
        self.guessed: set[str] = set()
        """The paths of fields whose keys are only near the ones that their authors wrote."""
        self.places_kept: dict[str, tuple[int, ...]] = {}
        """Which items of a list were kept, by its path, where one was left out."""
        self.included: dict[int, Opened] = {}
        """What stands for each `include`, by the identity of the node that names it."""
        self.others: dict[str, bytes] = {}
        """The bytes of every further file by its name in messages."""
        self.filled: list[Filled] = []
        """The texts that values from outside were filled into."""
        self.variables: dict[str, str] = {}
        """The values of the variables, each from where it comes first."""
        self.asked: frozenset[str] | None = None
        """The variables that are declared or used, once that is known."""
        self.look: Theme | None = None
        """The look that is asked for in place of the briefing's own."""
        self.content: tuple[tuple[str, ContentBlock], ...] = ()
        """Path and block of all content in reading order, once everything is bound."""

    @contextmanager
    def inside(self, other: Opened) -> Iterator[None]:
        """Let positions be those of another file, and names of files be looked for beside it."""
        outside = self.file, self.places, self.assets
        self.file, self.places, self.assets = other.file, other.places, other.assets
        self.torn, self.incomplete = self.torn or other.places.torn, self.incomplete or other.places.torn
        try:
            yield
        finally:
            self.file, self.places, self.assets = outside

    def written_path(self, path: str) -> str:
        """The path in the file: of an entry in its block, and counting the items that were left out."""
        entry, bracket, rest = path.partition("]")
        if here := self.written_at.get(entry + bracket):
            return here + rest
        written = ""
        for part in re.split(ITEM, path):
            written += f"[{self._place(written, int(part[1:-1]))}]" if re.fullmatch(ITEM, part) else part
        return written

    def in_own_words(self, path: str) -> str:
        """The path with each key as its author wrote it."""
        made, field = [], ""
        for part in path.split(".") if self.spelled else ():
            name, bracket, rest = part.partition("[")
            field = f"{field}.{name}" if field else name
            made.append(self.spelled.get(field, name) + bracket + rest)
            field += bracket + rest
        return ".".join(made) or path

    def _place(self, path: str, index: int) -> int:
        kept = self.places_kept.get(path, ())
        return kept[index] if index < len(kept) else index

    def count_registers(self, root: Mapping) -> None:
        """Note how many entries the registers at the top hold, since those written in blocks come after them."""
        for key, value in root.entries:
            name = REGISTER_ALIASES.get(key.text, key.text)
            if name in REGISTERS and isinstance(value, Sequence):
                empty = sum(isinstance(item, Scalar) and item.empty for item in value.items)
                self.entries_before[name] = len(value.items) - empty

    def position(self, node: Node) -> Position:
        """The place where a node begins."""
        return Position(self.file, node.line, node.column)

    def within(self, node: Scalar, offset: int) -> Position:
        """The place of a character of a text."""
        return Position(self.file, *self.places.of(node, offset))

    def problem(self, node: Node, path: str, message: str, hint: str = "", repair: Repair | None = None) -> None:
        """Note an error at a node and go on; of a list or map with a part that could not be read nothing is said."""
        if (self.places.torn and not isinstance(node, Scalar)) or self.places.put_in(node):
            return
        self.problems.append(Problem(self.position(node), path, message, hint, repair=repair))

    def warning(self, node: Node, path: str, message: str, hint: str = "") -> None:
        """Note something that renders, yet that the author should know."""
        self.problems.append(Problem(self.position(node), path, message, hint, "warning"))

    def prose(self, node: Scalar, path: str) -> Blocks:
        """Read a text as Markdown blocks, noting its slips and references."""
        return self._noted(parse_prose(node.text), node, path).blocks

    def line(self, node: Scalar, path: str) -> Inlines:
        """Read a text as Markdown within one paragraph, noting its slips and references."""
        return self._noted(parse_line(node.text), node, path).inlines

    def ready(self, value: object, path: str) -> None:
        """Note the references in a value built in code, so that they are checked too."""
        self.references += [Referred(target, path, Position(self.file)) for target in _targets(value)]

    def _noted(self, parsed: Parsed, node: Scalar, path: str) -> Parsed:
        if self.places.asides and (said := self.places.asides.get((node.line, node.column))):
            self.problems.append(replace(said, path=path))
        for slip in parsed.slips:
            where = self.within(node, slip.offset)
            self.problems.append(Problem(where, path, slip.message, slip.hint, slip.severity))
        for one in parsed.references:
            self.references.append(Referred(one.target, path, self.within(node, one.offset)))
        return parsed


def _targets(value: Any) -> Iterator[str]:
    """What the references in a value refer to."""
    if isinstance(value, Reference):
        yield value.target
    if isinstance(value, Struct):
        value = tuple(asdict(value).values())
    if isinstance(value, tuple):
        for part in value:
            yield from _targets(part)
