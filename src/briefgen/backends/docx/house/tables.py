"""A house's table style → what it says of its parts: the head, the stripes, the lines; each property is inherited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from briefgen.backends.docx.house.hues import BLACK, WHITE, Hues
from briefgen.backends.docx.house.nodes import Node, Tree
from briefgen.backends.docx.house.roles import Met
from briefgen.backends.docx.house.sheet import Sheet, name_of

DARK = 60
"""The lightness of a ground, from 0 to 255, up to which text of an automatic colour is printed in white."""


def shown_tables(main: Tree, settings: Tree | None) -> Iterator[tuple[str, Met]]:
    """The ids of the table styles of a file's text, the most used first, and that of its new tables (17.15.1.24)."""
    named = (table.value("w:tblPr/w:tblStyle") for table in main.root.all("w:tbl"))
    yield from ((key, "in use") for key, _ in Counter(filter(None, named)).most_common())
    default = settings.root.value("w:defaultTableStyle") if settings else None
    if default:
        yield default, "default"


def unused_tables(sheet: Sheet) -> tuple[str, ...]:
    """The names of the house's own table styles, where none of them is met by our tables."""
    if sheet.find("Briefing Table", "table"):
        return ()
    own = (one for one in sheet.nodes if one.says("w:customStyle"))
    return tuple(name_of(one) for one in own if sheet.is_drawn(one))


class HouseTable:
    """The style that our tables meet, as in a Word file: what other styles a file holds, no paper shows."""

    def __init__(self, sheet: Sheet, hues: Hues) -> None:
        self.sheet = sheet
        self.hues = hues
        self.style = sheet.find("Briefing Table", "table")

    def head(self) -> tuple[str, str]:
        """The colours of the head's words and of its ground, empty where it has none or a white one.

        Nothing is told of the words where the house has neither a table style nor one for them.
        """
        ground = self._ground("firstRow")
        words = self.sheet.find("Table Header", "paragraph")
        own = self.hues.text(self.sheet.inherited(words, "w:rPr/w:color"))
        own = own or self.hues.text(self._found("firstRow", "w:rPr/w:color"))
        own = own or self.hues.text(self.sheet.inherited(self.style, "w:rPr/w:color"))
        return own or (WHITE if ground and _lightness(ground) <= DARK else BLACK if self.style else ""), ground

    def stripes(self) -> str:
        """The ground of every second row."""
        return self._ground("band2Horz") or self._ground("band1Horz")

    def line(self, side: str) -> str:
        """The colour of the line at a side, or between rows as `insideH`."""
        return self.hues.line(self.sheet.inherited(self.style, f"w:tblPr/w:tblBorders/w:{side}"))

    def _ground(self, part: str) -> str:
        found = self.hues.ground(self._found(part, "w:tcPr/w:shd"))
        return "" if found == WHITE else found

    def _found(self, part: str, path: str) -> Node | None:
        """A property of a part, of the style or of what it is based on."""
        return next((node for one in self._parts(part) if (node := one.child(path))), None)

    def _parts(self, part: str) -> Iterator[Node]:
        for one in self.sheet.chain(self.style):
            for node in one.children:
                if node.tag == "w:tblStylePr" and node.attributes.get("w:type") == part:
                    yield node


def _lightness(colour: str) -> float:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue
