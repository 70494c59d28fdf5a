"""What stands in a section: prose, and one class for each block an author can name."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, Struct

from briefgen.briefing.kinds import About, Identifier, Kind, Line, Names, Picture, Plain, Prose, Share
from briefgen.document import Blocks

RegisterName: TypeAlias = Literal[
    "stakeholders", "recommendations", "options", "risks", "scenarios", "judgements", "indicators", "timeline"
]
ChartKind: TypeAlias = Literal[
    "power-interest", "impact-effort", "risk-matrix", "timeline", "gantt", "bar", "column", "line", "pie", "scatter"
]
CalloutName: TypeAlias = Literal["note", "warning", "judgement", "decision", "example"]

NO_NUMBER = ("", "–", "—", "-", "n/a", "…", "..")
"""What stands in a column of numbers where there is none."""


class Text(Struct, frozen=True):
    """Prose that stands on its own."""

    content: Blocks


class Items(Struct, frozen=True, kw_only=True):
    """A bulleted or numbered list; each item is prose, perhaps with a bold lead-in and a nested list."""

    intro: Annotated[Prose, About("the sentence before the list")] = ()
    items: Annotated[Annotated[tuple[Blocks, ...], Kind("items")], About("the items")]
    ordered: bool = False


class TableColumn(Struct, frozen=True, kw_only=True):
    """A column of a table as its author describes it."""

    title: Annotated[Line, About("the header")]
    group: Annotated[Plain, About("a header above it, shared with neighbours of the same group")] = ""
    align: Annotated[Literal["left", "right", "center", "decimal"] | None, About("how its cells stand")] = None
    width: Annotated[Share | None, About("its share of the table's width, as 30%")] = None
    format: Annotated[Literal["text", "number"] | None, About("number aligns on the decimal point")] = None


class TableBlock(Struct, frozen=True, kw_only=True):
    """A table whose cells the author wrote, or whose rows come from a CSV, TSV or XLSX file beside the spec."""

    columns: Annotated[tuple[TableColumn, ...], About("headers, or maps with title, group, align, width, format")] = ()
    rows: Annotated[Annotated[tuple[tuple[Blocks, ...], ...], Kind("rows")], About("lists or maps of cells")] = ()
    data: Annotated[Plain, About("a CSV, TSV or XLSX file beside the spec")] = ""
    sheet: Annotated[Plain, About("the sheet of an XLSX file, where it has several")] = ""
    caption: Annotated[Line, About("what the table shows")] = ()
    id: Annotated[Identifier, About("its name, for {table:id}")] = ""
    note: Annotated[Line, About("a note beneath it")] = ()
    landscape: Annotated[bool, About("set it on a page turned sideways")] = False
    total: Annotated[bool, About("the last row is a total and is set off")] = False


class RegisterTable(Struct, frozen=True, kw_only=True):
    """A register's own table: which entries, in what order, which fields."""

    register: RegisterName
    columns: Annotated[tuple[str, ...], About("the fields to show, in order")] = ()
    where: Annotated[dict[str, tuple[str, ...]], About("show only entries whose field has one of these values")] = {}
    sort: Annotated[Plain, About("the field to sort by; `-field` for the largest first")] = ""
    caption: Annotated[Line, About("what the table shows")] = ()
    id: Annotated[Identifier, About("its name, for {table:id}")] = ""
    legend: Annotated[bool, About("no leaves out what explains scores, weights and words of likelihood")] = True
    entries: Annotated[tuple[int, ...] | None, About("entries written here; they join the register")] = None
    """Indices into the register of the entries written in the block; None shows the whole register."""


class CalloutBlock(Struct, frozen=True, kw_only=True):
    """A box that sets text apart."""

    kind: Annotated[CalloutName, About("what the box is for")] = "note"
    title: Annotated[Line, About("its label; by default the kind's own word")] = ()
    text: Annotated[Prose, About("what it says")]


class QuoteBlock(Struct, frozen=True, kw_only=True):
    """Somebody's own words."""

    text: Annotated[Prose, About("the words")]
    by: Annotated[Line, About("whose they are")] = ()


class ImageBlock(Struct, frozen=True, kw_only=True):
    """A picture."""

    file: Annotated[Picture, About("the picture: a PNG, JPEG or SVG file beside the spec")]
    alt: Annotated[Plain, About("what the picture shows, for readers who cannot see it"), Meta(min_length=1)]
    caption: Annotated[Line, About("the caption beneath it")] = ()
    id: Annotated[Identifier, About("its name, for {figure:id}")] = ""
    width: Annotated[Share | None, About("its share of the text width, as 60%")] = None
    float: Annotated[bool, About("no keeps it in its place, though that leave the foot of a page empty")] = True


