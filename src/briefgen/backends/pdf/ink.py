"""Drawing calls → the content of pages: text and pictures inside structure nodes, all else as artifacts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from briefgen.backends.pdf.file.bookmarks import Bookmark
from briefgen.backends.pdf.file.contents import LATE, ContentStreams, Late
from briefgen.backends.pdf.file.document import TaggedDocument
from briefgen.backends.pdf.file.fonts import EmbeddedFont
from briefgen.backends.pdf.file.images import image_object
from briefgen.backends.pdf.file.objects import colour, number
from briefgen.backends.pdf.file.places import Places, Rect
from briefgen.backends.pdf.file.tags import Node
from briefgen.backends.pdf.text.faces import Face
from briefgen.backends.pdf.text.lines import Line, Run
from briefgen.backends.pdf.text.showing import SEAM
from briefgen.backends.pdf.text.style import Mark, Piece, TextStyle, Word
from briefgen.backends.shared.numbers import listed
from briefgen.document import Drawing, Image

if TYPE_CHECKING:
    from briefgen.backends.pdf.drawing.painter import Form
    from briefgen.backends.pdf.style import Sheet

BACKWARDS = "ReversedChars"
"""Marks text of which each string is read from its last code to its first (ISO 32000-1, 14.8.2.3.3)."""
ASCENT, DESCENT = 0.82, 0.24
UNDERLINE, UNDERLINE_WEIGHT = 0.16, 0.4
"""How far a link's rectangle reaches above and below the baseline, in sizes."""

TextState = tuple[TextStyle, EmbeddedFont]
"""What the next text is shown in if nothing is said."""


