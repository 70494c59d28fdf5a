"""A Grid → four named quadrants with a mark for each point, named where it stands or in a key beneath."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from functools import partial
from math import ceil
from typing import NamedTuple

from briefgen.charts.canvas import ASCENT, DESCENT, FIRM, Box, Canvas
from briefgen.charts.key import Entry, key
from briefgen.charts.legend import Named, legend
from briefgen.charts.placing import Place, Spot, Wrapping, placed
from briefgen.charts.wrappings import NOMINAL_EM, NOMINAL_LEADING, NOMINAL_SIZE, nominal, wrappings
from briefgen.document import chain
from briefgen.document.charts import Grid, PointKind

RADIUS = 6.5
PITCH = 2 * RADIUS * 1.2 + 1.5
BAND, LINES = 46.0, 3.7
"""The least height of a step: so many lines of the chart's letters, and no more than so many points."""
INSET = (8.0, 19.0)
CORNER = 6.0
CLEAR = 2.0
"""Points between a name and a line that is broken about it."""
STACK = 3
"""So many marks of one place stand below one another before a second row begins."""
NOMINAL = Box(0, 0, 350, 280)
"""The plot of a narrow page, on which it is decided whether names go to the key."""
KEY_INDENT = {True: 22.0, False: 33.0}


class _Field(NamedTuple):
    """The plot's box and the middles of its steps, counted from 1, with how wide a step is."""

    box: Box
    columns: tuple[float, ...]
    rows: tuple[float, ...]
    pitch: float


def lay_out(canvas: Canvas, grid: Grid) -> None:
    """Draw it all below what is there."""
    margin = max(canvas.wide(grid.low), canvas.wide(grid.high)) + 8
    head = canvas.leading + 4
    field = _field(grid, Box(margin, canvas.foot + head, canvas.width - 6, 0), canvas.leading)
    canvas.text(0, canvas.foot + ASCENT * canvas.size, grid.y_title, bold=True)
    corners = _corners(canvas, grid, field)
    spots = _spots(grid, field, partial(wrappings, canvas))
    places = _places(spots, field.box, corners) if _names_fit(grid) else None
    _ground(canvas, grid, field, [place.box for place in places or ()])
    canvas.foot = field.box.bottom
    _x_axis(canvas, grid, field)
    _kinds(canvas, grid)
    _quadrants(canvas, grid, field, corners)
    if places is None:
        _numbered(canvas, grid, spots)
    else:
        _named(canvas, grid, spots, places)


def _field(grid: Grid, box: Box, leading: float) -> _Field:
    """Steps are as high as the most crowded place in them needs: they are ranks, not measures."""
    width = (box.right - box.left - 2 * INSET[0]) / grid.steps
    crowds = Counter((point.x, point.y) for point in grid.points)
    least = min(BAND, LINES * leading) * 5 / grid.steps
    heights = [
        max([least, *(_rows(count, width) * PITCH + 6 for (_, y), count in crowds.items() if y == step)])
        for step in range(1, grid.steps + 1)
    ]
    bottom = box.top + sum(heights) + 2 * INSET[1]
    columns = tuple(box.left + INSET[0] + width * (step + 0.5) for step in range(grid.steps))
    rows = tuple(bottom - INSET[1] - sum(heights[:step]) - heights[step] / 2 for step in range(grid.steps))
    return _Field(Box(box.left, box.top, box.right, bottom), columns, rows, width)


def _rows(count: int, width: float) -> int:
    return min(count, max(STACK, ceil(count / int(width / PITCH))))


def _spots(grid: Grid, field: _Field, broken: Callable[[str], tuple[Wrapping, ...]]) -> list[Spot]:
    """The marks; those of one place stand in rows about it, in their order."""
    shared = defaultdict(list)
    for index, point in enumerate(grid.points):
        shared[point.x, point.y].append(index)
    spots: dict[int, Spot] = {}
    for (x, y), indices in shared.items():
        rows = _rows(len(indices), field.pitch)
        columns = ceil(len(indices) / rows)
        rows = ceil(len(indices) / columns)
        for order, index in enumerate(indices):
            row, column = divmod(order, columns)
            across = field.columns[x - 1] + (column - (columns - 1) / 2) * PITCH
            down = field.rows[y - 1] + (row - (rows - 1) / 2) * PITCH
            spots[index] = Spot(across, down, RADIUS, broken(grid.points[index].name))
    return [spots[index] for index in range(len(grid.points))]


