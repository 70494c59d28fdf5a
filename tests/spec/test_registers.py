"""Whatever an entry of a register says is shown by its register's own table, in any language."""

from __future__ import annotations

import datetime
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

import briefgen
from briefgen.briefing.kinds import Confidence
from briefgen.briefing.scales import EDITIONS
from briefgen.briefing.selection import CLASSES, REGISTERS, SORTED
from briefgen.compose import compose
from briefgen.document import document_text
from briefgen.spec.shapes import FieldShape, record_fields
from briefgen.words import language_codes, register_words_for

ICD = EDITIONS["icd203"]["2015"]
UNWRITTEN = ("id", "sources", "depends_on", "points_to", "scores")
"""Fields that name other things; they have tests of their own."""
DATE = st.dates(datetime.date(1990, 1, 1), datetime.date(2040, 12, 31))


def entry(register: str) -> SearchStrategy[dict[str, Any]]:
    """An entry with any of its fields, each text a word that stands nowhere else."""
    shapes = [shape for shape in record_fields(CLASSES[register]) if shape.name not in UNWRITTEN]
    must = {shape.name: value(register, shape) for shape in shapes if shape.required}
    if register == "timeline":
        must["date"] = value(register, next(shape for shape in shapes if shape.name == "date"))
    apart = {*must, *(("start", "end") if register == "timeline" else ())}
    may = {shape.name: value(register, shape) for shape in shapes if shape.name not in apart}
    return st.fixed_dictionaries(must, optional=may)


def value(register: str, shape: FieldShape) -> SearchStrategy[Any]:
    """A value of a field, as it is written in a spec."""
    unique = st.sampled_from([f"W{shape.name.title().replace('_', '')}{number}" for number in range(3)])
    if shape.name == "likelihood" and shape.shape.kind == "plain":
        return st.sampled_from(ICD.terms)
    if shape.name == "confidence":
        return st.sampled_from(ICD.confidences)
    match shape.shape.kind:
        case "choice":
            return st.sampled_from(shape.shape.choices)
        case "int":
            return st.integers(1, 5)
        case "bool":
            return st.just(value=True)
        case "date":
            return DATE
        case "when":
            return DATE.map(lambda day: day.isoformat())
        case "points" | "names":
            return st.lists(unique, min_size=1, max_size=2, unique=True)
        case _:
            return unique


def texts(entry: dict[str, Any], lang: str) -> list[str]:
    """What an entry must show: its words, its numbers, its words of likelihood in the paper's language."""
    terms = register_words_for(lang).terms
    found: list[str] = []
    for name, written in entry.items():
        match written:
            case str() if name == "likelihood":
                found.append(terms.get(written, written))
            case str() if written.startswith("W"):
                found.append(written)
            case int() if not isinstance(written, bool):
                found.append(str(written))
            case list():
                found += written
            case datetime.date():
                found.append(str(written.year))
    return found


@pytest.mark.parametrize("register", REGISTERS)
@given(st.data(), st.sampled_from(language_codes()))
def test_a_registers_own_table_shows_everything(register: str, data: st.DataObject, lang: str) -> None:
    entries = data.draw(st.lists(entry(register), min_size=1, max_size=3))
    sections = [{"title": "S", "content": [{register: None}]}]
    briefing = briefgen.Briefing.of(
        {"title": "T", "lang": lang, "scale": "icd203", register: entries, "sections": sections}
    )
    shown = " ".join(document_text(compose(briefing)))

    assert [text for one in entries for text in texts(one, lang) if text not in shown] == []


def test_the_levels_of_confidence_are_those_of_the_scales() -> None:
    assert {level for scales in EDITIONS.values() for scale in scales.values() for level in scale.confidences} == set(
        get_args(Confidence)
    )
    assert set(SORTED) <= set(REGISTERS)
