"""Named places on pages, and areas that lead to them or out of the document → destinations and link annotations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.backends.pdf.file.document import TaggedDocument
from briefgen.backends.pdf.file.objects import number, reference, text_string
from briefgen.backends.pdf.file.tags import ObjectKid

if TYPE_CHECKING:
    from briefgen.backends.pdf.text.style import Mark

Rect = tuple[float, float, float, float]
"""Left, bottom, width and height in points."""


class Places:
    """The places of a document by their names; `page_of` counts pages from 0."""

    def __init__(self, document: TaggedDocument) -> None:
        self.document = document
        self.page_of: dict[str, int] = {}
        self._corners: dict[str, tuple[float, float]] = {}
        self._numbers: dict[str, int] = {}

    def anchor(self, name: str, page: int, x: float, y: float) -> None:
        """Give a place its name; the first place of a name counts."""
        if name not in self.page_of:
            self.page_of[name] = page
            self._corners[name] = x, y

    def number(self, name: str) -> int:
        """The object number of the destination of a name, whether it has a place by now or not."""
        if name not in self._numbers:
            self._numbers[name] = self.document.reserve()
        return self._numbers[name]

    def link(self, mark: Mark, area: Rect, page: int) -> int:
        """The number of an annotation that makes an area of a page lead where `mark` says."""
        left, bottom, width, height = area
        rectangle = " ".join(map(number, (left, bottom, left + width, bottom + height)))
        where = b"/A<</Type/Action/S/URI/URI%s>>" % text_string(mark.uri)
        if not mark.uri:
            where = b"/Dest " + reference(self.number(mark.target))
        made = self.document.add(
            b"<</Type/Annot/Subtype/Link/Rect[%s]/Border[0 0 0]/F 4/Contents%s/StructParent %d%s>>"
            % (rectangle.encode(), text_string(mark.contents), self.document.add_parent(mark.link), where)
        )
        mark.link.kids.append(ObjectKid(made, page))
        return made

    def finish(self) -> None:
        """Put the destinations that something leads to."""
        for name, made in self._numbers.items():
            self.document.put(made, self._destination(name))

    def _destination(self, name: str) -> bytes:
        """Where a name leads; one that was never drawn leads to the first page."""
        if name not in self.page_of:
            return b"[%d 0 R/Fit]" % self.document.pages[0]
        x, y = map(number, self._corners[name])
        return b"[%d 0 R/XYZ %s %s null]" % (self.document.pages[self.page_of[name]], x.encode(), y.encode())
