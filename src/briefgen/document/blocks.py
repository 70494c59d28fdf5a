"""The block union: what stands on a page, one below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import Struct

from briefgen.document.drawing import Picture
from briefgen.document.inlines import Inlines

if TYPE_CHECKING:
    from briefgen.document.charts import Chart

Align: TypeAlias = Literal["left", "right", "center", "decimal"]
ParagraphRole: TypeAlias = Literal["body", "detail"]
CalloutKind: TypeAlias = Literal["bottom-line", "key-points", "note", "warning", "judgement", "decision", "example"]


class Heading(Struct, frozen=True):
    """A section's title: `level` 1 to 4, `number` as printed before it (`2.1`, `Appendix A`) or empty."""

    level: int
    content: Inlines
    anchor: str = ""
    number: str = ""


class Paragraph(Struct, frozen=True):
    """Running text; `detail` is the smaller, labelled text beneath a main one, as in a table cell."""

    content: Inlines
    role: ParagraphRole = "body"


class ListBlock(Struct, frozen=True):
    """A bulleted or numbered list; `start` is the first number of an ordered one.

    One of `boxes` has an empty box to tick before each item, and neither bullets nor numbers.
    """

    items: tuple[Blocks, ...]
    ordered: bool = False
    start: int = 1
    boxes: bool = False


class Entry(Struct, frozen=True):
    """One labelled entry of a reference list: a source, an acronym."""

    label: str
    content: Inlines
    anchor: str = ""


class Entries(Struct, frozen=True):
    """A reference list: labels hang in the margin, texts align."""

    items: tuple[Entry, ...]


class Caption(Struct, frozen=True):
    """`label` and `number` name a table or figure (`Table`, `2`); `text` says what it shows, or is empty."""

    label: str
    number: str
    text: Inlines = ()


Cell: TypeAlias = "tuple[Block, ...]"


class Column(Struct, frozen=True):
    """A column: its header, how its cells stand, and its share of the width where the author gave one.

    Neighbours with the same `group` share a header cell that says so, above their own.
    """

    title: Inlines
    align: Align = "left"
    width: float | None = None
    group: str = ""


class Row(Struct, frozen=True):
    """A row of exactly as many cells as the table has columns; `anchor` makes it a link target."""

    cells: tuple[Cell, ...]
    anchor: str = ""


class Table(Struct, frozen=True):
    """A table with a header of one row, or two where columns have groups.

    With `row_header` the first column names each row; `total` sets off the last row.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    caption: Caption
    anchor: str = ""
    note: Inlines = ()
    row_header: bool = True
    total: bool = False
    landscape: bool = False


class Figure(Struct, frozen=True):
    """A picture with its alternative text; `width` is a share of the text width (0 to 1), None for its own size.

    A chart is drawn by `briefgen.charts` in the theme's fonts; `data` holds its numbers, for formats whose readers can
    unfold a table beside a picture.

    Where pages are set, one that `floats` may stand at the head of the next page rather than leave a hole at the foot
    of this one: paragraphs and lists that follow may come before it, but no other block.
    """

    image: Picture | Chart
    alt: str
    caption: Caption
    anchor: str = ""
    width: float | None = None
    floats: bool = True
    data: Table | None = None


class KeyFigure(Struct, frozen=True):
    """A number that stands out: `value` as it is printed, what it counts, and its `change` with the sign as typed."""

    value: Inlines
    label: Inlines
    change: Inlines = ()


class KeyFigures(Struct, frozen=True):
    """Numbers side by side, read one figure after the other; `caption` stands above them, unnumbered, or is empty."""

    items: tuple[KeyFigure, ...]
    caption: Inlines = ()


class Callout(Struct, frozen=True):
    """A box that sets text apart; `title` is its printed label."""

    kind: CalloutKind
    title: Inlines
    content: Blocks


class Quote(Struct, frozen=True):
    """Somebody else's words, and whose they are."""

    content: Blocks
    attribution: Inlines = ()


class PageBreak(Struct, frozen=True):
    """What follows begins on a new page; with a `turn` pages lie so from there on, a new one where they did not.

    A heading right before pages are turned goes with what it stands over. Where pages are not set, a turn is nothing.
    """

    turn: Literal["", "landscape", "portrait"] = ""


class Contents(Struct, frozen=True):
    """A table of contents of the headings down to `depth`, with links and page numbers."""

    title: str
    depth: int = 2


Block: TypeAlias = (
    Heading | Paragraph | ListBlock | Entries | Table | Figure | KeyFigures | Callout | Quote | PageBreak | Contents
)
Blocks: TypeAlias = tuple[Block, ...]
