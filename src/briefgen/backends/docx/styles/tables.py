"""Theme → the styles of tables: the table style with its conditional parts, and the paragraphs in and around cells."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.backends.docx.look import BOLD, face, indent, ink, rule, shade, size, spacing
from briefgen.backends.docx.numbering import CELL_STEP
from briefgen.backends.docx.styles.style import Style
from briefgen.backends.docx.xml import twips
from briefgen.theme import Theme

PAD_SIDE = 6.0
PAD_TOP = 4.0
TABULAR = '<w14:numForm w14:val="lining"/><w14:numSpacing w14:val="tabular"/>'


def table_styles(theme: Theme) -> Iterator[Style]:
    """Briefing Table, and the paragraph styles of its cells, header and note."""
    yield Style(name="Briefing Table", kind="table", based_on="Normal Table", priority=59, table=_table(theme))
    yield from _cells(theme)
    yield from _under(theme)


def _cells(theme: Theme) -> Iterator[Style]:
    """`right` is where a line ends, as Word and LibreOffice read it: in right-to-left text the left.

    A header is bold by the table's style alone: were the paragraph's bold too, it would be neither (17.7.3).
    """
    scale = theme.scale
    line = spacing(leading=scale.table_leading)
    sans = face(theme, "sans")
    for suffix, justify in (("", ""), (" Right", '<w:jc w:val="right"/>'), (" Centre", '<w:jc w:val="center"/>')):
        yield Style(
            name=f"Table Text{suffix}",
            based_on="Normal",
            priority=41,
            paragraph=f"{line}{justify}",
            run=f"{sans}{size(theme, scale.table)}{TABULAR}",
        )
        yield Style(
            name=f"Table Header{suffix}",
            based_on=f"Table Text{suffix}",
            priority=41,
            paragraph="<w:keepNext/>",
            run=ink(theme, theme.head_tones[0]),
        )
        yield Style(
            name=f"Table Group{suffix}",
            based_on=f"Table Header{suffix}",
            priority=41,
            paragraph=f"<w:pBdr>{rule(theme, 'bottom', 'hairline', 0.5, 2)}</w:pBdr>",
        )
    yield Style(
        name="Table Detail",
        based_on="Table Text",
        priority=41,
        paragraph=spacing(before=2, leading=scale.table_leading),
        run=f"{ink(theme, 'muted')}{size(theme, scale.small)}",
    )
    yield Style(
        name="Table List",
        based_on="Table Text",
        priority=41,
        paragraph=f"{spacing(after=1, leading=scale.table_leading)}{indent(CELL_STEP, 0, CELL_STEP)}",
    )


def _under(theme: Theme) -> Iterator[Style]:
    scale = theme.scale
    yield Style(
        name="Table Note",
        based_on="Normal",
        following="Normal",
        priority=41,
        paragraph=f"<w:keepLines/>{spacing(before=4, after=scale.leading * 0.8, leading=scale.small_leading)}",
        run=f"{face(theme, 'sans')}{ink(theme, 'muted')}{size(theme, scale.small)}",
    )


def _table(theme: Theme) -> str:
    rows = "" if theme.zebra else rule(theme, "insideH", "hairline", 0.5)
    line = theme.table_rule
    outer = f"{rule(theme, 'top', line, 1)}{rule(theme, 'bottom', line, 1)}{rows}"
    margins = "".join(
        f'<w:{side} w:w="{twips(PAD_TOP if side in ("top", "bottom") else PAD_SIDE)}" w:type="dxa"/>'
        for side in ("top", "left", "bottom", "right")
    )
    properties = (
        '<w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblStyleColBandSize w:val="1"/>'
        f'<w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>{outer}</w:tblBorders>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
    )
    head = f"<w:tcBorders>{rule(theme, 'top', line, 1)}{rule(theme, 'bottom', line, 1)}</w:tcBorders>"
    head += shade(theme, theme.head_tones[1]) if theme.table_head == "filled" else ""
    total = f"<w:tcBorders>{rule(theme, 'top', line, 0.75)}</w:tcBorders>"
    zebra = _part("band2Horz", cell=shade(theme, "zebra")) if theme.zebra else ""
    return "".join(
        (
            properties,
            _part("firstRow", BOLD, f'{head}<w:vAlign w:val="bottom"/>', "<w:trPr><w:tblHeader/></w:trPr>"),
            _part("lastRow", BOLD, total),
            _part("firstCol", BOLD),
            zebra,
        )
    )


def _part(kind: str, run: str = "", cell: str = "", row: str = "") -> str:
    return "".join(
        (
            f'<w:tblStylePr w:type="{kind}">',
            f"<w:rPr>{run}</w:rPr>" if run else "",
            "<w:tblPr/>",
            row,
            f"<w:tcPr>{cell}</w:tcPr>" if cell else "",
            "</w:tblStylePr>",
        )
    )
