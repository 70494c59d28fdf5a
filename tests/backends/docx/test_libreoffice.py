"""LibreOffice reads every sample and a document of every node; the PDF that it makes says the same."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

import briefgen
from backends.docx.opened import rendered
from backends.docx.tagged import by_structure
from briefgen.compose import compose
from cases.corpus import document_of
from documents import kitchen_sink
from outline import Grid, Outline, Title, outline

SAMPLES = sorted((Path(__file__).parents[3] / "specs").glob("*.yaml"))
DOCUMENTS = {
    "kitchen-sink": kitchen_sink(),
    "groups": document_of("problems/tables-groups-good.yaml"),
    **{path.stem: compose(briefgen.load(path)) for path in SAMPLES},
}
FILTER = "pdf:writer_pdf_Export:" + json.dumps({"UseTaggedPDF": {"type": "boolean", "value": "true"}})

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed"),
]


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every document as LibreOffice's PDF."""
    folder = tmp_path_factory.mktemp("converted")
    for name, document in DOCUMENTS.items():
        (folder / f"{name}.docx").write_bytes(rendered(document))
    own = f"-env:UserInstallation=file://{folder}/office"
    files = sorted(map(str, folder.glob("*.docx")))
    subprocess.run(
        ["soffice", "--headless", own, "--convert-to", FILTER, "--outdir", str(folder), *files],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return folder


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_structure_is_the_same(name: str, converted: Path) -> None:
    found = by_structure((converted / f"{name}.pdf").read_bytes())

    assert by_letters(by_rows(found)) == by_letters(by_rows(as_tagged(outline(DOCUMENTS[name], marks=True))))


def as_tagged(wanted: Outline) -> Outline:
    """Headings are printed with their numbers, and lists of two kinds stand side by side."""
    titles = tuple(Title(title.level, "", title.number + title.words) for title in wanted.titles)
    return wanted._replace(titles=titles, items=tuple(item._replace(depth=0) for item in wanted.items))


def by_rows(read: Outline) -> Outline:
    """The same with the cells of a row as one text: LibreOffice takes lists in neighbouring cells for one list.

    That each cell holds its own is what the other readers hold us to.
    """
    return read._replace(
        grids=tuple(Grid(each.head, tuple(("".join(row),) for row in each.body)) for each in read.grids)
    )


def by_letters(read: Any) -> Any:
    """The same with the letters sorted of each text beyond ASCII.

    LibreOffice writes letters that turn from left to right, and those of a second font behind the others.
    """
    if isinstance(read, tuple):
        return tuple(map(by_letters, read))
    return "".join(sorted(read.replace(")", "("))) if isinstance(read, str) and not read.isascii() else read
