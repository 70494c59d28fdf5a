"""The styles of a Word file → what a run looks like: its colour, size and weight, and the colour that it stands on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from briefgen.inspection.docx.elements import W, path, switched, value
from briefgen.inspection.docx.package import Package

HEX = re.compile(r"[0-9A-Fa-f]{6}")


class Styles:
    """The styles by their keys, each with those that it is based on."""

    def __init__(self, package: Package) -> None:
        part = package.part("styles")
        self.defaults = part.find(path("docDefaults/rPrDefault"))
        defined = part.findall(f"{W}style")
        self.by_key = {style.get(f"{W}styleId", ""): style for style in defined}
        usual = (key for key, style in self.by_key.items() if _is_usual(style))
        self.usual = next(usual, "")
        self.chains: dict[str, list[Element]] = {}

    def chain(self, key: str) -> list[Element]:
        """A style, the one it is based on, and so on."""
        if key not in self.chains:
            found: list[Element] = []
            at = key
            while at in self.by_key and self.by_key[at] not in found:
                found.append(self.by_key[at])
                at = value(found[-1], "basedOn")
            self.chains[key] = found
        return self.chains[key]

    def name(self, key: str) -> str:
        """What the style is called, in small letters; built-in styles have their English names in every language."""
        return value(self.by_key[key], "name").lower() if key in self.by_key else ""

    def level(self, paragraph: Element) -> int:
        """The level of a heading, from 1; 0 for a paragraph that is none (ECMA-376 part 1, 17.3.1.20)."""
        for holder in (paragraph, *self.chain(value(paragraph, "pPr/pStyle") or self.usual)):
            named = re.fullmatch(r"heading ([1-9])", value(holder, "name").lower())
            if named:
                return int(named[1])
            outline = value(holder, "pPr/outlineLvl")
            if outline.isdecimal():
                return int(outline) + 1 if int(outline) < 9 else 0
        return 0

    def is_hidden(self, run: Element, paragraph: Element) -> bool:
        """Whether a run is formatted as hidden, itself or by its styles."""
        states = (switched(holder, "rPr/vanish") for holder in self.holders(run, paragraph))
        return next((state for state in states if state is not None), False)

    def holders(self, run: Element, paragraph: Element) -> Iterator[Element]:
        """What says how a run looks, the nearest first."""
        yield run
        yield from self.chain(value(run, "rPr/rStyle"))
        yield from self.chain(value(paragraph, "pPr/pStyle") or self.usual)
        if self.defaults is not None:
            yield self.defaults


def _is_usual(style: Element) -> bool:
    return style.get(f"{W}type") == "paragraph" and style.get(f"{W}default", "0") in ("1", "true", "on")


def colour(holders: Iterable[Element], steps: str = "rPr/color") -> str:
    """The first colour that one of them says, as six digits; '' for none or automatic."""
    return _first_hex(value(holder, steps) for holder in holders)


def fill(holders: Iterable[Element], steps: str) -> str:
    """The first plain background that one of them says."""
    return _first_hex(value(holder, steps, "fill") for holder in holders)


def _first_hex(values: Iterable[str]) -> str:
    said = next(filter(None, values), "")
    return said.upper() if HEX.fullmatch(said) else ""


def is_large(holders: Iterable[Element]) -> bool:
    """Whether letters are large: 18 points, or 14 and bold (WCAG 2.2, 1.4.3)."""
    each = list(holders)
    size = next((int(said) / 2 for holder in each if (said := value(holder, "rPr/sz")).isdecimal()), 10.0)
    bold = next((on for holder in each if (on := switched(holder, "rPr/b")) is not None), False)
    return size >= (14 if bold else 18)


def contrast(one: str, other: str) -> float:
    """How much lighter one colour is than the other, from 1 to 21 (WCAG 2.2, relative luminance)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(digits: str) -> float:
    parts = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
