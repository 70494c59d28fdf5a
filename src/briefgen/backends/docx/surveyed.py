"""What is known of a document before its first word is written."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from briefgen.backends.docx.variant import Variant
from briefgen.document import Heading


class Survey(Struct, frozen=True):
    """What one walk over a document found; `counted` says of each heading whether a list would print its number.

    `turns` says whether any of its text may run from right to left, `continued` is what the caption of a table's
    further part says.
    `named` gives the label and number of each table and figure that some reference leads to: `Table 2`.
    """

    variant: Variant
    headings: tuple[Heading, ...]
    counted: tuple[bool, ...]
    anchors: frozenset[str]
    pages: int
    contents: bool
    turns: bool
    continued: str
    named: Mapping[str, str]
