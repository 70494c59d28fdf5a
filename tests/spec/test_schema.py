"""The JSON Schema that editors complete with: it takes what briefgen takes, explains each key, and refuses typos."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

import briefgen
from briefgen.spec import json_schema
from briefgen.spec.content import BLOCKS
from briefgen.spec.context import REGISTER_ALIASES
from spec.composing import SAMPLES

SPECS = [*SAMPLES, *sorted((Path(briefgen.__file__).parent / "templates").glob("*.yaml"))]


class EditorLoader(yaml.SafeLoader):
    """YAML 1.2 as editors read it: dates stay text, `no` and `yes` too."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.rsplit(":")[-1] in ("int", "float", "null")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def tree(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=EditorLoader)


def validator() -> Any:
    jsonschema = pytest.importorskip("jsonschema", reason="the editors' side of the schema")
    jsonschema.Draft202012Validator.check_schema(json_schema())
    return jsonschema.Draft202012Validator(json_schema())


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.name)
def test_real_specs_are_valid(path: Path) -> None:
    assert [error.json_path for error in validator().iter_errors(tree(path))] == []


def test_there_are_real_specs() -> None:
    assert len(SPECS) >= 4


WRONG: list[tuple[tuple[str | int, ...], Any]] = [
    (("titel",), "x"),
    (("title",), ["x"]),
    (("purpose",), "decide"),
    (("sections", 0, "contents"), []),
    (("stakeholders", 0, "intrest"), "x"),
    (("stakeholders", 0, "power"), 6),
    (("recommendations", 0, "priority"), "urgent"),
    (("sections", 0, "content", 0), {"tabel": {}}),
    (("sections", 0, "content", 0), {"table": {"colums": ["a"]}}),
    (("sections", 0, "content", 0), {"callout": {"kind": "tip", "text": "x"}}),
    (("sections", 0, "content", 0), {"image": {"file": "a.png"}}),
    (("sections", 0, "content", 0), {"bullets": ["a"], "numbered": ["b"]}),
    (("date",), "31/03/2026"),
]


@pytest.mark.parametrize(("where", "value"), WRONG)
def test_what_briefgen_refuses_the_schema_refuses(where: tuple[str | int, ...], value: Any) -> None:
    spec = copy.deepcopy(tree(next(path for path in SPECS if path.name == "policy-brief.yaml")))
    inner = spec
    for step in where[:-1]:
        inner = inner[step]
    inner[where[-1]] = value
    assert list(validator().iter_errors(spec))


def test_every_key_is_explained() -> None:
    silent = [path for path, schema in _properties(json_schema(), "") if not schema.get("description")]
    assert not silent


def test_every_block_is_there() -> None:
    blocks = json_schema()["$defs"]["block"]["anyOf"][1]["properties"]
    assert set(blocks) == {*BLOCKS, *REGISTER_ALIASES}


def _properties(schema: Any, path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(schema, list):
        for item in schema:
            yield from _properties(item, path)
    if isinstance(schema, dict):
        for name, inner in schema.get("properties", {}).items():
            yield f"{path}.{name}", inner
        for name, inner in schema.items():
            yield from _properties(inner, f"{path}.{name}")
