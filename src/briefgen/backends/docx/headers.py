"""A table's header → one `w:tr` or, where columns have groups, two; both stand again on every page, if they leave room.

A header that does not repeat says so, as the table's style would have it do so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefgen.backends.docx.flows import alignment
from briefgen.backends.docx.job import Job
from briefgen.backends.docx.paragraphs import paragraph, written
from briefgen.backends.docx.styles.tables import PAD_TOP
from briefgen.backends.docx.widths import Fitted, header_lines
from briefgen.backends.shared.tall import REPEATED
from briefgen.document import HeaderCell, Table, header_rows

HEADER = "100000000000"
NO_RULE_BELOW = '<w:tcBorders><w:bottom w:val="nil"/></w:tcBorders>'
NO_RULE_ABOVE = '<w:tcBorders><w:top w:val="nil"/></w:tcBorders>'


def header(job: Job, block: Table, fitted: Fitted, room: float, anchor: str) -> Iterator[str]:
    """The rows, in `room` points of width; of two, rules stand above the first and below the second only."""
    levels, widths = header_rows(block), fitted.widths
    again = _height(job, levels, fitted) <= _page_height(job, room) * REPEATED
    if len(levels) == 1:
        yield _row([_cell(job, block, cell, widths, anchor) for cell in levels[0]], again)
        return
    upper, lower = levels
    ruled = f"<w:tcBorders>{job.template.header_rule}</w:tcBorders>"
    yield _row(
        [_cell(job, block, cell, widths, anchor, NO_RULE_BELOW if cell.group else ruled) for cell in upper], again
    )
    under = {cell.column: _cell(job, block, cell, widths, "", NO_RULE_ABOVE) for cell in lower}
    carried = {cell.column: _carried_on(job, widths[cell.column], ruled) for cell in upper if cell.rows > 1}
    yield _row([cell for _, cell in sorted((under | carried).items())], again)


def _height(job: Job, levels: Sequence[Sequence[HeaderCell]], fitted: Fitted) -> float:
    """About how high the header is, in points."""
    rows = sum(_tallest(job, [cell for cell in level if cell.rows == 1], fitted) for level in levels)
    return max(rows, _tallest(job, [cell for level in levels for cell in level if cell.rows > 1], fitted))


def _tallest(job: Job, cells: Sequence[HeaderCell], fitted: Fitted) -> float:
    scale, letters = job.scale, job.template.letters
    counts = [header_lines(cell.content, _inner(fitted, cell), scale, letters) for cell in cells]
    return max(counts) * scale.table_leading + 2 * PAD_TOP if counts else 0.0


def _inner(fitted: Fitted, cell: HeaderCell) -> float:
    return sum(fitted.widths[cell.column : cell.column + cell.columns]) / 20 - fitted.padding


def _page_height(job: Job, room: float) -> float:
    """The height of the text of a page, upright or turned, whose lines are so wide, in points."""
    page = job.template.page
    turned = room > page.text_width + 1
    return page.width - page.left - page.right if turned else page.height - page.top - page.bottom


def _row(cells: Sequence[str], again: bool) -> str:
    repeated = "<w:cantSplit/><w:tblHeader/>" if again else '<w:tblHeader w:val="0"/>'
    return f'<w:tr><w:trPr><w:cnfStyle w:val="{HEADER}"/>{repeated}</w:trPr>{"".join(cells)}</w:tr>'


def _cell(job: Job, block: Table, cell: HeaderCell, widths: Sequence[int], anchor: str, edges: str = "") -> str:
    align = "center" if cell.columns > 1 else block.columns[cell.column].align
    style = f"Table {'Group' if cell.group else 'Header'}{alignment(align, job.rtl)}"
    inside = paragraph(job, style, cell.content, anchor=anchor)
    spans = f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
    spans += '<w:vMerge w:val="restart"/>' if cell.rows > 1 else ""
    return _written(sum(widths[cell.column : cell.column + cell.columns]), f"{spans}{edges}", inside)


def _carried_on(job: Job, width: int, edges: str) -> str:
    """The part of a cell over both rows that lies in the second."""
    return _written(width, f"<w:vMerge/>{edges}", written(job, "Table Header", ""))


def _written(width: int, properties: str, inside: str) -> str:
    """In the order of CT_TcPr (ECMA-376 Part 1, 17.4.69)."""
    own = f'<w:cnfStyle w:val="{HEADER}"/><w:tcW w:w="{width}" w:type="dxa"/>{properties}'
    return f"<w:tc><w:tcPr>{own}</w:tcPr>{inside}</w:tc>"
