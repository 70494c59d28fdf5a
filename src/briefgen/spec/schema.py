"""The model's shapes → a JSON Schema (draft 2020-12) of a spec, so that editors complete keys and explain them."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from briefgen.briefing import (
    BriefingParts,
    CalloutBlock,
    ChartBlock,
    DecisionBlock,
    FigureEntry,
    FiguresBlock,
    ImageBlock,
    Items,
    QuestionEntry,
    QuestionsBlock,
    QuoteBlock,
    RegisterTable,
    SignOffEntry,
    TableBlock,
    TableColumn,
)
from briefgen.spec.shapes import FieldShape, Shape, record_fields, shape_of

Schema = dict[str, Any]
TEXT: Schema = {"type": ["string", "number", "boolean", "null"]}
TABLE_OF = {"timeline": "events in the order of time"}
DIALECT = "https://json-schema.org/draft/2020-12/schema"
WHEN = r"^(\d{4}(-\d{2}(-\d{2})?|[ /-]?[QTqt][1-4])?|[QTqt][1-4][ /-]?\d{4})$"

SIMPLE: dict[str, Schema] = {
    "plain": TEXT,
    "prose": {"anyOf": [TEXT, {"type": "array", "items": TEXT}], "description": "Markdown"},
    "line": {**TEXT, "description": "Markdown in one paragraph"},
    "names": {"anyOf": [TEXT, {"type": "array", "items": TEXT}]},
    "bool": {"anyOf": [{"type": "boolean"}, {"enum": ["yes", "no", "on", "off", "true", "false"]}]},
    "date": {"type": ["string", "null"], "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
    "moment": {"type": "string", "format": "date-time"},
    "grade": {"type": "string", "pattern": "^[A-Fa-f][1-6]$"},
    "share": {"type": "string", "pattern": r"^\d{1,3}(\.\d+)?\s*%$"},
    "weight": {"type": ["number", "string"], "pattern": r"^\d+(\.\d+)?\s*%?$"},
    "span": {"type": ["string", "integer"], "pattern": r"^\d+(\s*(-|–|to)\s*\d+)?$"},
    "when": {"type": ["string", "integer", "null"], "pattern": WHEN},
    "url": {"type": "string", "format": "uri"},
    "language": {"type": "string", "examples": ["en", "en-GB", "fr", "ar"]},
    "marking": {
        "type": "string",
        "examples": ["TLP:GREEN", "TLP:AMBER+STRICT", "OFFICIAL-SENSITIVE", "NATO RESTRICTED"],
    },
    "portion": {"type": "string", "examples": ["TLP:GREEN", "OFFICIAL-SENSITIVE", "SECRET//NOFORN", "(S//NF)"]},
    "picture": {"type": "string", "description": "a PNG, JPEG or SVG file beside the spec"},
    "identifier": TEXT,
    "colour": {"type": ["string", "integer"], "examples": ["1F3F6B"], "description": "six hexadecimal digits"},
    "distance": {"type": ["number", "string"], "minimum": 0, "description": "millimetres, or with mm, cm, in or pt"},
    "size": {"type": ["number", "string"], "minimum": 0.5, "maximum": 96, "description": "points"},
    "file": {"type": "string", "description": "a file beside the theme"},
    "content": {"anyOf": [TEXT, {"type": "array", "items": {"$ref": "#/$defs/block"}}]},
    "points": {"anyOf": [TEXT, {"$ref": "#/$defs/items"}]},
    "items": {"$ref": "#/$defs/items"},
    "rows": {"anyOf": [{"type": "array"}, {"type": "object"}]},
}


def json_schema() -> Schema:
    """The schema of a whole spec; every key carries what it means."""
    return {
        "$schema": DIALECT,
        "title": "briefgen spec",
        "description": "One YAML file is one briefing.",
        **_record(BriefingParts),
        "$defs": {"block": _block(), "items": _items(), **_records()},
    }


def theme_schema() -> Schema:
    """The schema of a theme file; every key carries what it means."""
    from briefgen.looks import ThemeKeys
    from briefgen.looks.keys import PARTS

    return {
        "$schema": DIALECT,
        "title": "briefgen theme",
        "description": "What a look changes in the theme that it extends.",
        **_record(ThemeKeys),
        "$defs": {record.__name__: _record(record) for record in PARTS},
    }


def _records() -> dict[str, Schema]:
    from briefgen.briefing import Criterion, Section, Source
    from briefgen.briefing.selection import CLASSES

    more = (Criterion, TableColumn, FigureEntry, QuestionEntry, SignOffEntry)
    shown: tuple[type[Struct], ...] = (Section, Source, *CLASSES.values(), *more)
    return {record.__name__: _record(record) for record in shown}


def _record(record: type[Struct], without: tuple[str, ...] = ()) -> Schema:
    shown = [field for field in record_fields(record) if field.name not in without]
    properties = {name: _described(field) for field in shown for name in (field.name, *field.about.also)}
    required = [field.name for field in shown if field.required]
    schema: Schema = {"type": "object", "additionalProperties": False, "properties": properties}
    return {**schema, "required": required} if required else schema


def _described(field: FieldShape) -> Schema:
    return {**_schema(field.shape), "description": field.about.text}


def _schema(shape: Shape) -> Schema:
    match shape.kind:
        case "choice":
            return {"enum": list(shape.choices)}
        case "int":
            bounds = {"minimum": shape.low, "maximum": shape.high}
            return {"type": "integer", **{key: bound for key, bound in bounds.items() if bound is not None}}
        case "list":
            assert shape.of
            return {"type": "array", "items": _schema(shape.of)}
        case "map":
            assert shape.of
            return {"type": "object", "additionalProperties": _schema(shape.of)}
        case "record":
            assert shape.record
            return {"$ref": f"#/$defs/{shape.record.__name__}"}
        case "theme":
            return _theme()
        case "family":
            return {"anyOf": [_family(), {"$ref": "#/$defs/FamilyKeys"}]}
        case _:
            return SIMPLE[shape.kind]


def _theme() -> Schema:
    from briefgen.looks.shipped import shipped_names

    return {"type": "string", "examples": [*shipped_names(), "house.yaml"]}


def _family() -> Schema:
    from briefgen.theme import KNOWN

    return {"type": "string", "examples": list(KNOWN)}


def _block() -> Schema:
    """Prose, or a map with one key that names the block."""
    named = {
        "type": "object",
        "minProperties": 1,
        "maxProperties": 1,
        "additionalProperties": False,
        "properties": _named_blocks(),
    }
    return {"anyOf": [{**TEXT, "description": "prose in Markdown"}, named]}


def _named_blocks() -> dict[str, Schema]:
    return {
        "bullets": {**_list_block(), "description": "a bulleted list"},
        "numbered": {**_list_block(), "description": "a numbered list"},
        "table": {**_table(), "description": "a table of your own"},
        **_registers(),
        "callout": {"anyOf": [TEXT, _record(CalloutBlock)], "description": "a box that sets text apart"},
        "quote": {"anyOf": [TEXT, _record(QuoteBlock)], "description": "somebody's own words"},
        "image": {**_record(ImageBlock), "description": "a picture"},
        "figures": {**_figures(), "description": "key numbers side by side"},
        "qa": {**_questions(), "description": "questions with their answers"},
        "decision": {"anyOf": [TEXT, _decision()], "description": "a decision to be ticked and signed"},
        "landscape": {**SIMPLE["content"], "description": "content on pages turned sideways"},
        "include": {"type": "string", "description": "a YAML file below the spec's folder, whose content stands here"},
        "chart": {**_chart(), "description": "a drawing of a register or of numbers"},
        "pagebreak": {"type": ["null", "boolean"], "description": "what follows begins on a new page"},
    }


def _items() -> Schema:
    item = {"anyOf": [TEXT, {"type": "object"}, {"$ref": "#/$defs/items"}]}
    return {"anyOf": [{"type": "array", "items": item}, {"type": "object"}]}


def _list_block() -> Schema:
    return {"anyOf": [{"$ref": "#/$defs/items"}, _record(Items)]}


def _table() -> Schema:
    schema = _record(TableBlock)
    column = {"anyOf": [TEXT, _schema(shape_of(TableColumn))]}
    schema["properties"]["columns"] = {**schema["properties"]["columns"], "items": column}
    return schema


def _chart() -> Schema:
    """The kind alone, or a map; its numbers may be rows, or a map of names and numbers."""
    schema = _record(ChartBlock)
    rows = {"anyOf": [{"type": "array", "items": {"type": "array", "items": TEXT}}, {"type": "object"}]}
    schema["properties"]["rows"] = {**rows, "description": schema["properties"]["rows"]["description"]}
    schema["properties"]["where"]["additionalProperties"] = {"anyOf": [TEXT, {"type": "array", "items": TEXT}]}
    return {"anyOf": [schema["properties"]["kind"], schema]}


def _figures() -> Schema:
    return {"anyOf": [{"type": "array", "items": _schema(shape_of(FigureEntry))}, _record(FiguresBlock)]}


def _registers() -> dict[str, Schema]:
    from briefgen.briefing.selection import CLASSES

    made = {
        name: {**_register(record.__name__), "description": f"the table of {TABLE_OF.get(name, name)}"}
        for name, record in CLASSES.items()
    }
    return {**made, "judgments": made["judgements"]}


def _questions() -> Schema:
    one = _schema(shape_of(QuestionEntry))
    return {"anyOf": [{"type": "array", "items": one}, one, _record(QuestionsBlock)]}


def _decision() -> Schema:
    schema = _record(DecisionBlock)
    signer = {"anyOf": [TEXT, _schema(shape_of(SignOffEntry))]}
    for name in ("sign_off", "sign-off", "signoff"):
        described = schema["properties"][name]["description"]
        schema["properties"][name] = {"anyOf": [signer, {"type": "array", "items": signer}], "description": described}
    return schema


def _register(name: str) -> Schema:
    entries = {"type": "array", "items": {"$ref": f"#/$defs/{name}"}}
    settings = _record(RegisterTable, without=("entries",))
    settings["properties"]["entries"] = {**entries, "description": "entries written here; they join the register"}
    values = {"anyOf": [TEXT, {"type": "array", "items": TEXT}]}
    settings["properties"]["where"]["additionalProperties"] = values
    return {"anyOf": [{"type": "null"}, entries, settings]}
