"""briefgen: the content as a Document, and as the YAML that an author writes → PDF and DOCX."""

from __future__ import annotations

import json

from content import Briefing, Grid, Mark, Section, Text

import briefgen
from briefgen.backends import backend
from briefgen.document import (
    Block,
    Callout,
    Caption,
    Cell,
    Column,
    Document,
    Emphasis,
    Furniture,
    Heading,
    Inline,
    ListBlock,
    Paragraph,
    Properties,
    Row,
    Strong,
    Table,
    TitleBlock,
)
from briefgen.theme import default_theme


def render_document(briefing: Briefing, name: str) -> bytes:
    """The Document made and rendered."""
    return backend(name).render(document(briefing), default_theme())


def render_yaml(text: str, name: str) -> bytes:
    """The whole way from the text of a spec."""
    return briefgen.render(briefgen.load(text), name)


def document(briefing: Briefing) -> Document:
    """The briefing as a Document."""
    body: list[Block] = [Callout("bottom-line", ("Bottom line",), (_paragraph(briefing.summary),))]
    for section in briefing.sections:
        body += _section(section)
    return Document(
        properties=Properties(title=briefing.title, language="en"),
        furniture=Furniture(title=briefing.title),
        title_block=TitleBlock(title=briefing.title),
        body=_numbered(body),
    )


def _section(section: Section) -> list[Block]:
    blocks: list[Block] = [Heading(1, (section.title,)), *map(_paragraph, section.paragraphs)]
    if section.points:
        blocks.append(ListBlock(tuple((_paragraph(point),) for point in section.points)))
    if section.grid:
        blocks.append(_table(section.grid))
    return blocks


def _table(grid: Grid) -> Table:
    rows = tuple(Row(tuple(map(_cell, cells))) for cells in grid.rows)
    return Table(tuple(Column((title,)) for title in grid.titles), rows, Caption("Table", "", (grid.caption,)))


def _numbered(blocks: list[Block]) -> tuple[Block, ...]:
    """The blocks with the number of each table in its caption."""
    tables = [block for block in blocks if isinstance(block, Table)]
    captions = {id(table): Caption("Table", str(n), table.caption.text) for n, table in enumerate(tables, 1)}
    return tuple(_captioned(block, captions[id(block)]) if isinstance(block, Table) else block for block in blocks)


def _captioned(table: Table, caption: Caption) -> Table:
    return Table(table.columns, table.rows, caption)


def _cell(text: Text) -> Cell:
    return (_paragraph(text),)


def _paragraph(text: Text) -> Paragraph:
    return Paragraph(tuple(_inline(words, mark) for words, mark in text))


def _inline(words: str, mark: Mark) -> Inline:
    if not mark:
        return words
    return Strong((words,)) if mark == "bold" else Emphasis((words,))


MARKS = {"": "", "bold": "**", "italic": "*"}


def spec(briefing: Briefing) -> str:
    """The briefing as YAML, with block scalars for prose and rows as lists."""
    lines = [f"title: {briefing.title}", f"bottom_line: {json.dumps(markdown(briefing.summary))}", "sections:"]
    for section in briefing.sections:
        lines += [f"  - title: {section.title}", "    content:", *_spec_content(section)]
    return "\n".join(lines) + "\n"


def _spec_content(section: Section) -> list[str]:
    lines = [f"      - >-\n        {markdown(text)}" for text in section.paragraphs]
    if section.points:
        lines += ["      - bullets:", *(f"          - {json.dumps(markdown(point))}" for point in section.points)]
    return lines + (_spec_table(section.grid) if section.grid else [])


def _spec_table(grid: Grid) -> list[str]:
    rows = (json.dumps([markdown(cell) for cell in row]) for row in grid.rows)
    return [
        "      - table:",
        f"          caption: {grid.caption}",
        f"          columns: {json.dumps(grid.titles)}",
        "          rows:",
        *(f"            - {row}" for row in rows),
    ]


def markdown(text: Text) -> str:
    """The text with its marks, as Markdown."""
    return "".join(f"{MARKS[mark]}{words}{MARKS[mark]}" for words, mark in text)
