"""A Word file → findings about words that stand out too little from what they stand on (WCAG 2.2, 1.4.3)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from briefgen.inspection.docx.elements import W, path, value
from briefgen.inspection.docx.looks import Styles, colour, contrast, fill, is_large
from briefgen.inspection.docx.package import Package
from briefgen.inspection.findings import Finding
from briefgen.inspection.text import listed

PAPER = "FFFFFF"
UNKNOWN = ""
"""The background of a cell where a table's style colours some rows or columns."""


class Pair(NamedTuple):
    """Words of one colour on one background, in one style."""

    colour: str
    fill: str
    large: bool
    style: str

    def is_faint(self) -> bool:
        """Whether they stand out less than WCAG's level AA asks."""
        return contrast(self.colour, self.fill) < (3.0 if self.large else 4.5)


def contrasts(package: Package) -> Iterator[Finding]:
    """All words stand out, by colours that are written in the file; those of tables' styles by region."""
    styles = Styles(package)
    pairs = {pair for tree in package.stories.values() for pair in _pairs(tree, styles)}
    pairs |= {pair for key in _table_styles(package) for pair in _regions(styles.chain(key))}
    faint: dict[tuple[str, str], set[str]] = {}
    for pair in pairs:
        if pair.is_faint():
            faint.setdefault((pair.colour, pair.fill), set()).add(pair.style)
    for (ink, ground), names in sorted(faint.items()):
        ratio = int(contrast(ink, ground) * 10) / 10
        yield Finding("contrast", f"#{ink} on #{ground} has a contrast of {ratio}:1, in {listed(sorted(names))}")


def _pairs(tree: Element, styles: Styles) -> Iterator[Pair]:
    known: dict[tuple[str, ...], Pair | None] = {}
    for paragraph, ground in _paragraphs(tree, styles):
        for run in paragraph.iter(f"{W}r"):
            if any((node.text or "").strip() for node in run.iter(f"{W}t")):
                key = (value(paragraph, "pPr/pStyle"), ground, *_own(run), value(paragraph, "pPr/shd", "fill"))
                if key not in known:
                    known[key] = _pair(run, paragraph, ground, styles)
                if pair := known[key]:
                    yield pair


def _own(run: Element) -> tuple[str, ...]:
    """What a run says of its look itself."""
    properties = run.find(f"{W}rPr")
    if properties is None:
        return ()
    return tuple(f"{node.tag} {sorted(node.items())}" for node in properties)


def _pair(run: Element, paragraph: Element, ground: str, styles: Styles) -> Pair | None:
    holders = list(styles.holders(run, paragraph))
    ink = colour(holders)
    own = fill(holders, "rPr/shd") or fill([paragraph, *holders[1:]], "pPr/shd") or ground
    if not ink or own == UNKNOWN or run.find(path("rPr/highlight")) is not None:
        return None
    name = styles.name(value(run, "rPr/rStyle")) or styles.name(value(paragraph, "pPr/pStyle") or styles.usual)
    return Pair(ink, own, is_large(holders), f"the style {name}" if name else "running text")


def _paragraphs(tree: Element, styles: Styles) -> Iterator[tuple[Element, str]]:
    """The paragraphs, each with the background of the cell or page that it stands on."""
    waiting = [(tree, PAPER)]
    while waiting:
        node, ground = waiting.pop()
        if node.tag == f"{W}p":
            yield node, ground
        elif node.tag == f"{W}tbl" and any(_regions_filled(styles.chain(value(node, "tblPr/tblStyle")))):
            ground = UNKNOWN
        elif node.tag == f"{W}tc":
            ground = fill([node], "tcPr/shd") or ground
        waiting += [(child, ground) for child in reversed(node)]


def _regions_filled(chain: list[Element]) -> Iterator[bool]:
    return (bool(shading.get(f"{W}fill")) for style in chain for shading in style.iter(f"{W}shd"))


def _table_styles(package: Package) -> set[str]:
    return {node.get(f"{W}val", "") for tree in package.stories.values() for node in tree.iter(f"{W}tblStyle")}


def _regions(chain: list[Element]) -> Iterator[Pair]:
    """Rows and columns for which a table's style says both colours."""
    for style in chain:
        for region in (style, *style.findall(f"{W}tblStylePr")):
            ink, ground = colour([region]), fill([region], "tcPr/shd")
            if ink and ground:
                yield Pair(ink, ground, False, f"the style {value(style, 'name').lower()}")
