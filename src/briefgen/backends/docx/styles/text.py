"""Theme → the styles that other styles stand on, those of title block and headings, and the character styles."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.backends.docx.look import BOLD, ITALIC, face, ink, rule, size, spacing, tone
from briefgen.backends.docx.numbering import HEADINGS, linked
from briefgen.backends.docx.styles.opening import opening_styles
from briefgen.backends.docx.styles.style import Style
from briefgen.theme import Theme

HEADING_SPACES = ((2.0, 0.5), (1.5, 0.4), (1.0, 0.25), (1.0, 0.25))  # above and below, in leadings
CELL_MARGINS = (("top", 0), ("left", 108), ("bottom", 0), ("right", 108))


def text_styles(theme: Theme, rtl: bool, numbered: bool) -> Iterator[Style]:
    """Word's four defaults, title block, headings, character styles."""
    yield from _defaults(rtl)
    yield from opening_styles(theme)
    yield from _headings(theme, numbered)
    yield from _characters(theme)


def _defaults(rtl: bool) -> Iterator[Style]:
    yield Style(name="Normal", default=True, priority=0, paragraph="<w:bidi/>" if rtl else "")
    yield Style(name="Default Paragraph Font", kind="character", default=True, priority=1, shown=False)
    margins = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in CELL_MARGINS)
    table = f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>'
    yield Style(name="Normal Table", kind="table", default=True, shown=False, table=table)
    yield Style(name="No List", kind="numbering", default=True, shown=False)


def _headings(theme: Theme, numbered: bool) -> Iterator[Style]:
    unit = theme.scale.leading
    scale = theme.scale
    given = zip(scale.headings, scale.heading_leadings, HEADING_SPACES, strict=True)
    for level, (points, leading, (above, below)) in enumerate(given, 1):
        number = linked(HEADINGS, level - 1) if numbered else ""
        line = _heading_rule(theme) if level == 1 else ""
        place = f"{number}{line}{spacing(above * unit, below * unit, leading)}"
        weight = (
            f"{BOLD}{ITALIC}{ink(theme, 'ink')}" if level == 4 else f"{BOLD}{ink(theme, theme.headings.tone(level))}"
        )
        yield Style(
            name=f"heading {level}",
            based_on="Normal",
            following="Normal",
            priority=9,
            paragraph=f'<w:keepNext/><w:keepLines/>{place}<w:outlineLvl w:val="{level - 1}"/>',
            run=f"{face(theme, 'sans')}{weight}{size(theme, points)}",
        )


def _heading_rule(theme: Theme) -> str:
    """The rule that the theme draws at headings of the first level."""
    match theme.headings.rule:
        case "above":
            return f"<w:pBdr>{rule(theme, 'top', 'rule', 1, 6)}</w:pBdr>"
        case "below":
            return f"<w:pBdr>{rule(theme, 'bottom', 'rule', 1, 3)}</w:pBdr>"
        case "none":
            return ""


def _characters(theme: Theme) -> Iterator[Style]:
    underline = f'<w:u w:val="single" w:color="{tone(theme, "hairline")}"/>'
    code = f"{face(theme, 'mono')}<w:noProof/>"
    label = f"{face(theme, 'sans')}{BOLD}{size(theme, theme.scale.body - 1.5)}"
    given = (
        ("Strong", 22, BOLD),
        ("Hyperlink", 23, f"{ink(theme, 'link')}{underline}"),
        ("Cross Reference", 23, ink(theme, "link")),
        ("Code", 24, code),
        ("footnote reference", 99, f'{ink(theme, "link")}<w:vertAlign w:val="superscript"/>'),
        ("Caption Label", 35, BOLD),
        ("Entry Label", 37, label),
        ("Lent Letters", 98, face(theme, "sans")),
    )
    for name, priority, run in given:
        yield Style(name=name, kind="character", based_on="Default Paragraph Font", priority=priority, run=run)
