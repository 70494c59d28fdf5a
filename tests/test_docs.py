"""The pages under docs/ and the README say what the code does."""

from __future__ import annotations

import importlib.util
import re
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

import briefgen
from briefgen import starters
from briefgen.briefing.papers import PAPERS
from briefgen.spec import json_schema, read

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")), *sorted(ROOT.glob("[A-Z]*.md"))]
FENCED_YAML = re.compile(r"```yaml\n(.*?)```", re.DOTALL)
LINKED = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_generated_pages_are_fresh() -> None:
    made = generator().pages()

    assert len(made) == 4
    for name, text in made.items():
        assert (ROOT / "docs" / name).read_text(encoding="utf-8") == text, f"run python docs/generate.py for {name}"


def test_every_key_of_the_schema_is_described() -> None:
    seen = 0
    stack: list[object] = [json_schema()]
    while stack:
        node = stack.pop()
        if isinstance(node, dict):
            stack += node.values()
            for name, value in node.get("properties", {}).items():
                seen += 1
                assert value.get("description"), name
        elif isinstance(node, list):
            stack += node

    assert seen > 80


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    missing = [
        target for target in LINKED.findall(page.read_text(encoding="utf-8")) if not (page.parent / target).exists()
    ]

    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_specs_shown_in_pages_read(page: Path) -> None:
    for example in FENCED_YAML.findall(page.read_text(encoding="utf-8")):
        if "title:" in example and example.startswith(("title:", "#")):
            assert [str(problem) for problem in read(example.encode(), page.name).problems] == []


def test_the_readme_names_every_page_and_extra() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    extras = set(
        tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    )

    unnamed = {page.name for page in PAGES if f"]({page.relative_to(ROOT)}" not in readme}

    assert unnamed == {"README.md"}
    assert [name for name in sorted(extras - {"test"}) if f"`{name}`" not in readme] == []


def test_every_template_is_shown() -> None:
    page = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")
    assert re.findall(r"\(pictures/template-([\w-]+)\.png\)", page) == list(PAPERS)
    assert set(starters.names()) == set(PAPERS)


def test_the_version_is_said_once() -> None:
    declared = re.search(r'^version = "(.+)"$', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)

    assert declared
    assert declared[1] == briefgen.__version__


def test_the_two_commands_are_the_ones_that_ci_runs() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = [line for line in readme.splitlines() if line.startswith("python3 -m venv")]

    assert [command.split("&&")[-1].strip() for command in commands] == [
        ".venv/bin/briefgen render specs/iraq-militias.yaml",
        ".venv/bin/python -m pytest -n auto",
    ]
    assert all(f'"$(readme_command {part})"' in (ROOT / ".ci" / "run").read_text() for part in ("Start", "Tests"))
