"""The keys of a theme file, each with what it means; what is left out is as in the theme that this one extends."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import Struct

from briefgen.briefing.kinds import About, Kind, Picture, Plain
from briefgen.theme import BoxShape, Family, HeadingRule, LabelPlace, OpeningLayout, TableHead, Tone, WordFile

Colour: TypeAlias = Annotated[str, Kind("colour")]
"""`1F3F6B` or `"#1F3F6B"`, kept with its sign."""
Distance: TypeAlias = Annotated[float, Kind("distance")]
"""Millimetres, or a number with mm, cm, in or pt, kept in points."""
Size: TypeAlias = Annotated[float, Kind("size")]
"""Points."""
FontFamily: TypeAlias = Annotated[Family, Kind("family")]
"""The name of a family that is known, or a map with the files of its faces."""
Paper: TypeAlias = Literal["a4", "letter"]
Rows: TypeAlias = Literal["zebra", "lines"]


class FamilyKeys(Struct, frozen=True, kw_only=True):
    """One that is known, with another font for Word; or one of your own, with its name and the files of its faces."""

    like: Annotated[Plain, About("a family that is known by name; then none of the others is needed")] = ""
    name: Annotated[Plain, About("its name, as Word knows it")] = ""
    regular: Annotated[
        Plain, About("a .ttf or .otf file beside the theme, or package/path in an installed package")
    ] = ""
    bold: Annotated[Plain, About("the same in bold; by default the regular one")] = ""
    italic: Annotated[Plain, About("the same in italics; by default the regular one")] = ""
    bold_italic: Annotated[Plain, About("the same in both; by default the bold one")] = ""
    word: Annotated[Plain, About("the font that Word takes where this one is not installed")] = ""


class MarginKeys(Struct, frozen=True, kw_only=True):
    """The paper around the text."""

    top: Annotated[Distance | None, About("above the text, in mm")] = None
    bottom: Annotated[Distance | None, About("below the text, in mm")] = None
    left: Annotated[Distance | None, About("at its left, in mm")] = None
    right: Annotated[Distance | None, About("at its right, in mm")] = None


class PageKeys(Struct, frozen=True, kw_only=True):
    """The paper."""

    size: Annotated[Paper | None, About("the paper; by default letter for a text in en-US, else a4")] = None
    margins: Annotated[MarginKeys | None, About("the paper around the text")] = None
    header: Annotated[Distance | None, About("from the paper's edge to the header, in mm")] = None
    footer: Annotated[Distance | None, About("from the paper's edge to the footer, in mm")] = None


class FontKeys(Struct, frozen=True, kw_only=True):
    """The families: their names, or maps with the files of their faces."""

    body: Annotated[FontFamily | None, About("running text")] = None
    headings: Annotated[FontFamily | None, About("title, headings, tables, captions, headers and footers")] = None
    code: Annotated[FontFamily | None, About("code")] = None


class ColourKeys(Struct, frozen=True, kw_only=True):
    """Colours on white paper; text must keep a contrast of 4.5:1 with its ground, large text 3:1."""

    ink: Annotated[Colour | None, About("running text: near black")] = None
    muted: Annotated[Colour | None, About("headers, footers, notes: grey")] = None
    accent: Annotated[Colour | None, About("labels, heads of tables, bullets: one deep colour")] = None
    tint: Annotated[Colour | None, About("the ground of boxes: a trace of the accent")] = None
    band: Annotated[Colour | None, About("the ground of a filled title block or table head")] = None
    rule: Annotated[Colour | None, About("firm rules")] = None
    hairline: Annotated[Colour | None, About("fine rules")] = None
    zebra: Annotated[Colour | None, About("the ground of every second row")] = None
    warning: Annotated[Colour | None, About("warnings and DRAFT")] = None
    warning_tint: Annotated[Colour | None, About("the ground of warnings")] = None
    link: Annotated[Colour | None, About("links and references")] = None
    title: Annotated[Colour | None, About("the title, where 'title_block' has 'colour: title'")] = None
    table_head: Annotated[Colour | None, About("the words of a table's head; by default as 'accent'")] = None
    table_head_ground: Annotated[
        Colour | None, About("the ground of a filled table head, which may be dark; by default as 'band'")
    ] = None
    table_rule: Annotated[Colour | None, About("the firm rules of tables; by default as 'rule'")] = None
    heading_2: Annotated[Colour | None, About("lower headings, where 'headings' has 'lower: heading_2'")] = None
    subtitle_text: Annotated[
        Colour | None, About("the subtitle, where 'title_block' has 'subtitle: subtitle_text'")
    ] = None
    caption_text: Annotated[Colour | None, About("captions, where 'tables' has 'captions: caption_text'")] = None


class SizeKeys(Struct, frozen=True, kw_only=True):
    """Sizes in points; a leading that is not given keeps its proportion to its size."""

    body: Annotated[Size | None, About("running text")] = None
    leading: Annotated[Size | None, About("from line to line of it; the unit of all vertical space")] = None
    lead: Annotated[Size | None, About("the bottom line")] = None
    lead_leading: Annotated[Size | None, About("from line to line of it")] = None
    small: Annotated[Size | None, About("notes, headers, footers")] = None
    small_leading: Annotated[Size | None, About("from line to line of them")] = None
    table: Annotated[Size | None, About("tables and captions")] = None
    table_leading: Annotated[Size | None, About("from line to line of them")] = None
    crowded: Annotated[Size | None, About("the least size in a table with too many columns for the page")] = None
    headings: Annotated[tuple[Size, ...], About("headings, from the first level to the fourth at most")] = ()
    heading_leadings: Annotated[tuple[Size, ...], About("from line to line of them")] = ()
    figure: Annotated[Size | None, About("key figures")] = None
    figure_leading: Annotated[Size | None, About("from line to line of them")] = None
    title: Annotated[Size | None, About("the title")] = None
    title_leading: Annotated[Size | None, About("from line to line of it")] = None
    subtitle: Annotated[Size | None, About("the subtitle")] = None
    subtitle_leading: Annotated[Size | None, About("from line to line of it")] = None
    marking: Annotated[Size | None, About("the handling marking; TLP 2.0 asks for 12 points at least")] = None


class BoxKeys(Struct, frozen=True, kw_only=True):
    """One kind of box."""

    ground: Annotated[Tone | None, About("the colour behind it, by its name in 'colours'")] = None
    edge: Annotated[Tone | None, About("the colour of its edge and label, by its name in 'colours'")] = None
    weight: Annotated[Size | None, About("how heavy its edge is, in points")] = None
    air: Annotated[Size | None, About("above and below its text, in points")] = None
    lead: Annotated[bool | None, About("whether its text is set larger, as the bottom line's")] = None


class BoxesKeys(Struct, frozen=True, kw_only=True):
    """The boxes that set text apart."""

    shape: Annotated[BoxShape | None, About("a bar where lines begin, a frame all round, or a band along the top")] = (
        None
    )
    side: Annotated[Size | None, About("from their edges to their text, in points")] = None
    bottom_line: Annotated[BoxKeys | None, About("the bottom line")] = None
    key_points: Annotated[BoxKeys | None, About("the key points")] = None
    decision: Annotated[BoxKeys | None, About("decisions")] = None
    warning: Annotated[BoxKeys | None, About("warnings")] = None
    plain: Annotated[BoxKeys | None, About("all others")] = None


class TitleBlockKeys(Struct, frozen=True, kw_only=True):
    """The head of page one."""

    layout: Annotated[OpeningLayout | None, About("what is drawn at the title, and where it stands")] = None
    bold: Annotated[bool | None, About("whether the title is bold")] = None
    colour: Annotated[Tone | None, About("the title's colour, by its name in 'colours'", also=("color",))] = None
    subtitle: Annotated[Tone | None, About("the subtitle's colour, by its name in 'colours'; by default 'ink'")] = None


class HeadingKeys(Struct, frozen=True, kw_only=True):
    """Headings."""

    numbered: Annotated[bool | None, About("whether they are numbered: 1, 1.1, 1.1.1")] = None
    rule: Annotated[HeadingRule | None, About("a rule at those of the first level")] = None
    colour: Annotated[Tone | None, About("their colour, by its name in 'colours'", also=("color",))] = None
    lower: Annotated[Tone | None, About("that of the second and third level; by default as 'colour'")] = None


class TableKeys(Struct, frozen=True, kw_only=True):
    """Tables."""

    head: Annotated[
        TableHead | None, About("the row of headers between rules, or on a ground of 'table_head_ground'")
    ] = None
    rows: Annotated[Rows | None, About("every second row on a ground, or fine lines between rows")] = None
    captions: Annotated[
        Tone | None, About("the colour of captions, of figures too, by its name in 'colours'; by default 'ink'")
    ] = None


class FurnitureKeys(Struct, frozen=True, kw_only=True):
    """What every page carries."""

    page_number: Annotated[LabelPlace | None, About("at the end of the footer, on its middle, or at its start")] = None
    rule: Annotated[bool | None, About("whether a fine rule stands over the footer")] = None


class ThemeKeys(Struct, frozen=True, kw_only=True):
    """Every key of a theme file."""

    name: Annotated[Plain, About("what the theme is called; by default as its file is")] = ""
    about: Annotated[Plain, About("one line for those who choose")] = ""
    extends: Annotated[Plain, About("the theme that this one differs from: a name, or a file beside it")] = "institute"
    page: Annotated[PageKeys | None, About("the paper")] = None
    fonts: Annotated[FontKeys | None, About("the families of type")] = None
    colours: Annotated[ColourKeys | None, About("the colours", also=("colors",))] = None
    sizes: Annotated[SizeKeys | None, About("sizes and leadings in points")] = None
    title_block: Annotated[TitleBlockKeys | None, About("the head of page one")] = None
    headings: Annotated[HeadingKeys | None, About("headings")] = None
    tables: Annotated[TableKeys | None, About("tables")] = None
    boxes: Annotated[BoxesKeys | None, About("the boxes that set text apart")] = None
    furniture: Annotated[FurnitureKeys | None, About("what every page carries")] = None
    logo: Annotated[Picture | None, About("a picture beside the theme, for papers that have none of their own")] = None
    template_docx: Annotated[
        Annotated[WordFile, Kind("file")] | None,
        About("a Word file beside the theme, which Word files are written into"),
    ] = None


PARTS = (
    PageKeys, MarginKeys, FontKeys, FamilyKeys, ColourKeys, SizeKeys, TitleBlockKeys, HeadingKeys, TableKeys, BoxesKeys,
    BoxKeys, FurnitureKeys,
)  # fmt: skip
"""The maps within a theme file, in the order in which they are met."""
