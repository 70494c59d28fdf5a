"""Figures that do not fit on the rest of a page → the head of the next, while the text after them fills the page."""

from __future__ import annotations

from collections.abc import Iterable

from briefgen.backends.pdf.layout.slabs import Slab
from briefgen.document import Block, Blocks, Figure, ListBlock, Paragraph, plain


class Float(Slab):
    """A figure and its caption, as high as both; one that may wait `waits` if it was left for the next page."""

    __slots__ = ("below", "may_wait", "slabs", "waits")

    def __init__(self, slabs: Iterable[Slab], below: float, may_wait: bool) -> None:
        self.slabs = tuple(slabs)
        first, *rest = self.slabs
        super().__init__(first.height + sum([slab.before + slab.height for slab in rest], 0.0), first.before)
        self.notes = tuple(note for slab in self.slabs for note in slab.notes)
        self.keep = first.keep
        self.below = below
        self.may_wait = may_wait and not self.notes
        self.waits = False

    def lower(self, points: float) -> bool:
        """Make the picture so much lower, if it can be."""
        lowered = self.slabs[0].lower(points)
        self.height -= points if lowered else 0.0
        return lowered


class Landing(Slab):
    """What no waiting figure may be passed by: a heading, a table, another figure, the end."""

    __slots__ = ()

    def __init__(self) -> None:
        super().__init__(0.0)


class Waiting:
    """The one figure that waits for the next page, if any."""

    def __init__(self) -> None:
        self._figure: Float | None = None

    def __bool__(self) -> bool:
        return self._figure is not None

    def leave(self, figure: Float) -> None:
        """Let a figure wait."""
        figure.waits = True
        self._figure = figure

    def land(self, following: Slab | None = None) -> tuple[Slab, ...]:
        """The slabs of the figure, which waits no longer; what follows it keeps its distance."""
        figure, self._figure = self._figure, None
        if figure is None:
            return ()
        if following is not None:
            following.before = max(following.before, figure.below)
        return figure.slabs


def may_float(block: Block) -> bool:
    """Whether a block may leave its place: a figure whose caption says what it is, wherever it stands."""
    return isinstance(block, Figure) and block.floats and bool(plain(block.caption.text).strip())


def may_pass(blocks: Blocks, index: int) -> bool:
    """Whether a block may stand before a figure that it follows: running text, unless it announces what may not."""
    block = blocks[index]
    if not isinstance(block, Paragraph | ListBlock):
        return False
    return not (index + 1 < len(blocks) and announces(block, blocks[index + 1]) and not may_pass(blocks, index + 1))


def announces(previous: Block | None, block: Block) -> bool:
    """A line that ends in a colon stays with what it announces."""
    return (
        isinstance(previous, Paragraph)
        and not isinstance(block, Paragraph)
        and plain(previous.content).rstrip().endswith(":")
    )
