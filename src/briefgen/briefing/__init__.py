"""What an author means: the typed model of a spec."""

from briefgen.briefing.content import (
    CalloutBlock,
    Content,
    ContentBlock,
    FigureEntry,
    FiguresBlock,
    ImageBlock,
    Items,
    PageBreakBlock,
    QuoteBlock,
    RegisterName,
    RegisterTable,
    TableBlock,
    TableColumn,
    Text,
)
from briefgen.briefing.model import BriefingParts, Section
from briefgen.briefing.registers import Recommendation, Source, Stakeholder

__all__ = [
    "BriefingParts",
    "CalloutBlock",
    "Content",
    "ContentBlock",
    "FigureEntry",
    "FiguresBlock",
    "ImageBlock",
    "Items",
    "PageBreakBlock",
    "QuoteBlock",
    "Recommendation",
    "RegisterName",
    "RegisterTable",
    "Section",
    "Source",
    "Stakeholder",
    "TableBlock",
    "TableColumn",
    "Text",
]
