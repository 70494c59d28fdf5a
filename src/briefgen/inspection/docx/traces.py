"""A Word file → findings about what its author may not know is in it: changes, comments, hidden words, names, paths."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from briefgen.inspection.docx.elements import APP, CORE, DC, PIC, WP, W, text
from briefgen.inspection.docx.looks import Styles
from briefgen.inspection.docx.package import Package
from briefgen.inspection.docx.references import fields_of
from briefgen.inspection.findings import Finding
from briefgen.inspection.text import is_local, is_named, listed, shown, squeezed

CHANGES = (
    "ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "rPrChange", "pPrChange", "sectPrChange",
    "tblPrChange", "trPrChange", "tcPrChange", "numberingChange",
)  # fmt: skip
PEOPLE = {
    f"{DC}creator": "author",
    f"{CORE}lastModifiedBy": "last editor",
    f"{APP}Manager": "manager",
    f"{APP}Company": "company",
}


def tracked_changes(package: Package) -> Iterator[Finding]:
    """No change waits to be accepted or rejected."""
    found = [node for tree in package.stories.values() for name in CHANGES for node in tree.iter(f"{W}{name}")]
    if found:
        yield Finding("tracked-changes", f"{_counted(len(found), 'tracked change')}{_by(found)}")


def comments(package: Package) -> Iterator[Finding]:
    """Nobody's comment is left."""
    found = list(package.part("comments").iter(f"{W}comment"))
    if found:
        first = shown(text(found[0]), 40)
        yield Finding("comments", f"{_counted(len(found), 'comment')}{_by(found)}: {first}")


def hidden_text(package: Package) -> Iterator[Finding]:
    """No words are formatted as hidden."""
    styles = Styles(package)
    for part, tree in package.stories.items():
        words = [
            text(run)
            for paragraph in tree.iter(f"{W}p")
            for run in paragraph.iter(f"{W}r")
            if styles.is_hidden(run, paragraph)
        ]
        if "".join(words).strip():
            yield Finding("hidden-text", f"there is hidden text: {shown(''.join(words), 40)}", part)


def names(package: Package) -> Iterator[Finding]:
    """The properties name nobody whom the document itself does not name."""
    printed = ""
    for what, name in people(package):
        printed = printed or squeezed("".join(text(tree) for tree in package.stories.values()))
        if not is_named(name, printed):
            yield Finding("names", f"the properties name {shown(name)} as {what}, whom the text does not name")


def people(package: Package) -> Iterator[tuple[str, str]]:
    """Who stands in the properties: as what, and the name; each name for itself."""
    for part in ("core-properties", "extended-properties"):
        for node in package.property_part(part):
            if node.tag in PEOPLE:
                yield from ((PEOPLE[node.tag], name.strip()) for name in (node.text or "").split(";") if name.strip())


def local_paths(package: Package) -> Iterator[Finding]:
    """Nothing leads to somebody's own computer, nor says what folders are there."""
    for part, words in _addresses(package):
        if is_local(words):
            yield Finding("local-path", f"a path of somebody's computer: {shown(words, 80)}", part)


def _addresses(package: Package) -> Iterator[tuple[str, str]]:
    for part in ("", *package.names):
        yield from ((part, relation.target) for relation in package.relations(part) if relation.external)
    for kind in ("core-properties", "extended-properties", "custom-properties"):
        yield from ((kind, node.text or "") for node in package.property_part(kind).iter())
    for part, tree in package.stories.items():
        for tag in (f"{WP}docPr", f"{PIC}cNvPr"):
            yield from ((part, words) for node in tree.iter(tag) for words in node.attrib.values())
        yield from ((part, field.code.replace("\\\\", "\\")) for field in fields_of(tree))


def fetched(package: Package) -> Iterator[Finding]:
    """Nothing is loaded from elsewhere when the file is opened."""
    for part in package.names:
        for relation in package.relations(part):
            if relation.external and relation.kind != "hyperlink" and not is_local(relation.target):
                yield Finding(
                    "fetched", f"opening it asks {shown(relation.target, 80)} for a part ({relation.kind})", part
                )


def programs(package: Package) -> Iterator[Finding]:
    """The file has no macros and no controls that run."""
    for name in package.names:
        if name.lower().endswith(("vbaproject.bin", "vbadata.xml")) or "/activex/" in name.lower():
            yield Finding("programs", "it holds a macro or a control that runs", name)


def embedded_files(package: Package) -> Iterator[Finding]:
    """No other file is inside, such as the workbook behind a chart with all its sheets."""
    for name in package.names:
        if "/embeddings/" in name.lower() and not name.endswith("/"):
            yield Finding("embedded-file", "another file is inside, perhaps with more than the page shows", name)


def _by(nodes: list[Element]) -> str:
    authors = sorted({node.get(f"{W}author", "") for node in nodes} - {""})
    return f" by {listed(map(shown, authors))}" if authors else ""


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'s' * (count != 1)}"
