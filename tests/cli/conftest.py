"""A folder to work in, and formats whose documents are made in no time and fail on demand."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pytest

import briefgen.backends
from briefgen.errors import UnknownBackendError


class Format:
    media_type = "application/octet-stream"

    def __init__(self, suffix: str, count: int | None) -> None:
        self.suffix = suffix
        self.count = count

    def pages(self, data: bytes) -> int | None:
        return self.count


class Engine:
    """Stands for `briefgen.build`: notes what is rendered and does what the test says."""

    def __init__(self) -> None:
        self.formats = {"docx": Format(".docx", None), "pdf": Format(".pdf", 3), "word": Format(".docx", 1)}
        self.rendered: list[tuple[str, str]] = []
        self.act: Callable[[str, str], bytes] = lambda title, name: f"{name} of {title}\n\r\0".encode()

    def backend(self, name: str) -> Format:
        if name not in self.formats:
            raise UnknownBackendError.no_such(name, ("docx", "pdf"))
        return self.formats[name]

    def build(self, briefing: Any, attach: Any = (), theme: Any = None, formats: Any = ()) -> Build:
        return Build(self, briefing.title)


class Build(NamedTuple):
    """One briefing of the engine's."""

    engine: Engine
    title: str

    def render(self, name: str, template_docx: object = None) -> bytes:
        self.engine.rendered.append((self.title, name))
        return self.engine.act(self.title, name)

    def warnings(self, name: str, template_docx: object = None) -> tuple[str, ...]:
        return ()


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Engine:
    made = Engine()
    build = ModuleType("briefgen.build")
    build.Build = made.build  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "briefgen.build", build)
    monkeypatch.setattr(briefgen.backends, "backend", made.backend)
    return made


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which every test of the command line stands."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "BRIEFGEN_TRACEBACK"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path
