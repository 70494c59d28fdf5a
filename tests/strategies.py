"""Hypothesis strategies for documents that hold every invariant compose promises, small enough to render quickly."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any, get_args

from hypothesis import assume
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from msgspec import Struct
from msgspec.structs import asdict, replace

import charted
from briefgen.document import (
    Align,
    Block,
    Blocks,
    Callout,
    CalloutKind,
    Caption,
    Cell,
    Clip,
    Code,
    Column,
    Contents,
    Document,
    Drawing,
    Emphasis,
    Entries,
    Entry,
    Field,
    Figure,
    Fill,
    FontRole,
    Furniture,
    Group,
    Heading,
    Image,
    Inline,
    Inlines,
    KeyFigure,
    KeyFigures,
    Label,
    LineBreak,
    Link,
    ListBlock,
    Marking,
    Note,
    Outline,
    PageBreak,
    Paragraph,
    Picture,
    Point,
    Properties,
    Quote,
    Raster,
    Reference,
    Row,
    Run,
    Stroke,
    Strong,
    Subscript,
    Superscript,
    Table,
    TextAnchor,
    TitleBlock,
    chain,
    ellipse,
    labels,
)
from documents import chart, picture

ALPHABETS = {
    "latin": "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "accented": "àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿßÀÉÎÕÜØÅčďěłńőřśşťůžğıİŁŐŠŽŒœ",
    "greek": "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώΑΒΓΔΩ",
    "cyrillic": "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєАБВГДЯ",
    "arabic": "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآءئؤ",
    "digits": "0123456789",
}
PUNCTUATION = [
    "—",
    "–",
    "(a)",
    "[1]",
    "%",
    "50 %",
    "“so”",
    "‘so’",
    "…",
    "!",
    "?",
    ";",
    "/",
    "€",
    "§ 3",
    "½",
    "m²",
    "·",
    "-",
]
LIKE_MARKUP = [
    "<b>",
    "</w:t>",
    "&amp;",
    "&",
    "<",
    ">",
    '"',
    "'",
    "]]>",
    "\\(",
    "()",
    "\\",
    "%s",
    "{page}",
    "${x}",
    "**",
    "`",
]
LIKE_MARKUP += [
    "-1.5",
    "1,000.25",
    "#1",
    "_x_",
    "@a",
    "<!--",
    "efficient",
    "office",
    "co\u00adop",
    "12\u00a0kg",
    "a" * 60,
]


def words() -> SearchStrategy[str]:
    """A word of one script, or a piece that a format could stumble over."""
    plain_words = [st.text(alphabet, min_size=1, max_size=9) for alphabet in ALPHABETS.values()]
    return st.one_of(*plain_words, st.sampled_from(PUNCTUATION), st.sampled_from(LIKE_MARKUP))


def texts(most: int = 5) -> SearchStrategy[str]:
    """Words with single spaces between them."""
    return st.lists(words(), min_size=1, max_size=most).map(" ".join)


def marked(least: int = 1) -> SearchStrategy[Inlines]:
    """Inlines without footnotes, links or references, as they stand in headings, links and notes."""
    piece = st.one_of(texts(), texts(), texts(3).map(Code), texts(3).map(lambda text: Strong((text,))))
    return st.lists(st.one_of(piece, _nested(piece)), min_size=least, max_size=2).map(_spaced)


def prose() -> SearchStrategy[Inlines]:
    """Inlines of every kind; notes are not numbered, references have no target yet."""
    link = st.builds(
        Link, st.sampled_from(["https://example.org/?a=1&b=(2)", "mailto:a@example.org", "tel:+47"]), marked()
    )
    note = st.builds(Note, marked())
    reference = st.builds(Reference, st.just(""), marked())
    piece = st.one_of(texts(), texts(), marked().map(Emphasis), link, note, reference, st.just(LineBreak()))
    return st.lists(st.one_of(piece, fields()), min_size=1, max_size=4).map(_spaced)


def fields() -> SearchStrategy[Field]:
    """Values that are kept up to date: one of several, a date, or any text."""
    date = st.sampled_from([None, datetime.date(2026, 5, 12)])
    choices = st.lists(texts(2), max_size=3).map(tuple)
    return st.builds(Field, texts(3), st.just("status"), texts(2), choices, date, st.just("d MMMM yyyy"))


def _nested(piece: SearchStrategy[Inline]) -> SearchStrategy[Inline]:
    kinds: list[Callable[[Inlines], Inline]] = [Strong, Emphasis, Superscript, Subscript]
    held = st.lists(piece, min_size=1, max_size=2).map(_spaced)
    return st.builds(lambda kind, content: kind(content), st.sampled_from(kinds), held)


def _spaced(pieces: list[Inline]) -> Inlines:
    """The pieces with spaces between them, begun by a word: no line begins or ends with a break."""
    first: Inlines = ("So",) if not pieces or isinstance(pieces[0], LineBreak | Note) else ()
    last: Inlines = ("end.",) if pieces and isinstance(pieces[-1], LineBreak) else ()
    spaced = [part for piece in (*first, *pieces, *last) for part in (piece, " ")]
    return tuple(spaced[:-1])


def paragraphs() -> SearchStrategy[Paragraph]:
    """Running text, now and then of the smaller kind."""
    return st.builds(Paragraph, prose(), st.sampled_from(["body", "body", "detail"]))


def lists(depth: int = 2) -> SearchStrategy[ListBlock]:
    """Lists of paragraphs, nested down to `depth`."""
    block: SearchStrategy[Block] = paragraphs()
    more = st.one_of(block, lists(depth - 1)) if depth else block
    item = st.builds(lambda first, rest: (first, *rest), block, st.lists(more, max_size=1))
    items = st.lists(item, min_size=1, max_size=2).map(tuple)
    return st.builds(
        ListBlock, items, st.booleans(), st.sampled_from([1, 1, 3, 98]), st.sampled_from([False] * 3 + [True])
    )


def captions(label: str) -> SearchStrategy[Caption]:
    """A caption whose number is set later; its text may be missing."""
    return st.builds(Caption, st.just(label), st.just("0"), st.one_of(st.just(()), prose()))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """A table whose rows all have as many cells as it has columns."""
    count = draw(st.integers(1, 4))
    groups = st.sampled_from(["", "Budget", "Actual & forecast"] if draw(st.booleans()) else [""])
    column = st.builds(
        Column, marked(), st.sampled_from(get_args(Align)), st.sampled_from([None, None, 0.1, 0.4]), groups
    )
    cells = st.lists(_cells(), min_size=count, max_size=count).map(tuple)
    return Table(
        columns=tuple(draw(st.lists(column, min_size=count, max_size=count))),
        rows=tuple(draw(st.lists(st.builds(Row, cells, _anchors()), min_size=1, max_size=4))),
        caption=draw(captions("Table")),
        anchor=draw(_anchors()),
        note=draw(st.one_of(st.just(()), marked())),
        row_header=draw(st.booleans()),
        total=draw(st.booleans()),
        landscape=draw(st.sampled_from([False, False, True])),
    )


def _cells() -> SearchStrategy[Cell]:
    number = st.decimals(-5000, 5000, places=2).map(lambda number: (Paragraph((f"{number:,}",)),))
    several = st.lists(st.one_of(paragraphs(), lists(0)), max_size=2).map(tuple)
    return st.one_of(texts(3).map(lambda text: (Paragraph((text,)),)), number, several)


def figures() -> SearchStrategy[Figure]:
    """A small or a large picture, or a drawing."""
    sizes = [(8, 8), (320, 180), (900, 1400)]
    image: SearchStrategy[Picture] = st.builds(
        lambda kind, size: picture(kind, *size), st.sampled_from(["image/png", "image/jpeg"]), st.sampled_from(sizes)
    )
    drawn = st.sampled_from([charted.chart(name) for name in charted.PLOTS])
    shown = st.one_of(image, drawings(), drawn)
    return st.builds(
        lambda *held: Figure(*held),
        shown,
        texts(),
        captions("Figure"),
        _anchors(),
        st.sampled_from([None, 0.3, 1.0]),
        st.booleans(),
    )


def key_figures() -> SearchStrategy[KeyFigures]:
    """One to six numbers; some values are long, some have no change."""
    value = st.one_of(st.sampled_from(["17", "−3.5 %", "€ 1.2 billion"]).map(lambda text: (text,)), marked())
    nothing = st.just(())
    figure = st.builds(KeyFigure, value, prose(), st.one_of(nothing, marked()))
    return st.builds(KeyFigures, st.lists(figure, min_size=1, max_size=6).map(tuple), st.one_of(nothing, marked()))


@st.composite
def drawings(draw: st.DrawFn) -> Drawing:
    """A drawing of every primitive; the point of each label lies within it."""
    width, height = draw(st.sampled_from([(40.0, 300.0), (160.0, 90.0), (700.0, 400.0)]))
    inside = st.tuples(st.floats(0, width), st.floats(0, height))
    primitives = st.one_of(_outlines(inside), _labels(inside), _rasters(inside))
    fade, clip = st.sampled_from([1.0, 0.4]), st.one_of(st.none(), st.just(Clip(ellipse(0, 0, width, height), True)))
    group = st.builds(
        lambda held, opacity, clip: Group(primitives=tuple(held), opacity=opacity, clip=clip),
        st.lists(primitives, max_size=3), fade, clip,
    )  # fmt: skip
    halved = group.map(lambda one: Group(primitives=(one,), transform=(0.5, 0, 0, 0.5, 0, 0)))
    held = draw(st.lists(st.one_of(primitives, group, halved), max_size=5))
    said = [label.text for label in labels(tuple(held))]
    assume(len(set(said)) == len(said))  # words drawn twice at one place are one to PDFium, as some embolden so
    return Drawing(width, height, tuple(held))


def _outlines(inside: SearchStrategy[Point]) -> SearchStrategy[Outline]:
    chains = st.lists(inside, min_size=1, max_size=5).flatmap(
        lambda points: st.booleans().map(lambda closed: chain(points, closed))
    )
    round_ones = st.builds(lambda at, radii: ellipse(*at, *radii), inside, inside)
    opacity, colours = st.sampled_from([1.0, 0.5]), st.sampled_from(["#000000", "#1F3F6B", "#FFAA88"])
    fill = st.builds(Fill, colours, opacity, st.booleans())
    stroke = st.builds(
        Stroke,
        colour=colours,
        width=st.sampled_from([0.25, 1, 12.5]),
        opacity=opacity,
        dash=st.sampled_from([(), (3.0, 2.0)]),
        cap=st.sampled_from(["butt", "round", "square"]),
        join=st.sampled_from(["miter", "round", "bevel"]),
    )
    segments = st.one_of(chains, round_ones)
    return st.builds(Outline, segments=segments, fill=st.one_of(st.none(), fill), stroke=st.one_of(st.none(), stroke))


def _labels(inside: SearchStrategy[Point]) -> SearchStrategy[Label]:
    runs = st.builds(
        Run,
        text=texts(3),
        size=st.sampled_from([5.0, 9.0, 24.0]),
        colour=st.just("#1B1F24"),
        family=st.sampled_from(get_args(FontRole)),
        bold=st.booleans(),
        italic=st.booleans(),
        rise=st.sampled_from([0.0, 0.0, 3.0]),
    )
    return st.builds(
        lambda at, runs, **said: Label(x=at[0], y=at[1], runs=tuple(runs), **said),
        inside,
        st.lists(runs, min_size=1, max_size=2),
        anchor=st.sampled_from(get_args(TextAnchor)),
        rotation=st.sampled_from([0.0, 0.0, -90.0, 30.0]),
        opacity=st.sampled_from([1.0, 0.5]),
        room=st.sampled_from([None, None, 20.0]),
    )


def _rasters(inside: SearchStrategy[Point]) -> SearchStrategy[Raster]:
    return st.builds(lambda at: Raster(picture("image/png", 8, 8), at[0], at[1], 20.0, 10.0), inside)


def entries() -> SearchStrategy[Entries]:
    """A reference list."""
    return st.builds(
        Entries, st.lists(st.builds(Entry, texts(2), marked(), _anchors()), min_size=1, max_size=3).map(tuple)
    )


def blocks() -> SearchStrategy[Block]:
    """Any block; a heading's level is set later."""
    inner = st.lists(st.one_of(paragraphs(), lists(1)), min_size=1, max_size=2).map(tuple)
    heading = st.builds(
        Heading, st.integers(1, 4), marked(), _anchors(), st.sampled_from(["", "1", "2.1", "Appendix A"])
    )
    callout = st.builds(Callout, st.sampled_from(get_args(CalloutKind)), marked(), inner)
    quote = st.builds(Quote, inner, st.one_of(st.just(()), marked()))
    contents = st.builds(Contents, texts(2), st.integers(1, 3))
    return st.one_of(
        *(paragraphs(), heading, lists(), tables(), figures(), key_figures(), callout, quote, entries()),
        contents,
        st.sampled_from([PageBreak(), PageBreak(), PageBreak("landscape"), PageBreak("portrait")]),
    )


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A whole document, one to six blocks, after a heading long."""
    title, language = draw(texts(5)), draw(st.sampled_from([("en", "ltr"), ("nb", "ltr"), ("ar", "rtl")]))
    body = tuple(draw(st.lists(blocks(), min_size=1, max_size=6)))
    return Document(
        properties=Properties(
            title=title,
            language=language[0],
            direction="rtl" if language[1] == "rtl" else "ltr",
            authors=tuple(draw(st.lists(texts(2), max_size=2))),
            date=draw(st.sampled_from([None, datetime.date(2026, 5, 12)])),
        ),
        furniture=draw(_furniture(title)),
        title_block=draw(_title_blocks(title)),
        body=settled(body),
        cover=draw(st.booleans()),
        record=draw(st.lists(fields(), max_size=1).map(tuple)),
    )


def _furniture(title: str) -> SearchStrategy[Furniture]:
    align = st.sampled_from(["left", "center", "right"])
    ground = st.sampled_from([None, "#000000"])
    ink = st.just("#767676")  # stands out on white and on black
    marking = st.builds(Marking, st.sampled_from(["OFFICIAL", "TLP:RED"]), ink, ground, align)
    status = st.sampled_from(["", "DRAFT"])
    notices = st.sampled_from([(), ("Copy 3 of 12",), ("Embargoed until noon", "Copy 3 of 12")])
    return st.builds(
        Furniture, title=st.just(title), status=status, notices=notices, marking=st.one_of(st.none(), marking)
    )


def _title_blocks(title: str) -> SearchStrategy[TitleBlock]:
    maybe, several = st.one_of(st.just(""), texts(3)), st.lists(texts(3), max_size=3).map(tuple)
    logo = st.sampled_from([None, picture("image/png", 60, 30), chart()])
    return st.builds(
        TitleBlock,
        title=st.just(title),
        organisation=maybe,
        kind=maybe,
        subtitle=maybe,
        facts=several,
        notices=several,
        logo=logo,
    )


def settled(body: Blocks) -> Blocks:
    """The same with numbers, anchors and targets of one document."""
    return _Settled().body(body)


def _anchors() -> SearchStrategy[str]:
    """`set` where an anchor is to be made, else nothing."""
    return st.sampled_from(["", "set"])


class _Settled:
    """Sets what depends on the rest of the document: numbers of notes and captions, anchors, targets, levels.

    A note begins with a word of its own, so that no reader takes it for another text.
    """

    def __init__(self) -> None:
        self.level, self.counts, self.anchors = 0, {"note": 0, "anchor": 0, "Table": 0, "Figure": 0}, ["top"]

    def body(self, blocks: Blocks) -> Blocks:
        settled = tuple(map(self.value, (Heading(1, ("Top",), "top"), *blocks)))
        self.level = 0
        return tuple(map(self.aimed, settled))

    def value(self, value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(map(self.value, value))
        if not isinstance(value, Struct) or isinstance(value, Image | Drawing):
            return value
        parts = {name: self.value(part) for name, part in _in_reading_order(value)}
        return replace(value, **(parts | self.own(value)))

    def own(self, value: Any) -> dict[str, Any]:
        match value:
            case Note():
                number = self.next("note")
                return {"number": number, "content": (f"fn{number}: ", *value.content)}
            case Caption():
                return {"number": str(self.next(value.label))}
            case Heading():
                self.level = min(value.level, self.level + 1)
                return {"level": self.level, **self.anchored(value)}
            case Table() | Figure() | Entry() | Row():
                return self.anchored(value)
            case _:
                return {}

    def anchored(self, value: Any) -> dict[str, str]:
        if value.anchor == "set":
            self.anchors.append(f"anchor-{self.next('anchor')}")
            return {"anchor": self.anchors[-1]}
        return {}

    def next(self, name: str) -> int:
        self.counts[name] += 1
        return self.counts[name]

    def aimed(self, value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(map(self.aimed, value))
        if not isinstance(value, Struct) or isinstance(value, Image | Drawing):
            return value
        parts = {name: self.aimed(part) for name, part in asdict(value).items()}
        if isinstance(value, Reference):
            self.level += 1
            parts["target"] = self.anchors[self.level % len(self.anchors)]
        return replace(value, **parts)


def _in_reading_order(value: Struct) -> list[tuple[str, Any]]:
    """The fields that hold other values, a caption above first."""
    held = [(name, part) for name, part in asdict(value).items() if isinstance(part, tuple | Struct)]
    return sorted(held, key=lambda field: field[0] != "caption") if isinstance(value, Table | KeyFigures) else held
