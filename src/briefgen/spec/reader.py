"""Text of a spec → its node tree, with limits that stop bombs; every syntax error becomes a problem with its repair."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from briefgen.errors import Position, Problem, SpecError
from briefgen.spec.decode import CANNOT_STAND, named
from briefgen.spec.limits import EMPTY, EMPTY_KEY, MAX_DEPTH, MAX_NODES, MAX_SCALAR, too_deep, too_long, too_many
from briefgen.spec.nodes import Mapping, Node, Scalar, Sequence
from briefgen.spec.paragraphs import with_blank_lines
from briefgen.spec.places import Places
from briefgen.spec.plain_texts import aside, empty_item, is_question, misread
from briefgen.spec.slips import SECOND, Mender

if TYPE_CHECKING:
    from briefgen.spec.parted import Parted

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
PARTED = re.compile(r"\d,\d\d\d(?!\d)|[“„«‘]")
"""A comma that may part thousands, or quotes that YAML does not know."""
NO_KEY = Scalar("")
"""Stands for a key that is no text; it is left out with its value."""
NESTED = "maximum nesting depth"
"""What a libyaml with a limit of depth says; its scanner runs ahead of the events."""


def read_nodes(text: str, file: str) -> tuple[Node, list[Problem], Places]:
    """The tree of a YAML text, the slips that were mended on the way so that the rest could be read, and its places.

    Raises SpecError where the text cannot be read past a point.
    """
    mender = Mender(text, file)
    slips = mender.mend_marks()
    while True:
        builder = TreeBuilder(file, mender.lines)
        try:
            root = builder.build(mender.text)
            torn = bool(mender.left_out or builder.torn)
            return root, [*slips, *builder.problems], Places(text, mender.text, torn, builder.asides)
        except yaml.YAMLError as error:
            slips += mender.mend(error)
            if not mender.may_go_on:
                raise SpecError([*slips, *builder.problems]) from None
        except SpecError as error:
            more = () if mender.left_out and builder.root is None else error.problems
            raise SpecError([*slips, *builder.problems, *more]) from None


class TreeBuilder:
    """Builds one tree from YAML events; notes what no briefing needs, and stops where a limit is passed."""

    def __init__(self, file: str, lines: list[str]) -> None:
        self.file = file
        self.lines = lines
        self.problems: list[Problem] = []
        self.asides: dict[tuple[int, int], Problem] = {}
        """What is said of a comment right behind a text, by line and column of the text."""
        self.torn = 0
        """The line of the last key that could not be read, if any."""
        self.anchors: set[str] = set()
        self.count = 0
        self.documents = 0
        self.root: Node | None = None
        self.stack: list[Sequence | Mapping] = []
        self.keys: list[tuple[Scalar | None, dict[str, int]]] = []
        self.parted: dict[int, bool] = {}
        """Which lines have a comma that may part what belongs together, as far as they were looked at."""
        self.pieces: dict[int, list[Parted]] = {}
        """What commas part, by line."""

    def build(self, text: str) -> Node:
        """The tree of the text; raises SpecError or yaml.YAMLError."""
        try:
            self.take_all(text)
        except (RecursionError, ValueError, OverflowError):
            raise self.refused(None, "the text is nested or written in a way that cannot be read") from None
        if self.root is None or (isinstance(self.root, Scalar) and self.root.empty):
            raise SpecError([Problem(Position(self.file), "", *EMPTY)])
        return self.root

    def take_all(self, text: str) -> None:
        """Add the events of the text; where the scanner itself gives up at a depth, those before that place as well."""
        next_event: Callable[[], Event | None] = LOADER(text).get_event
        try:
            for event in iter(next_event, None):
                self.take(event)
            self.tell_parted()
        except yaml.MarkedYAMLError as error:
            if NESTED not in (error.problem or "") or error.problem_mark is None:
                raise
            TreeBuilder(self.file, self.lines).take_all(text[: error.problem_mark.index])
            raise

    def take(self, event: Event) -> None:
        """Add one event to the tree."""
        match event:
            case ScalarEvent():
                self.refuse_extras(event)
                self.add_scalar(event)
            case SequenceStartEvent():
                self.refuse_extras(event)
                self.open(Sequence([], *_mark(event)), event)
            case MappingStartEvent():
                self.refuse_extras(event)
                self.open(Mapping([], *_mark(event)), event)
            case SequenceEndEvent() | MappingEndEvent():
                self.keys.pop()
                self.close(self.stack.pop())
            case AliasEvent():
                self.add(self.alias(event), event)
            case DocumentStartEvent():
                self.documents += 1
                if self.documents > 1:
                    begin: Any = event.start_mark
                    raise yaml.MarkedYAMLError(problem=SECOND, problem_mark=begin)

    def refuse_extras(self, event: ScalarEvent | SequenceStartEvent | MappingStartEvent) -> None:
        """Count the node and refuse anchors and tags."""
        self.count += 1
        if self.count > MAX_NODES:
            raise self.refused(event, *too_many())
        if event.anchor:
            self.anchors.add(event.anchor)
            self.note(event, f"the anchor '&{event.anchor}' cannot be used", INSTEAD)
        if event.tag:
            self.note(event, f"the tag '{_tag(event.tag)}' cannot be used", "put quotes around text that begins with !")

    def alias(self, event: AliasEvent) -> Scalar:
        """What stands for an alias; of one whose anchor was refused nothing is said, nor of what it should be."""
        if event.anchor in self.anchors:
            self.torn = self.torn or _mark(event)[0]
            return Scalar("", *_mark(event))
        self.note(event, f"the alias '*{event.anchor}' cannot be used", INSTEAD)
        return Scalar(f"*{event.anchor}", *_mark(event), "'")

    def add_scalar(self, event: ScalarEvent) -> None:
        """Add a text, as a key or as a value."""
        text = event.value
        if len(text) > MAX_SCALAR:
            raise self.refused(event, *too_long(len(text)))
        if "\n" in text and event.style != "|":
            text = with_blank_lines(self.lines, event)
        bad = None if text.isprintable() else CANNOT_STAND.search(text)
        if bad:
            self.note(event, f"{named(bad[0])} cannot stand in a document", "delete it")
            text = CANNOT_STAND.sub("", text)
        style = event.style or ""
        line, column = _mark(event)
        if style in ("|", ">") and not text.strip():
            self.note(event, f"no text follows the '{style}'", f"write it below, indented, or '{style}' in quotes")
        said = [] if style else misread(self.lines, event, self.file)
        self.problems += said or self.joined(event)
        if not style:
            self.look_behind(event, (line, column))
        self.add(Scalar(text.replace("\r\n", "\n").replace("\r", "\n"), line, column, style), event)

    def joined(self, event: ScalarEvent) -> list[Problem]:
        """What is said of a text whose lines are joined."""
        start, end = event.start_mark, event.end_mark
        if event.style == "|" or not start or not end or end.line - start.line < 1:
            return []
        from briefgen.spec.joined_lines import joined_lines

        said = joined_lines(self.lines, event, self.file)
        return [said] if said else []

    def look_behind(self, event: ScalarEvent, place: tuple[int, int]) -> None:
        """Keep what is to be said of a comment behind a text, if that is prose, and of one in place of an item."""
        if event.value and (said := aside(self.lines, event, self.file)):
            self.asides[place] = said
        elif not event.value and self.stack and isinstance(self.stack[-1], Sequence):
            said = empty_item(self.lines, event, self.file)
            self.problems += [said] if said else []

    def open(self, node: Sequence | Mapping, event: Event) -> None:
        """Add a list or map and step into it."""
        if len(self.stack) >= MAX_DEPTH:
            raise self.refused(event, *too_deep())
        self.add(node, event)
        self.stack.append(node)
        self.keys.append((None, {}))

    def close(self, node: Sequence | Mapping) -> None:
        """Look at a list or map in brackets once it is whole: a comma may be one of a number or a quotation."""
        line = self.lines[node.line - 1] if node.line <= len(self.lines) else ""
        opening = line[node.column - 1 : node.column]
        if isinstance(node, Mapping) and opening == "{":
            self.join_numbers(node)
        if opening in ("[", "{") and self.may_part(node.line):
            from briefgen.spec.parted import parted_numbers, parted_quotes

            found = [*(parted_numbers(line, node) if isinstance(node, Sequence) else ()), *parted_quotes(line, node)]
            if found:
                self.pieces.setdefault(node.line, []).extend(found)

    def tell_parted(self) -> None:
        """One warning for each line with lists or maps in which a comma parts what belongs together."""
        if self.pieces:
            from briefgen.spec.parted import told

            lines = self.lines
            self.problems += [told(self.file, at, lines[at - 1], found, "warning") for at, found in self.pieces.items()]

    def may_part(self, number: int) -> bool:
        """Whether the line of that number has a comma that may be one of a number or a quotation; looked for once."""
        if number not in self.parted:
            self.parted[number] = number <= len(self.lines) and bool(PARTED.search(self.lines[number - 1]))
        return self.parted[number]

    def join_numbers(self, node: Mapping) -> None:
        """Make numbers of a map whole; nothing else is said of the keys that their groups would be."""
        if any(self.may_part(number) for number in {key.line for key, _ in node.entries}):
            from briefgen.spec.parted import joined_numbers

            places = {(key.line, key.column) for key, _ in node.entries}
            said = list(joined_numbers(self.lines, node, self.file))
            gone = places - {(key.line, key.column) for key, _ in node.entries}
            if gone:
                kept = [each for each in self.problems if (each.position.line, each.position.column) not in gone]
                self.problems = kept
            self.problems += said

    def add(self, node: Node, event: Event) -> None:
        """Put a node where the tree is being built."""
        if not self.stack:
            self.root = node
            return
        parent = self.stack[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
            return
        key, seen = self.keys[-1]
        if key is not None:
            if key is not NO_KEY:
                parent.entries.append((key, node))
            self.keys[-1] = (None, seen)
            return
        self.keys[-1] = (self.as_key(node, seen, event), seen)

    def as_key(self, node: Node, seen: dict[str, int], event: Event) -> Scalar:
        """The node as a key of its map, once only."""
        if not isinstance(node, Scalar):
            if self.torn != node.line:
                self.note(event, "a key must be text", "put quotes around a value that begins with [ or {")
            self.torn = node.line
            return NO_KEY
        if node.text == "<<" and not node.style and self.anchors:
            return NO_KEY  # its anchor is refused
        if node.text == "<<" and not node.style:
            self.note(event, "the merge key '<<' cannot be used", INSTEAD)
        elif node.text in seen:
            self.note(event, f"the key '{node.text}' stands twice in one map (first at line {seen[node.text]})")
        elif not node.text.strip():
            self.note(event, *EMPTY_KEY)
        elif is_question(self.lines, node):
            self.note(event, "a line cannot begin with '? '", "put quotes around the whole text")
        seen.setdefault(node.text, node.line)
        return node

    def note(self, event: Event, message: str, hint: str = "") -> None:
        """Keep a problem and go on, so that one run shows them all."""
        self.problems += self.refused(event, message, hint).problems

    def refused(self, event: Event | None, message: str, hint: str = "") -> SpecError:
        """A problem at the event's place."""
        line, column = _mark(event) if event is not None else (0, 0)
        return SpecError([Problem(Position(self.file, line, column), "", message, hint)])


INSTEAD = "write the text again, or use `variables` for a value and `include` for a part used twice"


def _mark(event: Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (0, 0)


def _tag(tag: str) -> str:
    """A tag as it was written."""
    return tag.replace("tag:yaml.org,2002:", "!!")[:40]
