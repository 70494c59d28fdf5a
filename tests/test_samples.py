"""Every real briefing in specs/, and the starter, from YAML to every format: nothing lost, conforming, repeatable."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest
import yaml

import briefgen
from backends.pdf.judge import assert_conforms
from briefgen.backends import backend
from briefgen.build import render
from briefgen.compose import compose
from briefgen.contract import loses_no_word
from briefgen.spec import FolderAssets, read
from briefgen.theme import default_theme
from readers import read_text

ROOT = Path(__file__).parent.parent
SAMPLES = sorted((ROOT / "specs").glob("*.yaml"))
TEMPLATES = sorted((Path(briefgen.__file__).parent / "templates").glob("*.yaml"))
STARTERS = [path for path in TEMPLATES if not path.stem.endswith(".blank")]
"""Without the blank forms, which lack what their author has to write."""
FORMATS = ("docx", "pdf")
EVERY = (*FORMATS, "html", "markdown")

SETTINGS = {
    "template", "lang", "theme", "toc", "cover", "logo", "id", "variables", "columns", "where", "sort", "width",
    "align", "format", "landscape", "total", "data", "file", "url", "date", "by", "start", "accessed", "status",
    "priority", "effort", "stance", "power", "interest_level", "purpose", "kind", "sources", "depends_on", "alt",
    "marking", "scale", "trend", "preferred", "baseline", "legitimacy", "urgency", "from", "to", "checked",
    "impact_level",
}  # fmt: skip
"""Keys whose values are set in another form, or are no words: their own tests are in tests/compose."""
WARNED_OF = ("grid-table",)
"""Key figures in two rows are a grid without headers, as it says of itself."""
LEAD_INS = ("acronyms", "bullets", "numbered", "items")
PROSE_KEYS_UNDER = {"table": {"columns"}}
UNSEEN = re.compile(r"[\s\u200b-]")
"""What may stand within a word where a line ends."""
SYNTAX = re.compile(r"\]\([^)]*\)|\{[a-z]+:[\w.-]+\}|\[@[^\]]*\]|\$\{\w+\}")


def test_there_are_samples_of_three_kinds() -> None:
    assert len(SAMPLES) >= 3
    assert len(STARTERS) >= 1


@pytest.mark.parametrize("path", [*SAMPLES, *STARTERS], ids=lambda path: path.stem)
def test_reads_without_a_problem_or_a_warning(path: Path) -> None:
    reading = read(path.read_bytes(), str(path), FolderAssets(path.parent))

    assert [str(problem) for problem in reading.problems] == []


@lru_cache
def rendered(path: Path, name: str) -> bytes:
    return render(briefgen.load(path), name)


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize("path", [*SAMPLES, *STARTERS], ids=lambda path: path.stem)
def test_every_word_of_the_spec_is_in_the_file(path: Path, name: str) -> None:
    wanted = Counter(word for text in written(path) for word in words(text))
    found = Counter(words(read_text(name)(rendered(path, name))))
    squeezed = re.sub(UNSEEN, "", read_text(name)(rendered(path, name)))
    missing = (wanted - found).items()
    lost = {word: count for word, count in missing if squeezed.count(re.sub(UNSEEN, "", word)) < wanted[word]}

    assert len(wanted) > 100
    assert lost == {}


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize("path", [*SAMPLES, *STARTERS], ids=lambda path: path.stem)
def test_every_text_of_the_document_is_there_in_order(path: Path, name: str) -> None:
    briefing = briefgen.load(path)

    loses_no_word(
        backend(name),
        read_text(name),
        compose(briefing),
        default_theme(briefing.lang),
        counts_headings=name == "docx",
    )


@pytest.mark.parametrize("path", [*SAMPLES, *STARTERS], ids=lambda path: path.stem)
def test_conforms_to_pdf_ua_1_and_pdf_a_2a(path: Path) -> None:
    assert_conforms(rendered(path, "pdf"))


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("path", [*SAMPLES, *STARTERS], ids=lambda path: path.stem)
def test_an_inspection_finds_nothing(path: Path, name: str) -> None:
    findings = briefgen.inspect(rendered(path, name)).findings
    assert [str(finding) for finding in findings if finding.rule not in WARNED_OF] == []


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_gives_the_same_bytes_elsewhere(path: Path, tmp_path: Path) -> None:
    code = f"import briefgen, sys; b = briefgen.load({str(path)!r})\nfor n in {EVERY}: "
    code += "sys.stdout.buffer.write(briefgen.render(b, n))"
    elsewhere = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland", "LANG": "C"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=elsewhere, cwd=tmp_path, check=True)

    assert done.stdout == b"".join(rendered(path, name) for name in EVERY)


def written(path: Path) -> Iterator[str]:
    """The texts an author wrote, read by PyYAML alone: every scalar but settings, and lead-in keys."""
    spec = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    variables = spec.get("variables", {})
    for text in _texts(spec, "", ()):
        yield re.sub(r"\$\{(\w+)\}", lambda found: str(variables[found[1]]), text)


def _texts(node: object, key: str, above: tuple[str, ...]) -> Iterator[str]:
    if isinstance(node, dict):
        if key in LEAD_INS and not {"items", "intro"} & set(node):
            yield from map(str, node)
        for name, value in node.items():
            if name not in SETTINGS or name in PROSE_KEYS_UNDER.get(key, ()):
                yield from _texts(value, name, (*above, key))
    elif isinstance(node, list):
        for item in node:
            yield from _texts(item, key, above)
    else:
        yield SYNTAX.sub(" ", str(node))


def words(text: str) -> list[str]:
    return re.findall(r"\w+", re.sub("[\u00ad\u200b]", "", unicodedata.normalize("NFKC", text)))
