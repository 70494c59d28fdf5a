"""What the tests of the spec share: a text or a value → the texts that arrive in a document, or the problems."""

from __future__ import annotations

import json
from pathlib import Path

from briefgen.compose import compose
from briefgen.document import Blocks, document_text
from briefgen.errors import Problem
from briefgen.spec import Reading, read
from briefgen.spec.prose import parse_prose

ROOT = Path(__file__).parents[2]
SAMPLES = sorted((ROOT / "specs").glob("*.yaml"))
HEAD = "title: A brief\nsections:\n  - title: Part\n    content:\n"


def reading(spec: str, file: str = "spec.yaml") -> Reading:
    """What comes of reading a spec."""
    return read(spec.encode("utf-8", "surrogatepass"), file)


def arrived(spec: str, file: str = "spec.yaml") -> tuple[str, ...]:
    """The texts of the document that a spec becomes, without the kind of briefing; it must have no problem."""
    result = reading(spec, file)
    assert result.briefing is not None, result.problems
    return document_text(compose(result.briefing))[1:]


def problems(spec: str, file: str = "spec.yaml") -> tuple[Problem, ...]:
    """The problems of a spec."""
    return reading(spec, file).problems


def messages(spec: str) -> list[str]:
    """The problems of a spec, each without its place and path."""
    return [problem.message for problem in problems(spec)]


def places(spec: str, file: str = "spec.yaml") -> list[tuple[int, int]]:
    """Line and column of each problem."""
    return [(problem.position.line, problem.position.column) for problem in problems(spec, file)]


def quoted(text: str) -> str:
    """The text in YAML's double quotes: JSON's escapes, but for pairs of surrogates."""
    return json.dumps(text, ensure_ascii=False).replace("\u0085", "\\N")


def blocks(prose: str) -> Blocks:
    """The blocks of a Markdown text that has no slips."""
    parsed = parse_prose(prose)
    assert not parsed.slips, parsed.slips
    return parsed.blocks
