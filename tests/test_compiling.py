"""Which modules a wheel compiles: those that work hardest, and none that mypyc would take for something else."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

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
    texts = [(ROOT / name).read_text(encoding="utf-8") for name in compiled()]

    assert [text[:80] for text in texts if "(Struct" in text or "cached_property" in text or "@dataclass" in text] == []
