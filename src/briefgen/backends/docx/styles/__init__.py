"""Theme → the styles part of the built-in template, and the names its text may ask for."""

from briefgen.backends.docx.styles.sheet import all_styles, style_names, styles_xml

__all__ = ["all_styles", "style_names", "styles_xml"]
