"""A Word file of any test → what `briefgen inspect` finds in it, but for what a test's author chose to write."""

from __future__ import annotations

from hashlib import sha256

from briefgen.inspection import inspect

CHOSEN = {"merged-cells", "grid-table", "header-row", "headings", "no-headings", "link-text", "marking", "names"}
"""Rules about words and tables, which a document of a test may break: they are the author's, not the backend's."""
FOUND: dict[bytes, list[str]] = {}


def problems(data: bytes) -> list[str]:
    """Every finding of the others; the same file is looked into once."""
    key = sha256(data).digest()
    if key not in FOUND:
        FOUND[key] = [f"{finding.rule}: {finding}" for finding in inspect(data).findings if finding.rule not in CHOSEN]
    return FOUND[key]


def sound(data: bytes) -> bytes:
    """The same file, which has no problem."""
    found = problems(data)
    assert not found, found
    return data
