"""All styles of the built-in template → `word/styles.xml` and the map from their names to their ids."""

from __future__ import annotations

from briefgen.backends.docx.look import face, ink, size, spacing
from briefgen.backends.docx.styles.boxes import box_styles
from briefgen.backends.docx.styles.figures import figure_styles
from briefgen.backends.docx.styles.furniture import furniture_styles
from briefgen.backends.docx.styles.prose import prose_styles
from briefgen.backends.docx.styles.style import Style, style_xml
from briefgen.backends.docx.styles.tables import table_styles
from briefgen.backends.docx.styles.text import text_styles
from briefgen.backends.docx.variant import Variant
from briefgen.backends.docx.xml import DECLARATION, W14, W, attribute
from briefgen.theme import Theme

LATENT = (
    '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" '
    'w:defQFormat="0" w:count="376"><w:lsdException w:name="Normal" w:uiPriority="0" w:semiHidden="0" '
    'w:unhideWhenUsed="0" w:qFormat="1"/><w:lsdException w:name="Emphasis" w:uiPriority="20" w:semiHidden="0" '
    'w:unhideWhenUsed="0" w:qFormat="1"/><w:lsdException w:name="Table Grid" w:uiPriority="59" w:semiHidden="0" '
    'w:unhideWhenUsed="0"/></w:latentStyles>'
)
"""What Word shows of its own styles besides those of the sheet: two, not hundreds; the others once they are used."""


def all_styles(theme: Theme, variant: Variant) -> tuple[Style, ...]:
    """Every style of the sheet, defaults first."""
    return (
        *text_styles(theme, variant.rtl, variant.numbered),
        *prose_styles(theme, variant.rtl),
        *box_styles(theme, variant.rtl),
        *table_styles(theme),
        *figure_styles(theme),
        *furniture_styles(theme, variant.marking),
    )


def style_names(styles: tuple[Style, ...]) -> dict[str, str]:
    """Style id by style name."""
    return {style.name: style.identifier for style in styles}


def styles_xml(theme: Theme, variant: Variant, styles: tuple[Style, ...]) -> str:
    """The part: document defaults, latent styles, styles."""
    defined = "".join(map(style_xml, styles))
    return f"{DECLARATION}<w:styles {W} {W14}>{_defaults(theme, variant)}{LATENT}{defined}</w:styles>"


def _defaults(theme: Theme, variant: Variant) -> str:
    scale = theme.scale
    language = attribute(variant.language)
    spoken = f'<w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="{attribute(variant.complex_language)}"/>'
    run = f"{face(theme, 'body')}{ink(theme, 'ink')}{size(theme, scale.body)}{spoken}"
    paragraph = f"<w:widowControl/>{spacing(after=scale.leading / 2, leading=scale.leading)}"
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{run}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{paragraph}</w:pPr></w:pPrDefault></w:docDefaults>"
    )
