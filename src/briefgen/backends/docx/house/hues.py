"""A house's colours as its styles name them → `#RRGGBB` as Word shows them: of the file's theme, tinted or shaded."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from briefgen.backends.docx.house.nodes import Node, Tree

LITERAL = re.compile("[0-9A-Fa-f]{6}")
SHARE = re.compile("[0-9A-Fa-f]{1,2}")
PATTERN = re.compile(r"pct(\d{1,2})")
ROUNDED = 3
WHITE, BLACK = "#FFFFFF", "#000000"
SLOTS: Mapping[str, str] = MappingProxyType(
    {
        "text1": "dk1", "dark1": "dk1", "background1": "lt1", "light1": "lt1", "text2": "dk2", "dark2": "dk2",
        "background2": "lt2", "light2": "lt2", "hyperlink": "hlink", "followedHyperlink": "folHlink",
    }
)  # fmt: skip
"""What a theme's colours are called in styles (ECMA-376 Part 1, 17.18.97) and in the theme (20.1.6.2)."""


class Hues:
    """The colours of one file's theme."""

    def __init__(self, theme: Tree | None) -> None:
        self._theme = theme

    def slot(self, name: str) -> str:
        """The colour of a slot of the theme such as `accent1`, nothing where there is none."""
        for node in self._theme.root.all(f"a:{name}") if self._theme else ():
            for colour in node.children:
                value = colour.attributes.get("lastClr") or colour.attributes.get("val", "")
                if LITERAL.fullmatch(value):
                    return f"#{value.upper()}"
        return ""

    def text(self, node: Node | None) -> str:
        """Of a `w:color`; nothing where it is automatic."""
        return self._shown(node, "w:val", "w:theme", "Color")

    def line(self, node: Node | None) -> str:
        """Of a border, nothing where none is drawn; an automatic one is black."""
        if node is None or node.attributes.get("w:val", "none") in ("none", "nil"):
            return ""
        return self._shown(node, "w:color", "w:theme", "Color") or BLACK

    def ground(self, node: Node | None) -> str:
        """Of a `w:shd`, nothing where it is clear; a pattern of dots is as light as it looks (17.18.78)."""
        if node is None:
            return ""
        behind = self._shown(node, "w:fill", "w:themeFill", "")
        pattern = node.attributes.get("w:val", "clear")
        dots = PATTERN.fullmatch(pattern)
        share = 1.0 if pattern == "solid" else int(dots[1]) / 100 if dots else 0.0
        if not share:
            return behind
        return _between(behind or WHITE, self._shown(node, "w:color", "w:theme", "Color") or BLACK, share)

    def _shown(self, node: Node | None, literal: str, theme: str, of: str) -> str:
        """The theme's where the file has it, else the one written beside it, which is what it was."""
        if node is None:
            return ""
        given = node.attributes
        name, value = given.get(f"{theme}{of}", ""), given.get(literal, "")
        written = f"#{value.upper()}" if LITERAL.fullmatch(value) else ""
        found = self.slot(SLOTS.get(name, name)) if name.isalnum() else ""
        if not found:
            return written
        lit = _lit(found, given.get(f"{theme}Tint", ""), given.get(f"{theme}Shade", ""))
        return written if written and _near(written, lit) else lit


def _near(one: str, other: str) -> bool:
    """Whether two colours are one that was rounded twice."""
    return all(abs(low - high) <= ROUNDED for low, high in zip(_parts(one), _parts(other), strict=True))


def _lit(colour: str, tint: str, shade: str) -> str:
    """Lighter by a tint or darker by a shade, in 255ths of what stays of it (17.3.2.6)."""
    if SHARE.fullmatch(tint):
        return _with_light(colour, int(tint, 16) / 255, 1 - int(tint, 16) / 255)
    return _with_light(colour, int(shade, 16) / 255, 0.0) if SHARE.fullmatch(shade) else colour


def _with_light(colour: str, times: float, more: float) -> str:
    """The colour with another lightness, as HSL has it; hue and saturation stay."""
    from colorsys import hls_to_rgb, rgb_to_hls

    red, green, blue = (part / 255 for part in _parts(colour))
    hue, light, saturation = rgb_to_hls(red, green, blue)
    made = hls_to_rgb(hue, min(light * times + more, 1.0), saturation)
    return "#" + "".join(f"{round(part * 255):02X}" for part in made)


def _between(one: str, other: str, share: float) -> str:
    parts = zip(_parts(one), _parts(other), strict=True)
    return "#" + "".join(f"{round(low + (high - low) * share):02X}" for low, high in parts)


def _parts(colour: str) -> list[int]:
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]
