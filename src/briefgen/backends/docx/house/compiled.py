"""The bytes of a house's .docx, .dotx, .docm or .dotm → the template that a render writes into, kept by content."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec.structs import replace

from briefgen.backends.docx.house.around import Around, largest, pointed
from briefgen.backends.docx.house.body import is_on
from briefgen.backends.docx.house.darker import darker
from briefgen.backends.docx.house.hues import Hues
from briefgen.backends.docx.house.keeps import unkept
from briefgen.backends.docx.house.letters import house_letters
from briefgen.backends.docx.house.lists import all_lists, counting, in_list, lists_from
from briefgen.backends.docx.house.look import house_look, page_setup
from briefgen.backends.docx.house.merge import merged, own_boxes
from briefgen.backends.docx.house.nodes import Edit, Node, Tree, named, read
from briefgen.backends.docx.house.parts import other_parts, root_relationships
from briefgen.backends.docx.house.shape import House
from briefgen.backends.docx.house.sheet import Sheet
from briefgen.backends.docx.house.source import Source, opened, relationship
from briefgen.backends.docx.house.tables import shown_tables
from briefgen.backends.docx.house.text import USUAL, has_space_above, running_text, with_text
from briefgen.backends.docx.numbering import builtin_numbering
from briefgen.backends.docx.settings import settings_xml
from briefgen.backends.docx.stores import free_store
from briefgen.backends.docx.styles import all_styles
from briefgen.backends.docx.template import WordTemplate, builtin_template
from briefgen.backends.docx.variant import Variant
from briefgen.backends.docx.xml import DECLARATION, W
from briefgen.errors import InputError
from briefgen.theme import Theme

BULLETS = ("List Bullet", "List Bullet 2", "List Bullet 3")
EMPTY_SHEET = f"<w:styles {W}></w:styles>".encode()
UNWANTED = ("w:attachedTemplate", "w:updateFields", "w:mailMerge", "w:linkStyles")
NUMBER = re.compile(r"-?\d{1,10}")
EMBEDDING = "<w:embedTrueTypeFonts/><w:saveSubsetFonts/>"


@lru_cache(maxsize=32)
def compile_template(data: bytes, name: str, theme: Theme, variant: Variant) -> WordTemplate:
    """The template of the house's file, called `name` in messages. Raises InputError for what cannot be one."""
    return compiled(data, name, theme, variant)[1]


def compiled(data: bytes, name: str, theme: Theme, variant: Variant) -> tuple[Compiler, WordTemplate]:
    """The template, and what was read for it. Raises InputError."""
    source = opened(data, name)
    try:
        compiler = Compiler(source, theme, variant)
        return compiler, compiler.template()
    except ValueError as error:
        raise InputError(f"{name} gives the prefix '{error}' a meaning of its own; save it again in Word") from None