def _names_fit(grid: Grid) -> bool:
    """Whether all names have a place on the nominal page."""
    field = _field(grid, NOMINAL, NOMINAL_LEADING)
    widths = [len(name) * NOMINAL_SIZE * NOMINAL_EM for name in grid.quadrants]
    taken = _corner_boxes(field.box, widths, NOMINAL_LEADING)
    return placed(_spots(grid, field, nominal), _inside(field.box), taken) is not None


def _places(spots: list[Spot], box: Box, corners: list[Box]) -> list[Place] | None:
    """Places for the names, off the middle lines where that can be; else these are broken about them."""
    across, down = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    lines = [Box(box.left, down, box.right, down), Box(across, box.top, across, box.bottom)]
    for avoided in (lines, lines[:1], []):
        if (found := placed(spots, _inside(box), [*corners, *avoided])) is not None:
            return found
    return None


def _corner_boxes(box: Box, widths: Sequence[float], height: float) -> list[Box]:
    """What the quadrants' names cover: each stands in its corner of the plot."""
    left, right = box.left + CORNER, box.right - CORNER
    across = [(left, left + width) if at % 2 == 0 else (right - width, right) for at, width in enumerate(widths)]
    down = [(box.top + 3, box.top + 3 + height), (box.bottom - 3 - height, box.bottom - 3)]
    return [Box(x, down[at // 2][0], end, down[at // 2][1]) for at, (x, end) in enumerate(across)]


def _inside(box: Box) -> Box:
    return Box(box.left + 2, box.top + 2, box.right - 2, box.bottom - 2)


def _ground(canvas: Canvas, grid: Grid, field: _Field, names: Sequence[Box]) -> None:
    """The quadrant that matters most is tinted; the middle lines are thin, the axes a little firmer, with heads.

    Middle lines are left out where a name stands.
    """
    left, top, right, bottom = field.box
    across, down = (left + right) / 2, (top + bottom) / 2
    corners = [(left, top), (across, top), (left, down), (across, down)]
    canvas.box(*corners[grid.lead], (right - left) / 2, (bottom - top) / 2, canvas.tones.tint)
    on_it = [(name.top, name.bottom) for name in names if name.left - CLEAR < across < name.right + CLEAR]
    for start, end in _free(top, bottom, on_it):
        canvas.line([(across, start), (across, end)], canvas.tones.hairline)
    on_it = [(name.left, name.right) for name in names if name.top - CLEAR < down < name.bottom + CLEAR]
    for start, end in _free(left, right, on_it):
        canvas.line([(start, down), (end, down)], canvas.tones.hairline)
    canvas.line([(left, top), (left, bottom), (right, bottom)], canvas.tones.ink, FIRM)
    canvas.fill(chain([(left, top - 5), (left + 2.4, top), (left - 2.4, top)], closed=True), canvas.tones.ink)
    canvas.fill(
        chain([(right + 5, bottom), (right, bottom + 2.4), (right, bottom - 2.4)], closed=True), canvas.tones.ink
    )
    for row, text in ((field.rows[-1], grid.high), (field.rows[0], grid.low)):
        canvas.text(left - 6, row + canvas.size * 0.35, text, anchor="end", quiet=True, colour=canvas.tones.muted)


def _free(start: float, end: float, names: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """The stretches between two places that lie off the names."""
    made = []
    for first, last in sorted(names):
        made.append((start, min(first - CLEAR, end)))
        start = max(start, last + CLEAR)
    return [(first, last) for first, last in (*made, (start, end)) if last > first]


def _x_axis(canvas: Canvas, grid: Grid, field: _Field) -> None:
    baseline = canvas.foot + 4 + ASCENT * canvas.size
    room = field.pitch
    for at, text in ((field.columns[0], grid.low), (field.columns[-1], grid.high)):
        canvas.text(at, baseline, text, anchor="middle", quiet=True, colour=canvas.tones.muted, room=room)
    middle = (field.box.left + field.box.right) / 2
    canvas.text(middle, baseline, grid.x_title, anchor="middle", bold=True, room=field.pitch * (grid.steps - 2) + 20)
    canvas.foot += 4 + canvas.leading


def _kinds(canvas: Canvas, grid: Grid) -> None:
    """What shapes and letters mean, where there are several."""
    named = [kind for kind in grid.kinds if kind.name]
    if not named:
        return
    canvas.foot += 6
    legend(canvas, [Named(kind.name, _sign(canvas, kind, kind.letter)) for kind in named])


def _sign(canvas: Canvas, kind: PointKind, tag: str) -> Callable[[float, float], None]:
    return lambda x, y: canvas.mark(x, y, RADIUS, kind.shape, canvas.tones.marks[kind.tone], tag)


def _corners(canvas: Canvas, grid: Grid, field: _Field) -> list[Box]:
    """What the quadrants' names cover."""
    half = _half(field)
    widths = [min(canvas.wide(name, True), half) for name in grid.quadrants]
    return _corner_boxes(field.box, widths, canvas.size * (ASCENT + DESCENT))


def _half(field: _Field) -> float:
    """The room for a quadrant's name."""
    return (field.box.right - field.box.left) / 2 - 2 * CORNER


def _quadrants(canvas: Canvas, grid: Grid, field: _Field, boxes: Sequence[Box]) -> None:
    """Print the quadrants' names in their corners."""
    half = _half(field)
    for at, (name, box) in enumerate(zip(grid.quadrants, boxes, strict=True)):
        x, anchor = (box.left, "start") if at % 2 == 0 else (box.right, "end")
        set_in = {"anchor": anchor, "bold": True, "colour": canvas.tones.muted, "room": half}
        canvas.text(x, box.top + ASCENT * canvas.size, name, **set_in)  # type: ignore[arg-type]  # as text() takes them


def _named(canvas: Canvas, grid: Grid, spots: list[Spot], places: list[Place]) -> None:
    """Each name beside its mark."""
    for point, spot, place in zip(grid.points, spots, places, strict=True):
        _sign(canvas, grid.kinds[point.kind], point.tag)(spot.x, spot.y)
        left, top, right, _ = place.box
        x = {"start": left, "middle": (left + right) / 2, "end": right}[place.anchor]
        canvas.lines(x, top + ASCENT * canvas.size, place.lines, place.anchor)


def _numbered(canvas: Canvas, grid: Grid, spots: list[Spot]) -> None:
    """Numbers, or tags that the text uses, on the marks; in the key beneath, the name of each and its class."""
    entries = []
    for number, (point, spot) in enumerate(zip(grid.points, spots, strict=True), 1):
        kind = grid.kinds[point.kind]
        tag = point.tag if grid.tagged else str(number)
        _sign(canvas, kind, tag)(spot.x, spot.y)
        entries.append(Entry(point.name, _in_key(canvas, kind, tag, point.tag, grid.tagged)))
    key(canvas, entries, KEY_INDENT[grid.tagged])


def _in_key(canvas: Canvas, kind: PointKind, tag: str, letter: str, tagged: bool) -> Callable[[float, float], None]:
    """A tagged mark as it stands in the plot; else the number, and the mark with its letter."""

    def draw(x: float, y: float) -> None:
        if tagged:
            _sign(canvas, kind, tag)(x + 9, y)
            return
        baseline = y + canvas.size * 0.33
        canvas.text(x + 12, baseline, tag, anchor="end", bold=True, quiet=True)
        canvas.mark(x + 22, y, RADIUS * 0.8, kind.shape, canvas.tones.marks[kind.tone], letter)

    return draw