class Ink:
    """Draws on one page after another; coordinates in points from the page's lower left corner."""

    def __init__(self, document: TaggedDocument) -> None:
        self.document = document
        self.page = 0
        self.places = Places(document)
        self.page_of = self.places.page_of
        self._fonts: dict[Face, EmbeddedFont] = {}
        self._images: dict[Image, tuple[str, int]] = {}
        self._forms: dict[Drawing, Form] = {}
        self._contents = ContentStreams(document)
        self._artifact = ""
        self._start()

    def _start(self) -> None:
        self._out: list[str] = []
        self._marked: list[Node] = []
        self._used_images: dict[str, int] = {}
        self._blends = False
        self._underlines: dict[str, list[Rect]] = {}
        self._links: list[int] = []
        self._target: Node | str | None = None
        self._backwards = False
        self._in_text = False
        self._set: TextState | None = None

    # pages

    def end_page(self, width: float, height: float, foot: Sequence[Late] = ()) -> None:
        """Close the page; `foot` makes what can only be drawn once the number of pages is known."""
        for drawn, lines in self._underlines.items():
            self.fill(drawn, lines)
        self._close()
        for font in self._fonts.values():
            font.settle()
        contents = self._contents.seal(self._out, foot)
        images = b"".join([b"/%s %d 0 R" % (name.encode(), made) for name, made in self._used_images.items()])
        self.document.add_page(number(width), number(height), contents, self._links, images, self._marked, self._blends)
        self.page += 1
        self._start()

    def save(self, bookmarks: Sequence[tuple[int, str, str]]) -> bytes:
        """The bytes of the file; `bookmarks` have a level, a title and the name of the place they lead to."""
        document = self.document
        self._contents.finish()
        listed = [Bookmark(level, title, self.places.number(name)) for level, title, name in bookmarks]
        self.places.finish()
        fonts = [b"/%s %d 0 R" % (font.name.encode(), font.put(document)) for font in self._fonts.values()]
        document.put(document.fonts, b"<<%s>>" % b"".join(fonts))
        return document.finish(listed)

    # marked content

    @contextmanager
    def artifact(self, properties: str) -> Iterator[None]:
        """Everything drawn inside is no part of the document's text (ISO 32000-1, 14.8.2.2)."""
        self._close()
        outer, self._artifact = self._artifact, self._artifact or f"/Artifact<<{properties}>>BDC"
        try:
            yield
        finally:
            self._close()
            self._artifact = outer

    def _open(self, target: Node | str, backwards: bool = False) -> None:
        if self._artifact:
            target, backwards = self._artifact, False
        if target is self._target and backwards is self._backwards:
            return
        if self._target is not None:
            self._out.append("EMC")
        if isinstance(target, Node):
            mcid = len(self._marked)
            self._marked.append(target)
            target.add_content(self.page, mcid)
            self._out.append(f"/{BACKWARDS if backwards else target.tag}<</MCID {mcid}>>BDC")
        else:
            self._out.append(target)
        self._target, self._backwards = target, backwards

    def _close(self) -> None:
        if self._target is not None:
            self._out.append("EMC")
            self._target = None
        if self._in_text:
            self._out.append("ET")
            self._in_text = False

    def _text_mode(self) -> None:
        if not self._in_text:
            self._close()
            self._out.append("BT")
            self._in_text = True

    # text

    def text(self, node: Node, x: float, y: float, line: Line) -> None:
        """Draw a line from `x` on, on the baseline `y`; marked pieces become links."""
        self._text_mode()
        self._lay(node, x, y, line)

    def _lay(self, node: Node, x: float, y: float, line: Line) -> None:
        """Pieces are drawn in reading order, which is the order a tagged file is read in; each at its own place."""
        if line.words and (shown := line.uniform()):
            self._uniform(node, x, y, line.words, shown)
        elif line.words and (runs := line.runs()):
            self._runs(node, x, y, runs)
        elif line.places is None:
            self._run(node, x, y, line.pieces)
        else:
            for piece, place in zip(line.pieces, line.places, strict=True):
                if piece.level & 1:
                    self._leftwards(node, x + place, y, piece)
                else:
                    self._run(node, x + place, y, (piece,))

    def _run(self, node: Node, x: float, y: float, pieces: Sequence[Piece]) -> None:
        if pieces:
            mark = pieces[0].mark
            self._open(mark.node if mark else node)
        self._out.append(f"1 0 0 1 {number(x)} {number(y)} Tm")
        run: list[str] = []
        style, face, mark, font = None, None, None, None
        for piece in pieces:
            glyphs = piece.glyphs
            if font is None or piece.style is not style or glyphs.face is not face or piece.mark is not mark:
                self._show(run)
                run = []
                self._switch(piece.style, glyphs.face, piece.mark.node if piece.mark else node)
                style, face, mark = piece.style, glyphs.face, piece.mark
                font = self._fonts[face]
            run.append(font.fragment(glyphs, piece.style.size))
        self._show(run)
        self._link_line(x, y, pieces)

    def _uniform(self, node: Node, x: float, y: float, words: Sequence[Word], shown: str) -> None:
        """The same for words of one style with its space between them, as most lines are: at once."""
        style = words[0].lead
        self._switch(style, style.face.faces[0], node)
        settled = self._fonts[style.face.faces[0]].settled
        settled.update(words)
        settled.add(style.space)
        self._out.append(f"1 0 0 1 {number(x)} {number(y)} Tm[{shown.replace(SEAM, '')}]TJ")

    def _runs(self, node: Node, x: float, y: float, runs: Sequence[Run]) -> None:
        """The same for runs of plain text."""
        self._open(node)
        self._out.append(f"1 0 0 1 {number(x)} {number(y)} Tm")
        for run in runs:
            style = run[0].style
            assert style is not None
            self._switch(style, style.face.faces[0], node)
            font = self._fonts[style.face.faces[0]]
            font.settled.update(run)
            self._show([part.shown or font.fragment(part.pieces[0].glyphs, style.size) for part in run])

    def _leftwards(self, node: Node, x: float, y: float, piece: Piece) -> None:
        """A piece that runs from right to left: codes as they stand, strings as they are read.

        Marked content of its own says so; inside of what is marked elsewhere, such as a drawing, it stands within that.
        """
        self._switch(piece.style, piece.glyphs.face, piece.mark.node if piece.mark else node, backwards=True)
        within = self._artifact == LATE and len(piece.glyphs.items) > 1
        if within:
            self._out.append(f"/{BACKWARDS} BMC")
        face, scale = piece.glyphs.face, piece.style.size * piece.glyphs.face.optical / 1000
        for string in self._fonts[face].leftwards(piece.glyphs):
            self._out.append(f"1 0 0 1 {number(x + string.right * scale)} {number(y + string.up * scale)} Tm")
            spaced = string.between and f"{number(string.between * scale)} Tc({string.shown})Tj 0 Tc"
            self._out.append(spaced or f"({string.shown})Tj")
        if within:
            self._out.append("EMC")
        self._link_line(x, y, (piece,))

    def _switch(self, style: TextStyle, face: Face, node: Node, backwards: bool = False) -> None:
        self._open(node, backwards)
        font = self._font_of(face)
        before, last = self._set or (None, None)
        if style is before and font is last:
            return
        if before is None or font is not last or style.size != before.size:
            self._out.append(f"/{font.name} {number(style.size * font.face.optical)} Tf")
        if before is None or style.colour != before.colour:
            self._out.append(f"{colour(style.colour)} rg")
        if style.rise != (before.rise if before else 0.0):
            self._out.append(f"{number(style.rise)} Ts")
        self._set = style, font

    def _show(self, run: Sequence[str]) -> None:
        if run:
            self._out.append("[" + "".join(run).replace(SEAM, "") + "]TJ")

    def _font_of(self, face: Face) -> EmbeddedFont:
        font = self._fonts.get(face)
        if font is None:
            font = self._fonts[face] = EmbeddedFont(face, f"F{len(self._fonts) + 1}")
        return font

    def late_text(self, node: Node, x: float, y: float, make: Callable[[], Line], ends: bool = True) -> None:
        """Draw a line that is known only at the end, such as a page number; it ends at `x`, or begins there."""
        self._text_mode()
        self._open(node)
        self._out.append(self._contents.later(lambda: self.standalone(x, y, make(), ends)))
        self._set = None

    def standalone(self, x: float, y: float, line: Line, ends: bool = True) -> str:
        """The operators that show a line up to `x`, or from there on, complete in themselves, for inside BT and ET."""
        outer = self._out, self._target, self._artifact, self._set, self._backwards
        self._out, self._artifact, self._target = ["0 Ts"], LATE, LATE
        self._set, self._backwards = None, False
        self._lay(Node("Artifact"), x - line.width if ends else x, y, line)
        made = " ".join(self._out)
        self._out, self._target, self._artifact, self._set, self._backwards = outer
        return made

    # links and anchors

    def _link_line(self, x: float, y: float, pieces: Sequence[Piece]) -> None:
        if self._artifact:
            return
        start, last = x, None
        for piece in pieces:
            if last is None or piece.mark is not last.mark:
                self._link(last, start, x, y)
                start = x
            last = piece
            x += piece.width
        self._link(last, start, x, y)

    def _link(self, piece: Piece | None, start: float, end: float, y: float) -> None:
        """A link's area; one that leads out of the document is underlined, as colour alone says nothing to some."""
        if piece is None or piece.mark is None or not piece.mark.leads:
            return
        size = piece.style.size
        self.link(piece.mark, (start, y - DESCENT * size, end - start, (ASCENT + DESCENT) * size))
        if piece.mark.uri:
            area = (start, y - UNDERLINE * size, end - start, UNDERLINE_WEIGHT)
            self._underlines.setdefault(piece.style.colour, []).append(area)

    def link(self, mark: Mark, area: Rect) -> None:
        """Make an area of the page lead where `mark` says."""
        self._links.append(self.places.link(mark, area, self.page))

    def anchor(self, name: str, x: float, y: float) -> None:
        """Make a place on this page the target of links to `name`; the first place of a name counts."""
        self.places.anchor(name, self.page, x, y)

    # graphics

    def fill(self, ground: str, areas: Sequence[Rect]) -> None:
        """Fill rectangles with a colour, as an artifact."""
        if areas:
            self._graphics()
            boxes = "\n".join([f"{' '.join(map(number, area))} re" for area in areas])
            self._out.append(f"q {colour(ground)} rg\n{boxes}\nf Q")

    def _graphics(self) -> None:
        if self._in_text or isinstance(self._target, Node):
            self._close()
        self._open("/Artifact<</Type/Layout>>BDC")

    def image(self, node: Node | None, image: Image, area: Rect) -> None:
        """Draw a picture into `area`, inside `node` or as an artifact; the same picture is embedded once."""
        name, made = self.embedded(image)
        self._place(node, name, made, area, (1.0, 1.0))

    def _place(self, node: Node | None, name: str, made: int, area: Rect, size: tuple[float, float]) -> None:
        """Show an object that is `size` large in `area`."""
        self._close()
        if node is None:
            self._graphics()
        else:
            self._open(node)
        self._used_images[name] = made
        left, bottom, width, height = area
        self._out.append(f"q {listed(width / size[0], 0, 0, height / size[1], left, bottom)} cm /{name} Do Q")
        self._close()

    def drawing(self, node: Node | None, drawing: Drawing, sheet: Sheet, area: Rect) -> None:
        """Draw a drawing into `area`, words and all, inside `node` or as an artifact; the same one is embedded once."""
        from briefgen.backends.pdf.drawing.painter import put_form

        form = self._forms.get(drawing)
        if form is None:
            form = self._forms[drawing] = put_form(drawing, sheet, self)
        self._blends = self._blends or form.blends
        self._place(node, f"D{form.number}", form.number, area, (drawing.width, drawing.height))

    def embedded(self, image: Image) -> tuple[str, int]:
        """The name and the object number of a picture, which is put once."""
        known = self._images.get(image)
        if known is None:
            made = image_object(image, self.document)
            known = self._images[image] = (f"I{len(self._images) + 1}", made)
        return known
