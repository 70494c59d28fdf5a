"""The content that every tool sets: plain values that know no format, kept as JSON between processes."""

from __future__ import annotations

import json
from typing import Any, Literal, NamedTuple, TypeAlias

Mark: TypeAlias = Literal["", "bold", "italic"]
Span: TypeAlias = tuple[str, Mark]
Text: TypeAlias = tuple[Span, ...]


class Grid(NamedTuple):
    """A table: its caption, the titles of its columns, its rows of cells."""

    caption: str
    titles: tuple[str, ...]
    rows: tuple[tuple[Text, ...], ...]


class Section(NamedTuple):
    """A heading with what stands below it, in this order: paragraphs, a list, a table."""

    title: str
    paragraphs: tuple[Text, ...]
    points: tuple[Text, ...] = ()
    grid: Grid | None = None


class Briefing(NamedTuple):
    """The whole content; `summary` is the paragraph at the head."""

    title: str
    summary: Text
    sections: tuple[Section, ...]


def from_json(text: str) -> Briefing:
    """The briefing that `json.dumps(briefing)` wrote."""
    title, summary, sections = json.loads(text)
    return Briefing(title, summary, tuple(map(_section, sections)))


def _section(values: list[Any]) -> Section:
    title, paragraphs, points, grid = values
    return Section(title, paragraphs, points, Grid(*grid) if grid else None)
