"""A chart of numbers and the tables of its paper → the table in which these numbers stand already."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.briefing import BriefingParts, ChartBlock, TableBlock
from briefgen.briefing.charting import REGISTER_KINDS, Figures, figures_of
from briefgen.briefing.names import all_blocks, given_ids
from briefgen.document import Blocks, Paragraph, plain
from briefgen.words import Words


class Standing:
    """The tables that charts of one paper can be read in, each with an anchor; one without an id gets its own."""

    def __init__(self, briefing: BriefingParts, words: Words) -> None:
        blocks = [block for _, block in all_blocks(briefing)]
        self.tables = [block for block in blocks if isinstance(block, TableBlock)]
        self.ids = set(given_ids(briefing))
        self.anchors: dict[int, str] = {}
        self.of_charts: dict[int, str] = {}
        for block in blocks if self.tables else ():
            if isinstance(block, ChartBlock) and block.rows and block.kind not in REGISTER_KINDS:
                figures = figures_of(briefing, block, words.numerals.decimal).figures
                table = next((each for each in self.tables if figures and _holds(each, block, figures)), None)
                if table is not None:
                    self.of_charts[id(block)] = self._anchored(table)

    def anchor(self, table: TableBlock) -> str:
        """The anchor of a table: its id, or one that a chart leads to."""
        return table.id or self.anchors.get(id(table), "")

    def of_chart(self, chart: ChartBlock) -> str:
        """The anchor of the table that has the numbers of a chart, or nothing."""
        return self.of_charts.get(id(chart), "")

    def _anchored(self, table: TableBlock) -> str:
        if table.id or id(table) in self.anchors:
            return self.anchor(table)
        free = (f"data-{number}" for number in range(1, len(self.ids) + 2))
        self.anchors[id(table)] = next(name for name in free if name not in self.ids)
        self.ids.add(self.anchors[id(table)])
        return self.anchors[id(table)]


def _holds(table: TableBlock, chart: ChartBlock, figures: Figures) -> bool:
    """Whether a column of the table has each row's text, for every column that is drawn; the file may be the same."""
    rows = table.rows[:-1] if table.total and len(table.rows) > len(figures.rows) else table.rows
    if len(rows) != len(figures.rows):
        return False
    is_same_file = bool(table.data) and (table.data, table.sheet) == (chart.source, chart.sheet)
    titles = {plain(column.title).strip() for column in table.columns} if is_same_file else set()
    columns = {tuple(_text(row[at]) for row in rows) for at in range(len(table.columns))}
    return all(figures.columns[at] in titles or texts in columns for at, texts in _drawn(figures))


def _drawn(figures: Figures) -> Iterator[tuple[int, tuple[str, ...]]]:
    names = (figures.x if figures.label is None else figures.label,)
    for at in dict.fromkeys((*names, *figures.y)):
        yield at, tuple(row[at].strip() for row in figures.rows)


def _text(cell: Blocks) -> str:
    return " ".join(plain(block.content) for block in cell if isinstance(block, Paragraph)).strip()
