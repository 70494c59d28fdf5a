"""The rules that a file is held to: the name of each → what kind of trouble a breach is, and how to mend it."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

Group: TypeAlias = Literal["exposed", "accessibility", "soundness"]
Severity: TypeAlias = Literal["error", "warning"]

GROUPS: tuple[Group, ...] = ("exposed", "accessibility", "soundness")
"""In the order in which they are shown: first what would embarrass."""


class Rule(Struct, frozen=True):
    """What kind of trouble a breach is, how grave, and how to mend it."""

    group: Group
    mend: str
    severity: Severity = "error"


REMAKE = "make the file again from its spec, or open it in Word, repair and save it"

RULES: dict[str, Rule] = {
    "marking": Rule("exposed", "put the marking at the top and bottom of every page"),
    "tracked-changes": Rule("exposed", "in Word: Review, Accept or Reject All Changes"),
    "comments": Rule("exposed", "answer the comments, then delete them"),
    "hidden-text": Rule("exposed", "in Word: File, Info, Check for Issues, Inspect Document, Hidden Text"),
    "names": Rule(
        "exposed", "take the name out of the properties; in Word: File, Info, Check for Issues, Inspect Document"
    ),
    "local-path": Rule("exposed", "remove the link, or lead it to an address that others can reach"),
    "fetched": Rule("exposed", "embed the picture or text instead of linking to it"),
    "programs": Rule("exposed", "save without macros or scripts, as .docx or as PDF/A"),
    "embedded-file": Rule("exposed", "paste charts and tables as pictures or as text, not with their data", "warning"),
    "title": Rule("accessibility", "give the file a title in its properties"),
    "language": Rule("accessibility", "set the language of the text"),
    "tags": Rule("accessibility", "make the PDF again, tagged"),
    "fonts": Rule("accessibility", "make the PDF again with its fonts embedded"),
    "headings": Rule("accessibility", "use the heading styles in their order, from level 1, without a gap"),
    "no-headings": Rule("accessibility", "give the parts of the text headings, in heading styles", "warning"),
    "header-row": Rule("accessibility", "in Word: Table Layout, Repeat Header Rows, on the first row"),
    "grid-table": Rule("accessibility", "give it a header row; if it is for layout alone, do without it", "warning"),
    "merged-cells": Rule("accessibility", "divide the table, so that each row has one cell a column", "warning"),
    "alt-text": Rule("accessibility", "say in words what the picture shows, or mark it as decorative"),
    "link-text": Rule("accessibility", "let the words of the link say where it leads"),
    "contrast": Rule("accessibility", "take a darker colour, or a lighter background"),
    "blank-paragraphs": Rule("accessibility", "delete them and use the spacing of paragraphs, or a page break"),
    "conformance": Rule("accessibility", "make the PDF again; what it claims is not so"),
    "entries": Rule("soundness", REMAKE),
    "content-types": Rule("soundness", REMAKE),
    "relationships": Rule("soundness", REMAKE),
    "bookmarks": Rule("soundness", "delete the bookmark and set it again"),
    "bookmark-names": Rule("soundness", "name it with letters, digits and underscores, forty at most", "warning"),
    "anchors": Rule("soundness", "lead the link to a bookmark that is there"),
    "fields": Rule("soundness", "delete the field and insert it again"),
    "field-results": Rule("soundness", "in Word: select all, F9", "warning"),
    "styles": Rule("soundness", REMAKE),
    "lists": Rule("soundness", REMAKE),
    "notes": Rule("soundness", "delete the footnote and insert it again"),
    "grid": Rule("soundness", "delete the row and insert it again"),
    "grid-widths": Rule("soundness", "in Word: Table Layout, AutoFit, Fixed Column Width", "warning"),
    "drawing-ids": Rule("soundness", "cut one of the drawings and paste it again", "warning"),
    "controls": Rule("soundness", "delete one of the content controls and insert it again"),
    "sections": Rule("soundness", REMAKE),
    "language-tags": Rule("soundness", "set the language of the text"),
}
