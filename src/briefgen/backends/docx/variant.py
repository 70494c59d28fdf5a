"""What of a document changes the template itself, so that everything else about it can be made once and kept."""

from __future__ import annotations

from msgspec import Struct

from briefgen.document import Marking

COMPLEX_DEFAULT = "ar-SA"
COMPLEX_LANGUAGES = ("ar", "fa", "he", "ur", "yi", "ps", "sd", "ug", "ckb", "dv")


class Variant(Struct, frozen=True, kw_only=True):
    """Language, direction, whether headings are numbered; marking, and whether there is a status; scripts and code."""

    language: str
    rtl: bool = False
    numbered: bool = False
    marking: Marking | None = None
    scripts: frozenset[str] = frozenset()
    code: bool = False
    status: bool = False

    @property
    def complex_language(self) -> str:
        """The language of right-to-left runs: the document's own where it is written so."""
        return self.language if self.language.lower().split("-")[0] in COMPLEX_LANGUAGES else COMPLEX_DEFAULT
