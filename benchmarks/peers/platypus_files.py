"""Stock ReportLab platypus: the content as flowables in the standard fonts → a PDF, untagged."""

from __future__ import annotations

from io import BytesIO

from content import Briefing, Grid, Section, Text
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, ListFlowable, LongTable, Paragraph, SimpleDocTemplate, TableStyle

MARKS = {"": "{}", "bold": "<b>{}</b>", "italic": "<i>{}</i>"}
SHEET = getSampleStyleSheet()
BODY = ParagraphStyle("body", fontName="Times-Roman", fontSize=10.5, leading=15, spaceAfter=7)
CELL = ParagraphStyle("cell", fontName="Helvetica", fontSize=9, leading=12)
GRID = TableStyle([("LINEBELOW", (0, 0), (-1, -1), 0.5, "#cccccc"), ("VALIGN", (0, 0), (-1, -1), "TOP")])


def render_flowables(briefing: Briefing) -> bytes:
    """The flowables made and built into a PDF."""
    file = BytesIO()
    template = SimpleDocTemplate(file, pagesize=A4, leftMargin=28 * mm, rightMargin=28 * mm, title=briefing.title)
    template.build(_story(briefing, template.width), onFirstPage=_footer, onLaterPages=_footer)
    return file.getvalue()


def _footer(canvas: Canvas, _: SimpleDocTemplate) -> None:
    canvas.setFont("Helvetica", 8)
    canvas.drawRightString(A4[0] - 28 * mm, 13 * mm, str(canvas.getPageNumber()))


def _story(briefing: Briefing, width: float) -> list[Flowable]:
    story: list[Flowable] = [Paragraph(briefing.title, SHEET["Title"]), _paragraph(briefing.summary)]
    for section in briefing.sections:
        story += _section(section, width)
    return story


def _section(section: Section, width: float) -> list[Flowable]:
    story: list[Flowable] = [Paragraph(section.title, SHEET["Heading1"]), *map(_paragraph, section.paragraphs)]
    if section.points:
        story.append(ListFlowable([_paragraph(point) for point in section.points], bulletType="bullet"))
    if section.grid:
        story += [Paragraph(section.grid.caption, CELL), _table(section.grid, width)]
    return story


def _table(grid: Grid, width: float) -> Flowable:
    rows = [[Paragraph(_text(cell), CELL) for cell in row] for row in grid.rows]
    titles = [Paragraph(f"<b>{title}</b>", CELL) for title in grid.titles]
    return LongTable([titles, *rows], colWidths=[width / len(titles)] * len(titles), repeatRows=1, style=GRID)


def _paragraph(text: Text) -> Flowable:
    return Paragraph(_text(text), BODY)


def _text(text: Text) -> str:
    return "".join(MARKS[mark].format(words) for words, mark in text)
