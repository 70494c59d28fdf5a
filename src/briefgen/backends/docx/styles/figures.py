"""Theme → the styles of key figures: their table, values in a few sizes, labels, changes and caption."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.backends.docx.look import BOLD, face, ink, rule, size, spacing
from briefgen.backends.docx.styles.style import Style
from briefgen.backends.docx.styles.tables import PAD_TOP, TABULAR
from briefgen.backends.docx.xml import twips
from briefgen.backends.shared.figures import SHARES
from briefgen.theme import Theme

ABOVE_CHANGE = 1.5


def value_style(step: int) -> str:
    """The style of values set at one of the shares of their largest size."""
    return f"Key Figure Value {step + 1}" if step else "Key Figure Value"


def figure_styles(theme: Theme) -> Iterator[Style]:
    """The table and what stands in its cells and above it."""
    scale, sans = theme.scale, face(theme, "sans")
    yield Style(name="Key Figures", kind="table", based_on="Normal Table", priority=59, table=_table(theme))
    for step, share in enumerate(SHARES):
        yield Style(
            name=value_style(step),
            based_on="Normal",
            following="Key Figure Label",
            priority=42,
            paragraph=f"<w:keepLines/>{spacing(leading=scale.figure_leading * share)}",
            run=f"{sans}{BOLD}{ink(theme, 'accent')}{size(theme, scale.figure * share)}{TABULAR}",
        )
    small = f"{sans}{size(theme, scale.small)}"
    label = spacing(leading=scale.small_leading)
    change = spacing(before=ABOVE_CHANGE, leading=scale.small_leading)
    yield Style(name="Key Figure Label", based_on="Normal", priority=42, paragraph=label, run=small)
    muted = f"{sans}{ink(theme, 'muted')}{size(theme, scale.small)}"
    yield Style(name="Key Figure Change", based_on="Normal", priority=42, paragraph=change, run=muted)
    yield Style(
        name="Key Figures Gap",
        based_on="Normal",
        shown=False,
        paragraph=spacing(leading=scale.leading * 0.6, exact=True),
        run=size(theme, 1),
    )
    yield Style(
        name="Key Figures Caption",
        based_on="Normal",
        priority=42,
        paragraph=f"<w:keepNext/><w:keepLines/>{spacing(scale.leading, 3, scale.table_leading)}",
        run=f"{sans}{BOLD}{size(theme, scale.table)}",
    )


def _table(theme: Theme) -> str:
    air = "".join(
        f'<w:{side} w:w="{twips(PAD_TOP if side in ("top", "bottom") else 0)}" w:type="dxa"/>'
        for side in ("top", "left", "bottom", "right")
    )
    lines = rule(theme, "insideV", "hairline", 0.5)
    return (
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>{lines}</w:tblBorders>'
        f"<w:tblCellMar>{air}</w:tblCellMar></w:tblPr>"
    )
