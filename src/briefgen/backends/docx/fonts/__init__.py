"""Theme and scripts → the font table, with subsets of the theme's own faces embedded."""

from briefgen.backends.docx.fonts.table import font_parts

__all__ = ["font_parts"]
