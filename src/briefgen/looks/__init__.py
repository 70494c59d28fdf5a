"""What an author writes of a look: a theme's keys and the theme they differ from → a Theme."""

from briefgen.looks.apply import changed
from briefgen.looks.contrast import Fault, faults
from briefgen.looks.keys import FamilyKeys, ThemeKeys
from briefgen.looks.shipped import shipped_names, shipped_text

__all__ = ["FamilyKeys", "Fault", "ThemeKeys", "changed", "faults", "shipped_names", "shipped_text"]
