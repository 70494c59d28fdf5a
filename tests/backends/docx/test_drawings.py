"""Drawings in Word: vectors for those who read them, the same in pixels for those who do not."""

from __future__ import annotations

from io import BytesIO

from msgspec.structs import replace
from PIL import Image as Pillow

from briefgen.backends.docx.drawings import vector_and_pixels
from briefgen.document import Caption, Drawing, Figure, Fill, Group, Outline, Raster, TitleBlock, rectangle
from briefgen.theme import default_theme
from documents import chart, minimal, picture

from .opened import Opened, R, document, opened, rendered

BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
SVG_BLIP = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"
SHOWN = Figure(chart(), "Bars & a limit", Caption("Figure", "1"))


def media(package: Opened) -> dict[str, bytes]:
    return {name: data for name, data in package.files.items() if name.startswith("word/media/")}


def pixel(image: Pillow.Image, at: tuple[int, int]) -> tuple[int, ...]:
    found = image.convert("RGBA").getpixel(at)
    assert isinstance(found, tuple)
    return tuple(map(int, found))


def nearly(colour: tuple[int, ...], wanted: tuple[int, ...]) -> bool:
    return max(abs(one - other) for one, other in zip(colour, wanted, strict=True)) <= 2


def test_a_drawing_has_vectors_and_pixels() -> None:
    package = opened(document(SHOWN))
    targets = package.targets("word/document.xml")
    (blip,) = package.body.iter(BLIP)
    (vectors,) = package.body.iter(SVG_BLIP)

    assert targets[blip.attrib[f"{R}embed"]].endswith(".png")
    assert targets[vectors.attrib[f"{R}embed"]].endswith(".svg")
    types = package.files["[Content_Types].xml"]
    assert b'Extension="svg" ContentType="image/svg+xml"' in types
    assert "Lead in water, µg/l" in package.drawn()


def test_it_keeps_its_alternative_text_and_is_stored_once() -> None:
    package = opened(document(SHOWN, SHOWN))

    assert package.files["word/document.xml"].count(b'descr="Bars &amp; a limit"') == 2
    assert sorted(name[-3:] for name in media(package)) == ["png", "svg"]


def test_a_drawn_logo_has_both_too() -> None:
    package = opened(replace(minimal(), title_block=TitleBlock(title="A short note", logo=chart())))

    assert sorted(name[-3:] for name in media(package)) == ["png", "svg"]


def test_the_pixels_show_what_the_vectors_say() -> None:
    half = Outline(segments=rectangle(0, 0, 30, 20), fill=Fill("#1F3F6B"))
    _, pixels = vector_and_pixels(Drawing(60, 20, (half,)), default_theme())
    shown = Pillow.open(BytesIO(pixels))

    assert shown.size == (180, 60)
    assert nearly(pixel(shown, (10, 10)), (0x1F, 0x3F, 0x6B, 255))
    assert pixel(shown, (150, 30))[3] == 0


def test_a_huge_drawing_has_no_more_pixels_than_a_file_can_bear() -> None:
    _, pixels = vector_and_pixels(Drawing(5000, 5000, ()), default_theme())

    assert Pillow.open(BytesIO(pixels)).size == (2450, 2450)


def test_the_same_drawing_gives_the_same_bytes() -> None:
    vector_and_pixels.cache_clear()
    first = rendered(document(SHOWN))
    vector_and_pixels.cache_clear()

    assert rendered(document(SHOWN)) == first


def test_flat_shapes_take_few_colours_and_a_photograph_keeps_its_own() -> None:
    flat = Drawing(40, 20, (Outline(segments=rectangle(0, 0, 20, 20), fill=Fill("#8A3B12")),))
    photo = Group(primitives=(Raster(picture("image/png"), 20, 0, 20, 20),))
    pixels = [
        Pillow.open(BytesIO(vector_and_pixels(each, default_theme())[1]))
        for each in (flat, replace(flat, primitives=(*flat.primitives, photo)))
    ]

    assert [each.mode for each in pixels] == ["P", "RGBA"]
    assert nearly(pixel(pixels[0], (30, 30)), (0x8A, 0x3B, 0x12, 255))
