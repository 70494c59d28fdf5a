"""A typeface at a size in a colour → words with widths in points, the pieces that lines are made of."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from briefgen.backends.pdf.file.tags import Node
from briefgen.backends.pdf.text.everyday import showing
from briefgen.backends.pdf.text.glyphs import Glyphs, Letter
from briefgen.backends.pdf.text.recent import Recent
from briefgen.backends.pdf.text.showing import settled
from briefgen.backends.pdf.text.typeface import Typeface, typeface
from briefgen.backends.shared.bonds import clings, holds

UNKNOWN = -1


class Mark:
    """What a stretch of text is besides being read: a link to a URI or an anchor, a call of a note, another language.

    `node` is the element its content belongs to, `link` the Link element that is it or is above it; `contents` says in
    words where the link leads (ISO 14289-1, 7.18.5).
    """

    __slots__ = ("contents", "link", "node", "note", "target", "uri")

    def __init__(self, node: Node, contents: str, uri: str = "", target: str = "", note: object = None) -> None:
        self.node = node
        self.link = node
        self.contents = contents
        self.uri = uri
        self.target = target
        self.note = note

    @property
    def leads(self) -> bool:
        """Whether it is a link."""
        return bool(self.uri or self.target)

    def within(self, node: Node) -> Mark:
        """The same for content that belongs to an element inside of the link."""
        mark = Mark(node, self.contents, self.uri, self.target, self.note)
        mark.link = self.link
        return mark


class Piece:
    """A shaped run on a line: one face, one style, one direction; `width` in points."""

    __slots__ = ("glyphs", "level", "mark", "style", "width")

    def __init__(self, glyphs: Glyphs, style: TextStyle, level: int = 0, mark: Mark | None = None) -> None:
        self.glyphs = glyphs
        self.style = style
        self.level = level
        self.mark = mark
        self.width = glyphs.width * style.size / 1000


class Word:
    """Pieces that no line end may come between, with the text they were made from.

    `style` is that of a word which is a single piece without a mark, from left to right, in the style's first face;
    `shown` is what shows it in every document, where its glyphs are those of everyday letters; else None. `alphabets`
    and `gids` are what it needs, as with `Glyphs`.
    """

    __slots__ = ("_clings", "_holds", "_pieces", "alphabets", "gids", "shown", "style", "text", "width")

    def __init__(self, pieces: tuple[Piece, ...], text: str) -> None:
        self._pieces = pieces
        self.text = text
        self.width = sum([piece.width for piece in pieces], 0.0)
        self._holds = self._clings = UNKNOWN
        self.style: TextStyle | None = None
        self.shown: str | None = None
        self.alphabets = 0
        self.gids: Sequence[int] = ()

    @classmethod
    def of_letters(cls, letters: Sequence[Letter], text: str, style: TextStyle) -> Word:
        """A word of everyday letters, whose piece is made when somebody asks for it."""
        word = cls((), text)
        word.style = style
        width, word.shown, word.alphabets, word.gids = showing(letters)
        word.width = width * style.optical * style.size / 1000
        return word

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The shaped runs that it is made of."""
        if not self._pieces and self.style is not None:
            self._pieces = self.style.pieces(self.text)
        return self._pieces

    @property
    def lead(self) -> TextStyle:
        """The style that it begins in."""
        return self.style or self.pieces[0].style

    @property
    def holds(self) -> int:
        """What must not be parted from its end; asked only where a line may end."""
        if self._holds == UNKNOWN:
            self._holds = holds(self.text)
        return self._holds

    @property
    def clings(self) -> int:
        """What must not be parted from its beginning."""
        if self._clings == UNKNOWN:
            self._clings = clings(self.text)
        return self._clings


