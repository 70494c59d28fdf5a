"""What a house's file adds to a template: the text around ours, its sections, headers, footers, notes and counters."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias

from msgspec import Struct

from briefgen.backends.docx.package import Relationship
from briefgen.backends.docx.stores import FIRST, Store

Place: TypeAlias = Literal["header", "footer"]
RUNNING: Mapping[str, Place] = {"w:headerReference": "header", "w:footerReference": "footer"}
Turn: TypeAlias = Literal["portrait", "landscape", "across"]
"""How a section of our text lies: on an upright page, on a turned one, or over all columns of an upright one."""
Counting: TypeAlias = Literal["style", "paragraph", "text"]


class Running(Struct, frozen=True, kw_only=True):
    """A header or footer part; what stands on every page is written between `before` and `after`.

    `opening` and `closing` are the root's tags, within which what is added keeps its distance from the text.
    `inline`: there is room for runs only; `controlled`: the room is a content control, in a block of its own an empty
    paragraph where there is nothing to say; `label`: the page's number is ours to add.
    """

    name: str
    place: Place
    opening: str
    before: str = ""
    after: str = ""
    closing: str
    inline: bool = False
    controlled: bool = False
    label: bool = False


class HouseSection(Struct, frozen=True):
    """The children of a `w:sectPr` by tag, as they are written; the references together under `references`.

    `wide` is the width of the text in points on a page that is turned, where it stands in one column, and `across` that
    of all columns of an upright one.
    """

    references: str
    given: Mapping[str, str]
    width: int
    height: int
    wide: float
    across: float


class House(Struct, frozen=True, kw_only=True):
    """`before`, our text, `after`, the section's properties and `rest` make up the main part.

    `alone`: nothing of the house's stands between our text and the end of its section. `headings` says by level who
    counts: the house's style, each paragraph, or printed text; `bullets` are the levels whose style brings its list,
    `unkept` the styles whose paragraphs say themselves that they stay with what follows; `text` is the style of running
    text where its paragraphs must name one; `crowded` says that captions have no space above them; `language` is that
    of the house's text, `turned` whether our paragraphs say that they run from right to left.
    `given` are the main part's relationships by id, past which ours count from `past`; so in the notes, of which
    `notes` is the part up to ours, whose ids count on from `last_note`. `controls` are
    the ids of its content controls, `boxes` the boxes that it draws itself, by our names, with how far in text starts
    and ends in points, `store` is where our record is kept beside its own custom XML.
    """

    before: str
    after: str
    section: HouseSection
    rest: str
    alone: bool
    running: tuple[Running, ...]
    root: tuple[Relationship, ...]
    headings: Mapping[int, Counting]
    bullets: frozenset[int]
    unkept: frozenset[str]
    text: str
    crowded: bool
    language: str
    turned: bool
    given: Mapping[str, Relationship]
    past: int
    numbering_part: str
    notes_part: str
    notes: str
    last_note: int
    notes_given: Mapping[str, Relationship]
    notes_past: int
    bookmarks: int = 0
    drawings: int = 0
    controls: frozenset[int] = frozenset()
    boxes: Mapping[str, tuple[float, float]] = MappingProxyType({})
    store: Store = FIRST
    names: frozenset[str] = frozenset()
