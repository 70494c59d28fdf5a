"""How a run of text is set, and the same voice raised, lowered, stressed or in code."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

FamilyName = Literal["body", "sans", "mono"]
SCRIPT = 0.68
RAISE = 0.36
LOWER = -0.14
CODE = 0.93


class Voice(Struct, frozen=True):
    """How a run of text is set: sizes and rise in points, colour as `#RRGGBB`."""

    family: FamilyName
    size: float
    leading: float
    colour: str
    bold: bool = False
    italic: bool = False
    rise: float = 0.0
    features: tuple[str, ...] = ()

    def strong(self) -> Voice:
        """The same in bold."""
        return replace(self, bold=True)

    def emphasis(self) -> Voice:
        """The same in italic; upright where it is italic already."""
        return replace(self, italic=not self.italic)

    def code(self) -> Voice:
        """The same in the mono family."""
        return replace(self, family="mono", size=self.size * CODE)

    def raised(self) -> Voice:
        """The same, small and above the line."""
        return replace(self, size=self.size * SCRIPT, rise=self.rise + self.size * RAISE)

    def lowered(self) -> Voice:
        """The same, small and below the line."""
        return replace(self, size=self.size * SCRIPT, rise=self.rise + self.size * LOWER)
