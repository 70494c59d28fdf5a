"""Nodes and shapes walked together → typed values; whatever does not fit becomes a problem with its line and path."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from briefgen.document import Blocks, Inlines, ListBlock, Paragraph, Picture, Quote, Table
from briefgen.errors import SpecError
from briefgen.spec.assets import AssetError
from briefgen.spec.characters import check_value
from briefgen.spec.conforms import conforms
from briefgen.spec.context import Binder, Context
from briefgen.spec.keys import by_field
from briefgen.spec.nodes import Mapping, Node, Ready, Scalar, Sequence, found
from briefgen.spec.prose import several_blocks
from briefgen.spec.scalars import expected, other_value, read_scalar
from briefgen.spec.shapes import FieldShape, Shape, record_fields, record_keys
from briefgen.theme import Theme

if TYPE_CHECKING:
    from briefgen.spec.pictures import Decoded

ABSENT: Any = object()
"""What binding gives for an empty value, or for one that has a problem."""

ProseBlock = Paragraph | ListBlock | Quote | Table
ProseBlocks = tuple[ProseBlock, ...]
DOCUMENT_TYPES: dict[str, Any] = {
    "line": Inlines,
    "picture": Picture,
    "points": tuple[Blocks, ...],
    "prose": ProseBlocks,
    "share": float,
    "span": tuple[int, int],
    "weight": float,
    "theme": Theme,
}
"""What a field of a kind holds once it is bound, where that is more than a text."""
PROSE: Any = ProseBlock | ProseBlocks
PLAIN = Shape("plain")


def bind(context: Context, shape: Shape, node: Node, path: str) -> Any:
    """The value of a node for a shape, or ABSENT."""
    if isinstance(node, Scalar):
        return ABSENT if node.empty else context.binders.get(shape.kind, bind_scalar)(context, shape, node, path)
    ready = already_bound(context, shape.record or DOCUMENT_TYPES.get(shape.kind), node, path)
    if ready is not ABSENT:
        return ready
    if isinstance(node, Ready):
        return refuse(context, shape, node, path)
    return context.binders.get(shape.kind, bind_scalar)(context, shape, node, path)


def already_bound(context: Context, hint: Any, node: Node, path: str) -> Any:
    """The value that a node was in code, where it is what the field holds in the end, or ABSENT."""
    value = node.value if isinstance(node, Ready) else node.given if isinstance(node, Sequence) else None
    if value is None or hint is None or not conforms(value, hint):
        return ABSENT
    context.ready(value, path)
    check_value(context, value, path)
    return value


def bind_scalar(context: Context, shape: Shape, node: Node, path: str) -> Any:
    """A text, number, date, choice, …."""
    if not isinstance(node, Scalar):
        return refuse(context, shape, node, path)
    try:
        value = read_scalar(shape, node.text.strip())
    except ValueError as error:
        return refuse(context, shape, node, path, error.args)
    if shape.nonempty and not value:
        return refuse(context, shape, node, path)
    return value


def refuse(context: Context, shape: Shape, node: Node, path: str, said: tuple[Any, ...] = ()) -> Any:
    """Note that a node does not fit; `said` is a reader's own message and hint."""
    if len(said) == 2 and isinstance(node, Scalar):
        context.problem(node, path, *said)
    else:
        near = other_value(shape, node.text, path.rpartition(".")[2]) if isinstance(node, Scalar) else ""
        hint = (
            "" if isinstance(node, Scalar | Ready) else "put quotes around text that holds ': ' or begins with [ or {"
        )
        context.problem(node, path, f"expected {expected(shape)}, found {found(node)}{near}", hint)
    return ABSENT


