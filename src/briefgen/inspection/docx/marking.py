"""A Word file → the lines in the header and footer of each kind of page of each section."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from briefgen.inspection.docx.elements import CORE, R, W, switched, text
from briefgen.inspection.docx.package import Package
from briefgen.inspection.markings import Edges

KINDS = {"default": "pages", "first": "first page", "even": "even pages"}


def keywords(package: Package) -> list[str]:
    """The keywords of the file."""
    said = package.property_part("core-properties").findtext(f"{CORE}keywords") or ""
    return [word.strip() for word in said.replace(";", ",").split(",")] + [said]


def sections_of(package: Package) -> list[Element]:
    """The sections, without what they were before a tracked change."""
    former = {id(old) for change in package.body.iter(f"{W}sectPrChange") for old in change}
    return [section for section in package.body.iter(f"{W}sectPr") if id(section) not in former]


def edges_of(package: Package) -> Iterator[Edges]:
    """Each section's kinds of pages; a section without a header of its own has that of the one before."""
    targets = {relation.key: relation.target for relation in package.relations(package.main)}
    inherited: dict[tuple[str, str], str] = {}
    for count, section in enumerate(sections_of(package), 1):
        for end in ("header", "footer"):
            for node in section.findall(f"{W}{end}Reference"):
                inherited[end, node.get(f"{W}type", "default")] = targets.get(node.get(f"{R}id", ""), "")
        for kind in _kinds(section, package):
            lines = (_lines(package, inherited.get((end, kind), "")) for end in ("header", "footer"))
            yield Edges(f"section {count}, {KINDS[kind]}", *lines)


def _kinds(section: Element, package: Package) -> list[str]:
    first = ["first"] if switched(section, "titlePg") else []
    even = ["even"] if switched(package.part("settings"), "evenAndOddHeaders") else []
    return [*first, "default", *even]


def _lines(package: Package, part: str) -> list[str]:
    if part not in package.stories:
        return []
    return [words for paragraph in package.stories[part].iter(f"{W}p") if (words := text(paragraph).strip())]
