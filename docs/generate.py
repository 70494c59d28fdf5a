"""Writes the generated pages of this folder from the model: the JSON Schema and the reference of a spec's keys.

Run `python docs/generate.py` after a change to the model; a test compares.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from briefgen.briefing import (
    BriefingParts,
    CalloutBlock,
    ChartBlock,
    Criterion,
    DecisionBlock,
    FigureEntry,
    FiguresBlock,
    ImageBlock,
    Items,
    QuestionEntry,
    QuestionsBlock,
    QuoteBlock,
    RegisterTable,
    Section,
    SignOffEntry,
    Source,
    TableBlock,
    TableColumn,
)
from briefgen.briefing.selection import CLASSES
from briefgen.looks.keys import PARTS, ThemeKeys
from briefgen.spec import json_schema, theme_schema
from briefgen.spec.scalars import expected
from briefgen.spec.shapes import FieldShape, Shape, record_fields

HERE = Path(__file__).parent
HEADER = """# The keys of a spec

Generated from the model by `docs/generate.py`. How to write each kind of value is in [writing.md](writing.md).
"""
ENTRIES = {
    "stakeholders": "A stakeholder",
    "recommendations": "A recommendation",
    "options": "An option",
    "risks": "A risk",
    "scenarios": "A scenario",
    "judgements": "A judgement",
    "indicators": "An indicator",
    "timeline": "An event",
}
"""What an entry of each register is called."""
RECORDS: tuple[tuple[str, str, type[Struct]], ...] = (
    ("At the top", "Every key but `title` may be left out.", BriefingParts),
    ("A section", "An entry of `sections` or `appendices`, and of a section's own `sections`.", Section),
    *((title, f"An entry of `{name}`.", CLASSES[name]) for name, title in ENTRIES.items()),
    ("A criterion", "An entry of `criteria`.", Criterion),
    ("A source", "A value under `sources`; its key is what `[@key]` cites.", Source),
    ("`bullets` and `numbered`", "A list of items, or a map with these keys.", Items),
    ("`table`", "A table of your own.", TableBlock),
    ("A column of a table", "A header alone, or a map with these keys.", TableColumn),
    (
        "Registers as blocks: " + ", ".join(f"`{name}`" for name in CLASSES),
        "Nothing, a list of entries, or a map with these keys.",
        RegisterTable,
    ),
    ("`callout`", "A text alone, or a map with these keys.", CalloutBlock),
    ("`quote`", "A text alone, or a map with these keys.", QuoteBlock),
    ("`image`", "A map with these keys.", ImageBlock),
    ("`chart`", "Its kind alone, or a map with these keys; see [Charts](charts.md).", ChartBlock),
    ("`figures`", "A list of key numbers, or a map with these keys.", FiguresBlock),
    ("A key number", "An entry of `figures`.", FigureEntry),
    ("`qa`", "A list of questions, or a map with these keys.", QuestionsBlock),
    ("A question", "An entry of `qa`.", QuestionEntry),
    ("`decision`", "The ask alone, or a map with these keys.", DecisionBlock),
    ("Someone who signs", "A name alone, or a map with these keys; an entry of `sign_off`.", SignOffEntry),
)
NAMES = {record: f"{title[0].lower()}{title[1:]}" for title, _, record in RECORDS}
"""What a record is called within a sentence."""
THEMES_HEADER = """# The keys of a theme

Generated from the model by `docs/generate.py`. What a theme is, and how to write one, is in [themes.md](themes.md).
"""
SECTIONS = {
    "PageKeys": "`page`",
    "MarginKeys": "`margins` of `page`",
    "FontKeys": "`fonts`",
    "FamilyKeys": "A family of your own",
    "ColourKeys": "`colours`",
    "SizeKeys": "`sizes`",
    "TitleBlockKeys": "`title_block`",
    "HeadingKeys": "`headings`",
    "TableKeys": "`tables`",
    "BoxesKeys": "`boxes`",
    "BoxKeys": "One of the boxes",
    "FurnitureKeys": "`furniture`",
}
THEME_RECORDS: tuple[tuple[str, str, type[Struct]], ...] = (
    ("At the top", "Every key may be left out: then it is as in the theme that is extended.", ThemeKeys),
    *((SECTIONS[record.__name__], record.__doc__ or "", record) for record in PARTS),
)
KINDS = {
    "plain": "plain text",
    "prose": "prose (Markdown)",
    "line": "Markdown in one paragraph",
    "names": "a text or a list of texts",
    "picture": "a file",
    "marking": "a marking, as [markings.md](markings.md) has them",
    "portion": "a marking or portion mark",
    "url": "a web address",
    "theme": "a name, or a file beside the spec",
    "file": "a file beside the theme",
    "family": "a name, or a map",
    "content": "a list of prose and blocks",
    "points": "a list of items",
    "items": "a list of items",
    "rows": "a list of rows: lists or maps of cells",
}


def pages() -> dict[str, str]:
    """The text of each generated file by its name."""
    schema = json.dumps(json_schema(), indent=2, ensure_ascii=False)
    themes = json.dumps(theme_schema(), indent=2, ensure_ascii=False)
    return {
        "briefgen.schema.json": f"{schema}\n",
        "briefgen-theme.schema.json": f"{themes}\n",
        "reference.md": "\n".join(reference(HEADER, RECORDS)),
        "themes-reference.md": "\n".join(reference(THEMES_HEADER, THEME_RECORDS)),
    }


def reference(header: str, records: tuple[tuple[str, str, type[Struct]], ...]) -> Iterator[str]:
    """The lines of a reference."""
    yield header
    for title, about, record in records:
        yield f"## {title}\n\n{about}\n"
        yield "| key | value | meaning |\n| --- | --- | --- |"
        yield from map(row, record_fields(record))
        yield ""


def row(field: FieldShape) -> str:
    """A key's row."""
    names = ", ".join(f"`{name}`" for name in (field.name, *field.about.also))
    return f"| {names}{' (required)' if field.required else ''} | {value(field.shape)} | {field.about.text} |"


def value(shape: Shape) -> str:
    """What a shape takes."""
    match shape.kind:
        case "choice":
            return " ".join(f"`{choice}`" for choice in shape.choices)
        case "int" if shape.low is None:
            return "an entry of the register"
        case "list" if shape.of:
            return f"a list, each {value(shape.of)}"
        case "map" if shape.of:
            return f"a map, each value {value(shape.of)}"
        case "record" if shape.record:
            return SECTIONS.get(shape.record.__name__) or NAMES.get(shape.record, "a map")
        case _:
            return KINDS.get(shape.kind) or expected(shape)


def main() -> None:
    """Write the files."""
    for name, text in pages().items():
        (HERE / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
