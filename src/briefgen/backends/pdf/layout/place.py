"""Where blocks are set: a stretch of the column, the voices used there, the frames and the node around it."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from briefgen.backends.pdf.file.tags import Node
from briefgen.backends.pdf.layout.slabs import Frame
from briefgen.backends.pdf.voice import Voice


class Place(Struct, frozen=True):
    """`x` and `width` in points from the column's left edge; `column` is the whole column's width."""

    x: float
    width: float
    column: float
    node: Node
    body: Voice
    detail: Voice
    frames: tuple[Frame, ...] = ()
    foot: float = 0.0
    depth: int = 0
    lists: int = 0
    height: float = 700.0
    align: str = "start"
    in_cell: bool = False

    def inside(self, node: Node) -> Place:
        """The same place within another node."""
        return replace(self, node=node)

    def indented(self, start: float, rtl: bool, end: float = 0.0) -> Place:
        """A narrower place, `start` points in from where lines begin and `end` from where they end."""
        left = end if rtl else start
        return replace(self, x=self.x + left, width=max(self.width - start - end, 20.0), depth=self.depth + 1)

    def framed(self, frame: Frame) -> Place:
        """The same place within a frame."""
        return replace(self, frames=(*self.frames, frame), foot=self.foot + frame.foot)
