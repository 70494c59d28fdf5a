"""A name → the ways in which it may be broken beside a mark, measured in the theme's fonts or on a nominal page.

Where names do not fit on the nominal page, narrow and with wide letters, they go to a key: so all themes agree.
"""

from __future__ import annotations

from collections.abc import Callable

from briefgen.charts.canvas import ASCENT, DESCENT, Canvas
from briefgen.charts.placing import Wrapping

WIDTHS = (400.0, 120.0, 96.0, 84.0, 64.0)
MOST_LINES = 4
NOMINAL_SIZE, NOMINAL_LEADING, NOMINAL_EM = 10.0, 13.5, 0.58


def wrappings(canvas: Canvas, name: str, bold: bool = False) -> tuple[Wrapping, ...]:
    """The name at several widths, in the theme's fonts."""

    def made(width: float) -> Wrapping:
        lines = tuple(canvas.wrapped(name, width, bold))
        wide = max(canvas.wide(line, bold) for line in lines)
        return Wrapping(lines, wide, _height(len(lines), canvas.size, canvas.leading))

    return _different(made)


def nominal(name: str) -> tuple[Wrapping, ...]:
    """The same on the nominal page."""

    def made(width: float) -> Wrapping:
        lines = _nominal_lines(name, max(1, int(width / (NOMINAL_SIZE * NOMINAL_EM))))
        wide = max(map(len, lines)) * NOMINAL_SIZE * NOMINAL_EM
        return Wrapping(lines, wide, _height(len(lines), NOMINAL_SIZE, NOMINAL_LEADING))

    return _different(made)


def _different(made: Callable[[float], Wrapping]) -> tuple[Wrapping, ...]:
    return tuple(each for each in dict.fromkeys(map(made, WIDTHS)) if len(each.lines) <= MOST_LINES)


def _nominal_lines(text: str, most: int) -> tuple[str, ...]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if len(longer) <= most or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _height(lines: int, size: float, leading: float) -> float:
    return (lines - 1) * leading + size * (ASCENT + DESCENT)
