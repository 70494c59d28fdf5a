"""A Style value → its `w:style` element."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

LEVELS = ("", " 2", " 3")
BUILT_IN = frozenset(
    (
        *("Normal", "Default Paragraph Font", "Normal Table", "No List", "Title", "Subtitle", "Strong", "Hyperlink"),
        *("Quote", "caption", "footnote reference", "footnote text", "header", "footer", "TOC Heading"),
        *(f"{name} {level}" for name in ("heading", "toc") for level in range(1, 10)),
        *(f"List {name}{level}" for name in ("Bullet", "Number", "Continue") for level in LEVELS),
    )
)
"""The names of ours that every Word knows, and calls otherwise in other languages; all others are a user's own."""


class Style(Struct, frozen=True, kw_only=True):
    """One Word style: properties are finished fragments in schema order; `priority` orders Word's gallery."""

    name: str
    kind: Literal["paragraph", "character", "table", "numbering"] = "paragraph"
    based_on: str = ""
    following: str = ""
    priority: int = 99
    shown: bool = True
    default: bool = False
    paragraph: str = ""
    run: str = ""
    table: str = ""

    @property
    def identifier(self) -> str:
        """The id that text refers to: the name without spaces, as Word makes it."""
        return identifier(self.name)


def identifier(name: str) -> str:
    """Word's own way from a style's name to its id: words joined, each with a capital."""
    return "".join("TOC" if word == "toc" else word[:1].upper() + word[1:] for word in name.split())


def style_xml(style: Style) -> str:
    """The element, children in the order of CT_Style (ECMA-376 Part 1, 17.7.4.17)."""
    default = ' w:default="1"' if style.default else ""
    own = "" if style.name in BUILT_IN else ' w:customStyle="1"'
    head = f'<w:style w:type="{style.kind}"{default}{own} w:styleId="{style.identifier}"><w:name w:val="{style.name}"/>'
    return "".join(
        (
            head,
            f'<w:basedOn w:val="{identifier(style.based_on)}"/>' if style.based_on else "",
            f'<w:next w:val="{identifier(style.following)}"/>' if style.following else "",
            f'<w:uiPriority w:val="{style.priority}"/>',
            "<w:qFormat/>" if style.shown else "<w:semiHidden/><w:unhideWhenUsed/>",
            f"<w:pPr>{style.paragraph}</w:pPr>" if style.paragraph else "",
            f"<w:rPr>{style.run}</w:rPr>" if style.run else "",
            f"{style.table}</w:style>",
        )
    )
