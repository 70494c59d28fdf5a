"""Figures → a picture that fits its place, and its caption below."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefgen.backends.pdf.file.objects import number
from briefgen.backends.pdf.file.tags import Node
from briefgen.backends.pdf.ink import Ink
from briefgen.backends.pdf.layout.place import Place
from briefgen.backends.pdf.layout.slabs import NEVER, LineSlab, Slab
from briefgen.backends.pdf.style import Sheet
from briefgen.backends.shared.pictures import natural_size, painted
from briefgen.document import Caption, Drawing, Figure, Inlines, Picture, Strong
from briefgen.theme import Theme

if TYPE_CHECKING:
    from briefgen.backends.pdf.layout.typesetter import Typesetter

CAPTION_ROOM = 60.0
ABOVE_CAPTION = 5.0
CAPTION_GAP = "\u00a0 "


class PictureSlab(Slab):
    """A picture at its size in points, which may be as low as `lowest`."""

    __slots__ = ("lowest", "node", "picture", "sheet", "width", "x")

    def __init__(
        self, sheet: Sheet, node: Node | None, picture: Picture, x: float, width: float, height: float
    ) -> None:
        super().__init__(height)
        self.lowest = height
        self.sheet = sheet
        self.node = node
        self.picture = picture
        self.x = x
        self.width = width

    def lower(self, points: float) -> bool:
        """Make the picture so much lower and as much narrower, if its words stay as large as the theme allows."""
        lowered = self.height - points
        if lowered < self.lowest:
            return False
        width = self.width * lowered / self.height
        self.x += self.width - width if self.sheet.rtl else 0.0
        self.width, self.height = width, lowered
        return True

    def paint(self, ink: Ink, left: float, top: float) -> None:
        """Draw the picture; its element says where it stands (ISO 14289-1, 7.3)."""
        area = (left + self.x, top - self.height, self.width, self.height)
        if self.node is not None:
            corners = (area[0], area[1], area[0] + area[2], area[1] + area[3])
            self.node.attributes = f"<</O/Layout/Placement/Block/BBox[{' '.join(map(number, corners))}]>>".encode()
        if isinstance(self.picture, Drawing):
            ink.drawing(self.node, self.picture, self.sheet, area)
        else:
            ink.image(self.node, self.picture, area)


def figure(setter: Typesetter, block: Figure, place: Place) -> Iterator[Slab]:
    """The picture, and its caption kept below it; on its way to another page it is read where it is drawn."""
    image = painted(block, setter.sheet.theme)
    wanted = block.width * place.width if block.width else natural_size(image)[0]
    width, height = fitted(image, min(wanted, place.width), place.height - CAPTION_ROOM)
    moves = not place.depth
    node = Node("Figure", place.node, alt=block.alt or " ", when_drawn=moves)
    x = place.x + place.width - width if setter.rtl else place.x
    picture = PictureSlab(setter.sheet, node, image, x, width, height)
    picture.frames, picture.foot, picture.anchor = place.frames, place.foot, block.anchor
    picture.lowest = height if block.width else height * _smallest(setter.sheet.theme)
    yield picture
    for position, slab in enumerate(
        caption_lines(setter, block.caption, Node("Caption", place.node, when_drawn=moves), place)
    ):
        slab.keep = NEVER
        slab.before = 0.0 if position else ABOVE_CAPTION
        yield slab


def _smallest(theme: Theme) -> float:
    """The share of its size that a picture keeps: the words of charts get no smaller than those of tables may."""
    return min(theme.scale.crowded / theme.scale.small, 1.0)


def caption_lines(setter: Typesetter, caption: Caption, node: Node, place: Place) -> list[LineSlab]:
    """`Table 2` in bold, and what it shows."""
    label = f"{caption.label} {caption.number}".strip()
    content: Inlines = (Strong((label,)),) if label else ()
    if caption.text:
        content = (*content, CAPTION_GAP, *caption.text) if label else caption.text
    return setter.lines(content, setter.sheet.caption, node, place, note_parent=place.node)


def fitted(picture: Picture, width: float, height: float) -> tuple[float, float]:
    """The size in points within `width` and `height` that keeps the picture's proportions."""
    own_width, own_height = natural_size(picture)
    ratio = own_height / own_width
    width = max(min(width, height / ratio), 1.0)
    return width, width * ratio
