"""Readable cases: a spec beside the drawing of its chart, and beside what the chart says to whoever cannot see it."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from pathlib import Path
from xml.etree import ElementTree

import pytest

import briefgen
from briefgen.backends.pdf.drawing.labels import fitted
from briefgen.backends.pdf.style import sheet
from briefgen.backends.shared.pictures import painted
from briefgen.backends.shared.svg import svg
from briefgen.charts.tones import contrast
from briefgen.compose import compose
from briefgen.document import Drawing, Figure, Outline, Paragraph, Table, labels, plain
from briefgen.document.charts import Chart
from briefgen.theme import default_theme
from readers import SVG_TEXT

from .boxes import on_marks, outline_box, outside, overlaps

HERE = Path(__file__).parent.parent / "cases" / "charts"
NAMES = sorted(path.stem for path in HERE.glob("*.yaml"))
THEME = default_theme()
WHITE = "#FFFFFF"


@lru_cache
def figure(name: str) -> Figure:
    document = compose(briefgen.load(HERE / f"{name}.yaml"))
    return next(block for block in document.body if isinstance(block, Figure))


def drawing(name: str) -> Drawing:
    made = painted(figure(name), THEME)
    assert isinstance(made, Drawing)
    return made


def said(name: str) -> str:
    """The alternative text, the note, and the data row by row."""
    shown = figure(name)
    assert isinstance(shown.image, Chart)
    data = shown.data or _table_beneath(name)
    heads = " | ".join(plain(column.title) for column in data.columns)
    rows = [" | ".join(_cell(cell) for cell in row.cells) for row in data.rows]
    return (
        "\n".join(
            [
                "alt",
                f"  {shown.alt}",
                "note",
                f"  {shown.image.note}",
                "data",
                f"  {heads}",
                *(f"  {row}" for row in rows),
            ]
        )
        + "\n"
    )


def _table_beneath(name: str) -> Table:
    body = compose(briefgen.load(HERE / f"{name}.yaml")).body
    return next(block for block in body if isinstance(block, Table))


def _cell(cell: tuple[object, ...]) -> str:
    return "".join(plain(block.content) for block in cell if isinstance(block, Paragraph))


def test_there_is_a_case_of_every_kind() -> None:
    kinds = {
        "power-interest",
        "impact-effort",
        "risk-matrix",
        "timeline",
        "gantt",
        "bar",
        "column",
        "line",
        "pie",
        "scatter",
    }

    assert kinds <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_chart_is_drawn_as_before(name: str, accept: bool) -> None:
    made, expected = svg(drawing(name), THEME.fonts), HERE / f"{name}.svg"
    if accept:
        expected.write_text(made, encoding="utf-8")
    assert made == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_a_chart_says_what_is_expected(name: str, accept: bool) -> None:
    expected = HERE / f"{name}.txt"
    if accept:
        expected.write_text(said(name), encoding="utf-8")
    assert said(name) == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_its_words_stand_clear_inside_the_drawing(name: str) -> None:
    assert (overlaps(drawing(name)), outside(drawing(name)), on_marks(drawing(name))) == ([], [], [])


@pytest.mark.parametrize("name", NAMES)
def test_no_format_has_to_move_or_shrink_its_words(name: str) -> None:
    shown = fitted(drawing(name), sheet(THEME, "en", False))
    for before, after in zip(labels(drawing(name).primitives), labels(shown.primitives), strict=True):
        assert abs(after.x - before.x) < 0.01, before.text
        assert after.runs[0].size > 0.98 * before.runs[0].size, before.text


@pytest.mark.parametrize("name", NAMES)
def test_its_words_are_read_on_what_lies_beneath_them(name: str) -> None:
    made = drawing(name)
    filled = [each for each in made.primitives if isinstance(each, Outline) and each.fill]
    for label in labels(made.primitives):
        x = label.x + (label.room or 0) * {"start": 0.5, "middle": 0.0, "end": -0.5}[label.anchor]
        y = label.y - label.runs[0].size * 0.3
        beneath = [each.fill.colour for each in filled if each.fill and _holds(each, x, y)]
        ground = beneath[-1] if beneath else WHITE
        assert contrast(label.runs[0].colour, ground) >= 4.5, (label.text, label.runs[0].colour, ground)


def _holds(outline: Outline, x: float, y: float) -> bool:
    left, top, right, bottom = outline_box(outline)
    return left <= x <= right and top <= y <= bottom


@pytest.mark.parametrize("name", NAMES)
def test_its_svg_is_xml_that_holds_its_words(name: str) -> None:
    root = ElementTree.fromstring((HERE / f"{name}.svg").read_text(encoding="utf-8"))
    words = ["".join(node.itertext()) for node in root.iter(SVG_TEXT)]

    assert words == [label.text for label in chain(labels(drawing(name).primitives))]