class Compiler:
    """One house's file for one variant of documents: what is read of it, and the template that comes of that."""

    def __init__(self, source: Source, theme: Theme, variant: Variant) -> None:
        self.source = source
        self.variant = variant
        self.numbering = self._tree("numbering")
        self.settings = self._tree("settings")
        tables = shown_tables(source.tree(source.main), self.settings)
        self.sheet = Sheet(self._tree("styles") or read(EMPTY_SHEET, "styles"), tables)
        even = self.settings is not None and is_on(self.settings.root.child("w:evenAndOddHeaders"))
        self.around = Around(source, even, variant)
        page = page_setup(self.around.own.node if self.around.own else None)
        self.look = house_look(theme, self.sheet, self._tree("theme"), page)
        self.text = running_text(self.sheet)
        self.ours = with_text(all_styles(self.look, variant), self.text, self.look)
        self.darker = darker(self.sheet, Hues(self._tree("theme")))
        edits = {one.edit for one in self.darker}
        self.styles = merged(self.sheet, self.ours, self.look, lists_from(self.numbering), edits)

    def template(self) -> WordTemplate:
        """The whole, in the shape of the built-in one."""
        ours, around = builtin_template(self.look, self.variant), self.around
        house = self._house()
        written = dict.fromkeys((around.named("numbering"), around.named("footnotes"), *around.running_trees), "")
        written |= {around.named("styles"): self.styles.sheet, around.named("settings"): self._settings()}
        return replace(
            ours,
            parts=tuple(other_parts(self.source, around.arrows, written)),
            relationships=(),
            styles=self.styles.ids,
            numbering=all_lists(self.numbering, builtin_numbering(self.look, False), self.styles),
            lent="",
            letters=house_letters(self.sheet, self._tree("theme")),
            header_rule=ours.header_rule if "Briefing Table" in self.styles.added else "",
            house=house,
        )

    def _house(self) -> House:
        around, counted = self.around, counting(self.sheet, self.numbering, self.variant.numbered)
        section = around.section(self.look.page)
        before, between, rest = around.text()
        nodes = list(around.staying())
        given, normal = around.relationships(), self.sheet.default("paragraph")
        kept = self._kept_notes(nodes)
        named_ids = {key for note in kept for node in note.all() for key in pointed(node)}
        arrows = [one for one in self.source.arrows(around.named("footnotes")) if one.key in named_ids]
        return House(
            before=before,
            after=between,
            section=section,
            rest=rest,
            alone=around.alone,
            running=around.running(),
            root=root_relationships(self.source),
            headings=counted,
            bullets=frozenset(level for level, name in enumerate(BULLETS) if self._listed(name)),
            text=self.text if self.text != USUAL or not self._has_default() else "",
            crowded="caption" in self.styles.met and not has_space_above(self.sheet, "caption"),
            unkept=unkept(self.sheet, self.ours, self.styles.met),
            language=self.sheet.language,
            turned=self.variant.rtl and not is_on(self.sheet.inherited(normal, "w:pPr/w:bidi")),
            given=given,
            past=largest(given),
            numbering_part=around.named("numbering"),
            notes_part=around.named("footnotes"),
            notes=self._notes(kept),
            last_note=max(0, _highest(kept, "w:footnote", "w:id")),
            notes_given={arrow.key: relationship(arrow, "word") for arrow in arrows},
            notes_past=largest(arrow.key for arrow in arrows),
            bookmarks=_highest(nodes, "w:bookmarkStart", "w:id"),
            drawings=_highest(nodes, "wp:docPr", "id"),
            controls=frozenset(_controls(around)),
            store=free_store(self.source.files),
            boxes=own_boxes(self.sheet),
            names=frozenset(node.attributes.get("w:name", "") for node in nodes if node.tag == "w:bookmarkStart"),
        )

    def _tree(self, kind: str) -> Tree | None:
        part = self.source.target(self.source.main, kind)
        return self.source.tree(part) if part else None

    def _has_default(self) -> bool:
        return "Normal" in self.styles.added or self.sheet.marked_default("paragraph") is not None

    def _listed(self, name: str) -> bool:
        return name in self.styles.added or in_list(self.sheet, self.numbering, name)

    def _settings(self) -> str:
        """The house's, but for what would make Word ask or reach out; ours where it has none."""
        if self.settings is None:
            return settings_xml(self.variant).replace(EMBEDDING, "")
        root = self.settings.root
        gone = [Edit(node.start, node.end, "") for node in root.all(*UNWANTED)]
        return DECLARATION + self.settings.text(root.start, root.end, gone)

    def _kept_notes(self, nodes: Iterable[Node]) -> list[Node]:
        """The house's separators, and its notes that its text still calls."""
        tree = self._tree("footnotes")
        called = {node.attributes.get("w:id") for node in nodes if node.tag == "w:footnoteReference"}
        found = tree.root.children if tree else []
        return [one for one in found if "w:type" in one.attributes or one.attributes.get("w:id") in called]

    def _notes(self, kept: Iterable[Node]) -> str:
        """The house's part up to where our notes go on; nothing where it has none."""
        tree = self._tree("footnotes")
        if tree is None:
            return ""
        opening = f"{DECLARATION}{named(tree, ('w', 'r', 'wp', 'a', 'pic', 'adec'))}"
        return opening + "".join(map(tree.of, kept))


def _highest(nodes: Iterable[Node], tag: str, attribute: str) -> int:
    found = (node.attributes.get(attribute, "") for node in nodes if node.tag == tag)
    return max((int(key) for key in found if key.isdecimal()), default=0)


def _controls(around: Around) -> Iterator[int]:
    """The ids of all content controls, whether they stay or go."""
    trees = (around.body, *(tree.root for tree in around.running_trees.values()))
    found = (node.value("w:sdtPr/w:id") or "" for tree in trees for node in tree.all("w:sdt"))
    return (int(key) for key in found if NUMBER.fullmatch(key))
