"""The parts of a Word file → what its styles look like: fonts, sizes, colours and lines, inherited and themed."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.backends.docx.house.body import KINDS, is_on
from briefgen.backends.docx.house.hues import BLACK, WHITE, Hues
from briefgen.backends.docx.house.nodes import Node, Tree, read
from briefgen.backends.docx.house.sheet import Sheet
from briefgen.backends.docx.house.source import Arrow, Source
from briefgen.backends.docx.house.tables import HouseTable, shown_tables

EMPTY = b'<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
SINGLE = 240
"""Twentieths of a line in Word's counting: one line."""
USUAL_LEADING = 1.2
PICTURES = (".png", ".jpg", ".jpeg")
UNREAD = (".emf", ".wmf", ".gif", ".tif", ".tiff", ".bmp", ".svg")


class House:
    """One Word file, opened safely: what could reach out of it or unpack without end was refused."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.body = source.tree(source.main)
        tables = shown_tables(self.body, self._part("settings"))
        self.sheet = Sheet(self._part("styles") or read(EMPTY, "styles"), tables)
        self.numbering = self._part("numbering")
        self.theme = self._part("theme")
        self.fonts = self._part("fontTable")
        self.hues = Hues(self.theme)
        self.table = HouseTable(self.sheet, self.hues)

    def _part(self, kind: str) -> Tree | None:
        part = self.source.target(self.source.main, kind)
        return self.source.tree(part) if part else None

    @property
    def normal(self) -> Node | None:
        """The style of running text."""
        return self.sheet.default("paragraph")

    def style(self, name: str) -> Node | None:
        """A paragraph style, by its name in the English Word."""
        return self.sheet.find(name, "paragraph")

    def property(self, style: Node | None, path: str) -> Node | None:
        """A property of a style, of what it is based on, or of the whole file."""
        group, _, rest = path.partition("/")
        defaults = {"w:rPr": "w:rPrDefault", "w:pPr": "w:pPrDefault"}[group]
        whole = self.sheet.tree.root.child(f"w:docDefaults/{defaults}/{group}/{rest}")
        return self.sheet.inherited(style, path) or self.sheet.inherited(self.normal, path) or whole

    def font(self, style: Node | None) -> str:
        """The name of the font, that of the file's theme where the style says so."""
        found = self.property(style, "w:rPr/w:rFonts")
        if found is None:
            return ""
        slot = found.attributes.get("w:asciiTheme", "")
        return (self._theme_font(slot) if slot else "") or found.attributes.get("w:ascii", "")

    def _theme_font(self, slot: str) -> str:
        group = "a:majorFont" if slot.startswith("major") else "a:minorFont"
        nodes = self.theme.root.all(group) if self.theme else ()
        return next((node.value("a:latin", "typeface") or "" for node in nodes), "")

    def font_class(self, name: str) -> str:
        """What the file's table of fonts says of one: `roman`, `swiss`, `modern`, or nothing."""
        rows = self.fonts.root.children if self.fonts else []
        return next((row.value("w:family") or "" for row in rows if row.attributes.get("w:name") == name), "")

    def size(self, style: Node | None) -> float:
        """Points."""
        found = self.property(style, "w:rPr/w:sz")
        text = found.attributes.get("w:val", "") if found else ""
        return int(text) / 2 if text.isdecimal() else self.sheet.size

    def leading(self, points: float) -> float:
        """From line to line of running text; fonts differ in what they call a single line."""
        found = self.property(self.normal, "w:pPr/w:spacing")
        given = found.attributes if found else {}
        line, rule = given.get("w:line", ""), given.get("w:lineRule", "auto")
        if not line.isdecimal():
            return points * USUAL_LEADING
        return int(line) / 20 if rule != "auto" else points * USUAL_LEADING * int(line) / SINGLE

    def colour(self, style: Node | None, path: str = "w:rPr/w:color") -> str:
        """`#RRGGBB`; nothing where it is automatic."""
        return self.hues.text(self.sheet.inherited(style, path))

    def shown(self, name: str) -> str:
        """The colour of a paragraph style on paper, an automatic one as black; nothing of one that the house lacks."""
        style = self.style(name)
        if style is None or self.ground(style) not in ("", WHITE):
            return ""
        return self.colour(style) or self.colour(self.normal) or BLACK

    def border(self, style: Node | None, side: str) -> bool:
        """Whether a paragraph style draws a line at a side."""
        found = self.sheet.inherited(style, f"w:pPr/w:pBdr/w:{side}")
        return found is not None and found.attributes.get("w:val", "none") not in ("none", "nil")

    def ground(self, style: Node | None) -> str:
        """The ground that a paragraph style is set on."""
        return self.hues.ground(self.sheet.inherited(style, "w:pPr/w:shd"))

    def bold(self, name: str, otherwise: bool) -> bool:
        """Whether a paragraph style is bold; one that the house lacks is as `otherwise` says."""
        style = self.style(name)
        return otherwise if style is None else is_on(self.property(style, "w:rPr/w:b"))

    def sections(self) -> list[Node]:
        """The properties of each section."""
        return list(self.body.root.all("w:sectPr"))

    def logo(self) -> tuple[bytes, str] | None:
        """The first picture of a header, and the ending of its name; those of first pages are looked at first."""
        return next(((self.source.files[part], _ending(part)) for part in self._pictures(PICTURES)), None)

    def has_logo_everywhere(self) -> bool:
        """Whether a header of other pages than the first has a picture."""
        return next(self._pictures((*PICTURES, *UNREAD), ("default", "even")), None) is not None

    def unread_logo(self) -> str:
        """The ending of a picture in a header that is of a kind nobody but Word reads."""
        return next((_ending(part) for part in self._pictures(UNREAD)), "")

    def _pictures(self, endings: tuple[str, ...], kinds: tuple[str, ...] = KINDS) -> Iterator[str]:
        targets = {arrow.key: arrow for arrow in self.source.arrows(self.source.main)}
        named = [node for section in self.sections() for node in section.all("w:headerReference")]
        for node in sorted(named, key=lambda node: node.attributes.get("w:type") != "first"):
            arrow = targets.get(node.attributes.get("r:id", ""))
            if arrow is not None and node.attributes.get("w:type", "default") in kinds:
                yield from (one.target for one in self._images(arrow) if one.target.lower().endswith(endings))

    def _images(self, header: Arrow) -> Iterator[Arrow]:
        return (one for one in self.source.arrows(header.target) if one.kind == "image" and not one.external)


def _ending(part: str) -> str:
    return part[part.rfind(".") :].lower()
