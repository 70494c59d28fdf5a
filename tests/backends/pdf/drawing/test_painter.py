"""Drawings in the PDF: vectors in one form, words that are text of their figure, translucency that blends as RGB."""

from __future__ import annotations

import re

import pypdfium2
from msgspec.structs import replace

from backends.pdf import judge
from briefgen.document import (
    Caption,
    Document,
    Drawing,
    Figure,
    Fill,
    Group,
    Outline,
    Raster,
    Stroke,
    TitleBlock,
    chain,
    rectangle,
)
from documents import chart, minimal, picture, text
from readers import pdf_text

SQUARE = Outline(segments=rectangle(0, 0, 20, 20), fill=Fill("#FF0000"))


def shown(drawing: Drawing, *more: Figure) -> Document:
    return replace(minimal(), body=(Figure(drawing, "A drawing.", Caption("Figure", "1")), *more))


def colours(drawing: Drawing, *points: tuple[float, float]) -> list[tuple[int, ...]]:
    """What PDFium shows at points of the drawing, which is drawn at its own size."""
    data = judge.made(shown(drawing))
    left, bottom, _, top = bounds(data)
    with pypdfium2.PdfDocument(data) as document:
        page = document[0].render(scale=4).to_pil().convert("RGB")
    assert round(top - bottom) == drawing.height
    at = [((left + x) * 4, page.height - (top - y) * 4) for x, y in points]
    return [page.getpixel((int(x), int(y))) for x, y in at]


def bounds(data: bytes) -> tuple[float, ...]:
    (figure,) = judge.Objects(data).elements("Figure")
    found = re.search(rb"/BBox\[([^\]]*)\]", figure)
    assert found
    return tuple(map(float, found[1].split()))


def test_words_are_text_of_the_figure() -> None:
    data = judge.made(shown(chart()))

    judge.assert_words_are_text(data, shown(chart()))
    assert "Lead in water, µg/l" in pdf_text(data)
    assert b"/Alt(A drawing.)" in judge.Objects(data).elements("Figure")[0]


def test_a_figure_says_where_it_stands() -> None:
    left, bottom, right, top = bounds(judge.made(shown(Drawing(120, 80, (SQUARE,)))))

    assert (round(right - left), round(top - bottom)) == (120, 80)


def test_a_drawing_used_twice_is_embedded_once() -> None:
    again = Figure(chart(), "Again.", Caption("Figure", "2"), width=0.3)
    data = judge.made(replace(shown(chart(), again), title_block=TitleBlock(title="A short note", logo=chart())))

    forms = [body for body in judge.Objects(data).direct.values() if b"/Subtype/Form" in body]
    assert len(forms) == 2  # the chart and its faded group
    assert pdf_text(data).count("Lead in water") == 3


def test_shapes_have_their_colours_and_places() -> None:
    bar = Outline(segments=rectangle(40, 0, 20, 20), fill=Fill("#0000FF"))
    moved = Group(primitives=(SQUARE,), transform=(1, 0, 0, 1, 0, 20))
    white, red, blue = (255, 255, 255), (255, 0, 0), (0, 0, 255)

    assert colours(Drawing(80, 40, (bar, moved)), (10, 10), (50, 10), (10, 30)) == [white, blue, red]


def test_opacity_lets_the_ground_through_and_a_faded_group_not_its_own_parts() -> None:
    over = Outline(segments=rectangle(0, 0, 20, 20), fill=Fill("#0000FF"))
    pair = (SQUARE, over)
    faded = Group(primitives=pair, opacity=0.5)
    half = Group(primitives=(replace(SQUARE, fill=Fill("#FF0000", 0.5)),), transform=(1, 0, 0, 1, 40, 0))
    blue, red = colours(Drawing(80, 40, (faded, half)), (10, 10), (50, 10))

    assert [abs(one - other) <= 2 for one, other in zip(blue, (127, 127, 255), strict=True)] == [True] * 3
    assert [abs(one - other) <= 2 for one, other in zip(red, (255, 127, 127), strict=True)] == [True] * 3


def test_a_page_with_translucent_parts_blends_as_rgb() -> None:
    plain = judge.Objects(judge.made(shown(Drawing(80, 40, (SQUARE,)))))
    blended = judge.Objects(judge.made(shown(Drawing(80, 40, (replace(SQUARE, fill=Fill("#FF0000", 0.5)),)))))

    group = b"/Group<</S/Transparency/CS/DeviceRGB>>"
    assert group not in plain.packed[plain.pages()[0]]
    assert group in blended.packed[blended.pages()[0]]


def test_what_lies_outside_a_clip_or_the_drawing_is_not_seen() -> None:
    from briefgen.document import Clip

    wide = Outline(segments=rectangle(-50, 0, 500, 40), fill=Fill("#FF0000"))
    clipped = Group(primitives=(wide,), clip=Clip(rectangle(10, 0, 20, 40)))
    white, red = (255, 255, 255), (255, 0, 0)

    assert colours(Drawing(80, 40, (clipped,)), (5, 20), (20, 20), (50, 20)) == [white, red, white]
    assert colours(Drawing(80, 40, (wide,)), (-5, 20), (40, 20), (85, 20)) == [white, red, white]


def test_lines_images_and_even_odd_rings_are_drawn() -> None:
    line = Outline(segments=chain([(0, 35), (80, 35)]), stroke=Stroke(colour="#00FF00", width=4))
    ring = (*rectangle(0, 0, 30, 30), *rectangle(10, 10, 10, 10))
    holed = Outline(segments=ring, fill=Fill("#FF0000", even_odd=True))
    raster = Raster(picture("image/png"), 40, 0, 32, 18)
    white, red = (255, 255, 255), (255, 0, 0)
    found = colours(Drawing(80, 40, (line, holed, raster)), (5, 5), (15, 15), (40, 35), (41, 1))

    assert found == [red, white, (0, 255, 0), (0xEE, 0xF2, 0xF7)]


def test_numbers_are_exact_however_large_the_unit() -> None:
    tiny = Outline(segments=rectangle(0.0101, 0.01, 0.02, 0.02), fill=Fill("#FF0000"))
    label = replace(text(0.02, 0.09, "small", anchor="start"), runs=(replace(text(0, 0, "s").runs[0], size=0.02),))
    huge = Group(primitives=(tiny, label), transform=(400, 0, 0, 400, 0, 0))
    data = judge.made(shown(Drawing(80, 40, (huge,))))

    assert "s" in pdf_text(data)
    assert colours(Drawing(80, 40, (huge,)), (8, 8), (2, 2)) == [(255, 0, 0), (255, 255, 255)]
