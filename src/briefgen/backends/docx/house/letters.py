"""The font that a house's text is set in → the widths of its letters, about: the font itself need not be here.

The package's sans is measured, and its widths are made those of the house's font, regular and bold. A font that nobody
measured counts as a wide one: a column that is a little too wide is no fault, a broken word is one.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from briefgen.backends.docx.fonts.advances import Advances, advances
from briefgen.backends.docx.house.nodes import Node, Tree
from briefgen.backends.docx.house.sheet import Sheet
from briefgen.backends.docx.widths import Letters
from briefgen.theme import KNOWN, LENDERS

UNKNOWN = 1.07, 1.13
SPARE = 1.38
"""A reader who has not got the house's font gets another, which may be as much wider."""
WIDER: Mapping[str, tuple[float, float]] = {
    "aptos": (1.03, 1.07), "arial": (1.01, 1.05), "arial narrow": (0.83, 0.87), "book antiqua": (1.0, 1.07),
    "calibri": (0.94, 0.98), "calibri light": (0.94, 0.98), "cambria": (0.97, 1.04), "candara": (0.97, 1.0),
    "carlito": (0.94, 0.98), "century gothic": (1.08, 1.13), "corbel": (0.97, 1.0), "courier new": (1.2, 1.2),
    "dejavu sans": (1.14, 1.27), "dejavu serif": (1.17, 1.3),
    "garamond": (0.88, 0.95), "georgia": (1.0, 1.1), "gill sans mt": (0.96, 1.04),
    "helvetica": (1.01, 1.05), "liberation sans": (1.01, 1.05), "liberation serif": (0.91, 0.95),
    "lucida sans unicode": (1.1, 1.2), "palatino linotype": (1.01, 1.05), "segoe ui": (1.03, 1.09),
    "tahoma": (1.0, 1.11), "times new roman": (0.91, 0.95), "trebuchet ms": (1.01, 1.08), "verdana": (1.14, 1.27),
}  # fmt: skip
"""How much wider than the package's sans, regular and bold, in running English; a hundredth more than measured."""
UPRIGHT: Mapping[str, tuple[float, float]] = {
    "dejavu sans": (1.26, 1.33), "dejavu serif": (1.29, 1.37), "verdana": (1.26, 1.33),
}  # fmt: skip
"""The same of what is no small letter, where that is much wider: of capitals, figures and signs."""
FIGURES = "0123456789"


def house_letters(sheet: Sheet, colours: Tree | None) -> Letters:
    """The letters of the house's running text, in which its table cells are set."""
    return _letters(_font(sheet, colours).lower())


@lru_cache(maxsize=32)
def _letters(font: str) -> Letters:
    sans = KNOWN[LENDERS[1]]
    plain, bold = WIDER.get(font, UNKNOWN)
    upright, upright_bold = UPRIGHT.get(font, (plain, bold))
    regular, strong = advances(sans.regular), advances(sans.bold)
    return Letters(_widened(regular, plain, upright), _widened(strong, bold, upright_bold), SPARE)


def _widened(letters: Advances, by: float, upright: float) -> Advances:
    """All figures have one width, as in most fonts of houses; spaces are as wide as small letters make them."""
    figure = sum([letters[sign] for sign in FIGURES], 0.0) / len(FIGURES) * upright
    signs = letters.letters.items()
    wide = {sign: width * (by if sign.islower() or sign.isspace() else upright) for sign, width in signs}
    return Advances(wide | dict.fromkeys(FIGURES, figure))


def _font(sheet: Sheet, colours: Tree | None) -> str:
    """The name of the font, that of the file's theme where the style says so."""
    found = sheet.inherited(sheet.default("paragraph"), "w:rPr/w:rFonts")
    found = found or sheet.tree.root.child("w:docDefaults/w:rPrDefault/w:rPr/w:rFonts")
    if found is None:
        return ""
    slot = found.attributes.get("w:asciiTheme", "")
    return (_theme_font(colours.root, slot) if slot and colours else "") or found.attributes.get("w:ascii", "")


def _theme_font(root: Node, slot: str) -> str:
    group = "a:majorFont" if slot.startswith("major") else "a:minorFont"
    return next((node.value("a:latin", "typeface") or "" for node in root.all(group)), "")
