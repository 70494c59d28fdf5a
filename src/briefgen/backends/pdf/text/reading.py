"""A line with right-to-left text → runs to draw in reading order, so placed that readers get the words in that order.

A tagged file is read in the order of drawing, which is the order of the words here. PDFium (Chrome, Edge, Android)
goes by position instead when it copies or finds: it sorts the runs of a line by where they begin, groups characters
by direction, takes the groups from the end where more run leftwards than rightwards and wherever the file says so,
and turns the leftward ones round. So each run begins with a space, which nobody sees, at a place of our choosing, and
its signs are drawn as that reader will turn them. What is raised stands on a line of its own for it, and parts the
line. Readers that look at where each sign stands (poppler) are not disturbed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Literal, NamedTuple, TypeAlias
from unicodedata import bidirectional

from briefgen.backends.pdf.text.faces import BRACKETS, Glyph, Glyphs
from briefgen.backends.pdf.text.style import Piece

Direction: TypeAlias = Literal["left", "right", "weak", "neutral"]
"""`right` is the class of letters that run from right to left, as PDFium names it."""
STEP, NEAR = 0.12, 0.1
WEAK = frozenset({"AN", "EN", "NSM", "CS", "ES", "ET", "BN"})


class Sign(NamedTuple):
    """A glyph of the line with its piece and its distance from the line's left edge, in points."""

    piece: Piece
    glyph: Glyph
    x: float

    @property
    def end(self) -> float:
        """Where it ends."""
        return self.x + self.glyph[2] * self.piece.style.size / 1000

    def touches(self, other: Sign) -> bool:
        """Whether the two stand side by side."""
        near = NEAR * self.piece.style.size
        return abs(other.x - self.end) < near or abs(self.x - other.end) < near

    @property
    def direction(self) -> Direction:
        """The direction of its first character."""
        kind = bidirectional(self.glyph[1][0])
        if kind == "L":
            return "left"
        return "right" if kind in ("R", "AL") else "weak" if kind in WEAK else "neutral"


class Group(NamedTuple):
    """Neighbouring signs of one direction, and whether the reader turns them round."""

    signs: list[Sign]
    turned: bool


def in_drawing_order(pieces: Sequence[Piece], places: Sequence[float], rtl: bool) -> Iterator[tuple[Piece, float]]:
    """The runs to draw one after the other, each a piece with where it begins.

    `rtl` says that the file declares itself as read from right to left (ISO 32000-1, 12.2).
    """
    anchor = sum([piece.width for piece in pieces])
    for _, part in groupby(zip(pieces, places, strict=True), key=lambda placed: placed[0].style.rise):
        signs = _parted([sign for piece, x in part for sign in _signs(piece, x)])
        groups, from_the_end = _groups(signs, rtl)
        ordered = [sign for group in (groups[::-1] if from_the_end else groups) for sign in _drawn(group)]
        runs = list(_placed(list(_runs(ordered)), anchor, ends=ordered[-1].glyph[1] == " "))
        yield from reversed(runs) if from_the_end else runs


def _signs(piece: Piece, x: float) -> list[Sign]:
    found = []
    scale = piece.style.size / 1000
    for glyph in piece.glyphs.items:
        found.append(Sign(piece, glyph, x))
        x += glyph[2] * scale
    return found[::-1] if piece.level & 1 else found


def _parted(signs: Sequence[Sign]) -> list[Sign]:
    """A space between neighbours in reading that stand apart on the page: a reader puts one there in any case."""
    found: list[Sign] = []
    for sign in signs:
        if found and found[-1].direction == sign.direction and not sign.touches(found[-1]):
            found.append(_reading(sign, " "))
        found.append(sign)
    return found


def _groups(signs: Sequence[Sign], rtl: bool) -> tuple[list[Group], bool]:
    parts: list[list[Sign]] = []
    for sign in signs:
        if parts and parts[-1][0].direction == sign.direction:
            parts[-1].append(sign)
        else:
            parts.append([sign])
    directions = [part[0].direction for part in parts]
    from_the_end = rtl or directions.count("right") > directions.count("left")
    leftward = from_the_end
    groups = []
    for part, direction in zip(parts, directions, strict=True):
        if direction != "weak":
            leftward = direction == "right" or (direction == "neutral" and leftward)
        groups.append(Group(part, direction != "weak" and leftward))
    return groups, from_the_end


def _drawn(group: Group) -> list[Sign]:
    """The signs as they are drawn; what the reader turns round, it also mirrors."""
    if not group.turned:
        return group.signs
    return [_reading(sign, sign.glyph[1].translate(BRACKETS)) for sign in reversed(group.signs)]


def _reading(sign: Sign, text: str) -> Sign:
    gid, _, advance, right, up = sign.glyph
    return sign._replace(glyph=(gid, text, advance, right, up))


def _runs(signs: Sequence[Sign]) -> Iterator[list[Sign]]:
    """Signs of one face, style and mark between spaces."""
    run: list[Sign] = []
    for sign in signs:
        space = sign.glyph[1] == " "
        if run and (space or not _together(run[-1], sign)):
            yield run
            run = []
        if not space:
            run.append(sign)
    if run:
        yield run


def _together(one: Sign, other: Sign) -> bool:
    """A step forward within a run would be read as a space; a step back is not."""
    piece, after = one.piece, other.piece
    if piece.style is not after.style or piece.glyphs.face is not after.glyphs.face or piece.mark is not after.mark:
        return False
    return other.x - one.end < NEAR * piece.style.size


def _placed(runs: Sequence[list[Sign]], anchor: float, ends: bool) -> Iterator[tuple[Piece, float]]:
    """The runs as pieces, each beginning a little farther right than the one before."""
    for index, run in enumerate(runs):
        start = anchor + index * STEP * run[0].piece.style.size
        yield _piece(run, start, begins=not index, ends=ends and index == len(runs) - 1)


def _piece(run: Sequence[Sign], anchor: float, begins: bool, ends: bool) -> tuple[Piece, float]:
    piece = run[0].piece
    face, scale = piece.glyphs.face, piece.style.size / 1000
    starts = [sign.x for sign in run]
    items = [sign.glyph for sign in run]
    if not begins:
        space = face.space()
        items.insert(0, (space, " ", 0.0, 0.0, 0.0))
        starts.insert(0, anchor)
    moves = [(after - start) / scale for start, after in pairwise(starts)]
    moved: list[Glyph] = [
        (item[0], item[1], move, item[3], item[4]) for item, move in zip(items, [*moves, items[-1][2]], strict=True)
    ]
    if ends:
        moved.append((face.space(), " ", 0.0, 0.0, 0.0))
    return Piece(Glyphs(face, tuple(moved)), piece.style, 0, piece.mark), starts[0]
