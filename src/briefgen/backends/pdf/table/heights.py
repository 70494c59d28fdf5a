"""A table's rows → how high each is, where nothing is drawn: the lines of its cells are counted, not made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from briefgen.backends.pdf.file.tags import Node
from briefgen.backends.pdf.layout.slabs import FREE, Slab
from briefgen.backends.pdf.table.columns import Voices
from briefgen.backends.pdf.table.rows import PAD_BOTTOM, PAD_TOP, RowSlab
from briefgen.backends.pdf.text.counting import IN_DOUBT, count_lines
from briefgen.backends.pdf.text.lines import number_of_lines
from briefgen.backends.pdf.text.style import Mark
from briefgen.backends.pdf.text.words import Marked, set_text
from briefgen.backends.pdf.voice import Voice
from briefgen.document import Inlines, Note, Paragraph, Reference, Row

if TYPE_CHECKING:
    from briefgen.backends.pdf.layout.typesetter import Typesetter

NOWHERE = Node("Artifact")


class MeasuredRow(Slab):
    """A row of which only the height is known; it is made where it has to be divided."""

    __slots__ = ("make",)

    def __init__(self, height: float, make: Callable[[], RowSlab]) -> None:
        super().__init__(height)
        self.make = make

    def split(self, room: float, worst: int = FREE) -> tuple[Slab, Slab] | None:
        """The parts of the row that is made."""
        return self.make().split(room, worst)


class RowHeights:
    """Measures the rows of one table; `widths` are those of its columns' texts, in points."""

    def __init__(self, setter: Typesetter, voices: Voices, widths: Sequence[float]) -> None:
        firsts = [voices.first, *[voices.cell] * (len(widths) - 1)]
        columns = list(zip(firsts, widths, strict=True))
        self._cells = [_Texts(setter, voice, width) for voice, width in columns]
        self._totals = [_Texts(setter, voice.strong(), width) for voice, width in columns]
        self._details = [_Texts(setter, voices.detail, width) for width in widths]

    def of(self, row: Row, total: bool) -> float | None:
        """How high a row is; None where a cell holds more than one text, or calls notes."""
        deepest = PAD_TOP
        for index, cell in enumerate(row.cells):
            if not cell:
                continue
            block = cell[0] if len(cell) == 1 else None
            if not isinstance(block, Paragraph):
                return None
            texts = self._details if block.role != "body" else self._totals if total else self._cells
            depth = texts[index].depth(block.content)
            if depth is None:
                return None
            deepest = max(deepest, depth)
        return deepest + PAD_BOTTOM


class _Texts:
    """Measures texts in one voice and width."""

    def __init__(self, setter: Typesetter, voice: Voice, width: float) -> None:
        self.setter = setter
        self.voice = voice
        self.width = width
        self.words = setter.widths(voice)
        self._depths = [PAD_TOP]
        self._calls_notes = False

    def depth(self, content: Inlines) -> float | None:
        """How far below the row's top its last line ends; None where it calls notes."""
        count = IN_DOUBT if self.setter.rtl else count_lines(content, self.words, self.width)
        if count == IN_DOUBT:
            count = self._broken(content)
            if self._calls_notes:
                return None
        while len(self._depths) <= count:
            self._depths.append(self._depths[-1] + self.voice.leading)
        return self._depths[count]

    def _broken(self, content: Inlines) -> int:
        """Broken as where it is drawn."""
        self._calls_notes = False
        words = set_text(content, self.voice, self.setter.sheet, self._mark, self.setter.base(content))
        return number_of_lines(words, self.width, hyphenate=True)

    def _mark(self, inline: Marked) -> Mark | None:
        """A mark as wide as the true one."""
        if isinstance(inline, Note):
            self._calls_notes = True
        led = not isinstance(inline, Reference) or inline.target.removeprefix("#") in self.setter.anchors
        return Mark(NOWHERE, "") if led else None
