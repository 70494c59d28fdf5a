"""What would be drawn → nothing but the number of pages, and which of them each anchor is on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from briefgen.backends.pdf.file.places import Rect
from briefgen.backends.pdf.file.tags import Node
from briefgen.backends.pdf.ink import Ink
from briefgen.backends.pdf.style import Sheet
from briefgen.backends.pdf.text.lines import Line
from briefgen.backends.pdf.text.style import Mark
from briefgen.document import Drawing, Image
from briefgen.theme import PageSetup


class BlankInk(Ink):
    """Leaves every page blank, for whoever only asks where things stand."""

    def turn_page(self, page: PageSetup) -> None:  # noqa: ARG002 - as pagers call it
        """Close the page."""
        self.page += 1

    @contextmanager
    def artifact(self, properties: str) -> Iterator[None]:  # noqa: ARG002 - as are all below
        """Nothing is marked."""
        yield

    def text(self, node: Node, x: float, y: float, line: Line) -> None:
        """No line."""

    def late_text(self, node: Node, x: float, y: float, make: Callable[[], Line], ends: bool = True) -> None:
        """No line later."""

    def link(self, mark: Mark, area: Rect) -> None:
        """No area that leads elsewhere."""

    def fill(self, ground: str, areas: Sequence[Rect]) -> None:
        """No ground."""

    def image(self, node: Node | None, image: Image, area: Rect) -> None:
        """No picture."""

    def drawing(self, node: Node | None, drawing: Drawing, sheet: Sheet, area: Rect) -> None:
        """No drawing."""
