"""A good Word file and edits → a file with one mistake, as if somebody had made it by hand."""

from __future__ import annotations

import zipfile
from functools import lru_cache
from io import BytesIO
from typing import NamedTuple

from backends.docx.opened import rendered
from briefgen.inspection import inspect
from documents import kitchen_sink

REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "word/document.xml"
ARROWS = "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"


class Edit(NamedTuple):
    """In a part, the first of `right` becomes `wrong`; where `right` is empty the part is new and has these words."""

    part: str
    right: str
    wrong: str


def good() -> bytes:
    """A file with every kind of block, marked, of which nothing is to be said."""
    return rendered(kitchen_sink())


def edited(*edits: Edit) -> bytes:
    """The good file after the edits."""
    with zipfile.ZipFile(BytesIO(good())) as source:
        files = {name: source.read(name) for name in source.namelist()}
    for part, right, wrong in edits:
        text = files.setdefault(part, b"").decode()
        assert right in text, f"{part} has no {right}"
        files[part] = (text.replace(right, wrong, 1) if right else wrong).encode()
    return packed(files)


def packed(files: dict[str, bytes]) -> bytes:
    """A package of the files."""
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            package.writestr(name, data)
    return held.getvalue()


def related(kind: str, target: str, external: bool = False) -> Edit:
    """One more arrow from the document."""
    mode = ' TargetMode="External"' if external else ""
    arrow = f'<Relationship Id="rId900" Type="{REL}/{kind}" Target="{target}"{mode}/></Relationships>'
    return Edit(ARROWS, "</Relationships>", arrow)


def typed(name: str, kind: str) -> Edit:
    """One more type of a part."""
    return Edit(TYPES, "</Types>", f'<Override PartName="/{name}" ContentType="application/{kind}"/></Types>')


def new_findings(data: bytes) -> list[tuple[str, str]]:
    """Rule and message of what is found here and not in the good file."""
    return [found for found in findings(data) if found not in _usual()]


def findings(data: bytes, marking: str = "") -> list[tuple[str, str]]:
    """Rule and message of what is found."""
    return [(finding.rule, str(finding)) for finding in inspect(data, marking=marking).findings]


@lru_cache
def _usual() -> list[tuple[str, str]]:
    return findings(good())
