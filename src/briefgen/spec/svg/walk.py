"""The tree of a picture → primitives; each element is drawn, known to draw nothing, or refused by its name."""

from __future__ import annotations

from msgspec.structs import replace

from briefgen.document import (
    IDENTITY,
    Clip,
    Fill,
    Group,
    Label,
    Outline,
    Primitive,
    Primitives,
    Segments,
    combined,
    magnitude,
    moved,
    rectangle,
    turn_of,
)
from briefgen.spec.pictures import MAX_PIXELS
from briefgen.spec.svg.clips import moved_segments
from briefgen.spec.svg.measures import Viewport, length, transform
from briefgen.spec.svg.notes import Notes, Refused, TooLarge
from briefgen.spec.svg.paths import SHAPES, segments
from briefgen.spec.svg.rasters import raster
from briefgen.spec.svg.style import URL, Style, fill, stroke, styled
from briefgen.spec.svg.tree import Element
from briefgen.spec.svg.viewports import Box, fitting, view_box
from briefgen.spec.svg.words import text_labels

DRAWS_NOTHING = {
    "clipPath", "color-profile", "cursor", "defs", "desc", "filter", "font",
    "font-face", "hatch", "linearGradient", "marker", "mask", "mesh",
    "metadata", "meshgradient", "pattern", "radialGradient", "solidColor",
    "solidcolor", "style", "symbol", "title", "view",
}  # fmt: skip
"""Elements that are seen only where another refers to them."""
MOVES = frozenset({"animate", "animateColor", "animateMotion", "animateTransform", "set", "discard", "mpath"})
STARTS_SCRIPTS = ("onload", "onbegin", "onend", "onrepeat")
GROUPS = frozenset({"g", "a"})
MAX_DEPTH = 60
AREA = 3
"""Segments without which an outline holds nothing; some readers show a hairline where such a one is filled."""
MAX_VISITS = 50_000


