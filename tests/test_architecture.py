"""The shape of the package: imports go down only, the public surface is what it says, start-up stays light."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import briefgen

PACKAGE = Path(briefgen.__file__).parent
FLOORS = (
    ("digests", "errors", "patterns"),
    ("document",),
    ("briefing", "theme", "words"),
    ("charts",),
    ("looks",),
    ("spec",),
    ("compose",),
    ("backends",),
    ("brand", "build", "contract", "inspection", "output", "protect", "starters", "word"),
    ("batch",),
    ("mail",),
    ("cli", "__main__"),
)
FLOOR = {name: level for level, names in enumerate(FLOORS) for name in names}
HEAVY = ("reportlab", "docx", "lxml", "PIL", "markdown_it", "uharfbuzz", "bidi", "pypdfium2", "svglib", "yaml")
BACKENDS = ("briefgen.backends.docx", "briefgen.backends.pdf")
PUBLIC = [
    "Attachment", "BriefgenError", "Briefing", "Criterion", "Event", "Finding", "Indicator", "InputError",
    "Inspection", "Judgement", "Option", "Position", "Problem", "Recommendation", "Risk", "Scenario", "Section",
    "Source", "SpecError", "Stakeholder", "Theme", "check", "inspect", "load", "load_theme", "load_with_files",
    "render", "template_report",
]  # fmt: skip


def part_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("briefgen."):
            yield str(node.module).split(".")[1]
        elif isinstance(node, ast.Import):
            yield from (name.name.split(".")[1] for name in node.names if name.name.startswith("briefgen."))


def edges() -> Iterator[tuple[Path, str, str]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        if part_of(path) != "__init__":
            yield from ((path, part_of(path), target) for target in imports(path))


def test_every_module_has_a_floor() -> None:
    parts = {part_of(path) for path in PACKAGE.rglob("*.py")} - {"__init__"}

    assert parts == set(FLOOR)


def test_imports_go_down_only() -> None:
    seen = [(path.relative_to(PACKAGE), source, target) for path, source, target in edges() if source != target]
    upward = [edge for edge in seen if FLOOR[edge[1]] <= FLOOR[edge[2]] and (edge[1], edge[2]) not in SIDEWAYS]

    assert len(seen) > 100
    assert upward == []


SIDEWAYS = {("briefing", "theme"), ("cli", "__main__"), ("__main__", "cli")}


def test_backends_know_nothing_of_briefings() -> None:
    known = {target for _, source, target in edges() if source == "backends"}

    assert known <= {"backends", "charts", "digests", "document", "errors", "patterns", "theme"}


def test_no_format_is_named_above_the_backends() -> None:
    above = [
        path for path in PACKAGE.rglob("*.py") if part_of(path) in ("spec", "compose", "briefing", "document", "words")
    ]
    naming = [
        path for path in above if any(word in path.read_text(encoding="utf-8").lower() for word in ("docx", "pdf"))
    ]

    assert len(above) > 30
    assert naming == []


def test_every_module_opens_with_a_sentence() -> None:
    docs = {path: ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) for path in PACKAGE.rglob("*.py")}
    silent = [path for path, doc in docs.items() if not doc or not doc.split("\n")[0].rstrip().endswith((".", "."))]

    assert silent == []


def test_public_names_are_exactly_these() -> None:
    assert sorted(briefgen.__all__) == sorted(PUBLIC)
    assert {*PUBLIC} <= {*dir(briefgen)}
    assert all(getattr(briefgen, name) is not None for name in PUBLIC)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'rendr'"):
        _ = briefgen.rendr


def loaded_by(statement: str) -> set[str]:
    """Top-level modules that a fresh interpreter holds after the statement, and our own whole."""
    shown = "name for name in sys.modules if '.' not in name or name.startswith('briefgen.')"
    code = f"{statement}\nimport sys\nprint(' '.join({shown}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_importing_briefgen_loads_nothing_heavy() -> None:
    assert loaded_by("import briefgen").isdisjoint((*HEAVY, "msgspec", "click"))


@pytest.mark.parametrize("name", PUBLIC)
def test_no_public_name_loads_a_backend(name: str) -> None:
    assert loaded_by(f"from briefgen import {name}").isdisjoint((*BACKENDS, "reportlab", "docx", "lxml"))


def test_reading_a_spec_loads_no_backend() -> None:
    statement = "import briefgen; briefgen.load('title: T\\nbottom_line: \"**x** [@a]\"\\nsources: {a: {title: A}}\\n')"

    assert loaded_by(statement).isdisjoint((*BACKENDS, "reportlab", "docx", "lxml", "PIL"))


def test_rendering_one_format_leaves_the_other_alone() -> None:
    statement = "import briefgen; briefgen.render(briefgen.load('title: T\\nbottom_line: x\\n'), '{}')"

    docx, pdf = BACKENDS
    with_pdf, with_docx = loaded_by(statement.format("pdf")), loaded_by(statement.format("docx"))
    assert pdf in with_pdf
    assert with_pdf.isdisjoint((docx, "docx", "lxml"))
    assert docx in with_docx
    assert with_docx.isdisjoint((pdf, "docx", "lxml"))
