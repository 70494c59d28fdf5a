"""A Word file's bytes → its parts as element trees, read with nothing but zipfile and ElementTree."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from xml.etree.ElementTree import Element, fromstring

from backends.docx.lint import sound
from briefgen.backends.docx import DocxBackend
from briefgen.document import Block, Document, Furniture, Properties, TitleBlock
from briefgen.theme import default_theme

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
SVG = "{http://www.w3.org/2000/svg}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


class Opened:
    """The parts of a package by name."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(BytesIO(data)) as package:
            self.names = package.namelist()
            self.files = {name: package.read(name) for name in self.names}
        self.trees = {name: fromstring(data) for name, data in self.files.items() if name.endswith((".xml", ".rels"))}

    @property
    def body(self) -> Element:
        found = self.trees["word/document.xml"].find(f"{W}body")
        assert found is not None
        return found

    def part(self, name: str) -> Element:
        return self.trees[f"word/{name}.xml"]

    def paragraphs(self, style: str = "") -> list[Element]:
        found = self.body.iter(f"{W}p")
        return [one for one in found if not style or value(one, "pPr/pStyle") == style]

    def texts(self, style: str = "") -> list[str]:
        return [text(one) for one in self.paragraphs(style)]

    def style(self, name: str) -> Element:
        return next(one for one in self.part("styles").findall(f"{W}style") if value(one, "name") == name)

    def drawn(self) -> list[str]:
        """The words of the drawings."""
        drawings = [fromstring(data) for name, data in self.files.items() if name.endswith(".svg")]
        return ["".join(label.itertext()) for drawing in drawings for label in drawing.iter(f"{SVG}text")]

    def targets(self, part: str) -> dict[str, str]:
        folder, _, file = part.rpartition("/")
        rows = self.trees[f"{folder}/_rels/{file}.rels"]
        return {row.attrib["Id"]: row.attrib["Target"] for row in rows}


def path(steps: str) -> str:
    """`pPr/pStyle` with Word's namespace on every step."""
    return "/".join(f"{W}{step}" for step in steps.split("/"))


def value(element: Element, steps: str, attribute: str = "val") -> str | None:
    """An attribute of the child at the path, None where there is no such child."""
    found = element.find(path(steps))
    return None if found is None else found.get(f"{W}{attribute}")


def text(element: Element) -> str:
    """What is printed: words, tabs and line breaks."""
    return "".join(_text(element))


def _text(element: Element) -> Iterator[str]:
    for node in element.iter():
        if node.tag == f"{W}t":
            yield node.text or ""
        elif node.tag in (f"{W}tab", f"{W}br") and "pos" not in "".join(node.attrib):
            yield "\n"


def document(*body: Block, direction: str = "ltr", language: str = "en-GB", **furniture: object) -> Document:
    """A document of the blocks, as little else as can be."""
    running = Furniture(**{"title": "A title", **furniture})  # type: ignore[arg-type]  # keywords of the test's choice
    return Document(
        properties=Properties(title="A title", language=language, direction=direction),  # type: ignore[arg-type]
        furniture=running,
        title_block=TitleBlock(title="A title"),
        body=body,
    )


def opened(given: Document) -> Opened:
    """The document, rendered in the default look, inspected and opened."""
    return Opened(rendered(given))


@lru_cache(maxsize=32)
def rendered(given: Document) -> bytes:
    from backends.docx.agreement import disagreements  # it reads what this module opens

    data = sound(DocxBackend().render(given, default_theme()))
    assert not disagreements(Opened(data))
    return data
