"""Rules of registers' tables and charts: what their settings name is there, and what they choose leaves something."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.briefing import BriefingParts, ChartBlock, RegisterTable
from briefgen.briefing.selection import CLASSES, column_names, selected, values_of
from briefgen.errors import Problem, did_you_mean
from briefgen.spec.context import Context
from briefgen.spec.keys import meant_as
from briefgen.spec.placing import at
from briefgen.spec.scalars import expected, other_value, read_scalar
from briefgen.spec.shapes import Shape, record_fields, record_keys

CLOSED = ("choice", "int", "bool")
"""Kinds of fields whose values are known before any entry is written."""
SHOWN_AT_MOST = 8


def register_fields_exist(_briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """`columns`, `where` and `sort` name fields of the register."""
    for path, table in register_tables(context):
        known = column_names(table.register)
        for place, name in _asked(table):
            if name not in known:
                meant = meant_as(name, (*record_keys(CLASSES[table.register]), *known))
                near = f"; did you mean '{meant}'?" if meant else ""
                message = f"{table.register} have no field '{name}'{near}"
                yield at(context, f"{path}.{place}", message, "" if meant else f"fields: {', '.join(known)}")


def filters_name_values(_briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """`where` asks for values that the field can have."""
    for path, register, where in _filters(context):
        for name, place, text in _values(where):
            shape = _shape(register, name)
            if shape and not _fits(shape, text):
                message = f"expected {expected(shape)}, found '{text}'{other_value(shape, text)}"
                yield at(context, f"{path}.where.{name}[{place}]", message)


def filters_find_values(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """`where` asks for texts that some entry has."""
    for path, register, where in _filters(context):
        for name, place, text in _values(where):
            known = values_of(briefing, register, name) if _shape(register, name) is None else ()
            if known and text.strip().casefold() not in map(str.casefold, known):
                word = context.spelled.get(f"{path}.where.{name}", name)
                message = f"none of the {register} has '{text}' as its '{word}'{did_you_mean(text, known)}"
                more = ", …" if len(known) > SHOWN_AT_MOST else ""
                hint = f"its values: {', '.join(known[:SHOWN_AT_MOST])}{more}"
                yield at(context, f"{path}.where.{name}[{place}]", message, hint, "warning")


def register_tables_show_something(briefing: BriefingParts, context: Context) -> Iterator[Problem]:
    """A register's table has a row at least."""
    for path, table in register_tables(context):
        if is_sound(table) and not selected(briefing, table):
            empty = f"there are no {table.register} to show"
            yield at(context, path, "'where' leaves no entry" if table.where else empty)


def is_sound(table: RegisterTable) -> bool:
    """Whether a table asks for nothing but fields of its register and values that these can have."""
    if not {name for _, name in _asked(table)} <= set(column_names(table.register)):
        return False
    shapes = ((_shape(table.register, name), text) for name, _, text in _values(table.where))
    return all(shape is None or _fits(shape, text) for shape, text in shapes)


def register_tables(context: Context) -> Iterator[tuple[str, RegisterTable]]:
    """Path and block of each register table."""
    for path, block in context.content:
        if isinstance(block, RegisterTable):
            yield f"{path}.{block.register}", block


def _filters(context: Context) -> Iterator[tuple[str, str, dict[str, tuple[str, ...]]]]:
    """Path, register and `where` of each block that has one and whose fields are known."""
    for path, block in context.content:
        if isinstance(block, RegisterTable | ChartBlock) and block.where:
            name, register = ("chart", _drawn(block)) if isinstance(block, ChartBlock) else (block.register,) * 2
            if register and set(block.where) <= set(column_names(register)):
                yield f"{path}.{name}", register, block.where


def _drawn(block: ChartBlock) -> str:
    """The register that a chart draws, or nothing."""
    from briefgen.briefing.charting import REGISTER_KINDS, register_of

    return register_of(block) if block.kind in REGISTER_KINDS and register_of(block) in CLASSES else ""


def _values(where: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, int, str]]:
    return ((name, place, text) for name, texts in where.items() for place, text in enumerate(texts))


def _shape(register: str, name: str) -> Shape | None:
    """The shape of a field whose values are known before any entry is written."""
    fields = record_fields(CLASSES[register])
    return next((field.shape for field in fields if field.name == name and field.shape.kind in CLOSED), None)


def _fits(shape: Shape, text: str) -> bool:
    try:
        read_scalar(shape, text)
    except ValueError:
        return False
    return True


def _asked(table: RegisterTable) -> list[tuple[str, str]]:
    """Where the settings of a table name a field, and which."""
    asked = [(f"columns[{place}]", name) for place, name in enumerate(table.columns)]
    asked += [(f"where.{name}", name) for name in table.where]
    return asked + ([("sort", table.sort.removeprefix("-"))] if table.sort else [])


RULES = (register_fields_exist, filters_name_values)
WHOLE_RULES = (filters_find_values, register_tables_show_something)