class Walk:
    """One walk over a picture."""

    def __init__(self, root: Element, notes: Notes) -> None:
        self.root = root
        self.notes = notes
        self.named = {element.attributes["id"]: element for element in root.walk() if "id" in element.attributes}
        self.depth = 0
        self.visits = 0
        self.pixels = 0

    def children(self, element: Element, style: Style, scale: float) -> Primitives:
        """What is inside an element, in order; `scale` is how many times as large as the picture's its unit is."""
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise Refused(f"it is nested deeper than {MAX_DEPTH} levels, or refers to itself")
        found = [made for child in element.children for made in self.element(child, style, scale)]
        self.depth -= 1
        return tuple(found)

    def element(self, element: Element, around: Style, scale: float) -> Primitives:
        """What one element draws; a refusal is noted, so that all of them are told at once."""
        depth = self.depth
        try:
            return self._element(element, around, scale)
        except TooLarge:
            raise
        except Refused as refused:
            self.depth = depth
            self.notes.refuse(element.line, str(refused))
            return ()

    def _element(self, element: Element, around: Style, scale: float) -> Primitives:
        if not element.name or element.name in DRAWS_NOTHING or element.own.get("display") == "none":
            return ()
        refuse_what_moves(element)
        style = styled(element, around, self.notes)
        inner = scale * magnitude(transform(style.get("transform")))
        if not inner:
            return ()
        self.visits += 1
        if self.visits > MAX_VISITS:
            raise TooLarge(f"it draws more than {MAX_VISITS:,} elements: save it as PNG")
        made = self._drawn(element, style, inner)
        return self.faded(style, made)

    def _drawn(self, element: Element, style: Style, scale: float) -> Primitives:
        name = element.name
        if name in GROUPS:
            if name == "a" and element.href:
                self.notes.warn(element.line, "links in a picture are not kept")
            return self.children(element, style, scale)
        if name in SHAPES:
            return self._shape(element, style, scale)
        match name:
            case "text":
                return tuple(text_labels(element, style, self.notes))
            case "image":
                return self._pixels(element, style) if style.seen else ()
            case "use":
                return self._use(element, style, scale)
            case "svg":
                return self._nested(element, style, scale, element)
            case "switch":
                return self._switch(element, style, scale)
            case "script" if not element.text.strip() and not element.href:
                return ()
        raise Refused(f"<{name}> cannot be carried: do without it, or save the picture as PNG")

    def _shape(self, element: Element, style: Style, scale: float) -> Primitives:
        outline = segments(element, style.viewport, style.size)
        inside, line = fill(style), stroke(style, scale)
        if len(outline) < AREA:
            inside = None
        if not outline or not style.seen or not (inside or line):
            return ()
        made = Outline(segments=outline, fill=inside, stroke=line)
        order = style.get("paint-order", "normal").split()
        if inside and line and order[0] == "stroke":
            return replace(made, fill=None), replace(made, stroke=None)
        return (made,)

    def _pixels(self, element: Element, style: Style) -> Primitives:
        made, pixels = raster(element, style)
        self.pixels += pixels
        if self.pixels > MAX_PIXELS:
            raise TooLarge(f"the images in it have more than {MAX_PIXELS:,} pixels: make them smaller")
        return made

    def _use(self, element: Element, style: Style, scale: float) -> Primitives:
        target = self._target(element.href)
        x, y = [length(element.get(name), name, style.viewport, style.size) for name in ("x", "y")]
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise Refused(f"it is nested deeper than {MAX_DEPTH} levels, or refers to itself")
        if target.name in ("symbol", "svg"):
            inner = styled(target, style, self.notes)
            made = self.faded(inner, self._nested(element, inner, scale, target))
        else:
            made = self.element(target, style, scale)
        self.depth -= 1
        shift = (1.0, 0.0, 0.0, 1.0, x, y)
        return (Group(primitives=made, transform=shift),) if made and shift != IDENTITY else made

    def _nested(self, element: Element, style: Style, scale: float, holder: Element) -> Primitives:
        """What `holder`, an svg or symbol, shows where `element`, itself or a use of it, gives it room."""
        view = style.viewport
        size = {
            name: length(element.get(name) or holder.get(name) or "100%", name, view, style.size)
            for name in ("width", "height")
        }
        x, y = [
            0.0 if element is not holder else length(element.get(name), name, view, style.size) for name in ("x", "y")
        ]
        room, box = Box(x, y, size["width"], size["height"]), view_box(holder)
        if room.width <= 0 or room.height <= 0:
            return ()
        seen = box or Box(0, 0, room.width, room.height)
        matrix = fitting(seen, room, holder.attributes.get("preserveAspectRatio", ""))
        inside = self.children(holder, style.within(Viewport(seen.width, seen.height)), scale * magnitude(matrix))
        made = Group(primitives=inside, transform=matrix)
        if style.get("overflow") in ("visible", "auto"):
            return (made,) if inside else ()
        return (Group(primitives=(made,), clip=Clip(rectangle(*room))),) if inside else ()

    def _switch(self, element: Element, style: Style, scale: float) -> Primitives:
        """The first child that asks for nothing; an extension is asked for by what only one program can read."""
        for child in element.children:
            asked = {"requiredExtensions", "requiredFeatures", "systemLanguage"} & set(child.attributes)
            if "systemLanguage" in asked:
                raise Refused("a <switch> between languages cannot be carried: keep one of them")
            if child.name and not asked:
                return self.element(child, style, scale)
        raise Refused("every part of a <switch> asks for something special: save it as plain SVG")

    def faded(self, style: Style, made: Primitives) -> Primitives:
        """The primitives of an element with its own transform, clip and opacity."""
        opacity, matrix, clip = style.share("opacity"), transform(style.get("transform")), self._clip(style)
        if not made or not opacity:
            return ()
        if _turns(style) and matrix != IDENTITY:
            raise Refused("the property 'transform-origin' cannot be carried: write the transform without it")
        if opacity < 1 and len(made) == 1 and clip is None and (simple := _dimmed(made[0], opacity)) is not None:
            made, opacity = (simple,), 1.0
        if matrix == IDENTITY and clip is None and opacity == 1:
            return made
        turn = turn_of(matrix)
        if isinstance(only := made[0], Label) and turn is not None and len(made) == 1 and clip is None and opacity == 1:
            x, y = moved(matrix, (only.x, only.y))
            return (replace(only, x=x, y=y, rotation=only.rotation + turn),)
        return (Group(primitives=made, transform=matrix, clip=clip, opacity=opacity),)

    def _clip(self, style: Style) -> Clip | None:
        said = style.get("clip-path", "none")
        if said == "none":
            return None
        found = URL.fullmatch(said)
        if found is None:
            raise Refused(f"the clip-path '{said}' cannot be carried: refer to a <clipPath>")
        holder = self._target(found[1])
        if holder.name != "clipPath" or holder.get("clipPathUnits") == "objectBoundingBox":
            raise Refused("a clip-path in units of what it clips cannot be carried: save it as plain SVG")
        if holder.own.get("clip-path", "none") != "none":
            raise Refused("a clip-path within a clip-path cannot be carried: save it as plain SVG")
        return self._clip_of(holder, style)

    def _clip_of(self, holder: Element, style: Style) -> Clip:
        parts = [child for child in holder.children if child.name and child.name not in DRAWS_NOTHING]
        parts = [part for part in parts if part.own.get("display") != "none"]
        if len(parts) != 1:
            raise Refused("a clip-path of several shapes cannot be carried: join them to one")
        matrix = transform(holder.get("transform"))
        shape = parts[0]
        while shape.name == "use":
            x, y = [length(shape.get(name), name, style.viewport, style.size) for name in ("x", "y")]
            matrix = combined(combined(matrix, transform(shape.own.get("transform", ""))), (1, 0, 0, 1, x, y))
            shape = self._target(shape.href)
        if shape.name not in SHAPES:
            raise Refused(f"a clip-path made of <{shape.name}> cannot be carried: make it an outline")
        matrix = combined(matrix, transform(shape.own.get("transform", "")))
        outline: Segments = segments(shape, style.viewport, style.size)
        rule = shape.own.get("clip-rule") or holder.own.get("clip-rule") or "nonzero"
        return Clip(moved_segments(outline, matrix) or rectangle(0, 0, 0, 0), rule == "evenodd")

    def _target(self, href: str) -> Element:
        if not href.startswith("#"):
            raise Refused(f"it refers to '{href[:60]}': put everything into one file")
        target = self.named.get(href[1:])
        if target is None:
            raise Refused(f"it refers to '{href[:60]}', which is not there")
        return target


def refuse_what_moves(element: Element) -> None:
    """Raise Refused where time or a script would draw what is seen."""
    if element.name in MOVES:
        raise Refused("it is animated: save the picture as it shall be seen")
    if any(element.attributes.get(name) for name in STARTS_SCRIPTS):
        raise Refused("it is drawn by a script: save the picture as it shall be seen")


def _turns(style: Style) -> bool:
    return style.get("transform-origin", "0 0").replace("px", "").split() not in (["0", "0"], ["0"], ["left", "top"])


def _dimmed(made: Primitive, opacity: float) -> Primitive | None:
    """One primitive at a lower opacity of its own, where that is the same as fading it as a group."""
    match made:
        case Label():
            return replace(made, opacity=made.opacity * opacity)
        case Outline(fill=Fill() as inside, stroke=None):
            return replace(made, fill=replace(inside, opacity=inside.opacity * opacity))
        case Outline(fill=None, stroke=line) if line is not None:
            return replace(made, stroke=replace(line, opacity=line.opacity * opacity))
    return None
