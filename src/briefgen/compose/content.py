"""Content blocks of sections → blocks of the document, still unnumbered."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from briefgen.briefing import (
    BriefingParts,
    CalloutBlock,
    ChartBlock,
    Content,
    ContentBlock,
    DecisionBlock,
    FiguresBlock,
    ImageBlock,
    IncludeBlock,
    Items,
    LandscapeBlock,
    PageBreakBlock,
    QuestionsBlock,
    QuoteBlock,
    RegisterTable,
    TableBlock,
    TableColumn,
    Text,
)
from briefgen.briefing.content import NO_NUMBER
from briefgen.briefing.names import all_blocks
from briefgen.compose.head import reads_from_right
from briefgen.compose.registers import Registers
from briefgen.compose.typed_numbers import is_number, kept_inlines
from briefgen.compose.walk import unchanged
from briefgen.document import (
    Align,
    Blocks,
    Callout,
    Caption,
    Cell,
    Column,
    Figure,
    KeyFigure,
    KeyFigures,
    ListBlock,
    PageBreak,
    Paragraph,
    Quote,
    Row,
    Strong,
    Table,
    plain,
)
from briefgen.words import Words

if TYPE_CHECKING:
    from briefgen.compose.charts.standing import Standing


class Composer:
    """What composing content needs to know of the whole briefing."""

    def __init__(self, briefing: BriefingParts, words: Words) -> None:
        self.briefing = briefing
        self.words = words
        self.registers = Registers(briefing, words)
        self.standing = _standing(briefing, words)

    def content(self, content: Content) -> Blocks:
        """The blocks of a section's content."""
        return tuple(block for item in content for block in self.block(item))

    def block(self, block: ContentBlock) -> Blocks:
        """The blocks that one content block becomes."""
        match block:
            case Text():
                return block.content
            case Items():
                return (*block.intro, ListBlock(block.items, ordered=block.ordered))
            case TableBlock():
                return (self.table(block),)
            case RegisterTable():
                return self.registers.blocks(block)
            case CalloutBlock():
                title = block.title or (self.words.callouts[block.kind],)
                return (Callout(block.kind, title, block.text),)
            case QuoteBlock():
                return (Quote(block.text, block.by),)
            case ImageBlock():
                caption = Caption(self.words.figure, "", block.caption)
                return (Figure(block.file, block.alt, caption, block.id, block.width, block.float),)
            case FiguresBlock():
                return (self.figures(block),)
            case QuestionsBlock():
                asked = tuple((Paragraph((Strong(entry.q),)), *entry.a) for entry in block.entries)
                return (ListBlock(asked, ordered=True),)
            case DecisionBlock():
                from briefgen.compose.decision import decision

                return (decision(block, self.words),)
            case LandscapeBlock():
                return (PageBreak("landscape"), *self.content(block.content), PageBreak("portrait"))
            case IncludeBlock():
                return self.content(block.content)
            case ChartBlock():
                from briefgen.compose.charts import chart_blocks

                return chart_blocks(
                    self.briefing, block, self.words, self.standing.of_chart(block) if self.standing else ""
                )
            case PageBreakBlock():
                return (PageBreak(),)
            case _:
                assert_never(block)

    def figures(self, block: FiguresBlock) -> KeyFigures:
        """Key numbers, each as it was typed."""
        typed = kept_inlines if reads_from_right(self.briefing.lang) else unchanged
        figures = (KeyFigure(typed(each.value), each.label, typed(each.change)) for each in block.entries)
        return KeyFigures(tuple(figures), block.caption)

    def table(self, block: TableBlock) -> Table:
        """An author's own table."""
        return Table(
            columns=tuple(_column(column, index, block) for index, column in enumerate(block.columns)),
            rows=tuple(map(Row, block.rows)),
            caption=Caption(self.words.table, "", block.caption),
            anchor=self.standing.anchor(block) if self.standing else block.id,
            note=block.note,
            total=block.total,
            landscape=block.landscape,
        )


def _standing(briefing: BriefingParts, words: Words) -> Standing | None:
    """The tables in which the numbers of charts stand, where anything is drawn."""
    if not any(isinstance(block, ChartBlock) for _, block in all_blocks(briefing)):
        return None
    from briefgen.compose.charts.standing import Standing

    return Standing(briefing, words)


def _column(column: TableColumn, index: int, block: TableBlock) -> Column:
    return Column(column.title, _alignment(column, index, block), column.width, column.group)


def _alignment(column: TableColumn, index: int, block: TableBlock) -> Align:
    """As the author says; else on the decimal for a column of numbers, but for the one that names the rows."""
    if column.align or column.format:
        return column.align or ("decimal" if column.format == "number" else "left")
    cells = [row[index] for row in block.rows]
    return "decimal" if index and _all_numbers(cells) else "left"


def _all_numbers(cells: list[Cell]) -> bool:
    texts = [_only_text(cell) for cell in cells]
    numbers = [text for text in texts if text not in NO_NUMBER]
    return bool(numbers) and all(is_number(text) for text in numbers)


def _only_text(cell: Cell) -> str:
    match cell:
        case ():
            return ""
        case (Paragraph(content),):
            return plain(content).strip()
        case _:
            return "several blocks"
