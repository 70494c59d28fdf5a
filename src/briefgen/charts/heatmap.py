"""A HeatMap → cells that darken with their score, the risks that stand in each, and a key of them beneath."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from math import ceil
from typing import NamedTuple

from briefgen.charts.canvas import ASCENT, Box, Canvas
from briefgen.charts.key import Entry, key
from briefgen.charts.legend import Named, legend
from briefgen.charts.tones import WHITE, Tone, mixed, on
from briefgen.document import rectangle
from briefgen.document.charts import HeatMap

NAME_SHARE = 0.19
CELL = 36.0
CHIP_HEIGHT, CHIP_GAP, PAD, IN_KEY = 13.0, 3.0, 4.0, 12.5
GAP = 1.5


class _Plan(NamedTuple):
    """The cells' edges, and how many chips stand in a row."""

    left: float
    pitch: float
    tops: tuple[float, ...]
    heights: tuple[float, ...]
    chip: float

    @property
    def many(self) -> int:
        """Chips side by side in a cell."""
        return max(1, int((self.pitch - GAP - 2 * PAD + CHIP_GAP) / (self.chip + CHIP_GAP)))


def lay_out(canvas: Canvas, heat: HeatMap) -> None:
    """Draw it all below what is there."""
    canvas.text(0, canvas.foot + ASCENT * canvas.size, heat.y_title, bold=True)
    canvas.foot += canvas.leading + 5
    held = defaultdict(list)
    for risk in heat.risks:
        held[risk.x, risk.y].append(risk.tag)
    plan = _plan(canvas, heat, held)
    _title(canvas, heat, plan)
    for x in range(1, len(heat.x_levels) + 1):
        for y in range(1, len(heat.y_levels) + 1):
            _cell(canvas, heat, plan, (x, y), held[x, y])
    _levels(canvas, heat, plan)
    canvas.foot += 6
    legend(canvas, [Named(band.name, _swatch(canvas, heat, at)) for at, band in enumerate(heat.bands)], plan.left)
    key(canvas, [Entry(risk.name, _tag(canvas, risk.tag, plan.chip)) for risk in heat.risks], plan.chip + 7)


def _tag(canvas: Canvas, tag: str, wide: float) -> Callable[[float, float], None]:
    def draw(x: float, y: float) -> None:
        canvas.shape(rectangle(x + 0.5, y - IN_KEY / 2, wide, IN_KEY, 3, 3), Tone(WHITE, canvas.tones.ink, ""))
        canvas.text(x + 0.5 + wide / 2, y + canvas.size * 0.35, tag, anchor="middle", bold=True, room=wide - 2)

    return draw


def _plan(canvas: Canvas, heat: HeatMap, held: dict[tuple[int, int], list[str]]) -> _Plan:
    """Rows are as high as their fullest cell needs."""
    wide = max(canvas.wide(level) for level in heat.y_levels)
    left = min(wide, canvas.width * NAME_SHARE) + 8
    chip = min(max([canvas.wide(risk.tag, True) for risk in heat.risks] or [10.0]) + 8, 60.0)
    first = _Plan(left, (canvas.width - left) / len(heat.x_levels), (), (), chip)
    rows = range(len(heat.y_levels), 0, -1)
    heights = tuple(
        max(
            CELL,
            canvas.leading
            + 6
            + max(
                ceil(len(held[x, y]) / first.many) * (CHIP_HEIGHT + CHIP_GAP) for x in range(1, len(heat.x_levels) + 1)
            ),
        )
        for y in rows
    )
    tops = tuple(canvas.foot + sum(heights[:index]) for index in range(len(heights)))
    canvas.foot += sum(heights)
    return first._replace(tops=tops, heights=heights)


def _title(canvas: Canvas, heat: HeatMap, plan: _Plan) -> None:
    middle = plan.left + (canvas.width - plan.left) / 2
    baseline = canvas.foot + 5 + canvas.leading + ASCENT * canvas.size
    lines = max(len(_level(canvas, plan, level)) for level in heat.x_levels)
    canvas.text(middle, baseline + (lines - 1) * canvas.leading, heat.x_title, anchor="middle", bold=True)


def _level(canvas: Canvas, plan: _Plan, level: str) -> list[str]:
    return canvas.wrapped(level, plan.pitch - 4)


def _levels(canvas: Canvas, heat: HeatMap, plan: _Plan) -> None:
    for row, level in enumerate(reversed(heat.y_levels)):
        lines = canvas.wrapped(level, plan.left - 8)
        first = plan.tops[row] + plan.heights[row] / 2 - len(lines) * canvas.leading / 2
        canvas.lines(plan.left - 8, first + canvas.leading * 0.72, lines, "end", quiet=False)
    baseline = canvas.foot + 4 + ASCENT * canvas.size
    broken = [_level(canvas, plan, level) for level in heat.x_levels]
    for column, lines in enumerate(broken):
        canvas.lines(plan.left + plan.pitch * (column + 0.5), baseline, lines, "middle")
    canvas.foot += 5 + (max(map(len, broken)) + 1) * canvas.leading


def _cell(canvas: Canvas, heat: HeatMap, plan: _Plan, place: tuple[int, int], tags: list[str]) -> None:
    x, y = place
    row = len(heat.y_levels) - y
    ground = _ground(canvas, heat, _band(heat, x * y))
    box = Box(
        plan.left + plan.pitch * (x - 1),
        plan.tops[row],
        plan.left + plan.pitch * x - GAP,
        plan.tops[row] + plan.heights[row] - GAP,
    )
    canvas.box(box.left, box.top, box.right - box.left, box.bottom - box.top, ground)
    ink = on(ground, canvas.tones.ink)
    canvas.text(box.right - 4, box.bottom - 4, str(x * y), anchor="end", colour=ink, size=canvas.size - 1, quiet=True)
    for order, tag in enumerate(tags):
        down, across = divmod(order, plan.many)
        left, top = box.left + PAD + across * (plan.chip + CHIP_GAP), box.top + PAD + down * (CHIP_HEIGHT + CHIP_GAP)
        canvas.shape(rectangle(left, top, plan.chip, CHIP_HEIGHT, 3, 3), Tone(WHITE, canvas.tones.ink, ""))
        middle = top + CHIP_HEIGHT / 2 + canvas.size * 0.35
        canvas.text(left + plan.chip / 2, middle, tag, anchor="middle", bold=True, quiet=True, room=plan.chip - 2)


def _band(heat: HeatMap, score: int) -> int:
    return next((at for at, band in enumerate(heat.bands) if score <= band.most), len(heat.bands) - 1)


def _ground(canvas: Canvas, heat: HeatMap, band: int) -> str:
    """From a pale tint to the full warning colour, as many steps as there are bands."""
    shares = [0.9 - 0.9 * at / max(1, len(heat.bands) - 1) for at in range(len(heat.bands))]
    return mixed(canvas.tones.marks["warning"].ground, WHITE, shares[band])


def _swatch(canvas: Canvas, heat: HeatMap, band: int) -> Callable[[float, float], None]:
    tone = Tone(_ground(canvas, heat, band), canvas.tones.marks["warning"].ground, "")
    return lambda x, y: canvas.shape(rectangle(x - 6, y - 4.5, 12, 9), tone, 0.5)
