"""The template's lists → `word/numbering.xml`, with one more `w:num` for each list that counts from its own start."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct

from briefgen.backends.docx.look import ink
from briefgen.backends.docx.xml import DECLARATION, W, twips
from briefgen.theme import Theme

HEADINGS, BULLETS, NUMBERS, BOX_BULLETS, BOX_NUMBERS, CELL_BULLETS, CELL_NUMBERS = range(1, 8)
LEVELS = 9
STEP = 16.8
BOX_STEP = 16.8
CELL_STEP = 11.7
BULLET_SIGNS = ("\u2022", "\u2013")
HEADING_STYLES = 4
AFTER_NUMBER = "\u2002"
IN_BOX = "\u2003\u2002"
"""About as wide as a step in a box."""


class Numbering(Struct, frozen=True):
    """The part without its end: definitions and fixed instances, and the first instance number that is free.

    In a house's file our lists lie `past` its own, between its `opening` and its `closing` of the part.
    """

    definitions: str
    instances: str
    free: int
    past: int = 0
    opening: str = f"{DECLARATION}<w:numbering {W}>"
    closing: str = "</w:numbering>"


class Restart(Struct, frozen=True):
    """An instance of a definition whose `level` starts at `start`."""

    definition: int
    level: int
    start: int


def linked(definition: int, level: int) -> str:
    """The paragraph property that puts a style, or one paragraph, into a list."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{definition}"/></w:numPr>'


def numbering_xml(numbering: Numbering, restarts: Iterable[Restart]) -> str:
    """The finished part; definitions stand before instances (CT_Numbering)."""
    more = "".join(_restart(numbering.free + index, restart) for index, restart in enumerate(restarts))
    return f"{numbering.opening}{numbering.definitions}{numbering.instances}{more}{numbering.closing}"


def builtin_numbering(theme: Theme, numbered: bool) -> Numbering:
    """Headings, and bullets and numbers for running text, boxes and cells; instance n uses definition n."""
    sign = f"<w:rPr>{ink(theme, 'accent')}</w:rPr>"
    body, box, cell = (0.0, STEP), (theme.boxes.side, BOX_STEP), (0.0, CELL_STEP)
    levels: dict[int, Callable[[int], str]] = {
        HEADINGS: lambda level: _heading(level, numbered),
        BULLETS: lambda level: _bullet(level, body, sign, "ListBullet"),
        NUMBERS: lambda level: _number(level, body, "ListNumber"),
        BOX_BULLETS: lambda level: _boxed(level, "bullet", _sign(level), box, sign),
        BOX_NUMBERS: lambda level: _boxed(level, "decimal", f"{IN_BOX * level}%{level + 1}.", box),
        CELL_BULLETS: lambda level: _bullet(level, cell, sign),
        CELL_NUMBERS: lambda level: _number(level, cell),
    }
    definitions = "".join(_definition(key, "".join(map(level, range(LEVELS)))) for key, level in levels.items())
    moved = [_boxed(level, "none", IN_BOX * level + _sign(level), box, sign) for level in range(1, LEVELS)]
    instances = "".join(_instance(key, moved if key == BOX_BULLETS else []) for key in levels)
    return Numbering(definitions, instances, len(levels) + 1)


def _definition(key: int, levels: str) -> str:
    name = f"{0x0B1E0000 + key:08X}"
    head = f'<w:abstractNum w:abstractNumId="{key}"><w:nsid w:val="{name}"/><w:multiLevelType w:val="multilevel"/>'
    return f'{head}<w:tmpl w:val="{name}"/>{levels}</w:abstractNum>'


def _instance(key: int, instead: list[str]) -> str:
    """A list with levels that are shown `instead` of its definition's, from the second on.

    A bullet that spaces move in calls itself none: of a bullet's text LibreOffice shows the first letter alone. Readers
    that ask what a list is look at the definition.
    """
    levels = "".join(
        f'<w:lvlOverride w:ilvl="{depth}">{level}</w:lvlOverride>' for depth, level in enumerate(instead, 1)
    )
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{key}"/>{levels}</w:num>'


def _restart(key: int, restart: Restart) -> str:
    override = f'<w:lvlOverride w:ilvl="{restart.level}"><w:startOverride w:val="{restart.start}"/></w:lvlOverride>'
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{restart.definition}"/>{override}</w:num>'


def _heading(level: int, numbered: bool) -> str:
    """The number and an en space stand in the line itself, as they do before a heading that no list counts."""
    text = ".".join(f"%{depth}" for depth in range(1, level + 2)) + AFTER_NUMBER
    style = _link("Heading", level, HEADING_STYLES) if numbered else ""
    return _level(level, "decimal", f'{style}<w:suff w:val="nothing"/>', text, (0, 0))


def _bullet(level: int, place: tuple[float, float], run: str, style: str = "") -> str:
    return _level(level, "bullet", _link(style, level), _sign(level), place, run)


def _number(level: int, place: tuple[float, float], style: str = "") -> str:
    return _level(level, "decimal", _link(style, level), f"%{level + 1}.", place)


def _boxed(level: int, kind: str, text: str, place: tuple[float, float], run: str = "") -> str:
    """All paragraphs of a box begin where it does, or they would be boxes of their own; spaces move signs in."""
    return _level(level, kind, "", text, place, run, hanging=place[1] * (level + 1))


def _sign(level: int) -> str:
    return BULLET_SIGNS[level % len(BULLET_SIGNS)]


def _link(style: str, level: int, styled: int = 3) -> str:
    """List Bullet, List Bullet 2, 3; Heading 1 to 4."""
    if not style or level >= styled:
        return ""
    suffix = "" if not level and style != "Heading" else level + 1
    return f'<w:pStyle w:val="{style}{suffix}"/>'


def _level(
    level: int,
    kind: str,
    middle: str,
    text: str,
    place: tuple[float, float],
    run: str = "",
    hanging: float | None = None,
) -> str:
    """`place`: where the list begins and how far each level goes in, in points; as far its signs hang, or `hanging`."""
    inset, step = place
    hang = step if hanging is None else hanging
    indent = f'<w:pPr><w:ind w:left="{twips(inset + step * (level + 1))}" w:hanging="{twips(hang)}"/></w:pPr>'
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{middle}'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>{indent}{run}</w:lvl>'
    )
