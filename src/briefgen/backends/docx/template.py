"""A Word template, compiled: the parts every file carries, its styles by name, its lists, its page.

The built-in one is compiled from a Theme, without reading any file; a house's own .docx can yield the same value.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from msgspec import Struct

from briefgen.backends.docx.fonts import font_parts
from briefgen.backends.docx.fonts.advances import advances
from briefgen.backends.docx.fonts.lent import lent_letters
from briefgen.backends.docx.house.shape import House
from briefgen.backends.docx.look import rule
from briefgen.backends.docx.numbering import Numbering, builtin_numbering
from briefgen.backends.docx.package import WORD, Part, Relationship, part
from briefgen.backends.docx.settings import application_xml, settings_xml
from briefgen.backends.docx.styles import all_styles, style_names, styles_xml
from briefgen.backends.docx.theme_part import theme_xml
from briefgen.backends.docx.variant import Variant
from briefgen.backends.docx.widths import Letters
from briefgen.theme import Family, PageSetup, Theme, TypeScale


class WordTemplate(Struct, frozen=True, kw_only=True):
    """All that a render takes from a template.

    `parts` are finished; `relationships` are the main document's to them, in the order of their ids. `styles` maps the
    names that the text asks for to style ids. `page` is the portrait page in points, `box_side` the distance of a box's
    text from its edges; by `scale` and `letters` widths are reckoned, and in the fonts of `theme` drawings are set.
    `lent` matches the letters that the body's family lacks and the other one has; what none has comes from the extra
    families of `theme`. `header_rule` is the line below a table's header, which merged cells do not inherit.
    `house` is what a file of somebody's own has around our text.
    """

    parts: tuple[Part, ...]
    relationships: tuple[Relationship, ...]
    styles: Mapping[str, str]
    numbering: Numbering
    page: PageSetup
    scale: TypeScale
    box_side: float
    theme: Theme
    lent: str
    header_rule: str
    letters: Letters
    variant: Variant
    house: House | None = None

    @property
    def own_fonts(self) -> tuple[Family, ...]:
        """The families that are always there."""
        return self.theme.fonts.chain(self.theme.fonts.body)


@lru_cache(maxsize=32)
def builtin_template(theme: Theme, variant: Variant) -> WordTemplate:
    """The template that the theme describes."""
    styles = all_styles(theme, variant)
    office = "application/vnd.openxmlformats-officedocument."
    parts = (
        part("word/styles.xml", styles_xml(theme, variant, styles), f"{WORD}styles+xml"),
        part("word/theme/theme1.xml", theme_xml(theme), f"{office}theme+xml"),
        part("word/settings.xml", settings_xml(variant), f"{WORD}settings+xml"),
        *font_parts(theme.fonts, variant),
        part("docProps/app.xml", application_xml(), f"{office}extended-properties+xml"),
    )
    relationships = (
        Relationship("styles", "styles.xml"),
        Relationship("theme", "theme/theme1.xml"),
        Relationship("settings", "settings.xml"),
        Relationship("fontTable", "fontTable.xml"),
        Relationship("numbering", "numbering.xml"),
        Relationship("footnotes", "footnotes.xml"),
    )
    return WordTemplate(
        parts=parts,
        relationships=relationships,
        styles=style_names(styles),
        numbering=builtin_numbering(theme, variant.numbered),
        page=theme.page,
        scale=theme.scale,
        box_side=theme.boxes.side,
        theme=theme,
        lent=lent_letters(theme, variant.scripts),
        header_rule=rule(theme, "bottom", theme.table_rule, 1),
        letters=Letters(advances(theme.fonts.sans.regular), advances(theme.fonts.sans.bold)),
        variant=variant,
    )
