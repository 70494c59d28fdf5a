"""A Word file of any test → what `briefgen inspect` finds in it, but for what a test's author chose to write."""

from __future__ import annotations

from briefgen.inspection import inspect

CHOSEN = {"merged-cells", "grid-table", "header-row", "headings", "no-headings", "link-text", "marking", "names"}
"""Rules about words and tables, which a document of a test may break: they are the author's, not the backend's."""


def problems(data: bytes) -> list[str]:
    """Every finding of the others."""
    return [f"{finding.rule}: {finding}" for finding in inspect(data).findings if finding.rule not in CHOSEN]


def sound(data: bytes) -> bytes:
    """The same file, which has no problem."""
    found = problems(data)
    assert not found, found
    return data
