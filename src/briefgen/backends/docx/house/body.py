"""The house's main part → where our text goes, what stays around it, and the sections it lies in."""

from __future__ import annotations

from typing import NamedTuple

from briefgen.backends.docx.house.mark import WORDS, Cut, at_mark, marks
from briefgen.backends.docx.house.nodes import Edit, Node, Tree
from briefgen.backends.docx.house.shape import RUNNING
from briefgen.errors import InputError

SLOT, MARKING = "briefgen:body", "briefgen:marking"
BLOCKS = ("w:body", "w:sdtContent", "w:sdt")
KINDS = ("default", "first", "even")


class Furnished(NamedTuple):
    """A section and, by header or footer and kind of page, the relationship ids of what it shows, also from before."""

    node: Node
    running: dict[tuple[str, str], str]

    @property
    def first_differs(self) -> bool:
        """Whether the first page has a header and footer of its own."""
        return is_on(self.node.child("w:titlePg"))


def is_on(node: Node | None) -> bool:
    """The value of an on-off property (ECMA-376 Part 1, 17.17.4)."""
    return node is not None and node.attributes.get("w:val", "1") not in ("0", "false", "off")


def cut(tree: Tree, name: str) -> Cut:
    """The control tagged `briefgen:body`, or the mark `{{body}}`, or the whole body. Raises InputError."""
    body = tree.root.child("w:body")
    if body is None or body.inner == body.end:
        raise InputError(f"{name} is damaged: its text has no body")
    place = _at_control(tree, body, name) or _at_only_mark(tree, body, name)
    if place is not None:
        return place
    last = body.children[-1] if body.children else None
    end = last.start if last and last.tag == "w:sectPr" else body.tail
    return Cut(body.inner, end, "in the place of the template's text")


def _at_control(tree: Tree, body: Node, name: str) -> Cut | None:
    control = next((node for node in body.all("w:sdt") if tag_of(node) == SLOT), None)
    if control is None:
        return None
    if not _is_block(control):
        raise InputError(f"{name}: the control {SLOT} stands within a line or a table; let it be a block of its own")
    place = Cut(control.start, control.end, f"in the control {SLOT}")
    if any(place.keeps(mark.paragraph) for mark in marks(tree, body)):
        raise InputError(f"{name} has both the control {SLOT} and {WORDS}; delete one of them")
    return place


def _at_only_mark(tree: Tree, body: Node, name: str) -> Cut | None:
    found = list(marks(tree, body))
    if not found:
        return None
    place = at_mark(tree, found[0], name)
    if len(found) > 1:
        raise InputError(f"{name} has {WORDS} {len(found)} times; leave the one where the text should stand")
    return place


def tag_of(control: Node) -> str:
    """The tag of a content control."""
    return (control.value("w:sdtPr/w:tag") or "").strip()


def sections(tree: Tree) -> tuple[Furnished, ...]:
    """Every section; one that names no header or footer of a kind has that of the one before it (17.10.5)."""
    found: list[Furnished] = []
    running: dict[tuple[str, str], str] = {}
    for node in tree.root.all("w:sectPr"):
        if node.parent is not None and node.parent.tag == "w:sectPrChange":
            continue
        own = [child for child in node.children if child.tag in RUNNING]
        running = running | {
            (RUNNING[one.tag], one.attributes.get("w:type", "default")): one.attributes.get("r:id", "") for one in own
        }
        found.append(Furnished(node, running))
    return tuple(found)


def edges(tree: Tree, place: Cut, at: int, edits: list[Edit]) -> tuple[str, str, str]:
    """What stands before our text, between it and the section's properties at `at`, and after the edits of those."""
    body = tree.root.child("w:body")
    assert body is not None
    edits = [*edits, *place.blanks]
    before = tree.text(body.inner, place.start, edits)
    return before, tree.text(place.end, at, edits), tree.text(at, len(tree.data), edits)


def _is_block(control: Node) -> bool:
    above = control.parent
    while above is not None and above.tag != "w:document":
        if above.tag not in BLOCKS:
            return False
        above = above.parent
    content = control.child("w:sdtContent")
    return content is None or not any(child.tag in ("w:r", "w:tc", "w:tr") for child in content.children)
