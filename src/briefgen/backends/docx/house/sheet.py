"""The house's `word/styles.xml` → its styles by name or alias, whatever the language of the Word that wrote them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from briefgen.backends.docx.house.nodes import Node, Tree
from briefgen.backends.docx.house.roles import MOST_LEVELS, Met, known_roles, localised, outlined, plain_name, role_ids

HALF_POINTS = 20  # Word's own size where a file says none
FOLLOWED = 20  # styles, from one to what it is based on; a chain that is longer goes round in a circle

OUR_TABLE = "Briefing Table", "table"
PLAIN = {"normal table", "table grid", "table grid light"}
OTHERS: tuple[Met, ...] = ("localised name", "style id", "outline level")
HEADINGS = tuple(("paragraph", f"heading {level}") for level in range(1, MOST_LEVELS + 1))
DEFAULTS = {"paragraph": "Normal", "character": "Default Paragraph Font", "table": "Normal Table"}


class Sheet:
    """Styles are known by `w:name`, which is English for those that Word has built in, and by `w:aliases`.

    One that is missing so is known by its name in another language, by its id, or a heading by its outline level.
    `tables` are the ids of the table styles that the file itself has tables in, the most used first.
    """

    def __init__(self, tree: Tree, tables: Iterable[tuple[str, Met]] = ()) -> None:
        self.tree = tree
        self.tables = tuple(tables)
        self.nodes = [node for node in tree.root.children if node.tag == "w:style" and "w:styleId" in node.attributes]
        self.by_id = {node.attributes["w:styleId"]: node for node in self.nodes}
        self.ids = {key.lower() for key in self.by_id}
        self.names: dict[str, Node] = {}
        for node in self.nodes:
            self.names.setdefault(name_of(node).lower(), node)
        for node in self.nodes:
            for alias in (node.value("w:aliases") or "").split(","):
                self.names.setdefault(alias.strip().lower(), node)

    def find(self, name: str, kind: str) -> Node | None:
        """The style of that name or alias and that kind; what has no kind is a paragraph's (17.7.4.17)."""
        return self.met(name, kind)[0]

    def met(self, name: str, kind: str) -> tuple[Node | None, Met]:
        """The same, and by what it is known."""
        found = self.names.get(name.lower())
        if found and kind_of_style(found) == kind:
            return found, "name" if name_of(found).lower() == name.lower() else "alias"
        return self._tabled if (name, kind) == OUR_TABLE else self._others.get((kind, name.lower()), (None, "name"))

    @cached_property
    def _tabled(self) -> tuple[Node | None, Met]:
        """The first table style of the file's own tables that draws something of its own."""
        given = ((self.by_id.get(key), by) for key, by in self.tables)
        return next(((style, by) for style, by in given if style and self.is_drawn(style)), (None, "name"))

    def is_drawn(self, style: Node) -> bool:
        """Whether it is a table style with parts or lines of its own; Word's plain grid is what has no style."""
        if kind_of_style(style) != "table" or _is_plain(style):
            return False
        own = [one for one in self.chain(style) if not _is_plain(one)]
        edges = (edge for one in own for borders in one.all("w:tblBorders") for edge in borders.children)
        drawn = any(edge.attributes.get("w:val", "none") not in ("none", "nil") for edge in edges)
        return drawn or any(part.children for one in own for part in one.all("w:tblStylePr"))

    @cached_property
    def _others(self) -> dict[tuple[str, str], tuple[Node, Met]]:
        """The styles that are not called as Word's own, by kind and by the name of Word's that they stand for.

        A level of the outline counts where no heading is known otherwise: beside such, it is an annex's or a box's.
        """
        found: dict[tuple[str, str], tuple[Node, Met]] = {}
        free = [node for node in self.nodes if not names_of(node) & known_roles().keys()]
        for by in OTHERS:
            if by == "outline level" and any(self._is_taken(*key) or key in found for key in HEADINGS):
                break
            for node in free:
                for role in _roles(node, by):
                    key = kind_of_style(node), role.lower()
                    if not self._is_taken(*key):
                        found.setdefault(key, (node, by))
            taken = {node.start for node, _ in found.values()}
            free = [node for node in free if node.start not in taken]
        return found

    def _is_taken(self, kind: str, role: str) -> bool:
        own = self.names.get(role)
        return own is not None and kind_of_style(own) == kind

    def default(self, kind: str) -> Node | None:
        """The style of what names none: the one that is marked so or, as LibreOffice marks none, Word's own."""
        return self.marked_default(kind) or self.find(DEFAULTS.get(kind, ""), kind)

    def marked_default(self, kind: str) -> Node | None:
        """The style that is marked as the default."""
        wanted = (node for node in self.nodes if kind_of_style(node) == kind)
        return next((node for node in wanted if node.says("w:default")), None)

    def inherited(self, style: Node | None, path: str) -> Node | None:
        """A property such as `w:rPr/w:sz`, of the style or of what it is based on."""
        return next((found for one in self.chain(style) if (found := one.child(path))), None)

    def chain(self, style: Node | None) -> Iterator[Node]:
        """The style, and what it is based on in turn."""
        for _ in range(FOLLOWED):
            if style is None:
                return
            yield style
            style = self.by_id.get(style.value("w:basedOn") or "")

    @property
    def size(self) -> float:
        """The size of running text in points."""
        own = self.inherited(self.default("paragraph"), "w:rPr/w:sz")
        given = own or self.tree.root.child("w:docDefaults/w:rPrDefault/w:rPr/w:sz")
        text = given.attributes.get("w:val", "") if given else ""
        return (int(text) if text.isdecimal() else HALF_POINTS) / 2

    @property
    def language(self) -> str:
        """The language of running text."""
        own = self.inherited(self.default("paragraph"), "w:rPr/w:lang")
        given = own or self.tree.root.child("w:docDefaults/w:rPrDefault/w:rPr/w:lang")
        return (given.attributes.get("w:val") if given else None) or ""


def _is_plain(style: Node) -> bool:
    """Whether it is Word's normal table or grid."""
    names = names_of(style)
    return bool(names & PLAIN or any(localised().get(("table", plain_name(name))) for name in names))


def _roles(style: Node, by: Met) -> Iterator[str]:
    """The styles of Word's that a style is by its names in another language, its id or its outline level."""
    kind = kind_of_style(style)
    if by == "localised name":
        names = (plain_name(name) for name in sorted(names_of(style)))
        yield from (role for name in names if (role := localised().get((kind, name))))
    elif by == "style id":
        yield from filter(None, [role_ids().get((kind, style.attributes["w:styleId"].lower()))])
    elif kind == "paragraph":
        yield from filter(None, [outlined(style)])


def names_of(style: Node) -> set[str]:
    """The name and the aliases, in small letters."""
    aliases = (alias.strip().lower() for alias in (style.value("w:aliases") or "").split(","))
    return {name_of(style).lower(), *filter(None, aliases)}


def name_of(style: Node) -> str:
    """The name as it is written."""
    return style.value("w:name") or style.attributes["w:styleId"]


def kind_of_style(style: Node) -> str:
    """Paragraph, character, table or numbering."""
    return style.attributes.get("w:type", "paragraph")
