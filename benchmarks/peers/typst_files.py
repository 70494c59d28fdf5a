"""typst, through its Python binding: the content as typst's own markup → a PDF, tagged as typst does by default."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import typst  # type: ignore[import-not-found, unused-ignore]
from content import Briefing, Grid, Section, Text

HEAD = """\
#set document(title: [{title}])
#set page(paper: "a4", margin: (x: 28mm, y: 29mm), numbering: "1 / 1", header: [{title}])
#set text(font: "IBM Plex Serif", size: 10.5pt, lang: "en")
#set par(leading: 0.73em, spacing: 1.2em)
#show heading: set text(font: "Fira Sans", size: 16pt)
#show figure: set block(breakable: true)
#show table: set text(font: "Fira Sans", size: 9pt)
#set table(stroke: (x: none, y: 0.5pt))
#text(font: "Fira Sans", size: 24pt)[{title}]
"""
MARKS = {"": "", "bold": "*", "italic": "_"}


@cache
def compiler(fonts: Path) -> typst.Compiler:
    """One compiler for all documents: the quickest way the binding offers, as fonts are read once."""
    return typst.Compiler(font_paths=[str(fonts)], ignore_system_fonts=True)


def compile_text(text: str, fonts: Path) -> bytes:
    """The PDF of typst markup set in the fonts of that folder."""
    made = compiler(fonts).compile(input=text.encode(), format="pdf")
    assert isinstance(made, bytes)
    return made


def markup(briefing: Briefing) -> str:
    """The briefing as typst markup."""
    parts = [HEAD.format(title=briefing.title), f"#block(fill: luma(240), inset: 8pt)[{_text(briefing.summary)}]"]
    for section in briefing.sections:
        parts += _section(section)
    return "\n\n".join(parts) + "\n"


def _section(section: Section) -> list[str]:
    parts = [f"= {section.title}", *map(_text, section.paragraphs)]
    if section.points:
        parts.append("\n".join(f"- {_text(point)}" for point in section.points))
    return [*parts, _table(section.grid)] if section.grid else parts


def _table(grid: Grid) -> str:
    titles = ", ".join(f"[{title}]" for title in grid.titles)
    rows = "\n".join(", ".join(f"[{_text(cell)}]" for cell in row) + "," for row in grid.rows)
    columns = f"columns: (1fr,) * {len(grid.titles)}"
    return f"#figure(caption: [{grid.caption}], table({columns}, table.header({titles}),\n{rows}\n))"


def _text(text: Text) -> str:
    return "".join(f"{MARKS[mark]}{words}{MARKS[mark]}" for words, mark in text)
