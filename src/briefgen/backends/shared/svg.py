"""A Drawing and a theme's fonts → SVG text that says the same (SVG 1.1, as Word and browsers read it)."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import assert_never

from briefgen.backends.shared.numbers import exact, listed
from briefgen.document import (
    IDENTITY,
    Clip,
    ClosePath,
    CurveTo,
    Drawing,
    Fill,
    Group,
    Label,
    LineTo,
    MoveTo,
    Outline,
    Primitives,
    Raster,
    Run,
    Segment,
    Segments,
    Stroke,
)
from briefgen.theme import Fonts

NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
GENERIC = {"body": "serif", "sans": "sans-serif", "mono": "monospace"}


def svg(drawing: Drawing, fonts: Fonts, said: str = "", clips: str = "clip") -> str:
    """The whole file, a line for each primitive.

    Inside another file, `said` are more attributes of the element, and `clips` begins the ids, which must be its own.
    """
    size = f'width="{exact(drawing.width)}pt" height="{exact(drawing.height)}pt"'
    box = f'viewBox="0 0 {listed(drawing.width, drawing.height)}"'
    lines = "\n".join(_Writer(fonts, clips).primitives(drawing.primitives))
    return f"<svg {NAMESPACES} {size} {box}{said}>\n{lines}\n</svg>\n"


class _Writer:
    def __init__(self, fonts: Fonts, named: str) -> None:
        self.fonts = fonts
        self.named = named
        self.clips: dict[Clip, str] = {}

    def primitives(self, primitives: Primitives) -> Iterator[str]:
        for primitive in primitives:
            match primitive:
                case Outline():
                    yield _outline(primitive)
                case Label():
                    yield self._label(primitive)
                case Raster():
                    yield _raster(primitive)
                case Group():
                    yield from self._group(primitive)
                case _:
                    assert_never(primitive)

    def _group(self, group: Group) -> Iterator[str]:
        said = ""
        if group.transform != IDENTITY:
            said += f' transform="matrix({listed(*group.transform)})"'
        if group.opacity < 1:
            said += f' opacity="{exact(group.opacity)}"'
        if group.clip:
            if group.clip not in self.clips:
                self.clips[group.clip] = f"{self.named}{len(self.clips) + 1}"
                yield _clip(group.clip, self.clips[group.clip])
            said += f' clip-path="url(#{self.clips[group.clip]})"'
        yield f"<g{said}>"
        yield from self.primitives(group.primitives)
        yield "</g>"

    def _label(self, label: Label) -> str:
        turned = f' transform="rotate({listed(label.rotation, label.x, label.y)})"' if label.rotation else ""
        anchor = f' text-anchor="{label.anchor}"' if label.anchor != "start" else ""
        faded = f' opacity="{exact(label.opacity)}"' if label.opacity < 1 else ""
        held = f' textLength="{exact(label.room)}" lengthAdjust="spacingAndGlyphs"' if label.room else ""
        place = f'x="{exact(label.x)}" y="{exact(label.y)}"'
        risen = 0.0
        runs = []
        for run in label.runs:
            runs.append(self._run(run, risen - run.rise))
            risen = run.rise
        return f'<text {place}{anchor}{held}{turned}{faded} xml:space="preserve">{"".join(runs)}</text>'

    def _run(self, run: Run, down: float) -> str:
        family = getattr(self.fonts, run.family)
        names = f"'{family.name}', '{family.word_fallback}', {GENERIC[run.family]}"
        said = f'font-family="{_escaped(names)}" font-size="{exact(run.size)}" fill="{run.colour}"'
        said += ' font-weight="bold"' if run.bold else ""
        said += ' font-style="italic"' if run.italic else ""
        said += f' dy="{exact(down)}"' if down else ""
        return f"<tspan {said}>{_escaped(run.text)}</tspan>"


def _outline(outline: Outline) -> str:
    return f'<path d="{_path(outline.segments)}"{_fill(outline.fill)}{_stroke(outline.stroke)}/>'


def _clip(clip: Clip, name: str) -> str:
    rule = ' clip-rule="evenodd"' if clip.even_odd else ""
    return f'<defs><clipPath id="{name}"><path d="{_path(clip.segments)}"{rule}/></clipPath></defs>'


def _raster(raster: Raster) -> str:
    data = base64.b64encode(raster.image.data).decode()
    size = f'width="{exact(raster.width)}" height="{exact(raster.height)}"'
    place = f'x="{exact(raster.x)}" y="{exact(raster.y)}" {size} preserveAspectRatio="none"'
    return f'<image {place} xlink:href="data:{raster.image.media_type};base64,{data}"/>'


def _fill(fill: Fill | None) -> str:
    if fill is None:
        return ' fill="none"'
    faded = f' fill-opacity="{exact(fill.opacity)}"' if fill.opacity < 1 else ""
    rule = ' fill-rule="evenodd"' if fill.even_odd else ""
    return f' fill="{fill.colour}"{faded}{rule}'


def _stroke(stroke: Stroke | None) -> str:
    if stroke is None:
        return ""
    said = f' stroke="{stroke.colour}" stroke-width="{exact(stroke.width)}"'
    said += f' stroke-opacity="{exact(stroke.opacity)}"' if stroke.opacity < 1 else ""
    said += f' stroke-dasharray="{listed(*stroke.dash)}"' if stroke.dash else ""
    said += f' stroke-dashoffset="{exact(stroke.dash_start)}"' if stroke.dash_start else ""
    said += f' stroke-linecap="{stroke.cap}"' if stroke.cap != "butt" else ""
    said += f' stroke-linejoin="{stroke.join}"' if stroke.join != "miter" else ""
    return said + (f' stroke-miterlimit="{exact(stroke.miter_limit)}"' if stroke.miter_limit != 4 else "")


def _path(segments: Segments) -> str:
    return "".join(map(_segment, segments))


def _segment(segment: Segment) -> str:
    match segment:
        case MoveTo(x, y):
            return f"M{listed(x, y)}"
        case LineTo(x, y):
            return f"L{listed(x, y)}"
        case CurveTo(x1, y1, x2, y2, x, y):
            return f"C{listed(x1, y1, x2, y2, x, y)}"
        case ClosePath():
            return "Z"
        case _:
            assert_never(segment)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
