"""Properties set on an element and those around it → its style; what would be lost is noted as it is met."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from briefgen.document import Fill, FontRole, Stroke
from briefgen.spec.svg.measures import Viewport, length, lengths, number
from briefgen.spec.svg.notes import Notes, Refused
from briefgen.spec.svg.properties import CARRIED, INHERITED, REFUSED, WARNED, changes_nothing
from briefgen.spec.svg.tree import Element

URL = re.compile(r"""url\(\s*["']?([^"')]*)["']?\s*\)""")
KEYWORD_SIZES = {"xx-small": 9.0, "x-small": 10.0, "small": 13.0, "medium": 16.0, "large": 18.0, "x-large": 24.0}
KEYWORD_SIZES["xx-large"] = 32.0
SERIFS = re.compile(r"\b(serif|times|georgia|garamond|cambria|palatino|roman|bookman|baskerville|minion)\b", re.I)
SANS = re.compile(r"\bsans", re.I)
MONO = re.compile(r"mono|courier|consolas|menlo|typewriter", re.I)
PAINT = {"fill": "black", "stroke": "none"}


class Style:
    """The computed properties of an element; `size` is its font size in user units."""

    def __init__(self, values: dict[str, str], size: float, viewport: Viewport) -> None:
        self.values = values
        self.size = size
        self.viewport = viewport

    def get(self, name: str, default: str = "") -> str:
        """A property's value."""
        return self.values.get(name, default)

    def within(self, viewport: Viewport) -> Style:
        """The same in another viewport."""
        return Style(self.values, self.size, viewport)

    def length(self, name: str, default: float = 0.0) -> float:
        """A property that is a length, in user units."""
        return length(self.get(name), name, self.viewport, self.size, default)

    def share(self, name: str) -> float:
        """An opacity, from 0 to 1."""
        return min(1.0, max(0.0, number(self.get(name), name, 1.0)))

    @property
    def seen(self) -> bool:
        """Whether shapes and words of its own are drawn."""
        return self.get("visibility") not in ("hidden", "collapse")


START = Style({}, 16.0, Viewport(0.0, 0.0))


def styled(element: Element, around: Style, notes: Notes) -> Style:
    """The style of an element inside of another's; raises Refused where a property cannot be carried."""
    own = {name: value for name, value in element.own.items() if value != "inherit"}
    asked = {name for name, value in element.own.items() if value == "inherit"}
    kept = {name: value for name, value in around.values.items() if name in INHERITED or name in asked}
    initial = {name for name, value in own.items() if value in ("initial", "unset")}
    values = {name: value for name, value in (kept | own).items() if name not in initial}
    for name, value in own.items():
        if name not in initial:
            _check(element, name, value.lower(), notes)
    return Style(values, _font_size(own.get("font-size", ""), around), around.viewport)


def fill(style: Style) -> Fill | None:
    """What a shape is filled with."""
    found = paint(style, "fill")
    if found is None:
        return None
    opacity = found[1] * style.share("fill-opacity")
    return Fill(found[0], opacity, style.get("fill-rule") == "evenodd") if opacity else None


def stroke(style: Style, scale: float) -> Stroke | None:
    """The line around a shape; `scale` is how many times as large as the picture's its unit is."""
    found = paint(style, "stroke")
    fixed = 1 / scale if style.get("vector-effect") == "non-scaling-stroke" and scale else 1.0
    width = style.length("stroke-width", 1.0) * fixed
    opacity = found[1] * style.share("stroke-opacity") if found else 0.0
    if found is None or width <= 0 or not opacity:
        return None
    return Stroke(
        colour=found[0],
        width=width,
        opacity=opacity,
        dash=tuple(each * fixed for each in _dash(style)),
        dash_start=style.length("stroke-dashoffset") * fixed,
        cap=_cap(style.get("stroke-linecap", "butt")),
        join=_join(style.get("stroke-linejoin", "miter")),
        miter_limit=max(1.0, number(style.get("stroke-miterlimit"), "stroke-miterlimit", 4.0)),
    )


def paint(style: Style, name: str) -> tuple[str, float] | None:
    """A colour as `#RRGGBB` and its opacity, None for no paint; raises Refused for what is no plain colour."""
    said = style.get(name, PAINT[name])
    if said.lower().startswith("currentcolor"):
        said = style.get("color", "black")
    if said.lower() == "none":
        return None
    if said.startswith("url("):
        raise Refused(f"its {name} is a gradient or pattern: use plain colours, or save the picture as PNG")
    found = _colour(said)
    if found is None:
        raise Refused(f"'{said}' is no colour that {name} can have")
    return found


@lru_cache(maxsize=512)
def _colour(said: str) -> tuple[str, float] | None:
    """A colour of CSS in the space of screens; what a printer would mix it from is left aside."""
    import tinycss2.color4

    found = tinycss2.color4.parse_color(re.sub(r"\s+(icc-color|device-cmyk)\(.*", "", said))
    if found is None or isinstance(found, str):
        return None
    red, green, blue, alpha = found.to("srgb")
    parts = "".join(f"{round(255 * min(1.0, max(0.0, part))):02X}" for part in (red, green, blue))
    return f"#{parts}", min(1.0, max(0.0, alpha))


def family(style: Style) -> FontRole:
    """The theme's family that stands for the fonts an author's program chose."""
    said = style.get("font-family")
    if MONO.search(said):
        return "mono"
    return "body" if SERIFS.search(said) and not SANS.search(said) else "sans"


def bold(style: Style) -> bool:
    """Whether the weight is nearer to bold."""
    weight = style.get("font-weight", "normal").lower()
    return weight in ("bold", "bolder") or (weight.isdigit() and int(weight) >= 600)


def _check(element: Element, name: str, value: str, notes: Notes) -> None:
    if changes_nothing(name, value):
        return
    if name in REFUSED:
        raise Refused(f"the property '{name}' cannot be carried: do without it, or save the picture as PNG")
    if name in WARNED:
        notes.warn(element.line, f"the property '{name}: {value}' is not kept")
    elif name not in CARRIED:
        notes.warn(element.line, f"the property '{name}' is not known and not kept")


def _font_size(said: str, around: Style) -> float:
    if not said or said == "inherit":
        return around.size
    lowered = said.lower()
    if lowered in KEYWORD_SIZES:
        return KEYWORD_SIZES[lowered]
    if lowered in ("smaller", "larger"):
        return around.size * (1.2 if lowered == "larger" else 1 / 1.2)
    size = length(said, "font-size", Viewport(around.size, around.size), around.size)
    if size < 0:
        raise Refused(f"'{said}' is no length that font-size can have")
    return size


def _dash(style: Style) -> tuple[float, ...]:
    said = style.get("stroke-dasharray", "none")
    if said == "none":
        return ()
    found = tuple(lengths(said, "stroke-dasharray", style.viewport, style.size))
    if any(each < 0 for each in found):
        raise Refused(f"'{said}' is no pattern of dashes")
    return (found * (1 + len(found) % 2)) if any(found) else ()


def _cap(said: str) -> Literal["butt", "round", "square"]:
    if said not in ("butt", "round", "square"):
        raise Refused(f"'{said}' is no stroke-linecap")
    return said  # type: ignore[return-value]  # one of the three


def _join(said: str) -> Literal["miter", "round", "bevel"]:
    joins: dict[str, Literal["miter", "round", "bevel"]] = {"round": "round", "bevel": "bevel", "miter": "miter"}
    joins |= {"miter-clip": "miter", "arcs": "miter"}
    if said not in joins:
        raise Refused(f"'{said}' is no stroke-linejoin")
    return joins[said]