def bind_prose(context: Context, shape: Shape, node: Node, path: str) -> Any:
    """Markdown blocks; a list of texts is so many paragraphs."""
    if isinstance(node, Scalar):
        return context.prose(node, path) or ABSENT
    ready = already_bound(context, PROSE, node, path)
    if ready is not ABSENT:
        return ready if isinstance(ready, tuple) else (ready,)
    if isinstance(node, Sequence):
        parts = [bind_prose(context, shape, item, f"{path}[{index}]") for index, item in enumerate(node.items)]
        return tuple(block for part in parts if part is not ABSENT for block in part)
    return refuse(context, PLAIN, node, path)


def bind_line(context: Context, _shape: Shape, node: Node, path: str) -> Any:
    """Markdown within one paragraph."""
    if not isinstance(node, Scalar):
        return refuse(context, PLAIN, node, path)
    if not is_one_paragraph(context, node, path):
        return ABSENT
    inlines: Inlines = context.line(node, path)
    return inlines or ABSENT


def is_one_paragraph(context: Context, node: Scalar, path: str) -> bool:
    """Whether a text is no more than a paragraph; notes one that is."""
    if not several_blocks(node.text):
        return True
    field = path[path.rfind(".") + 1 :]
    context.problem(node, path, f"'{field}' holds one paragraph only", "join its lines, or say the rest in prose")
    return False


def bind_names(context: Context, _shape: Shape, node: Node, path: str) -> Any:
    """One text, or a list of texts, without those that say nothing."""
    items = node.items if isinstance(node, Sequence) else [node]
    is_list = isinstance(node, Sequence)
    bound = [bind(context, PLAIN, item, f"{path}[{at}]" if is_list else path) for at, item in enumerate(items)]
    return tuple(item for item in bound if item is not ABSENT and item)


def bind_picture(context: Context, _shape: Shape, node: Node, path: str) -> Any:
    """A picture file beside the spec, decoded."""
    name = bind_scalar(context, PLAIN, node, path)
    decoded = ABSENT if name is ABSENT else opened(context, node, path, name, _decoded)
    if decoded is ABSENT:
        return ABSENT
    for warning in decoded.warnings:
        context.warning(node, path, warning)
    return decoded.picture


def _decoded(data: bytes, name: str) -> Decoded:
    from briefgen.spec.pictures import picture

    return picture(data, name)


def opened(context: Context, node: Node, path: str, name: str, read: Callable[[bytes, str], Any]) -> Any:
    """What `read` makes of a file beside the spec, or ABSENT with a problem."""
    try:
        return read(context.assets.open(name), name)
    except AssetError as error:
        for message in error.args:
            context.problem(node, path, message)
    except SpecError as error:
        context.problems += [each for each in error.problems if each not in context.problems]
    return ABSENT


def bind_list(context: Context, shape: Shape, node: Node, path: str) -> Any:
    """A list; a text alone stands for a list of one where the items are texts."""
    assert shape.of
    if isinstance(node, Scalar) and shape.of.kind != "record":
        node = Sequence([node], node.line, node.column)
    if not isinstance(node, Sequence):
        from briefgen.spec.misshapen import as_list

        meant = as_list(context, node, path, _first_key(shape.of.record) if shape.of.record else "")
        if meant is None:
            return ABSENT
        node = meant
    bound = [bind(context, shape.of, item, f"{path}[{index}]") for index, item in enumerate(node.items)]
    return kept(context, bound, node.items, path)


def kept(context: Context, bound: list[Any], nodes: list[Node], path: str) -> tuple[Any, ...]:
    """What was bound; the context notes which items that is, and where more than an empty entry was left out."""
    left_out = [node for value, node in zip(bound, nodes, strict=True) if value is ABSENT]
    if left_out:
        context.places_kept[path] = tuple(index for index, value in enumerate(bound) if value is not ABSENT)
    if any(not (isinstance(node, Scalar) and node.empty) for node in left_out):
        context.incomplete = True
    return tuple(value for value in bound if value is not ABSENT)


