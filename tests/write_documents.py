"""Writes the tests' fixed documents and cases in every format into a folder, for judges that run outside of pytest.

Run `python tests/write_documents.py FOLDER`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from briefgen import load
from briefgen.backends import backend, in_house, names
from briefgen.backends.html import MailBody
from briefgen.compose import compose
from briefgen.document import Document
from briefgen.theme import default_theme
from cases.corpus import document_of, names_that_read
from cases.svg_files import readable, showing
from documents import kitchen_sink, long_table, minimal, rtl


def _composed(path: Path) -> Document:
    return compose(load(path))


SCRIPTS = sorted((Path(__file__).parent / "cases" / "scripts").glob("*.yaml"))
WHOLE = sorted((Path(__file__).parent / "cases" / "whole").glob("everything*.yaml"))
TEMPLATES = Path(__file__).parent / "cases" / "templates"
FAULTY = ("libreoffice.docx", "libreoffice-numbered.docx")
FIXED: dict[str, Callable[[], Document]] = {
    **{path.stem: partial(_composed, path) for path in [*SCRIPTS, *WHOLE]},
    "kitchen-sink": kitchen_sink,
    "rtl": rtl,
    "minimal": minimal,
    "long-table": lambda: long_table(60),
    "table-in-parts": lambda: long_table(1200),
    "svg-pictures": lambda: compose(showing(*readable())),
}


def documents() -> Iterator[tuple[str, Document]]:
    """The fixed documents, and what each case that reads becomes, by a name for its files."""
    yield from ((title, make()) for title, make in FIXED.items())
    yield from ((f"case-{Path(name).name}", document_of(name)) for name in names_that_read())


def in_houses() -> Iterator[tuple[str, bytes]]:
    """A document in each Word template of the cases, by a name for its file; those with faults: `new_errors.py`."""
    for path in sorted(TEMPLATES.glob("*.do??")):
        if path.name not in FAULTY:
            house = in_house("docx", path.read_bytes(), path.name)
            yield f"house-{path.stem}-{path.suffix[1:]}.docx", house.render(kitchen_sink(), default_theme())


def main(folder: Path) -> None:
    """Write each document as a file of each format, and those in houses."""
    folder.mkdir(parents=True, exist_ok=True)
    for title, document in documents():
        for name in names():
            data = backend(name).render(document, default_theme(document.properties.language))
            (folder / f"{title}{backend(name).suffix}").write_bytes(data)
        mail = MailBody().render(document, default_theme(document.properties.language))
        (folder / f"{title}-mail.html").write_bytes(mail)
    for name, data in in_houses():
        (folder / name).write_bytes(data)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
