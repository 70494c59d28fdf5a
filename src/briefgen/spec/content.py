"""A section's content list → content blocks: strings are prose, one-key maps are blocks by name."""

from __future__ import annotations

from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from briefgen.briefing import (
    BriefingParts,
    CalloutBlock,
    ContentBlock,
    FiguresBlock,
    ImageBlock,
    PageBreakBlock,
    QuoteBlock,
    RegisterTable,
    Text,
)
from briefgen.briefing.selection import CLASSES, REGISTERS
from briefgen.errors import Repair, nearest
from briefgen.spec.bind import ABSENT, ProseBlock, ProseBlocks, already_bound, bind, bind_guessed, build, kept
from briefgen.spec.context import REGISTER_ALIASES, Binder, Context
from briefgen.spec.forms import bind_decision, bind_landscape, bind_questions
from briefgen.spec.includes import bind_include
from briefgen.spec.items import bind_items_block
from briefgen.spec.keys import folded, respell
from briefgen.spec.nodes import Mapping, Node, Ready, Scalar, Sequence, found
from briefgen.spec.shapes import Shape, record_fields, record_keys
from briefgen.spec.tables import bind_table

INSTEAD = {
    "note": "'callout: {kind: note, text: …}'",
    "warning": "'callout: {kind: warning, text: …}'",
    "box": "'callout: {text: …}'",
    "figure": "'image: {file: …, alt: …}'",
    "numbers": "'figures: [{value: …, label: …}]'",
    "key_figures": "'figures: [{value: …, label: …}]'",
    "picture": "'image: {file: …, alt: …}'",
    "list": "'bullets:' or 'numbered:'",
    "questions": "'qa: [{q: …, a: …}]'",
    "text": "the text alone",
    "paragraph": "the text alone",
    "prose": "the text alone",
    "heading": "a section",
    "section": "it under 'sections:'",
    "sections": "it beside 'content:', not in it",
}
"""Names that authors try, and what to write instead."""
CHARTS_ALONE = ("power-interest", "impact-effort", "risk-matrix")
"""Kinds of charts whose names nobody writes as prose."""
BOUND_BLOCK: Any = ContentBlock | ProseBlock | ProseBlocks


def bind_content(context: Context, _shape: Shape, node: Node, path: str) -> Any:
    """The blocks of a content list; one text alone is one block of prose."""
    items: list[Node] = node.items if isinstance(node, Sequence) else [node]
    blocks = [bind_block(context, item, f"{path}[{index}]") for index, item in enumerate(items)]
    return kept(context, blocks, items, path)


def bind_block(context: Context, node: Node, path: str) -> Any:
    """One block of content."""
    if isinstance(node, Scalar):
        return _prose(context, node, path)
    ready = already_bound(context, BOUND_BLOCK, node, path)
    if ready is not ABSENT:
        return _built(context, node, ready, path)
    match node:
        case Ready():
            context.problem(node, path, f"expected prose or a block, found {found(node)}")
        case Mapping(entries=[(key, value)]):
            return named_block(context, key, value, path)
        case Mapping():
            keys = ", ".join(f"'{key.text}'" for key, _ in node.entries[:3])
            hint = "a block is a map with one key: begin each block with '- ' and indent its fields deeper"
            context.problem(node, path, f"expected one block, found a map with the keys {keys}", hint)
        case Sequence():
            context.problem(node, path, "expected prose or a block, found a list", "name it: 'bullets:' or 'numbered:'")
    return ABSENT


def _prose(context: Context, node: Scalar, path: str) -> Any:
    if not node.style and (node.text in BLOCKS or node.text in CHARTS_ALONE):
        name = f"{node.text}:" if node.text in BLOCKS else f"chart: {node.text}"
        context.problem(node, path, f"'{node.text}' alone is only a word", f"write '{name}' for the block")
        return ABSENT
    return ABSENT if node.empty else Text(context.prose(node, path))


def _built(context: Context, node: Node, value: Any, path: str) -> Any:
    """The block of content of a value built in code, which is held to what a spec can say."""
    from briefgen.spec.built_blocks import faults

    block = block_of(value)
    for where, message, hint in faults(block):
        context.problem(node, path + where, message, hint)
    return block


def block_of(value: Any) -> Any:
    """The block of content that a value built in code stands for."""
    if isinstance(value, tuple):
        return Text(value) if value else ABSENT
    return Text((value,)) if isinstance(value, ProseBlock) else value