def bind_map(context: Context, shape: Shape, node: Node, path: str) -> Any:
    """A map of the author's own keys."""
    assert shape.of
    if not isinstance(node, Mapping):
        from briefgen.spec.misshapen import as_map

        meant = as_map(context, node, path)
        if meant is None:
            return ABSENT
        node = meant
    made = {}
    for key, item in node.entries:
        value = bind(context, shape.of, item, f"{path}.{key.text}")
        if value is ABSENT and not (isinstance(item, Scalar) and item.empty):
            context.dropped_ids.add(key.text)
        if value is not ABSENT:
            made[key.text] = value
            context.positions[f"{path}.{key.text}"] = context.position(key)
    return made


def bind_record(context: Context, shape: Shape, node: Node, path: str) -> Any:
    """A map with known keys as a value of its class."""
    assert shape.record
    if not isinstance(node, Mapping):
        from briefgen.spec.misshapen import refuse_text

        refuse_text(context, shape.record, _first_key(shape.record), node, path)
        return ABSENT
    if node.given is not None and not isinstance(node.given, shape.record):
        name = type(node.given).__name__
        context.problem(node, path, f"expected a {shape.record.__name__}, found a {name}")
        return ABSENT
    names = record_keys(shape.record)
    if node.entries and node.entries[0][0].text not in names and (first := _first_key(shape.record)):
        from briefgen.spec.first_keys import with_first_key

        node = with_first_key(context, names, first, node, path)
    return build(context, shape.record, node, path)


def build(context: Context, record: type[Struct], node: Mapping, path: str, **more: Any) -> Any:
    """An instance of a class from a map's entries, or ABSENT where a required key is missing or wrong."""
    values = dict(more)
    shapes = record_fields(record)
    given = by_field(context, record_keys(record), node, path)
    complete = True
    context.positions.setdefault(path, context.position(node))
    for field in shapes:
        if field.name in given:
            key, item = given[field.name]
            here = f"{path}.{field.name}" if path else field.name
            context.positions[here] = context.position(key)
            if key.text != field.name and all(other.text != field.name for other, _ in node.entries):
                context.spelled[here] = key.text
            value = bind_guessed(context, field.shape, item, here)
            if value is not ABSENT and not (field.required and _is_blank(value)):
                values[field.name] = value
                continue
            complete = complete and not field.required
            if value is ABSENT and not _says_nothing(item, field):
                context.incomplete = True
                context.unread.add(here)
                continue
        if field.required and field.name not in values:
            complete = False
            context.problem(node, path, f"'{field.name}' is missing: {field.about.text}")
    if not complete and values.get("id"):
        context.dropped_ids.add(str(values["id"]))
    return record(**values) if complete else ABSENT


def bind_guessed(context: Context, shape: Shape, node: Node, path: str, binder: Binder = bind) -> Any:
    """What a binder makes; that a value does not fit is not said where what it should be was only guessed."""
    before = len(context.problems)
    value = binder(context, shape, node, path)
    if value is ABSENT and path in context.guessed:
        context.problems[before:] = [problem for problem in context.problems[before:] if problem.path != path]
    return value


def _is_blank(value: Any) -> bool:
    return isinstance(value, str | tuple) and not value


def _says_nothing(item: Node, field: FieldShape) -> bool:
    """Whether an absent value is only a blank text, about which nothing has been said yet."""
    return isinstance(item, Scalar) and not item.text.strip() and not field.shape.nonempty


def _first_key(record: type[Struct]) -> str:
    """The first key that a map of this class must have, or nothing."""
    return next((field.name for field in record_fields(record) if field.required), "")


def bind_theme(context: Context, shape: Shape, node: Node, path: str) -> Any:
    """A theme by its name or its file."""
    from briefgen.spec import themes

    return themes.bind_theme(context, shape, node, path)


BINDERS: dict[str, Binder] = {
    "prose": bind_prose,
    "line": bind_line,
    "names": bind_names,
    "picture": bind_picture,
    "list": bind_list,
    "map": bind_map,
    "record": bind_record,
    "theme": bind_theme,
}
