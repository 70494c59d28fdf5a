"""The bytes of a Word file → its parts as element trees, and how they are related (ECMA-376 part 2)."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple
from urllib.parse import unquote
from xml.etree.ElementTree import Element, ParseError, fromstring
from xml.parsers import expat

from briefgen.errors import InputError
from briefgen.inspection.docx.elements import FALLBACK, TYPES, W

MOST_ENTRIES = 20_000
MOST_BYTES = 200_000_000
"""Of XML when it is unpacked; a hundred thousand rows of a table have a third of it."""
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
STRICT = b"http://purl.oclc.org/ooxml/"
TRANSITIONAL = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
    (
        b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
        b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)
"""The namespaces of the strict variant and those that everybody writes (ECMA-376 part 1 and part 4)."""
STORIES = ("header", "footer", "footnotes", "endnotes", "comments")
SETTINGS = ("styles", "numbering", "settings", "fontTable")


class Relation(NamedTuple):
    """An arrow from a part to an address outside or to another part, whose name is then the `target`."""

    key: str
    kind: str
    target: str
    external: bool


class Package:
    """The parts of a Word file; raises InputError, in one line, for what cannot be read as one."""

    def __init__(self, data: bytes) -> None:
        self.size = len(data)
        self.names, files = _unpacked(data)
        self.trees = {name: _tree(name, files[name]) for name in files}
        main = [relation.target for relation in self.relations("") if relation.kind == "officeDocument"]
        self.main = main[0] if main else "word/document.xml"
        if self.main not in self.trees or self.trees[self.main].tag != f"{W}document":
            raise InputError("it is no Word file: it holds no Word document")
        self.stories = {name: self.trees[name] for name in (self.main, *self._parts(STORIES))}
        self.words = {**self.stories, **{name: self.trees[name] for name in self._parts(SETTINGS)}}

    @property
    def body(self) -> Element:
        """What the pages hold."""
        found = self.trees[self.main].find(f"{W}body")
        return Element(f"{W}body") if found is None else found

    def part(self, kind: str) -> Element:
        """The part that the document has for something, such as `styles`; an empty one where it has none."""
        return next((self.trees[name] for name in self._parts((kind,))), Element(kind))

    def property_part(self, ending: str) -> Element:
        """A part with properties of the whole file, such as `core-properties`."""
        targets = [relation.target for relation in self.relations("") if relation.kind == ending]
        return next((self.trees[name] for name in targets if name in self.trees), Element(ending))

    def relations(self, part: str) -> Iterator[Relation]:
        """The arrows that start at a part; at the whole file for ''."""
        folder, name = posixpath.split(part)
        for row in self.trees.get(posixpath.join(folder, "_rels", f"{name}.rels"), ()):
            target, external = row.get("Target", ""), row.get("TargetMode") == "External"
            inside = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
            kind = row.get("Type", "").rpartition("/")[2]
            yield Relation(row.get("Id", ""), kind, target if external else inside, external)

    def _parts(self, kinds: tuple[str, ...]) -> list[str]:
        found = (relation for relation in self.relations(self.main) if relation.kind in kinds and not relation.external)
        return list(dict.fromkeys(relation.target for relation in found if relation.target in self.trees))


def _unpacked(data: bytes) -> tuple[list[str], dict[str, bytes]]:
    """The names of all entries, and the bytes of those that are XML."""
    if data.startswith(OLE):
        locked = "EncryptedPackage".encode("utf-16-le") in data
        why = (
            "it is encrypted; open it in Word and save it without a password"
            if locked
            else "it is no .docx; save it as one"
        )
        raise InputError(why)
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            entries = package.infolist()
            _check(entries)
            return [entry.filename for entry in entries], {
                entry.filename: package.read(entry) for entry in entries if _is_xml(entry.filename)
            }
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
        raise InputError(f"it is damaged: {str(error)[:100]}") from None


def _check(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > MOST_ENTRIES:
        raise InputError(f"it has more than {MOST_ENTRIES:,} entries, which no document needs")
    if any(entry.flag_bits & 1 for entry in entries):
        raise InputError("it is encrypted; save it without a password")
    if sum(entry.file_size for entry in entries if _is_xml(entry.filename)) > MOST_BYTES:
        raise InputError(f"unpacked it has more than {MOST_BYTES:,} bytes of XML, which no document needs")
    if TYPES not in {entry.filename for entry in entries}:
        raise InputError("it is no Word file: it has no list of content types")


def _is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels"))


def _tree(name: str, data: bytes) -> Element:
    if STRICT in data:
        for strict, usual in TRANSITIONAL:
            data = data.replace(strict, usual)
    try:
        _refuse_definitions(name, data)
        tree = fromstring(data)
    except (ParseError, expat.ExpatError, ValueError, LookupError) as error:
        raise InputError(f"it is damaged: {name}: {error}") from None
    if b"Fallback" in data:
        _drop_fallbacks(tree)
    return tree


def _refuse_definitions(name: str, data: bytes) -> None:
    """Stop at a document type, which could define entities without end; OPC forbids it (ECMA-376 part 2, 8.1.4)."""
    reader, begun = expat.ParserCreate(), []

    def refuse(*_: object) -> None:
        raise InputError(f"{name} has a document type definition, which no Word file may have")

    reader.StartDoctypeDeclHandler = refuse
    reader.StartElementHandler = lambda *_: begun.append(True)
    for start in range(0, len(data), 1000):
        reader.Parse(data[start : start + 1000])
        if begun:
            return


def _drop_fallbacks(tree: Element) -> None:
    """Leave out what old programs show in place of something: it is the same once more, with the same names."""
    for node in list(tree.iter()):
        for child in [child for child in node if child.tag == FALLBACK]:
            node.remove(child)
