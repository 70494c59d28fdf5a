"""The house's headers and footers → where the marking, the status and the page's number are written into them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from briefgen.backends.docx.house.body import MARKING, Furnished, tag_of
from briefgen.backends.docx.house.nodes import Edit, Node, Tree, named
from briefgen.backends.docx.house.shape import Place, Running
from briefgen.backends.docx.package import Relationship
from briefgen.backends.docx.xml import DECLARATION, R, W

PAGE = re.compile(r"\bPAGE\b")
INSTEAD = ("w:showingPlcHdr", "w:dataBinding", "http://schemas.microsoft.com/office/word/2012/wordml}dataBinding")
"""What of a control's properties has Word show something else than what stands in it."""
NEW: Mapping[tuple[Place, bool], str] = {
    ("header", False): "briefgen-header",
    ("footer", True): "briefgen-footer",
    ("footer", False): "briefgen-footer-unnumbered",
}


def running(part: str, place: Place, tree: Tree, label: bool) -> Running:
    """A part of the house's, opened at its control tagged `briefgen:marking`, or at its outer edge."""
    head = f"{DECLARATION}{named(tree, ('w',))}"
    tail = f"</{tree.name}>"
    control = next((node for node in tree.root.all("w:sdt") if tag_of(node) == MARKING and _room(node)), None)
    content = control.child("w:sdtContent") if control else None
    if control is None or content is None:
        at = tree.root.inner if place == "header" else tree.root.tail
        before, after = tree.text(tree.root.inner, at), tree.text(at, tree.root.tail)
        return Running(name=part, place=place, opening=head, before=before, after=after, closing=tail, label=label)
    shown = [Edit(node.start, node.end, "") for node in control.all(*INSTEAD)]
    return Running(
        name=part,
        place=place,
        opening=head,
        before=tree.text(tree.root.inner, content.inner, shown),
        after=tree.text(content.tail, tree.root.tail),
        closing=tail,
        inline=content.children[0].tag == "w:r",
        controlled=True,
        label=label,
    )


def _room(control: Node) -> bool:
    """Whether the control holds paragraphs, or runs."""
    content = control.child("w:sdtContent")
    return bool(content and content.children and content.children[0].tag in ("w:p", "w:r"))


def numbers_pages(tree: Tree) -> bool:
    """Whether a field of the part shows the page's number."""
    simple = (node.attributes.get("w:instr", "") for node in tree.root.all("w:fldSimple"))
    spelled = (tree.data[node.inner : node.tail].decode() for node in tree.root.all("w:instrText"))
    return any(map(PAGE.search, (*simple, *spelled)))


class Lacking:
    """The headers and footers that a section lacks, which are made where something must stand on its pages."""

    def __init__(self, even: bool, marked: bool, past: int) -> None:
        self.even = even
        self.marked = marked
        self.past = past
        self.made: dict[tuple[Place, bool], tuple[str, Running]] = {}

    def references(self, section: Furnished, label: bool) -> str:
        """References to new parts for the kinds of page that the section has and the house leaves bare."""
        kinds = ["default", *(["first"] if section.first_differs else []), *(["even"] if self.even else [])]
        places: Iterable[Place] = ("header", "footer")
        wanted = [(place, kind) for place in places for kind in kinds if (place, kind) not in section.running]
        return "".join(self._reference(place, kind, label and kind != "first") for place, kind in wanted)

    def _reference(self, place: Place, kind: str, label: bool) -> str:
        numbered = label and place == "footer"
        if not (self.marked or numbered):
            return ""
        if (place, numbered) not in self.made:
            self.past += 1
            self.made[place, numbered] = (f"rId{self.past}", _new(place, numbered))
        return f'<w:{place}Reference w:type="{kind}" r:id="{self.made[place, numbered][0]}"/>'

    @property
    def given(self) -> dict[str, Relationship]:
        """The relationships to the new parts."""
        return {key: Relationship(one.place, one.name.removeprefix("word/")) for key, one in self.made.values()}


def _new(place: Place, label: bool) -> Running:
    tag = "w:hdr" if place == "header" else "w:ftr"
    head = f"{DECLARATION}<{tag} {W} {R}>"
    name = f"word/{NEW[place, label]}.xml"
    return Running(name=name, place=place, opening=head, closing=f"</{tag}>", label=label)
