"""Theme → `word/theme/theme1.xml`, so that Word's own colour and font pickers offer the briefing's."""

from __future__ import annotations

from briefgen.backends.docx.look import complex_family, tone
from briefgen.backends.docx.xml import DECLARATION, DRAWING, attribute
from briefgen.theme import Family, Theme, Tone

COLOURS: tuple[tuple[str, Tone], ...] = (
    ("dk1", "ink"),
    ("dk2", "accent"),
    ("lt2", "tint"),
    ("accent1", "rule"),
    ("accent2", "muted"),
    ("accent3", "warning"),
    ("accent4", "hairline"),
    ("accent5", "warning_tint"),
    ("accent6", "zebra"),
    ("hlink", "link"),
    ("folHlink", "link"),
)
PLAIN_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'


def theme_xml(theme: Theme) -> str:
    """Colour, font and (plain) format scheme; Word refuses a theme without the last (ECMA-376 Part 1, 20.1.6)."""
    name = attribute(theme.name)
    return (
        f'{DECLARATION}<a:theme xmlns:a="{DRAWING}/main" name="{name}"><a:themeElements>'
        f'<a:clrScheme name="{name}">{_colours(theme)}</a:clrScheme>'
        f'<a:fontScheme name="{name}">{_fonts("majorFont", theme.fonts.sans, theme)}'
        f"{_fonts('minorFont', theme.fonts.body, theme)}</a:fontScheme>"
        f'<a:fmtScheme name="{name}">{_formats()}</a:fmtScheme></a:themeElements></a:theme>'
    )


def _colours(theme: Theme) -> str:
    slots = [f'<a:{slot}><a:srgbClr val="{tone(theme, name)}"/></a:{slot}>' for slot, name in COLOURS]
    slots.insert(1, '<a:lt1><a:srgbClr val="FFFFFF"/></a:lt1>')
    return "".join(slots)


def _fonts(role: str, family: Family, theme: Theme) -> str:
    other = attribute(complex_family(theme).name)
    latin = f'<a:latin typeface="{attribute(family.name)}"/><a:ea typeface=""/>'
    return f'<a:{role}>{latin}<a:cs typeface="{other}"/></a:{role}>'


def _formats() -> str:
    line = f'<a:ln w="6350">{PLAIN_FILL}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f"<a:fillStyleLst>{PLAIN_FILL * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{PLAIN_FILL * 3}</a:bgFillStyleLst>"
    )
