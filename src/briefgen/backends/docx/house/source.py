"""The parts of a house's file → those that go along, their types and their arrows; what could reach out is refused."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote

from briefgen.backends.docx.house.nodes import Node, Tree, read
from briefgen.backends.docx.house.zipped import unzipped
from briefgen.backends.docx.package import PRE_WORD, Relationship, kind_of
from briefgen.backends.docx.xml import PACKAGE
from briefgen.errors import InputError

RELATED = f"{PACKAGE}/relationships}}"
TYPED = f"{PACKAGE}/content-types}}"
STRICT = "http://purl.oclc.org/ooxml/"
MAIN_TYPES = tuple(
    f"application/{kind}.main+xml"
    for kind in (
        f"{PRE_WORD}wordprocessingml.document",
        f"{PRE_WORD}wordprocessingml.template",
        "vnd.ms-word.document.macroEnabled",
        "vnd.ms-word.template.macroEnabledTemplate",
    )
)
OPENED = re.compile("(?i)(?:https?|mailto|ftp|tel):|#|$")
"""What a link may lead to: an address of such, or a place in the file itself; another file is somebody's own."""
DROPPED = {
    "vbaProject": "macros",
    "wordVbaData": "macros",
    "keyMapCustomizations": "keyboard shortcuts",
    "attachedToolbars": "toolbars",
    "attachedTemplate": "attached template",
    "mailMergeSource": "mail merge",
    "mailMergeHeaderSource": "mail merge",
    "recipientData": "mail merge",
    "printerSettings": "printer settings",
    "extensibility": "ribbon",
    "stylesWithEffects": "styles of Word 2010",
    "webextensiontaskpanes": "add-ins",
    "thumbnail": "thumbnail",
    "origin": "digital signature",
}


class Arrow(NamedTuple):
    """A relationship: its id, the last words of its type, and the part or address that it leads to."""

    key: str
    kind: str
    target: str
    external: bool = False


class Source:
    """A house's file, opened; every part that it needs is there, and none reaches out of it."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self.files = unzipped(data, name)
        self.dropped: list[str] = []
        self._types = self._content_types()
        self.root = tuple(self._arrows(""))
        self.main = self._main()

    def arrows(self, owner: str) -> tuple[Arrow, ...]:
        """The relationships of a part that go along."""
        return tuple(self._arrows(owner))

    def target(self, owner: str, kind: str) -> str:
        """The part to which the owner points by that kind; nothing where there is none."""
        return next((arrow.target for arrow in self.arrows(owner) if arrow.kind == kind and not arrow.external), "")

    def tree(self, part: str) -> Tree:
        """A part as elements."""
        return read(self.files[part], f"{self.name}: {part}")

    def type_of(self, part: str) -> str:
        """A part's content type."""
        return self._types.get(f"/{part.lower()}") or self._types.get(part.rpartition(".")[2].lower(), "")

    def _content_types(self) -> dict[str, str]:
        if "[Content_Types].xml" not in self.files:
            raise InputError(f"{self.name} is no Word file: it has no list of its parts ([Content_Types].xml)")
        rows = self.tree("[Content_Types].xml").root.children
        keys = (row.attributes.get("PartName") or row.attributes.get("Extension", "") for row in rows)
        return {key.lower(): row.attributes.get("ContentType", "") for key, row in zip(keys, rows, strict=True)}

    def _main(self) -> str:
        part = next((arrow.target for arrow in self.root if arrow.kind == "officeDocument"), "")
        if not part:
            raise InputError(f"{self.name} is no Word file: nothing in it says where its text is")
        if self.type_of(part) not in MAIN_TYPES:
            raise InputError(f"{self.name} is no Word file: its content is '{self.type_of(part) or 'unknown'}'")
        return part

    def _arrows(self, owner: str) -> Iterator[Arrow]:
        folder, _, file = owner.rpartition("/")
        listed = posixpath.join(folder, "_rels", f"{file}.rels")
        if listed not in self.files:
            return
        for row in self.tree(listed).root.children:
            if STRICT in row.attributes.get("Type", ""):
                raise InputError(
                    f"{self.name} is saved as Strict Open XML; save it in Word as a plain Word document (.docx)"
                )
            arrow = self._arrow(folder, row)
            if arrow.kind in DROPPED:
                self._drop(DROPPED[arrow.kind])
            elif self._safe(arrow, owner):
                yield arrow

    def _arrow(self, folder: str, row: Node) -> Arrow:
        given = row.attributes
        kind, target = kind_of(given.get("Type", "")), given.get("Target", "")
        if given.get("TargetMode") == "External":
            return Arrow(given.get("Id", ""), kind, target, True)
        resolved = posixpath.normpath(posixpath.join("/", folder, unquote(target.partition("#")[0]))).lstrip("/")
        return Arrow(given.get("Id", ""), kind, resolved)

    def _safe(self, arrow: Arrow, owner: str) -> bool:
        where = owner or "its root"
        if arrow.external:
            if arrow.kind == "hyperlink" and OPENED.match(arrow.target):
                return True
            raise InputError(f"{self.name} is refused: {where} {_outward(arrow)}")
        if arrow.kind == "aFChunk":
            raise InputError(f"{self.name} is refused: {where} holds a file within the file; paste its text instead")
        if arrow.target not in self.files:
            raise InputError(f"{self.name} is damaged: {where} needs {arrow.target or 'a part'}, which is not in it")
        return True

    def _drop(self, what: str) -> None:
        if what not in self.dropped:
            self.dropped.append(what)


@lru_cache(maxsize=8)
def opened(data: bytes, name: str) -> Source:
    """The file, read once however often it is rendered into."""
    return Source(data, name)


def reached(source: Source, start: Iterable[Arrow]) -> tuple[str, ...]:
    """The parts that the arrows lead to, directly or over others, each once in the order met."""
    found: dict[str, None] = {}
    waiting = [arrow.target for arrow in start if not arrow.external]
    while waiting:
        part = waiting.pop(0)
        if part not in found and part != source.main:
            found[part] = None
            waiting += [arrow.target for arrow in source.arrows(part) if not arrow.external]
    return tuple(found)


def relationship(arrow: Arrow, folder: str) -> Relationship:
    """The arrow as it is written from a part in `folder`."""
    target = arrow.target if arrow.external else posixpath.relpath(f"/{arrow.target}", f"/{folder}")
    return Relationship(arrow.kind, target, arrow.external)


def _outward(arrow: Arrow) -> str:
    """What an arrow out of the file does, and how to mend it in Word."""
    target = arrow.target[:120]
    if arrow.kind == "hyperlink":
        return f"has a link to {target}, which others may not have; in Word: right-click it, Remove Hyperlink"
    what = {"image": "the picture ", "oleObject": "the object "}.get(arrow.kind, "")
    return (
        f"loads {what}{target} from outside of it; "
        "put it into the file (in Word: File > Info > Edit Links to Files > Break Link)"
    )