def named_block(context: Context, key: Scalar, value: Node, path: str) -> Any:
    """The block that a key names."""
    name = REGISTER_ALIASES.get(key.text, key.text)
    here = f"{path}.{name}"
    if name in BLOCKS:
        context.positions[here] = context.position(key)
        if name != key.text:
            context.spelled[here] = key.text
        return BLOCKS[name](context, Shape(name), value, here)
    return _unknown_block(context, key, value, path)


def _unknown_block(context: Context, key: Scalar, value: Node, path: str) -> Any:
    """Note a block that nothing goes by; one whose name is near, and that holds more than a text, is read as that."""
    from briefgen.spec.charts import chart_as_block

    if chart_as_block(context, key, value, path):
        return ABSENT
    word = folded(key.text)
    meant = word if word in BLOCKS else "" if word in INSTEAD else nearest(key.text.lower(), BLOCKS)
    is_text = isinstance(value, Scalar) and not value.empty
    is_prose = is_text and (" " in key.text or "<" in key.text)
    meant = "" if is_prose else meant
    instead = INSTEAD.get(word, "")
    near = f"; write {instead}" if instead else f"; did you mean '{meant}'?" if meant else ""
    known = "" if near or is_prose else f"known: {', '.join(BLOCKS)}; "
    hint = f"{known}put quotes around prose that holds ':'" if is_text or not near else ""
    context.problem(key, path, f"unknown block '{key.text}'{near}", hint, _block_repair(context, key, value, meant))
    if not meant or is_text:
        return ABSENT
    here = f"{path}.{meant}"
    context.positions[here] = context.position(key)
    context.spelled[here] = key.text
    if word != meant:
        context.guessed.add(here)
    return bind_guessed(context, Shape(meant), value, here, BLOCKS[meant])


def _block_repair(context: Context, key: Scalar, value: Node, meant: str) -> Repair | None:
    """The item in quotes where it is prose with a colon in it, or with the block's name as it is written."""
    from briefgen.spec.repairs import respelled, whole_item_quoted

    if isinstance(value, Scalar) and not value.empty:
        is_text = " " in key.text or "<" in key.text or key.text != key.text.lower()
        return whole_item_quoted(context.places, key) if is_text and folded(key.text) not in BLOCKS else None
    return respelled(context.places, key, meant) if folded(key.text) == meant else None


def bind_register(context: Context, shape: Shape, node: Node, path: str) -> Any:
    """A register's table: nothing for the defaults, a list for its own entries, or a map of settings."""
    name = shape.kind
    if isinstance(node, Scalar) and node.empty:
        return RegisterTable(register=name)  # type: ignore[arg-type]  # BLOCKS holds register names only
    if isinstance(node, Sequence):
        return RegisterTable(register=name, entries=join_register(context, name, node, path))  # type: ignore[arg-type]
    if not isinstance(node, Mapping):
        context.problem(node, path, f"expected a list of {name} or a map of settings, found {found(node)}")
        return ABSENT
    respell(context, record_keys(RegisterTable), node, path)
    entries = [item for key, item in node.entries if key.text == "entries"]
    settings = Mapping([(k, v) for k, v in node.entries if k.text != "entries"], node.line, node.column)
    joined = join_register(context, name, entries[0], f"{path}.entries") if entries else None
    made = build(context, RegisterTable, settings, path, register=name, entries=joined)
    return made if made is ABSENT else _canonical(context, made, settings, path)


def _canonical(context: Context, table: RegisterTable, node: Mapping, path: str) -> RegisterTable:
    """The settings of a register's table with the fields by their own names."""
    fields = record_fields(CLASSES[table.register])
    own = {other: field.name for field in fields for other in field.about.also}
    columns = next((value for key, value in node.entries if key.text == "columns"), None)
    for place, item in enumerate(columns.items if isinstance(columns, Sequence) else ()):
        context.positions[f"{path}.columns[{place}]"] = context.position(item)
    sign = "-" if table.sort.startswith("-") else ""
    return replace(
        table,
        columns=tuple(own.get(name, name) for name in table.columns),
        where=_own_where(context, table, node, path) if table.where else {},
        sort=sign + own.get(table.sort.removeprefix("-"), table.sort.removeprefix("-")),
    )


