"""Which modules a wheel compiles: those that work hardest, and none that mypyc would take for something else."""

from __future__ import annotations

import dataclasses
import importlib
import importlib.util
import sys
from functools import cached_property
from pathlib import Path

import msgspec
import pytest

pytest.importorskip("hatchling", reason="builds wheels; only who compiles needs it")

ROOT = Path(__file__).parents[1]
HARDEST = (
    "backends/docx/runs.py",
    "backends/docx/widths.py",
    "backends/pdf/ink.py",
    "backends/pdf/layout/typesetter.py",
    "backends/pdf/text/everyday.py",
    "backends/pdf/text/lines.py",
    "backends/pdf/text/words.py",
    "backends/shared/evening.py",
    "compose/content.py",
    "spec/bind.py",
    "spec/reader.py",
)


def compiled() -> list[str]:
    spec = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules["hatch_build"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return list(module.compiled_modules(ROOT / "src/briefgen"))


def test_what_works_hardest_is_compiled() -> None:
    found = compiled()

    assert [name for name in HARDEST if f"src/briefgen/{name}" not in found] == []
    assert len(found) > 80


def test_classes_of_msgspec_and_what_is_kept_stay_as_they_are() -> None:
    made = [value for name in compiled() for value in classes(name)]

    assert len(made) > 50
    assert [each for each in made if issubclass(each, msgspec.Struct) or dataclasses.is_dataclass(each)] == []
    assert [each for each in made if any(isinstance(kept, cached_property) for kept in vars(each).values())] == []


def classes(name: str) -> list[type]:
    module = importlib.import_module(
        name.removeprefix("src/").removesuffix(".py").replace("/", ".").removesuffix(".__init__")
    )
    return [each for each in vars(module).values() if isinstance(each, type) and each.__module__ == module.__name__]
