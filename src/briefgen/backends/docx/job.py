"""What one render gathers while it writes: relationships, pictures, notes, list instances, bookmarks, counters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple, TypeAlias

from briefgen.backends import Pagination
from briefgen.backends.docx.bookmarks import bookmark_names
from briefgen.backends.docx.numbering import Restart
from briefgen.backends.docx.package import Part, Relationship, part
from briefgen.backends.docx.stores import Stored
from briefgen.backends.docx.surveyed import Survey
from briefgen.backends.docx.template import WordTemplate
from briefgen.digests import sha256
from briefgen.document import Image, Inlines
from briefgen.theme import Family

FIRST_CONTROL = 0x0B1E0000
NO_CONTROLS: frozenset[int] = frozenset()
NO_STYLES: frozenset[str] = frozenset()
NO_RECORD: Mapping[str, Stored] = {}

Keep: TypeAlias = Literal["", "all", "but-last"]


class Flow(NamedTuple):
    """How blocks are set where they stand: the styles of text and lists, the lists' definitions, widths in points.

    Text keeps `inset` from where a line starts and `ends` from where it ends. `boxed`: every paragraph has the ground
    of a box, so that none may begin further in than the others, and the lists of `own` boxes of a house's do not know
    how far in that is. `keep`: which of the paragraphs stay on the page of the next one. `depth`: how deep in lists a
    quote stands that belongs to an item, and its lists; `place` is the indent of its paragraphs.
    """

    text: str
    detail: str
    bullets: tuple[str, str, str]
    numbers: tuple[str, str, str]
    carried_on: tuple[str, str, str]
    bullet_list: int
    number_list: int
    width: float
    inset: float
    step: float
    linked: bool = False  # whether the bullet styles bring their list along
    keep: Keep = ""
    light: bool = False  # whether a detail must say that it is not bold
    ends: float = 0.0
    boxed: bool = False
    own: bool = False
    quote: str = "Quote"
    attribution: str = "Quote Attribution"
    depth: int = 0
    place: str = ""


class Arrows:
    """The relationships of one part while it is written; the same target is listed once; ids count on from `past`."""

    def __init__(self, fixed: Iterable[Relationship] = (), past: int = 0) -> None:
        self._numbers: dict[Relationship, int] = {}
        self._past = past
        for relationship in fixed:
            self.to(relationship)

    def to(self, relationship: Relationship) -> str:
        """The id of the relationship, which is added where it is new."""
        return f"rId{self._past + self._numbers.setdefault(relationship, len(self._numbers) + 1)}"

    @property
    def all(self) -> tuple[Relationship, ...]:
        """In the order of their ids."""
        return tuple(self._numbers)


class Job:
    """The state of one render; it lives as long as the call."""

    def __init__(
        self,
        template: WordTemplate,
        seen: Survey,
        laid: Pagination | None = None,
        record: Mapping[str, Stored] = NO_RECORD,
    ) -> None:
        house = template.house
        self.template = template
        self.house = house
        self.styles = template.styles
        self.scale = template.scale
        self.lent = re.compile(template.lent) if template.lent else None
        self.survey = seen
        self.names = bookmark_names(seen.anchors, house.names if house else ())
        self.numbers = {anchor: f"_Ref{place:09d}" for place, anchor in enumerate(seen.named, 1)}
        self._unplaced = dict(self.numbers)
        self.rtl = template.variant.rtl
        self.own_heads = template.theme.head_tones[0] == "table_head"
        self.plain = f'<w:pStyle w:val="{self.styles[house.text]}"/>' if house and house.text else ""
        self.unkept = house.unkept if house else NO_STYLES
        self.foreign = house is not None and house.language.lower() != template.variant.language.lower()
        self.page_of = laid.page_of if laid else {}
        self.pages = laid.pages if laid else seen.pages
        self.record = record
        self.arrows = Arrows(template.relationships, house.past if house else 0)
        self.run_properties: dict[object, str] = {}
        self.borrowed: dict[Family, set[str]] = {}
        self.notes: list[Inlines] = []
        self.restarts: list[Restart] = []
        self.media: dict[str, Part] = {}
        self.sequences: dict[str, int] = {}
        self.headings = 0
        self.new_page = False
        self.in_notes = False
        self.whole = False  # whether no paragraph is parted by the end of a page
        self._bookmarks = house.bookmarks if house else 0
        self._drawings = house.drawings if house else 0
        self._parted = 0
        self._controls = 0
        self._taken_controls = house.controls if house else NO_CONTROLS
        self._taken = {name.lower() for name in house.names} if house else set()
        self._placed: set[str] = set()

    @property
    def last_note(self) -> int:
        """The id of the note that was called last; a house's own come first."""
        return len(self.notes) + (self.house.last_note if self.house else 0)

    def instance(self, definition: int, level: int, start: int) -> int:
        """A new list instance whose `level` counts from `start`."""
        self.restarts.append(Restart(definition, level, start))
        return self.template.numbering.free + len(self.restarts) - 1

    def drawing(self) -> int:
        """The next drawing id; they are unique in the package."""
        self._drawings += 1
        return self._drawings

    def part_name(self) -> str:
        """A bookmark's name for the next table that stands in parts; Word hides those that begin with a low line."""
        self._parted += 1
        while f"_parted{self._parted}" in self._taken:
            self._parted += 1
        return f"_Parted{self._parted}"

    def control(self) -> int:
        """The next id of a content control; they are unique in the package."""
        self._controls += 1
        while FIRST_CONTROL + self._controls in self._taken_controls:
            self._controls += 1
        return FIRST_CONTROL + self._controls

    def picture(self, image: Image) -> str:
        """The relationship id of the picture, which is stored once however often it is shown."""
        return self.media_part(image.data, image.media_type.removeprefix("image/"))

    def media_part(self, data: bytes, ending: str) -> str:
        """The relationship id of a part of that data, which is stored once."""
        target = f"media/{sha256(data).hexdigest()[:16]}.{ending}"
        if target not in self.media:
            self.media[target] = part(f"word/{target}", data)
        return self.arrows.to(Relationship("image", target))

    def link(self, href: str) -> str:
        """The relationship id of an address outside the package."""
        return self.arrows.to(Relationship("hyperlink", href, external=True))

    def bookmark(self, anchor: str, content: str) -> str:
        """The content between the marks of a bookmark; a name is placed once."""
        if not anchor or anchor in self._placed:
            return content
        self._placed.add(anchor)
        return self.mark(self.names[anchor], content)

    def number(self, anchor: str, content: str) -> str:
        """A caption's label and number in the bookmark, of Word's own kind, that references take them from."""
        name = self._unplaced.pop(anchor, "")
        return self.mark(name, content) if name else content

    def mark(self, name: str, content: str) -> str:
        """The content between the marks of a bookmark of that very name."""
        self._bookmarks += 1
        number = self._bookmarks
        start = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
        return f'{start}{content}<w:bookmarkEnd w:id="{number}"/>'
