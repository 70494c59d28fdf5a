"""Labels: set in the theme's fonts, and kept within their drawing, whatever room its letters need."""

from __future__ import annotations

import pytest
from hypothesis import given
from msgspec.structs import replace

from briefgen.backends.pdf.drawing.labels import fitted, label_line
from briefgen.backends.pdf.style import sheet
from briefgen.document import Drawing, Group, Label, Matrix, Primitives, combined, labels, magnitude, moved, turned
from briefgen.theme import default_theme
from documents import text
from strategies import drawings

SHEET = sheet(default_theme(), "en", False)


def after(label: Label, width: float = 100, height: float = 50) -> Label:
    (made,) = labels(fitted(Drawing(width, height, (label,)), SHEET).primitives)
    return made


def width(label: Label) -> float:
    return label_line(label, SHEET).width


def test_a_label_that_fits_is_left_alone() -> None:
    label = text(10, 20, "Lead")
    assert after(label) is label


def test_one_that_is_a_little_too_long_is_set_smaller_where_it_stands() -> None:
    made = after(text(60, 20, "Lead in wat"))
    assert (made.x, made.y) == (60, 20)
    assert 9 * 0.7 < made.runs[0].size < 9
    assert width(made) == pytest.approx(40, abs=0.6)


def test_one_that_is_much_too_long_is_moved_too() -> None:
    made = after(text(90, 20, "Lead in water"))
    assert made.runs[0].size == pytest.approx(9 * 0.7)
    assert made.x + width(made) == pytest.approx(100, abs=0.6)


def test_one_that_is_longer_than_the_drawing_is_as_long_as_the_drawing() -> None:
    made = after(text(50, 20, "Lead in the water of all schools of the country", anchor="middle"))
    assert width(made) == pytest.approx(100, abs=0.6)


def test_a_turned_label_has_the_drawings_height_as_its_room() -> None:
    made = after(replace(text(50, 25, "Lead in water, µg/l", anchor="middle"), rotation=-90.0))
    assert width(made) == pytest.approx(50, abs=0.6)


def test_room_is_kept_though_the_drawing_has_more() -> None:
    assert width(after(replace(text(10, 20, "Lead in water"), room=20.0))) == pytest.approx(20, abs=0.6)
    assert after(replace(text(10, 20, "Lead"), room=50.0)).runs[0].size == 9


@given(drawings())
def test_no_label_that_begins_within_leaves_its_drawing(drawing: Drawing) -> None:
    made = fitted(drawing, SHEET)
    for label, matrix in placed(made.primitives, (1, 0, 0, 1, 0, 0)):
        length = width(label)
        behind = {"start": 0.0, "middle": length / 2, "end": length}[label.anchor]
        own = combined(combined(matrix, (1, 0, 0, 1, label.x, label.y)), turned(label.rotation))
        for end in (-behind, length - behind):
            x, y = moved(own, (end, 0.0))
            slack = 0.1 * magnitude(matrix)
            assert -slack <= x <= drawing.width + slack
            assert -slack <= y <= drawing.height + slack


def placed(primitives: Primitives, matrix: Matrix) -> list[tuple[Label, Matrix]]:
    found: list[tuple[Label, Matrix]] = []
    for primitive in primitives:
        if isinstance(primitive, Label):
            found.append((primitive, matrix))
        elif isinstance(primitive, Group):
            found += placed(primitive.primitives, combined(matrix, primitive.transform))
    return found