class Glue:
    """What stands between two words: a space, nothing, a hyphen where the line ends, or the end of the line.

    It is shown as words are, where it is shown at all.
    """

    __slots__ = ("alphabets", "gids", "hyphen", "must_break", "pieces", "shown", "style", "width")

    def __init__(self, pieces: tuple[Piece, ...] = (), hyphen: Piece | None = None, must_break: bool = False) -> None:
        self.pieces = pieces
        self.width = sum([piece.width for piece in pieces], 0.0)
        self.hyphen = hyphen
        self.must_break = must_break
        self.style: TextStyle | None = None
        self.shown: str | None = None if pieces else ""
        self.alphabets = 0
        self.gids: Sequence[int] = ()

    @classmethod
    def of(cls, word: Word) -> Glue:
        """The glue that a space makes."""
        glue = cls(word.pieces)
        glue.style, glue.shown, glue.alphabets, glue.gids = word.style, word.shown, word.alphabets, word.gids
        return glue

    def hyphened(self) -> Glue:
        """The hyphen of this glue, where it ends a line."""
        assert self.hyphen is not None
        glue = Glue((self.hyphen,))
        glue.style = self.hyphen.style
        return glue


NO_GLUE = Glue()
LINE_END = Glue(must_break=True)


class TextStyle:
    """A typeface at a size (points), colour (`#RRGGBB`) and rise (points above the baseline)."""

    def __init__(self, face: Typeface, size: float, colour: str, rise: float = 0.0) -> None:
        self.face = face
        self.optical = face.faces[0].optical
        self.size = size
        self.colour = colour
        self.rise = rise
        self._words: Recent[str, Word] = Recent()
        self.space = Glue.of(self.word(" "))
        self._hyphen: Glyphs | None = None

    def pieces(self, text: str, level: int = 0, mark: Mark | None = None) -> tuple[Piece, ...]:
        """The shaped pieces of `text`, all of it at one bidi level."""
        runs = self.face.shape(text, bool(level & 1))
        return tuple([Piece(run, self, level, mark) for run in runs])

    def word_at(self, text: str, level: int, mark: Mark | None) -> Word:
        """A word of one bidi level; it is shaped once where it runs from left to right without a mark."""
        return Word(self.pieces(text, level, mark), text) if level or mark is not None else self.word(text)

    def word(self, text: str) -> Word:
        """A left-to-right word without marks, shaped once."""
        return self._words.get(text) or self._words.keep(text, self._word(text))

    def _word(self, text: str) -> Word:
        if letters := self.face.letters(text):
            return Word.of_letters(letters, text, self)
        word = Word(self.pieces(text), text)
        glyphs = word.pieces[0].glyphs if len(word.pieces) == 1 else None
        if glyphs is not None and glyphs.face is self.face.faces[0]:
            word.style = self
            word.shown = (settled(glyphs) if glyphs.shown is None else glyphs.shown) or None
            word.alphabets, word.gids = glyphs.alphabets, glyphs.gids
        return word

    def words(self, texts: Sequence[str]) -> list[Word]:
        """The words of `texts`."""
        known = self._words.known
        return [known.get(text) or self.word(text) for text in texts]

    def width(self, text: str) -> float:
        """The width of `text` on one line, in points."""
        return self.face.width(text) * self.size / 1000

    def hyphen(self, mark: Mark | None) -> Piece:
        """The hyphen that a soft hyphen becomes at a line's end; it reads as a soft hyphen still."""
        if self._hyphen is None:
            drawn = self.face.shape("-")[0]
            gid, _, advance, right, up = drawn.items[0]
            self._hyphen = Glyphs(drawn.face, ((gid, "\u00ad", advance, right, up),))
        return Piece(self._hyphen, self, 0, mark)

    def space_at(self, level: int, mark: Mark | None) -> Glue:
        """The space between two words inside marked or right-to-left text."""
        return self.space if not level and mark is None else Glue(self.pieces(" ", level, mark))


@lru_cache(maxsize=512)
def text_style(
    faces: tuple[tuple[str, float], ...],
    language: str,
    size: float,
    colour: str,
    rise: float = 0.0,
    features: tuple[str, ...] = (),
    lent: tuple[tuple[str, float], ...] = (),
) -> TextStyle:
    """The one style of these values, so that its words are shaped once in a process.

    `faces` and `lent` are `package/path` references, each with how many times as large as the size it is set; a lent
    one need not be there.
    """
    return TextStyle(typeface(faces, language, features, lent), size, colour, rise)
