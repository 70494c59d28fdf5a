"""Theme values → fragments of paragraph and run properties, with literal values that agree with the theme part.

Every fragment is one child element (or one attribute group); callers put them in schema order (ECMA-376 Part 1, 17.3).
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from briefgen.backends.docx.xml import attribute, half_points, twips
from briefgen.theme import Family, Theme, Tone

Side: TypeAlias = Literal["top", "left", "bottom", "right", "insideH", "insideV"]

SLOTS: dict[Tone, str] = {
    "ink": "text1",
    "accent": "text2",
    "tint": "background2",
    "muted": "accent2",
    "warning": "accent3",
    "rule": "accent1",
    "hairline": "accent4",
    "link": "hyperlink",
    "warning_tint": "accent5",
    "zebra": "accent6",
}


def hexadecimal(colour: str) -> str:
    """`#1f3f6b` as Word writes it: `1F3F6B`."""
    return colour.lstrip("#").upper()


def tone(theme: Theme, name: Tone) -> str:
    """The literal colour of one of the palette's tones."""
    return hexadecimal(getattr(theme.palette, name))


def ink(theme: Theme, name: Tone) -> str:
    """Colour of text."""
    slot = f' w:themeColor="{SLOTS[name]}"' if name in SLOTS else ""
    return f'<w:color w:val="{tone(theme, name)}"{slot}/>'


def shade(theme: Theme, name: Tone) -> str:
    """Ground behind a paragraph, a cell or a run."""
    slot = f' w:themeFill="{SLOTS[name]}"' if name in SLOTS else ""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{tone(theme, name)}"{slot}/>'


def rule(theme: Theme, side: Side, name: Tone, points: float, space: float = 0, kind: str = "single") -> str:
    """A line at one side; `points` thick, `space` points from the text."""
    slot = f' w:themeColor="{SLOTS[name]}"' if name in SLOTS else ""
    size = round(points * 8)
    return f'<w:{side} w:val="{kind}" w:sz="{size}" w:space="{round(space)}" w:color="{tone(theme, name)}"{slot}/>'


def complex_family(theme: Theme) -> Family:
    """The family that Arabic and Hebrew runs are set in."""
    return theme.fonts.fallbacks[0] if theme.fonts.fallbacks else theme.fonts.body


def face(theme: Theme, role: Literal["body", "sans", "mono"]) -> str:
    """Fonts of a run: the theme's slots for body and headings, and the names beside them for readers without themes."""
    family: Family = getattr(theme.fonts, role)
    name, other = attribute(family.name), attribute(complex_family(theme).name)
    slot = {"body": "minor", "sans": "major"}.get(role)
    themed = f' w:asciiTheme="{slot}HAnsi" w:hAnsiTheme="{slot}HAnsi" w:cstheme="{slot}Bidi"' if slot else ""
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{other}"{themed}/>'


def size(theme: Theme, points: float) -> str:
    """Type size, for Latin and, with their family's scale, for complex scripts."""
    other = half_points(points * complex_family(theme).scale)
    return f'<w:sz w:val="{half_points(points)}"/><w:szCs w:val="{other}"/>'


BOLD = "<w:b/><w:bCs/>"
ITALIC = "<w:i/><w:iCs/>"


def spacing(before: float = 0, after: float = 0, leading: float | None = None, exact: bool = False) -> str:
    """Space above and below, and the line's height, in points; a taller glyph may raise a line that is not exact."""
    line = f' w:line="{twips(leading)}" w:lineRule="{"exact" if exact else "atLeast"}"' if leading else ""
    return f'<w:spacing w:before="{twips(before)}" w:after="{twips(after)}"{line}/>'


def indent(left: float = 0, right: float = 0, hanging: float | None = None) -> str:
    """Indents in points; `left` is the side where a line starts, also in right-to-left text."""
    hang = f' w:hanging="{twips(hanging)}"' if hanging is not None else ""
    return f'<w:ind w:left="{twips(left)}" w:right="{twips(right)}"{hang}/>'


def tabs(*stops: tuple[str, float]) -> str:
    """Tab stops: (alignment, position in points)."""
    return "<w:tabs>" + "".join(f'<w:tab w:val="{kind}" w:pos="{twips(at)}"/>' for kind, at in stops) + "</w:tabs>"
