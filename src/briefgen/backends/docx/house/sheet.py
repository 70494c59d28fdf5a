"""The house's `word/styles.xml` → its styles by name or alias, whatever the language of the Word that wrote them."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.backends.docx.house.nodes import Node, Tree

HALF_POINTS = 20  # Word's own size where a file says none
FOLLOWED = 20  # styles, from one to what it is based on; a chain that is longer goes round in a circle

DEFAULTS = {"paragraph": "Normal", "character": "Default Paragraph Font", "table": "Normal Table"}


class Sheet:
    """Styles are known by `w:name`, which is English for those that Word has built in, and by `w:aliases`."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
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
        found = self.names.get(name.lower())
        return found if found and kind_of_style(found) == kind else None

    def default(self, kind: str) -> Node | None:
        """The style of what names none: the one that is marked so or, as LibreOffice marks none, Word's own."""
        return self.marked_default(kind) or self.find(DEFAULTS.get(kind, ""), kind)

    def marked_default(self, kind: str) -> Node | None:
        """The style that is marked as the default."""
        wanted = (node for node in self.nodes if kind_of_style(node) == kind)
        return next((node for node in wanted if node.attributes.get("w:default") in ("1", "true", "on")), None)

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


def name_of(style: Node) -> str:
    """The name as it is written."""
    return style.value("w:name") or style.attributes["w:styleId"]


def kind_of_style(style: Node) -> str:
    """Paragraph, character, table or numbering."""
    return style.attributes.get("w:type", "paragraph")
