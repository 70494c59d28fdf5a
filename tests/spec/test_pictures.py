"""SVG pictures: each file under cases/pictures beside the drawing that it becomes, or what is said of it."""

from __future__ import annotations

import base64
import builtins
import contextlib
import gzip
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from briefgen.backends.shared.svg import svg
from briefgen.document import Drawing, Fill, Outline, labels, rectangle
from briefgen.spec import AssetError, FolderAssets, read
from briefgen.spec.pictures import Decoded, picture
from briefgen.spec.svg.tree import MAX_SVG_BYTES
from briefgen.theme import default_theme
from cases.made import png
from strategies import drawings
from untraced import untraced

PICTURES = Path(__file__).parent.parent / "cases" / "pictures"
CASES = sorted(PICTURES.glob("*.svg"))
FONTS = default_theme().fonts
SECONDS = 5.0
"""Several times what the largest file that is allowed takes on a slow machine; a bomb would take hours."""
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="60">'


def drawn(inside: str, head: str = HEAD) -> Decoded:
    return picture(f"{head}{inside}</svg>".encode(), "a.svg")


def drawing(inside: str, head: str = HEAD) -> Drawing:
    made = drawn(inside, head).picture
    assert isinstance(made, Drawing)
    return made


def refused(inside: str, head: str = HEAD) -> str:
    with pytest.raises(AssetError) as caught:
        drawn(inside, head)
    return "\n".join(caught.value.args)


def told(path: Path) -> str:
    """What the file becomes: warnings as comments and the drawing, or the refusals."""
    try:
        made, warnings = picture(path.read_bytes(), path.name)
    except AssetError as error:
        return "".join(f"{message}\n" for message in error.args)
    assert isinstance(made, Drawing)
    return "".join(f"<!-- {warning} -->\n" for warning in warnings) + svg(made, FONTS)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
@pytest.mark.usefixtures("without_extra")
def test_a_picture_becomes_what_is_expected(path: Path, accept: bool) -> None:
    expected = path.with_suffix(".svg.txt")
    if accept:
        expected.write_text(told(path), encoding="utf-8")
    assert told(path) == expected.read_text(encoding="utf-8")
    assert path.stem.startswith("refused") == (not told(path).startswith("<"))


def test_there_are_pictures_and_each_expectation_has_one() -> None:
    assert len(CASES) > 15
    assert {path.name[:-4] for path in PICTURES.glob("*.txt")} == {path.name for path in CASES}


@given(drawings())
def test_a_drawing_written_as_svg_is_read_as_it_was(made: Drawing) -> None:
    """But for what nobody sees: hence read and written again, it is the same, and its words are all there."""
    shown = replace(made, primitives=(*made.primitives, SEEN))
    once = reread(shown)

    assert alike(svg(reread(once), FONTS), svg(once, FONTS))
    assert (once.width, once.height) == pytest.approx((made.width, made.height))
    assert [label.text.split() for label in labels(once.primitives)] == [
        label.text.split() for label in labels(made.primitives)
    ]


SEEN = Outline(segments=rectangle(0, 0, 1, 1), fill=Fill("#000000"))
NUMBER = re.compile(r"(-?\d+\.?\d*)")


def reread(made: Drawing) -> Drawing:
    again, warnings = picture(svg(made, FONTS).encode(), "a.svg")
    assert isinstance(again, Drawing)
    assert not warnings
    return again


def alike(one: str, other: str) -> bool:
    """The same but for the last digits of numbers."""
    ones, others = NUMBER.split(one), NUMBER.split(other)
    assert ones[::2] == others[::2]
    return [float(number) for number in ones[1::2]] == pytest.approx(
        [float(number) for number in others[1::2]], rel=1e-4, abs=2e-3
    )


ATTRIBUTES = ["d", "points", "transform", "style", "fill", "viewBox", "font", "x", "clip-path", "stroke-dasharray"]


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=40), st.sampled_from(ATTRIBUTES))
def test_whatever_stands_in_an_attribute_is_read_or_refused(said: str, name: str) -> None:
    for element in ("path", "polyline", "text", "g", "svg"):
        inside = f"<{element} {name}={quoteattr(said)}>a<rect width='5' height='5'/></{element}>"
        with contextlib.suppress(AssetError):
            drawn(f"<rect width='5' height='5'/>{inside}")


DEBRIS = (
    b"0", b"-1", b"1e9", b"NaN", b"%", b"em", b"url(#a)", b"inherit", b"none", b"<g>", b"</g>", b"'", b'"', b"{", b";",
    b"a0 0 0 0 0 1 1", b"A1e-9 5 30 1 1 3 3", b"scale(0)", b"matrix(1 0 0 0 0 0)", b"&#x202e;", b"\xff",
    b"calc(1px + 2px)", b":",
)  # fmt: skip


@settings(max_examples=300)
@given(st.sampled_from(CASES), st.lists(st.tuples(st.floats(0, 1), st.sampled_from(DEBRIS), st.booleans()), min_size=1))
def test_a_picture_damaged_anywhere_is_read_or_refused(path: Path, blows: list[tuple[float, bytes, bool]]) -> None:
    data = path.read_bytes()
    for place, debris, cuts in blows:
        at = int(place * len(data))
        data = data[:at] + debris + data[at + (len(debris) if cuts else 0) :]
    with contextlib.suppress(AssetError):
        made, _ = picture(data, path.name)
        assert isinstance(made, Drawing)
        assert svg(made, FONTS)


