"""Theme → the styles of a mail's elements, in pixels and without names, since mail programs know no variables."""

from __future__ import annotations

from functools import cached_property

from briefgen.backends.html.escape import attribute
from briefgen.backends.html.mail_rules import PIXELS, Setting, rules
from briefgen.theme import Box, OpeningLayout, Theme

WIDTH = 640
AIR = 1.25
"""CSS pixels for a point of the air within boxes: mails are narrow."""
ROW = ' scope="row"'
OPENINGS: dict[OpeningLayout, str] = {
    "rule-below": "padding:0 0 12px;border-bottom:2px solid {rule}",
    "rule-above": "padding:12px 0 0;border-top:6px solid {rule}",
    "band": "padding:20px {side}px;background:{band}",
    "centred": "padding:0 0 12px;border-bottom:4px double {rule}",
}


class Styles:
    """Writes start tags that carry their styles; a kind that has none takes those of its tag.

    In a `place` some tags have others: in a cell, or in a box that leads.
    """

    def __init__(self, theme: Theme, direction: str) -> None:
        self.theme = theme
        self.start, self.end = ("left", "right") if direction == "ltr" else ("right", "left")
        self.width = WIDTH
        self.place = ""
        self.made: dict[tuple[str, str, str], str] = {}

    @cached_property
    def of(self) -> dict[str, str]:
        """The styles by tag, by kind, or by both."""
        return rules(Setting(self.theme, self.start))

    def __call__(self, tag: str, kind: str = "", said: str = "", lacks: float = 0.0) -> str:
        """The start tag with the attributes `said`; the header of a row looks like its cells."""
        looks = "row" if tag == "th" and said.startswith(ROW) else tag
        style = self.made.get((self.place, looks, kind))
        if style is None:
            style = self.made[self.place, looks, kind] = self._found(looks, kind)
        if lacks:
            style = f'{style[:-1]};padding-right:{8 + round(lacks * self.theme.scale.table * PIXELS)}px"'
        extra = ' cellpadding="0" cellspacing="0" border="0"' if tag == "table" else ""
        return f"<{tag}{said}{extra}{style}>"

    def _found(self, looks: str, kind: str) -> str:
        keys = (f"{self.place} {looks}.{kind}", f"{looks}.{kind}", kind, looks)
        found = next((self.of[key] for key in keys if key in self.of), "")
        return f' style="{attribute(found)}"' if found else ""

    def title(self) -> str:
        """The attributes of the cell that holds the title: what the theme draws around it, and where it stands."""
        palette, layout = self.theme.palette, self.theme.opening.layout
        side = round(self.theme.boxes.side * AIR)
        style = OPENINGS[layout].format(rule=palette.rule, band=palette.band, side=side)
        align = "center" if layout == "centred" else self.start
        ground = f' bgcolor="{palette.band}"' if layout == "band" else ""
        return f'align="{align}"{ground} style="{style};text-align:{align}"'

    def box(self, kind: str) -> tuple[str, str]:
        """The ground of a box, and the style of its cell."""
        box, palette = self.theme.boxes.of(kind), self.theme.palette
        ground, edge = getattr(palette, box.ground), getattr(palette, box.edge)
        style = f"padding:{round(box.air * AIR)}px {round(self.theme.boxes.side * AIR)}px;background:{ground};"
        return ground, f"{style}{self._edge(box)} solid {edge};text-align:{self.start}"

    def _edge(self, box: Box) -> str:
        """Which of its edges are drawn, and how heavy: a bar is never as fine as a line."""
        weight = round(box.weight * AIR)
        match self.theme.boxes.shape:
            case "bar":
                return f"border-{self.start}:{max(2, weight)}px"
            case "frame":
                return f"border:{max(1, weight)}px"
            case "band":
                return f"border-top:{max(1, weight)}px"
