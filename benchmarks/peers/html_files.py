"""WeasyPrint: the content as HTML with a style sheet → a PDF, untagged as WeasyPrint does by default."""

from __future__ import annotations

from content import Briefing, Grid, Section, Text

STYLE = """
@page { size: A4; margin: 29mm 28mm; @bottom-right { content: counter(page) " / " counter(pages) } }
body { font: 10.5pt/15pt serif } h1, h2, table { font-family: sans-serif } h2 { font-size: 16pt; line-height: 20pt }
table { width: 100%; font-size: 9pt; line-height: 12pt; table-layout: fixed; border-collapse: collapse }
td, th { border-bottom: 0.5pt solid #ccc; padding: 3pt; text-align: left; vertical-align: top }
.summary { background: #eee; padding: 8pt }
"""
MARKS = {"": "{}", "bold": "<b>{}</b>", "italic": "<i>{}</i>"}


def render_html(text: str) -> bytes:
    """The PDF of a page of HTML."""
    from weasyprint import HTML  # type: ignore[import-untyped, import-not-found, unused-ignore]

    made = HTML(string=text).write_pdf()
    assert isinstance(made, bytes)
    return made


def html(briefing: Briefing) -> str:
    """The briefing as one page of HTML."""
    body = "\n".join(map(_section, briefing.sections))
    head = f"<title>{briefing.title}</title><style>{STYLE}</style>"
    summary = f"<h1>{briefing.title}</h1><p class=summary>{_text(briefing.summary)}</p>"
    return f"<!doctype html><html lang=en><head>{head}</head><body>{summary}{body}</body></html>"


def _section(section: Section) -> str:
    parts = [f"<h2>{section.title}</h2>", *(f"<p>{_text(text)}</p>" for text in section.paragraphs)]
    if section.points:
        parts.append("<ul>" + "".join(f"<li>{_text(point)}</li>" for point in section.points) + "</ul>")
    return "\n".join([*parts, _table(section.grid)] if section.grid else parts)


def _table(grid: Grid) -> str:
    titles = "".join(f"<th>{title}</th>" for title in grid.titles)
    rows = "\n".join("<tr>" + "".join(f"<td>{_text(cell)}</td>" for cell in row) + "</tr>" for row in grid.rows)
    return f"<table><caption>{grid.caption}</caption><thead><tr>{titles}</tr></thead><tbody>{rows}</tbody></table>"


def _text(text: Text) -> str:
    return "".join(MARKS[mark].format(words) for words, mark in text)
