"""A `where` as it was written → the same with fields and choices as the model spells them, and where they stand."""

from __future__ import annotations

from briefgen.briefing.selection import CLASSES
from briefgen.spec.context import Context
from briefgen.spec.nodes import Mapping, Scalar, Sequence
from briefgen.spec.scalars import read_scalar
from briefgen.spec.shapes import Shape, record_fields, record_keys

Where = dict[str, tuple[str, ...]]


def own_where(context: Context, register: str, where: Where, node: Mapping, path: str) -> Where:
    """The filter of a block, whose map the node is; the context notes where each value stands."""
    own = record_keys(CLASSES[register])
    _note_places(context, own, node, f"{path}.where")
    choices = {field.name: field.shape for field in record_fields(CLASSES[register]) if field.shape.kind == "choice"}
    made: Where = {}
    for key, texts in where.items():
        name = own.get(key, key)
        spelled = tuple(_spelled(text, name, choices) for text in texts) if name in choices else texts
        made[name] = made.get(name, ()) + spelled
    return made


def _spelled(text: str, name: str, choices: dict[str, Shape]) -> str:
    try:
        return str(read_scalar(choices[name], text))
    except ValueError:
        return text


def _note_places(context: Context, own: dict[str, str], node: Mapping, path: str) -> None:
    filters = next((value for key, value in node.entries if key.text == "where"), None)
    for key, value in filters.entries if isinstance(filters, Mapping) else ():
        name = own.get(key.text, key.text)
        context.positions[f"{path}.{name}"] = context.position(key)
        if name != key.text:
            context.spelled[f"{path}.{name}"] = key.text
        for place, item in enumerate(value.items if isinstance(value, Sequence) else [value]):
            if isinstance(item, Scalar):
                context.positions[f"{path}.{name}[{place}]"] = context.position(item)
