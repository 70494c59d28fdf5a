"""PyYAML reads with libyaml or without it; the trees, the problems and the comments found are the same."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from briefgen.errors import SpecError
from briefgen.spec import reader
from briefgen.spec.decode import decode
from briefgen.spec.reader import read_nodes
from spec.composing import SAMPLES

CASES = sorted((Path(__file__).parents[1] / "cases").glob("*/*.yaml"))


def read_with(loader: type, path: Path, monkeypatch: pytest.MonkeyPatch) -> object:
    monkeypatch.setattr(reader, "LOADER", loader)
    try:
        tree, found, _ = read_nodes(decode(path.read_bytes(), ""), "")
    except SpecError as error:
        return {problem.position.line for problem in error.problems}
    return tree, [(problem.position.line, problem.message) for problem in found]


def test_there_are_specs_to_read() -> None:
    assert len(SAMPLES) >= 3
    assert len(CASES) > 50


@pytest.mark.skipif(not hasattr(yaml, "CSafeLoader"), reason="PyYAML without libyaml")
@pytest.mark.parametrize("path", [*SAMPLES, *CASES], ids=lambda path: path.name)
def test_both_loaders_give_the_same_tree(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fast = read_with(yaml.CSafeLoader, path, monkeypatch)
    slow = read_with(yaml.SafeLoader, path, monkeypatch)
    assert slow == fast if path.name not in SAID_OTHERWISE else is_refused(slow) and is_refused(fast)


SAID_OTHERWISE = (
    "30-surrogate.yaml", "32-u110000.yaml", "list-marks-tight.yaml", "slips-in-brackets.yaml",
    "slips-layout.yaml", "slips-recovered.yaml",
)  # fmt: skip
"""Escapes that libyaml takes for a syntax error, and Python for a character; slips that they see at other
places, and tags."""


def is_refused(read: object) -> bool:
    return isinstance(read, set) or (isinstance(read, tuple) and bool(read[1]))
