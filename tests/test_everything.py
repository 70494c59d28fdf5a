"""A spec with every key, block, option, choice and chart, and one from right to left: every format, every law."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from msgspec import Struct
from msgspec.structs import fields

import briefgen
from backends.docx.agreement import disagreements
from backends.docx.lint import problems
from backends.docx.opened import Opened
from backends.docx.others import by_mammoth, by_python_docx
from backends.docx.test_others import as_printed, without_numbers
from backends.html.judge import mail_problems, page_problems
from backends.pdf.judge import assert_conforms, assert_inside_pages, assert_logical_text, assert_marks_once
from briefgen.backends import backend, names
from briefgen.backends.html import MailBody
from briefgen.briefing import BriefingParts
from briefgen.briefing.content import ChartKind, ContentBlock
from briefgen.build import Build
from briefgen.compose import compose
from briefgen.contract import loses_no_word, says_one_text
from briefgen.document import Document
from briefgen.looks import shipped_names
from briefgen.spec import FolderAssets, read
from briefgen.spec.content import BLOCKS
from briefgen.spec.shapes import record_fields
from briefgen.spec.themes import shipped
from outline import outline
from readers import read_text

FOLDER = Path(__file__).parent / "cases" / "whole"
ENGLISH, ARABIC = FOLDER / "everything.yaml", FOLDER / "everything.ar.yaml"
ONCE = {"purpose", "status", "scale", "confidence", "template"}
"""Choices that a paper makes once, words that only another scale has, and what has but one value."""

each_spec = pytest.mark.parametrize("spec", [ENGLISH, ARABIC], ids=lambda path: path.stem)
each_format = pytest.mark.parametrize("name", names())


@each_spec
def test_reads_without_a_problem_or_a_warning(spec: Path) -> None:
    reading = read(spec.read_bytes(), spec.name, FolderAssets(FOLDER))

    assert [str(problem) for problem in reading.problems] == []


def test_every_key_of_every_class_is_used() -> None:
    used = {(record, name) for record, name, _ in filled(briefgen.load(ENGLISH))}
    unused = [
        f"{record.__name__}.{field.name}"
        for record in records()
        for field in record_fields(record)
        if (record, field.name) not in used and field.name not in ONCE
    ]

    assert len(records()) >= 30
    assert unused == []


def test_every_choice_is_made() -> None:
    made = defaultdict[tuple[type, str], set[Any]](set)
    for record, name, held in filled(briefgen.load(ENGLISH), defaults=True):
        made[record, name].add(held)
    left = [
        f"{record.__name__}.{field.name}: {choice}"
        for record in records()
        for field in record_fields(record)
        for choice in field.shape.choices
        if choice not in made[record, field.name] and (field.name not in ONCE or record is not BriefingParts)
    ]

    assert [choice for choice in left if not choice.startswith("Judgement.confidence")] == []


@each_spec
def test_every_block_and_chart_stands_in_it(spec: Path) -> None:
    written = list(maps(yaml.load(spec.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)))
    blocks = {name for each in written if len(each) == 1 for name in each}
    charts = {each["kind"] for each in written if isinstance(each.get("kind"), str)}

    assert set(BLOCKS) - blocks == (set() if spec is ENGLISH else {"include"})
    assert set(get_args(ChartKind)) <= charts


@lru_cache
def built(spec: Path) -> tuple[Document, Build]:
    briefing = briefgen.load(spec)
    return compose(briefing), Build(briefing, theme=shipped("institute"))


@each_format
@each_spec
def test_no_word_is_lost(spec: Path, name: str) -> None:
    document, build = built(spec)

    loses_no_word(backend(name), read_text(name), document, build.theme, counts_headings=name == "docx")


@each_format
@each_spec
def test_two_themes_say_one_text(spec: Path, name: str) -> None:
    document, build = built(spec)
    themes = [shipped(theme).in_language(build.briefing.lang) for theme in ("institute", "plain")]

    says_one_text(backend(name), read_text(name), document, themes)


@each_format
@each_spec
def test_it_is_made_of_the_same_bytes_again(spec: Path, name: str) -> None:
    assert briefgen.render(briefgen.load(spec), name, theme="institute") == built(spec)[1].render(name)


@pytest.mark.parametrize("theme", shipped_names())
@each_spec
def test_its_pdf_keeps_the_rules_under_every_theme(spec: Path, theme: str) -> None:
    build = Build(built(spec)[1].briefing, theme=shipped(theme))
    pdf = build.render("pdf")

    assert_conforms(pdf)
    assert_marks_once(pdf)
    assert_inside_pages(pdf)
    assert_logical_text(pdf, compose(build.briefing, theme=build.theme), build.theme)


@pytest.mark.parametrize("name", ["docx", "pdf"])
@each_spec
def test_an_inspection_finds_nothing(spec: Path, name: str) -> None:
    findings = map(str, briefgen.inspect(built(spec)[1].render(name)).findings)

    assert [finding for finding in findings if "stand for several" not in finding] == []


@each_spec
def test_its_word_file_keeps_the_rules_and_others_read_it(spec: Path) -> None:
    document, build = built(spec)
    data = build.render("docx")
    seen, wanted = by_python_docx(data), outline(document, fields=False)

    assert problems(data) == []
    assert disagreements(Opened(data)) == []
    assert seen == wanted._replace(titles=as_printed(wanted))
    wanted = outline(document)
    assert without_numbers(by_mammoth(data), wanted) == without_numbers(wanted, wanted)


@each_spec
def test_its_page_and_mail_keep_the_rules(spec: Path) -> None:
    document, build = built(spec)

    assert page_problems(build.render("html")) == []
    assert mail_problems(MailBody().render(document, build.theme)) == []


@lru_cache
def records() -> tuple[type[Struct], ...]:
    """Every class of the model that an author fills in."""
    found: dict[type[Struct], None] = {}
    waiting: list[type[Struct]] = [BriefingParts, *get_args(ContentBlock)]
    while waiting:
        record = waiting.pop()
        if record not in found:
            found[record] = None
            shapes = [field.shape for field in record_fields(record)]
            waiting += [inner for shape in shapes if (inner := (shape.of or shape).record)]
    return tuple(found)


def filled(value: Any, *, defaults: bool = False) -> Iterator[tuple[type[Struct], str, Any]]:
    """Class, key and text of each of the model's fields, at first only of those with another value than the default."""
    if isinstance(value, tuple | dict):
        for part in value.values() if isinstance(value, dict) else value:
            yield from filled(part, defaults=defaults)
    elif isinstance(value, Struct):
        record = BriefingParts if isinstance(value, BriefingParts) else type(value)
        for field in fields(value) if record in records() else ():
            held = getattr(value, field.name)
            if defaults or held not in (field.default, None, (), {}):
                yield record, field.encode_name, held if isinstance(held, str) else None
            yield from filled(held, defaults=defaults)


def maps(node: Any) -> Iterator[dict[str, Any]]:
    """Every map of a tree."""
    if isinstance(node, dict):
        yield node
    for part in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from maps(part)
