"""A Word file → what there is to know about it: properties, language, fonts, structure, links."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from briefgen.inspection.docx.elements import W, switched, text, value
from briefgen.inspection.docx.looks import Styles
from briefgen.inspection.docx.marking import sections_of
from briefgen.inspection.docx.package import Package
from briefgen.inspection.findings import Fact
from briefgen.inspection.text import shown

LABELS = {
    "creator": "author",
    "lastModifiedBy": "last edited by",
    "description": "comments",
    "Application": "made with",
}
TOLD = {"title", "subject", "creator", "keywords", "description", "lastModifiedBy", "created", "modified", "category",
    "contentStatus", "version", "revision", "Application", "Company", "Manager", "Template"}  # fmt: skip
TWIPS_A_MM = 1440 / 25.4


def facts(package: Package) -> Iterator[Fact]:
    """In the order in which a person asks."""
    for kind in ("core-properties", "extended-properties"):
        for node in package.property_part(kind):
            name = node.tag.rpartition("}")[2]
            if name in TOLD and (node.text or "").strip():
                yield Fact(LABELS.get(name, name.lower()), (shown(node.text or "", 100),))
    yield Fact("language", (_language(package) or "none",))
    yield Fact("page size", tuple(dict.fromkeys(map(_size, sections_of(package)))) or ("not said",))
    yield Fact("fonts", tuple(_fonts(package)) or ("none",))
    yield Fact("structure", tuple(_structure(package)) or ("none",))
    arrows = (relation for story in package.stories for relation in package.relations(story))
    links = dict.fromkeys(relation.target for relation in arrows if relation.kind == "hyperlink")
    yield Fact("links", tuple(shown(target, 100) for target in links) or ("none",))
    yield Fact("protection", (value(package.part("settings"), "documentProtection", "edit") or "none",))


def _language(package: Package) -> str:
    styles = Styles(package)
    holders = [node for node in (*styles.chain(styles.usual), styles.defaults) if node is not None]
    return next((said for holder in holders if (said := value(holder, "rPr/lang"))), "")


def _size(section: Element) -> str:
    width, height = (value(section, "pgSz", side) for side in ("w", "h"))
    if not (width.isdecimal() and height.isdecimal()):
        return "not said"
    return f"{int(width) / TWIPS_A_MM:.0f} × {int(height) / TWIPS_A_MM:.0f} mm"


def _fonts(package: Package) -> Iterator[str]:
    for font in package.part("fontTable").findall(f"{W}font"):
        inside = [node for node in font if node.tag.startswith(f"{W}embed")]
        yield f"{shown(font.get(f'{W}name', ''))} ({'embedded' if inside else 'not embedded'})"


def _is_item(styles: Styles, paragraph: Element) -> bool:
    """Whether it is in a list, by itself or by its style; 0 takes it out of one (17.9.18). A heading counts as none."""
    holders = (paragraph, *styles.chain(value(paragraph, "pPr/pStyle") or styles.usual))
    listed = next(filter(None, (value(holder, "pPr/numPr/numId") for holder in holders)), "0")
    return listed != "0" and not styles.level(paragraph)


def _structure(package: Package) -> Iterator[str]:
    styles = Styles(package)
    printed = [paragraph for paragraph in package.body.iter(f"{W}p") if text(paragraph).strip()]
    levels = Counter(map(styles.level, printed))
    yield from (f"headings of level {level}: {levels[level]}" for level in sorted(levels) if level)
    counts = {
        "tables": sum(1 for _ in package.body.iter(f"{W}tbl")),
        "header rows": sum(bool(switched(row, "trPr/tblHeader")) for row in package.body.iter(f"{W}tr")),
        "drawings": sum(1 for _ in package.body.iter(f"{W}drawing")),
        "footnotes": len(package.body.findall(f".//{W}footnoteReference")),
        "bookmarks": sum(1 for _ in package.body.iter(f"{W}bookmarkStart")),
        "list items": sum(_is_item(styles, paragraph) for paragraph in printed),
        "sections": len(sections_of(package)),
    }
    yield from (f"{name}: {count}" for name, count in counts.items() if count)
