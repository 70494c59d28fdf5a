"""The main part of a house's file → what stays of it: the text around ours, the sections, the parts that they need."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefgen.backends.docx.house.body import Furnished, cut, edges, sections
from briefgen.backends.docx.house.look import turned_width, whole_page
from briefgen.backends.docx.house.mark import ALONE, WORDS, marks
from briefgen.backends.docx.house.nodes import Edit, Node, named
from briefgen.backends.docx.house.running import Lacking, numbers_pages, running
from briefgen.backends.docx.house.section import off_the_edge, read_section
from briefgen.backends.docx.house.shape import HouseSection, Place, Running
from briefgen.backends.docx.house.source import Arrow, Source, relationship
from briefgen.backends.docx.package import Relationship
from briefgen.backends.docx.variant import Variant
from briefgen.backends.docx.xml import DECLARATION, twips
from briefgen.errors import InputError
from briefgen.theme import PageSetup

OURS = {"styles": "styles.xml", "settings": "settings.xml", "numbering": "numbering.xml", "footnotes": "footnotes.xml"}
COMMENTS = re.compile("comment|people", re.IGNORECASE)
NUMBERED_ID = re.compile(r"rId(\d{1,6})")
PLACES: tuple[Place, Place] = ("header", "footer")


class Around:
    """What of the main part stays, and its headers and footers."""

    def __init__(self, source: Source, even: bool, variant: Variant) -> None:
        self.source = source
        self.tree = source.tree(source.main)
        self.place = cut(self.tree, source.name)
        arrows = source.arrows(source.main)
        found = sections(self.tree)
        self.sections = [one for one in found if self.place.keeps(one.node)]
        self.own = next((one for one in self.sections if one.node.start >= self.place.end), None)
        self.lacking = Lacking(even, variant.marking is not None or variant.status, largest(one.key for one in arrows))
        self.arrows = tuple(self._needed(arrows))
        self._check_running()
        self.running_trees = {one.target: source.tree(one.target) for one in self.arrows if one.kind in PLACES}
        self._check_marks()

    @property
    def body(self) -> Node:
        """The element that holds all text."""
        found = self.tree.root.child("w:body")
        assert found is not None
        return found

    def section(self, page: PageSetup) -> HouseSection:
        """The section that our text lies in; one that the house lacks is of our own page."""
        if self.own is None:
            references = self.lacking.references(Furnished(self.body, {}), True)
            margins = {"top": page.top, "right": page.right, "bottom": page.bottom, "left": page.left}
            margins |= {"header": page.header, "footer": page.footer, "gutter": 0}
            sides = " ".join(f'w:{side}="{twips(points)}"' for side, points in margins.items())
            given = {"pgMar": f"<w:pgMar {sides}/>"}
            wide = turned_width(None)
            return HouseSection(references, given, twips(page.width), twips(page.height), wide, page.text_width)
        known = "".join(
            f'<w:{place}Reference w:type="{kind}" r:id="{key}"/>' for (place, kind), key in self.own.running.items()
        )
        added = self.lacking.references(self.own, not self._numbered())
        wide, across = turned_width(self.own.node), whole_page(self.own.node).text_width
        return read_section(self.tree, self.own.node, known, added, page, wide, across)

    def text(self) -> tuple[str, str, str]:
        """What stands before our text, between it and its section's properties, and after them."""
        at = self.own.node if self.own else None
        earlier = [one for one in self.sections if one.node.end <= self.place.start]
        edits = [edit for one in earlier for edit in self._completed(one)]
        before, between, _ = edges(self.tree, self.place, at.start if at else self.body.tail, edits)
        rest = self.tree.text(at.end if at else self.body.tail, len(self.tree.data), self.place.blanks)
        root, body = self.tree.root, self.body
        opening = f"{DECLARATION}{named(self.tree, ('w', 'r', 'wp', 'a', 'pic', 'adec'))}"
        return f"{opening}{self.tree.text(root.inner, body.inner)}{before}", between, rest

    @property
    def alone(self) -> bool:
        """Whether nothing of the house's stands between our text and the end of the paper."""
        if self.own is None:
            return not self.tree.data[self.place.end : self.body.tail].strip()
        return self.own.node.parent is self.body and not self.tree.data[self.place.end : self.own.node.start].strip()

    def running(self) -> tuple[Running, ...]:
        """The house's headers and footers, and those made where it has none."""
        own = self.own.running if self.own and not self._numbered() else {}
        labelled = {own.get(("footer", kind)) for kind in ("default", "even")}
        theirs = [one for one in self.arrows if one.kind in PLACES]
        parts = {one.target: (one.kind, one.key in labelled) for one in theirs}
        made = (running(part, _place(kind), self.running_trees[part], label) for part, (kind, label) in parts.items())
        return (*made, *(one for _, one in self.lacking.made.values()))

    def relationships(self) -> dict[str, Relationship]:
        """The main part's, by id: the house's that are needed, those to new headers, and those to parts of ours."""
        given = {one.key: relationship(one, "word") for one in self.arrows} | self.lacking.given
        kinds = {one.kind for one in self.arrows}
        past = largest(given)
        lacking = [kind for kind in OURS if kind not in kinds]
        return given | {f"rId{past + n}": Relationship(kind, OURS[kind]) for n, kind in enumerate(lacking, 1)}

    def named(self, kind: str) -> str:
        """The part of that kind: the house's or ours."""
        return self.source.target(self.source.main, kind) or f"word/{OURS[kind]}"

    def staying(self) -> Iterator[Node]:
        """The elements that stay."""
        yield from (node for node in self.body.all() if self.place.keeps(node))
        yield from (node for tree in self.running_trees.values() for node in tree.root.all())

    def _check_running(self) -> None:
        known = {(one.key, one.kind) for one in self.arrows}
        named = (item for one in self.sections for item in one.running.items())
        for (place, _), key in named:
            if (key, place) not in known:
                said = f"a section names '{key}' for its {place}, which is none"
                raise InputError(f"{self.source.name} is damaged: {said}")

    def _check_marks(self) -> None:
        if any(marked for tree in self.running_trees.values() for marked in marks(tree, tree.root)):
            raise InputError(f"{self.source.name}: {WORDS} stands in a header or footer; {ALONE}, in the text")

    def _numbered(self) -> bool:
        """Whether the pages of our section show their number already."""
        keys = self.own.running.values() if self.own else ()
        parts = {one.key: one.target for one in self.arrows if one.kind in PLACES}
        return any(numbers_pages(self.running_trees[parts[key]]) for key in keys if key in parts)

    def _completed(self, section: Furnished) -> Iterator[Edit]:
        """A section of the house's with the references that it lacks."""
        at, added = section.node.inner, self.lacking.references(section, False)
        yield Edit(at, at, added)
        margins = section.node.child("w:pgMar")
        if margins is not None:
            yield Edit(margins.start, margins.end, off_the_edge(self.tree.of(margins), added))

    def _needed(self, arrows: Iterable[Arrow]) -> Iterator[Arrow]:
        """What the text that stays points to, and what nothing points to by its id."""
        kept = {value for node in self.body.all() if self.place.keeps(node) for value in pointed(node)}
        kept |= set(self.own.running.values()) if self.own else set()
        all_pointed = {value for node in self.tree.root.all() for value in pointed(node)}
        commented = any(node.tag == "w:commentReference" for node in self.body.all() if self.place.keeps(node))
        for arrow in arrows:
            if arrow.key in kept or (arrow.key not in all_pointed and (commented or not COMMENTS.search(arrow.kind))):
                yield arrow


def pointed(node: Node) -> Iterator[str]:
    """The ids of what an element points to."""
    return (value for key, value in node.attributes.items() if key.startswith("r:"))


def _place(kind: str) -> Place:
    return "header" if kind == "header" else "footer"


def largest(keys: Iterable[str]) -> int:
    """The largest number of ids such as rId7."""
    found = (NUMBERED_ID.fullmatch(key) for key in keys)
    return max((int(one[1]) for one in found if one), default=0)