def _own_where(context: Context, table: RegisterTable, node: Mapping, path: str) -> dict[str, tuple[str, ...]]:
    from briefgen.spec.filters import own_where

    return own_where(context, table.register, table.where, node, path)


def join_register(context: Context, name: str, node: Node, path: str) -> tuple[int, ...]:
    """Add entries written in a block to their register; gives their places in it."""
    register = context.written[name]
    bound = bind(context, field_shape(BriefingParts, name), node, path)
    before = context.entries_before.get(name, 0)
    first = before + len(register)
    register += () if bound is ABSENT else bound
    places = tuple(range(first, before + len(register)))
    kept_at = context.places_kept.get(path, range(len(places)))
    context.written_at.update({f"{name}[{place}]": f"{path}[{at}]" for place, at in zip(places, kept_at, strict=False)})
    return places


def field_shape(record: type[Struct], name: str) -> Shape:
    """The shape of a record's field."""
    return next(field.shape for field in record_fields(record) if field.name == name)


def bind_callout(context: Context, _shape: Shape, node: Node, path: str) -> Any:
    """A callout; a text alone is a note."""
    return build(context, CalloutBlock, _text_alone(node), path) if _is_block(context, node, path) else ABSENT


def bind_quote(context: Context, _shape: Shape, node: Node, path: str) -> Any:
    """A quotation; a text alone is one without a name."""
    return build(context, QuoteBlock, _text_alone(node), path) if _is_block(context, node, path) else ABSENT


def bind_image(context: Context, _shape: Shape, node: Node, path: str) -> Any:
    """A picture with its alternative text."""
    if isinstance(node, Scalar) and not node.empty:
        from briefgen.spec.repairs import picture_in_map

        hint = "write what the picture shows after 'alt:'"
        context.problem(node, path, f"expected a map, found {found(node)}", hint, picture_in_map(context.places, node))
        return ABSENT
    return bind(context, Shape("record", record=ImageBlock), node, path)


def bind_figures(context: Context, _shape: Shape, node: Node, path: str) -> Any:
    """Key numbers: a list of them, a map of `caption` and `entries`, or one number alone."""
    if isinstance(node, Mapping) and any(key.text == "value" for key, _ in node.entries):
        node = Sequence([node], node.line, node.column)
    if isinstance(node, Sequence) and node.items:
        entries = bind(context, field_shape(FiguresBlock, "entries"), node, path)
        return FiguresBlock(entries=entries) if entries else ABSENT
    if not isinstance(node, Mapping):
        hint = "write each number as '- {value: …, label: …}'"
        context.problem(node, path, f"expected a list of numbers, found {found(node)}", hint)
        return ABSENT
    return build(context, FiguresBlock, node, path)


def bind_chart(context: Context, _shape: Shape, node: Node, path: str) -> Any:
    """A chart; its kind alone draws the register that goes with it."""
    from briefgen.spec.charts import chart_block

    return chart_block(context, node, path)


def bind_pagebreak(context: Context, _shape: Shape, node: Node, path: str) -> Any:
    """A page break, which says nothing more."""
    if not (isinstance(node, Scalar) and (node.empty or node.text.lower() in ("true", "yes", "on"))):
        context.problem(node, path, f"a pagebreak holds nothing, found {found(node)}", "write 'pagebreak:' alone")
    return PageBreakBlock()


def _is_block(context: Context, node: Node, path: str) -> bool:
    if isinstance(node, Mapping) or (isinstance(node, Scalar) and not node.empty):
        return True
    context.problem(node, path, f"expected text or a map, found {found(node)}", "write at least 'text: …'")
    return False


def _text_alone(node: Node) -> Mapping:
    return node if isinstance(node, Mapping) else Mapping([(Scalar("text"), node)], node.line, node.column)


BLOCKS: dict[str, Binder] = {
    "bullets": bind_items_block,
    "numbered": bind_items_block,
    "table": bind_table,
    **dict.fromkeys(REGISTERS, bind_register),
    "callout": bind_callout,
    "quote": bind_quote,
    "image": bind_image,
    "figures": bind_figures,
    "qa": bind_questions,
    "decision": bind_decision,
    "landscape": bind_landscape,
    "include": bind_include,
    "chart": bind_chart,
    "pagebreak": bind_pagebreak,
}