def test_every_problem_is_told_at_the_line_of_the_spec_that_names_the_picture(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_bytes((PICTURES / "refused-paint.svg").read_bytes())
    (tmp_path / "b.svg").write_bytes((PICTURES / "warned.svg").read_bytes())
    spec = "title: A brief\nlogo: b.svg\nsections:\n  - title: Part\n    content:\n      - image: {file: a.svg, alt: A}"
    problems = read(spec.encode(), "spec.yaml", FolderAssets(tmp_path)).problems

    assert {(problem.position.line, problem.severity) for problem in problems} == {(2, "warning"), (6, "error")}
    assert any("'a.svg', line 8 and 1 other: its fill is a gradient" in problem.message for problem in problems)


def test_without_the_extra_the_way_to_get_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    real: Callable[..., Any] = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name.partition(".")[0] == "svglib":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    assert refused("<rect width='5' height='5'/>") == (
        "'a.svg' is SVG, which this installation cannot read: pip install 'briefgen[svg]', or save it as PNG"
    )


BOMBS = {
    "many uses": "<g id='a0'><rect width='1' height='1'/></g>"
    + "".join(f"<g id='a{n}'>{f'<use href=%s#a{n - 1}%s/>' % (chr(39), chr(39)) * 10}</g>" for n in range(1, 12)),
    "many empty uses": "<g id='a0'/>"
    + "".join(f"<g id='a{n}'>{f'<use href=%s#a{n - 1}%s/>' % (chr(39), chr(39)) * 10}</g>" for n in range(1, 12)),
    "a round of uses": "<g id='a'><use href='#b'/><use href='#b'/></g><g id='b'><use href='#a'/><use href='#a'/></g>",
    "deep groups": "<g>" * 200 + "<rect width='1' height='1'/>" + "</g>" * 200,
    "many elements": "<g/>" * 60_000,
    "a huge number": "<path d='M0 0L1e300 5'/>",
    "many numbers": f"<path d='M{'0,' * 50_000}x'/>",
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_are_refused_at_once(name: str) -> None:
    with untraced():
        began = time.process_time()
        assert refused(BOMBS[name])
        took = time.process_time() - began
    assert took < SECONDS


def test_entities_that_grow_are_refused_at_once() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    began = time.process_time()
    with untraced(), pytest.raises(AssetError):
        picture(f'<!DOCTYPE svg [<!ENTITY l0 "ha">{laughs}]>{HEAD}<text>&l11;</text></svg>'.encode(), "a.svg")
    assert time.process_time() - began < SECONDS


def test_a_compressed_or_too_large_file_is_refused() -> None:
    with pytest.raises(AssetError, match="is compressed: save it as plain SVG"):
        picture(gzip.compress(HEAD.encode()), "a.svgz")
    with pytest.raises(AssetError, match="the limit is 16,000,000"):
        picture(b" " * MAX_SVG_BYTES + b"<svg/>", "a.svg")


def test_pixels_inside_have_the_same_limit_as_pictures() -> None:
    data = base64.b64encode(png(30_000, 30_000, rows=1)).decode()
    assert "more than 25,000,000 pixels" in refused(f"<image href='data:image/png;base64,{data}'/>")


def test_a_picture_is_known_by_what_is_in_it() -> None:
    assert isinstance(picture(f"\ufeff\n{HEAD}<rect width='5' height='5'/></svg>".encode(), "logo").picture, Drawing)
    with pytest.raises(AssetError, match="no well-formed XML"):
        picture(png(4, 4), "photo.svg")


@pytest.mark.parametrize(
    ("head", "size"),
    [
        ("width='96' height='48'", (72, 36)),
        ("width='1in' height='12.7mm'", (72, 36)),
        ("width='72pt' viewBox='0 0 2 1'", (72, 36)),
        ("viewBox='0 0 96 48' width='100%' height='100%'", (72, 36)),
        ("style='width: 96px; height: 48px'", (72, 36)),
    ],
)
def test_a_picture_is_as_large_as_it_says(head: str, size: tuple[float, float]) -> None:
    made = drawing("<rect width='1' height='1'/>", f"<svg xmlns='http://www.w3.org/2000/svg' {head}>")
    assert (made.width, made.height) == pytest.approx(size)


def test_a_label_keeps_to_the_length_its_program_gave_it() -> None:
    made = drawing("<text x='5' y='20' font-size='10' textLength='40' lengthAdjust='spacingAndGlyphs'>Riders</text>")
    assert [label.room for label in labels(made.primitives)] == [40]


def test_what_a_script_or_a_link_would_do_is_told() -> None:
    text = "<text y='9' font-size='9'><a href='https://example.org'>Words</a></text>"
    assert drawn(text).warnings == ("'a.svg', line 1: links in a picture are not kept",)
    assert "drawn by a script" in refused(text, HEAD.replace("width", "onload='draw()' width"))


def test_styles_cascade_as_in_a_browser() -> None:
    rules = "rect { fill: red } #b { fill: green } rect.c { fill: blue !important } rect:hover { fill: black }"
    shapes = "<rect width='1' height='1' fill='#111'/><rect id='b' width='1' height='1'/>"
    shapes += "<rect class='c' id='d' width='1' height='1' style='fill: #222'/><g fill='#333'><circle r='1'/></g>"
    written = svg(drawing(f"<style>{rules}</style>{shapes}"), FONTS)

    assert [f'fill="{colour}"' in written for colour in ("#FF0000", "#008000", "#0000FF", "#333333")] == [True] * 4
    assert 'fill="#111111"' not in written
