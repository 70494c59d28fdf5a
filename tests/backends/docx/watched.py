"""Word files that a test's own process makes, by whatever way → what is wrong with them."""

from __future__ import annotations

from typing import Any

from backends.docx.lint import problems
from briefgen.backends.docx import DocxBackend, HouseBackend

MADE: list[bytes] = []
"""Those of the test that runs."""


def watch() -> None:
    """From now on, keep what the backend makes; a compiled one cannot be watched, and is tested interpreted too."""
    for backend in (DocxBackend, HouseBackend):
        render = backend.__dict__["render"]

        def kept(self: DocxBackend, *given: Any, render: Any = render, **named: Any) -> bytes:
            data: bytes = render(self, *given, **named)
            MADE.append(data)
            return data

        try:
            backend.render = kept  # type: ignore[method-assign]
        except TypeError:
            return


def unsound() -> list[str]:
    """What is wrong with the files that were made since this was asked last."""
    found = [problem for data in MADE for problem in problems(data)]
    MADE.clear()
    return found