class FigureEntry(Struct, frozen=True, kw_only=True):
    """A key number, what it counts and how it has changed."""

    value: Annotated[Line, About("the number, as it is printed: `412 million`")]
    label: Annotated[Line, About("what it counts")]
    change: Annotated[Line, About("how it has changed, with its sign: `+12 % since 2024`")] = ()


class FiguresBlock(Struct, frozen=True, kw_only=True):
    """Key numbers side by side."""

    caption: Annotated[Line, About("what the numbers are of")] = ()
    entries: Annotated[tuple[FigureEntry, ...], About("the numbers")]


class QuestionEntry(Struct, frozen=True, kw_only=True):
    """A question that may be asked, and the answer to give."""

    q: Annotated[Line, About("the question", also=("question",))]
    a: Annotated[Prose, About("the answer", also=("answer",))]


class QuestionsBlock(Struct, frozen=True, kw_only=True):
    """Questions, each in bold with its answer beneath; they are numbered, so that people can name one."""

    entries: Annotated[tuple[QuestionEntry, ...], About("the questions with their answers")]


class SignOffEntry(Struct, frozen=True, kw_only=True):
    """Somebody who signs."""

    name: Annotated[Plain, About("who signs")]
    role: Annotated[Plain, About("as what: Minister of Transport")] = ""


class DecisionBlock(Struct, frozen=True, kw_only=True):
    """The box that a decision is asked for, marked and signed in."""

    ask: Annotated[Prose, About("what is to be decided")]
    options: Annotated[
        tuple[Line, ...], About("what may be ticked; by default Approve, Do not approve and Discuss in the language")
    ] = ()
    by: Annotated[datetime.date | None, About("the day by which it must be decided")] = None
    sign_off: Annotated[
        tuple[SignOffEntry, ...], About("who signs, each on a line of their own", also=("sign-off", "signoff"))
    ] = ()


class LandscapeBlock(Struct, frozen=True, kw_only=True):
    """Content on pages turned sideways."""

    content: Annotated[Content, About("what stands on them")]


class IncludeBlock(Struct, frozen=True, kw_only=True):
    """The content of another file, in its place."""

    content: Annotated[Content, About("what the file holds")]


class ChartBlock(Struct, frozen=True, kw_only=True):
    """A drawing of a register, or of numbers in a table, in a data file or written here."""

    kind: Annotated[ChartKind, About("which drawing")]
    source: Annotated[
        Plain, About("what is drawn: a register, the id of a table, or a CSV, TSV or XLSX file", also=("from",))
    ] = ""
    sheet: Annotated[Plain, About("which sheet of an XLSX file; by default its only one")] = ""
    columns: Annotated[tuple[str, ...], About("the names of the columns, where the numbers are written here")] = ()
    rows: Annotated[tuple[tuple[str, ...], ...], About("the numbers: lists, or a map of names and numbers")] = ()
    x: Annotated[Plain, About("the column that runs along the axis; by default the first")] = ""
    y: Annotated[Names, About("the columns of numbers; by default all others that hold any")] = ()
    label: Annotated[Plain, About("scatter: the column that names the points")] = ""
    unit: Annotated[Plain, About("what the numbers count: million euros, 2025")] = ""
    highlight: Annotated[Names, About("what stands out, by name, of a line chart a line; the rest is grey")] = ()
    where: Annotated[dict[str, tuple[str, ...]], About("draw only entries whose field has one of these values")] = {}
    table: Annotated[bool | None, About("print the data in a table beneath; by default where nothing else does")] = None
    caption: Annotated[Line, About("what the chart shows: its message")] = ()
    alt: Annotated[Plain, About("what it shows, for readers who cannot see it; by default made from the data")] = ""
    id: Annotated[Identifier, About("its name, for {figure:id}")] = ""
    width: Annotated[Share | None, About("its share of the text width, as 60%")] = None
    float: Annotated[bool, About("no keeps it in its place, though that leave the foot of a page empty")] = True


class PageBreakBlock(Struct, frozen=True):
    """What follows begins on a new page."""


ContentBlock: TypeAlias = (
    Text
    | Items
    | TableBlock
    | RegisterTable
    | CalloutBlock
    | FiguresBlock
    | QuoteBlock
    | ImageBlock
    | QuestionsBlock
    | DecisionBlock
    | LandscapeBlock
    | IncludeBlock
    | ChartBlock
    | PageBreakBlock
)
Content: TypeAlias = Annotated[tuple[ContentBlock, ...], Kind("content")]
