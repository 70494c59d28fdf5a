"""A house's Word file → a theme file that wears its brand, with the logo that goes beside it."""

from briefgen.brand.read import Brand, read_brand
from briefgen.brand.write import theme_text

__all__ = ["Brand", "read_brand", "theme_text"]
