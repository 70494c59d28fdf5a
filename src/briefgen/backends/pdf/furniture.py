"""What every page carries besides its text: title, detail, status, marking, notices and page number, as artifacts."""

from __future__ import annotations

from functools import partial

from msgspec.structs import replace

from briefgen.backends.pdf.file.tags import Node
from briefgen.backends.pdf.ink import Ink
from briefgen.backends.pdf.style import Sheet
from briefgen.backends.pdf.text.lines import Line, break_lines
from briefgen.backends.pdf.text.words import set_text
from briefgen.backends.pdf.voice import Voice
from briefgen.backends.shared.lines import DOT
from briefgen.document import Furniture, Marking
from briefgen.theme import PageSetup

HEADER = "/Type/Pagination/Subtype/Header/Attached[/Top]"
FOOTER = "/Type/Pagination/Subtype/Footer/Attached[/Bottom]"
SMALLEST_MARKING = 6.0
BOX_SIDE, BOX_AIR = 5.0, 2.5
GAP = 12.0
HAIRLINE = 0.5
NOWHERE = Node("Artifact")


class PageFurniture:
    """Draws the furniture of one document's pages."""

    def __init__(self, furniture: Furniture, sheet: Sheet, ink: Ink) -> None:
        self.furniture = furniture
        self.sheet = sheet
        self.ink = ink

    def finish_page(self, page: PageSetup) -> None:
        """Draw header and footer and close the page; the number of pages is filled in at the end."""
        with self.ink.artifact(HEADER):
            self._header(page)
        with self.ink.artifact(FOOTER):
            self._footer(page)
        self.ink.end_page(page.width, page.height, (partial(self._page_label, page, self.ink.page + 1),))

    def _header(self, page: PageSetup) -> None:
        top = page.height - page.header
        if self.furniture.marking:
            top -= self._marking(self.furniture.marking, page, top=top) + BOX_AIR
        y = top - self.sheet.furniture.size
        taken = self._detail(page, y) if self.ink.page else self._status(page, y, 0.0)
        if self.ink.page and self.furniture.title:
            room = page.width - page.left - page.right - taken - GAP
            self._line(self._first(self.furniture.title, self.sheet.furniture, room), page, y, at_end=False)

    def _detail(self, page: PageSetup, y: float) -> float:
        status = self._status(page, y, 0.0)
        if not self.furniture.detail:
            return status
        room = (page.width - page.left - page.right) * 0.6 - status
        line = self._first(self.furniture.detail, self.sheet.furniture, room)
        shift = status + GAP if status else 0.0
        self._line(line, page, y, at_end=True, shift=shift)
        return shift + line.width

    def _status(self, page: PageSetup, y: float, shift: float) -> float:
        if not self.furniture.status:
            return 0.0
        voice = replace(self.sheet.furniture, bold=True, colour=self.sheet.theme.palette.warning)
        line = self._first(self.furniture.status, voice, (page.width - page.left - page.right) / 3)
        self._line(line, page, y, at_end=True, shift=shift)
        return line.width

    def _footer(self, page: PageSetup) -> None:
        if self.sheet.theme.running.rule:
            y = self._foot(page) + self.sheet.furniture.leading
            width = page.width - page.left - page.right
            self.ink.fill(self.sheet.theme.palette.hairline, [(page.left, y, width, HAIRLINE)])
        if self.furniture.marking:
            self._marking(self.furniture.marking, page, bottom=page.footer)
        if self.furniture.notices:
            voice, label = replace(self.sheet.furniture, bold=True), self.furniture.page_label
            longest = self._first(label.replace("{page}", "999").replace("{pages}", "999"), self.sheet.furniture, 200.0)
            room = page.width - page.left - page.right - longest.width - GAP
            self._line(self._first(DOT.join(self.furniture.notices), voice, room), page, self._foot(page), at_end=False)

    def _foot(self, page: PageSetup) -> float:
        """Where the line above the marking stands."""
        return page.footer + self._marking_height(page) + (BOX_AIR if self.furniture.marking else 0.0) + 2.0

    def _page_label(self, page: PageSetup, number: int) -> str:
        """What draws it, asked for when the number of pages is known."""
        words = self.furniture.page_label.replace("{page}", str(number)).replace("{pages}", str(self.ink.page))
        right = page.width - page.right
        line = self._first(words, self.sheet.furniture, right - page.left)
        place = "end" if self.furniture.notices else self.sheet.theme.running.page_label
        end = page.left + line.width if self.sheet.rtl == (place == "end") else right
        if place == "centre":
            end = (page.left + right + line.width) / 2
        return f"/Artifact<<{FOOTER}>>BDC BT {self.ink.standalone(end, self._foot(page), line)} ET EMC"

    def _line(self, line: Line, page: PageSetup, y: float, at_end: bool, shift: float = 0.0) -> None:
        """A line at the page's start or end side, which change places in a right-to-left document."""
        right = page.width - page.right - line.width - shift
        x = right if at_end != self.sheet.rtl else page.left + shift
        self.ink.text(NOWHERE, x - line.hang, y, line)

    def _first(self, words: str, voice: Voice, room: float) -> Line:
        """As much of `words` as fits on one line, with an ellipsis where something is left out."""
        text = set_text((" ".join(words.split()),), voice, self.sheet, base=int(self.sheet.rtl))
        lines = break_lines(text, max(room, 40.0)) or [Line([], 0.0)]
        if len(lines) == 1:
            return lines[0]
        while text.words and len(break_lines(text, max(room, 40.0))) > 1:
            words = words.rsplit(None, 1)[0] if " " in words else words[:-1]
            text = set_text((words.rstrip(" ,;:–—-") + "…",), voice, self.sheet, base=int(self.sheet.rtl))
        return break_lines(text, max(room, 40.0))[0]

    # the marking

    def _marking_lines(self, marking: Marking, page: PageSetup) -> tuple[list[Line], Voice]:
        """The marking at the theme's size, smaller where it is too long, at the smallest on several lines."""
        room = page.width - page.left - page.right - 2 * BOX_SIDE
        size = self.sheet.theme.scale.marking
        while True:
            voice = Voice("sans", size, size * 1.2, marking.ink, bold=True)
            lines = break_lines(set_text((marking.text,), voice, self.sheet, base=int(self.sheet.rtl)), room)
            if len(lines) <= 1 or size <= SMALLEST_MARKING:
                return lines, voice
            size = max(size - 0.5, SMALLEST_MARKING)

    def _marking_height(self, page: PageSetup) -> float:
        if not self.furniture.marking:
            return 0.0
        lines, voice = self._marking_lines(self.furniture.marking, page)
        return len(lines) * voice.leading + 2 * BOX_AIR

    def _marking(self, marking: Marking, page: PageSetup, top: float = 0.0, bottom: float = 0.0) -> float:
        lines, voice = self._marking_lines(marking, page)
        height = len(lines) * voice.leading + 2 * BOX_AIR
        top = top or bottom + height
        if marking.ground:
            width = max([line.width for line in lines], default=0.0) + 2 * BOX_SIDE
            self.ink.fill(marking.ground, [(self._marking_x(marking, page, width), top - height, width, height)])
        y = top - BOX_AIR - voice.leading / 2 - voice.size * 0.36
        for line in lines:
            side = BOX_SIDE if marking.ground else 0.0
            x = self._marking_x(marking, page, line.width + 2 * side) + side
            self.ink.text(NOWHERE, x, y, line)
            y -= voice.leading
        return height

    def _marking_x(self, marking: Marking, page: PageSetup, width: float) -> float:
        spare = page.width - page.left - page.right - width
        return page.left + {"left": 0.0, "center": spare / 2, "right": spare}[marking.align]
