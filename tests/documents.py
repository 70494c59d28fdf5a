"""Documents to try a backend on: one that holds every node and flag, a tiny one, an Arabic one, a long table."""

from __future__ import annotations

import datetime
from functools import lru_cache
from io import BytesIO
from typing import Literal

from msgspec.structs import replace
from PIL import Image as Picture
from PIL import ImageDraw

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
    Furniture,
    Group,
    Heading,
    Image,
    Inline,
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
    rectangle,
)

LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsversammlungsprotokoll"
ARABIC = "تعتزم الوزارة استبدال أنابيب الرصاص في 412 مدرسة قبل نهاية عام 2029."
GREEK = "Η έκθεση της επιτροπής δημοσιεύθηκε τον Μάιο."
CYRILLIC = "Министерство поддерживает замену труб в школах."
ACCENTED = "Český úřad, łódzka szkoła, Öl für Århus, façade naïve, Şişli, Þingvellir, œuvre, ğ."
SPECIALS = "<b>bold?</b> & \"quoted\" 'single' (round) \\backslash\\ %s {page} ]]> &amp; #1 $x_2$ <!-- no -->"
CALLOUTS: tuple[tuple[CalloutKind, str], ...] = (
    ("note", "Method"),
    ("warning", "Caution"),
    ("judgement", "Judgement"),
    ("decision", "Decision sought"),
    ("example", "Lesson from Trondheim"),
)


@lru_cache(maxsize=8)
def picture(media_type: Literal["image/png", "image/jpeg"], width: int = 320, height: int = 180) -> Image:
    """A drawn picture of the size in pixels, at 144 dots an inch."""
    canvas = Picture.new("RGB", (width, height), "#EEF2F7")
    pen = ImageDraw.Draw(canvas)
    for bar in range(5):
        left = width * (2 * bar + 1) // 11
        pen.rectangle((left, height * (6 - bar) // 8, left + width // 11, height), fill="#1F3F6B")
    held = BytesIO()
    canvas.save(held, "PNG" if media_type == "image/png" else "JPEG")
    return Image(held.getvalue(), media_type, width, height, 144.0)


@lru_cache(maxsize=1)
def chart() -> Drawing:
    """A drawn chart with every primitive: bars, axes, turned and mixed labels, a faded group, a clipped picture."""
    axes = chain([(50, 20), (50, 150), (320, 150)])
    disc = ellipse(90, 25, 30, 15)
    lens = Outline(segments=ellipse(0, 0, 20, 10), fill=Fill("#8A3B12", even_odd=True))
    mixed = (run("Pb"), run("2+", size=6, rise=3), run(" in schools", bold=True))
    return Drawing(
        360,
        200,
        (
            *map(_bar, range(5), (20, 60, 90, 120, 40)),
            Outline(segments=axes, stroke=Stroke(colour="#5A626B", join="round")),
            Outline(segments=chain([(50, 70), (320, 70)]), stroke=Stroke(colour="#8A3B12", dash=(4, 2), cap="round")),
            *(text(77 + year * 50, 164, f"{2021 + year}", anchor="middle") for year in range(5)),
            replace(text(20, 85, "Lead in water, µg/l", anchor="middle"), rotation=-90.0),
            Label(x=180, y=190, anchor="middle", runs=mixed),
            text(340, 40, "A label that is too long for where it stands"),
            Group(primitives=(lens, text(0, 3, "Limit")), transform=(1.5, 0, 0, 1.5, 250, 40), opacity=0.5),
            Group(primitives=(Raster(picture("image/png", 60, 30), 60, 10, 60, 30),), clip=Clip(disc)),
        ),
    )


def text(x: float, y: float, said: str, colour: str = "#1B1F24", anchor: TextAnchor = "start") -> Label:
    """A label of one run."""
    return Label(x=x, y=y, runs=(run(said, colour=colour),), anchor=anchor)


def run(said: str, size: float = 9.0, colour: str = "#1B1F24", rise: float = 0.0, bold: bool = False) -> Run:
    """A stretch of a label."""
    return Run(text=said, size=size, colour=colour, rise=rise, bold=bold)


def _bar(index: int, height: float) -> Outline:
    inside = rectangle(60 + index * 50, 150 - height, 34, height, 3, 3)
    fill = Fill("#1F3F6B", 1 - 0.15 * index)
    return Outline(segments=inside, fill=fill, stroke=Stroke(colour="#C9CFD6", width=0.5))


def minimal() -> Document:
    """A title and one sentence."""
    return Document(
        properties=Properties(title="A short note", language="en"),
        furniture=Furniture(title="A short note"),
        title_block=TitleBlock(title="A short note"),
        body=(say("One sentence is enough."),),
    )


def kitchen_sink(*, cover: bool = False) -> Document:
    """A realistic paper that uses every node, role, flag and inline there is."""
    return Document(
        properties=_properties(),
        furniture=_furniture(),
        title_block=_title_block(),
        body=(*_opening(), *_text(), *_tables(), *_figures(), *_numbers(), *_boxes(), *_ending()),
        cover=cover,
        record=_record(),
    )


def rtl() -> Document:
    """An Arabic paper, set from right to left, with its title on a cover."""
    return Document(
        properties=Properties(title="أنابيب المياه في المدارس", language="ar", direction="rtl"),
        furniture=Furniture(
            title="أنابيب المياه في المدارس",
            status="مسودة",
            marking=Marking("TLP:GREEN", "#33FF00", "#000000", "right"),
            page_label="صفحة {page} من {pages}",
            continued="تابع",
        ),
        title_block=TitleBlock(
            title="أنابيب المياه في المدارس",
            organisation="وزارة التعليم",
            kind="مذكرة",
            facts=("12 مايو 2026", "للقرار"),
        ),
        body=_arabic(),
        cover=True,
    )


def long_table(rows: int) -> Document:
    """A table of so many rows: three columns, one of them prose that wraps."""
    table = Table(
        columns=(Column(("School",)), Column(("Pipes, m",), "decimal"), Column(("What is to be done",), width=0.5)),
        rows=tuple(map(_school, range(1, rows + 1))),
        caption=Caption("Table", "1", ("Every school that was surveyed",)),
        anchor="schools",
    )
    base = minimal()
    return Document(
        properties=base.properties,
        furniture=base.furniture,
        title_block=base.title_block,
        body=(say("See ", Reference("school-1", ("the first school",)), "."), table, say("The table ends here.")),
    )


def say(*content: Inline) -> Paragraph:
    """A body paragraph."""
    return Paragraph(content)


def detail(*content: Inline) -> Paragraph:
    """A paragraph of the smaller kind."""
    return Paragraph(content, "detail")


def cell(*content: Inline) -> Cell:
    """A table cell of one paragraph."""
    return (say(*content),)


def row(*texts: str, anchor: str = "") -> Row:
    """A table row of plain texts; an empty text is an empty cell."""
    return Row(tuple(cell(text) if text else () for text in texts), anchor)


def floating() -> Document:
    """Figures for which there is no room where they stand, among text, lists and headings."""
    words = "The ministry measures the water of every school once a year and publishes what it finds. "
    filler = [say(f"Paragraph {number} begins. {words * 5}") for number in range(20)]
    figures = [
        Figure(picture("image/png"), "Bars", Caption("Figure", str(number), (f"Picture {number} of bars",)), width=1.0)
        for number in range(1, 7)
    ]
    points = ListBlock(tuple((say(f"Point {number}. {words}"),) for number in range(4)))
    return replace(
        minimal(),
        body=(
            *(Heading(1, ("One",)), *filler[:5], figures[0], *filler[5:8], figures[1], points, figures[2]),
            *(say("It shows:"), figures[3], *filler[8:10], Heading(2, ("Two",)), *filler[10:12], figures[4]),
            *(say("A short text."), Heading(1, ("Three",)), *filler[12:16], figures[5]),
        ),
    )


def _properties() -> Properties:
    return Properties(
        title="Replacing lead water pipes in public schools",
        language="en-GB",
        authors=("Ingrid Ås", "Desk for Public Health & Works"),
        subject="Lead in drinking water <schools>",
        keywords=("lead", "water", "schools (public)"),
        date=datetime.date(2026, 5, 12),
    )


def _record() -> tuple[Field, ...]:
    return (
        Field("Replacing lead water pipes in public schools", "title", "Title"),
        Field("Institute for Public Works", "organisation", "Organisation"),
        Field("Ingrid Ås", "author", "Author"),
        Field("TLP:AMBER", "marking", "Marking"),
        Field("Embargoed until 14 May 2026, 06:00 UTC.", "embargo", "Embargo"),
        Field("12 May 2026", "date", "Date", date=datetime.date(2026, 5, 12), pattern="d MMMM yyyy"),
    )


def _furniture() -> Furniture:
    return Furniture(
        title="Lead pipes in schools",
        detail="12 May 2026 · PH-2026/17",
        status="DRAFT",
        notices=("Embargoed until 14 May 2026, 06:00 UTC.", "Copy 3 of 12"),
        marking=Marking("TLP:AMBER", "#FFC000", "#000000", "right"),
        page_label="Page {page} of {pages}",
        continued="continued",
    )


def _title_block() -> TitleBlock:
    return TitleBlock(
        title="Replacing lead water pipes in public schools",
        organisation="Institute for Public Works",
        kind="Policy brief",
        subtitle="What it costs, who pays, and why the cheapest option is not the slowest",
        facts=("12 May 2026", "Ingrid Ås", "For decision", "PH-2026/17", "Version 1.10"),
        notices=("DRAFT: not for onward circulation.", "Embargoed until 14 May 2026, 06:00 UTC."),
        logo=picture("image/png", 160, 60),
    )


def _opening() -> Blocks:
    by = Field("1 June 2026", "by", "By", date=datetime.date(2026, 6, 1), pattern="d MMMM yyyy")
    status = Field("In progress", "status", "Status", ("Proposed", "In progress", "Done"))
    first = say("Fund full replacement in ", Strong(("412 schools",)), " by 2029: it costs €38.4 million once.")
    points = ListBlock(
        (
            (say(Strong(("Risk.",)), " Filters fail within 18 months in half the schools measured."),),
            (say("Cost: replacement is cheaper than filters from year six on."),),
        )
    )
    return (
        Callout(
            "bottom-line",
            ("Bottom line",),
            (
                first,
                say("Begin with the 96 schools that exceed 10 µg/l."),
                say("Begun by ", by, "; it is ", status, "."),
            ),
        ),
        Callout("key-points", ("Key points",), (points,)),
        Contents("Contents", 2),
    )


def _text() -> Blocks:
    return (
        Heading(1, ("The problem",), "problem", "1"),
        say(
            *("Lead leaches from old pipes when water stands", Note(("Measured after six hours without flow.",), 1)),
            *("; ", Emphasis(("first-draw samples",)), " show it best. See ", Reference("costs", ("Table 1",)), ", "),
            *(Reference("problem", ("section 1",)), " and ", Reference("src-1", ("[1]",)), "."),
        ),
        say(
            *(
                "Pb",
                Superscript(("2+",)),
                " in H",
                Subscript(("2",)),
                "O is read with ",
                Code("read --unit=µg/l <file>"),
            ),
            *("; ", Strong(("both ", Emphasis(("strong and stressed",)), " text")), " nests. Write to "),
            *(Link("mailto:desk@example.org", ("the desk",)), " or see "),
            *(Link("https://example.org/lead?a=1&b=(2)", ("the ", Emphasis(("full",)), " survey")), "."),
        ),
        Heading(2, ("Scripts and signs",), "scripts", "1.1"),
        say(ACCENTED, LineBreak(), GREEK, LineBreak(), CYRILLIC, Note((f"In Arabic: {ARABIC}",), 2)),
        say("The ministry writes: ", ARABIC, " This was confirmed."),
        say(
            "Specials ",
            SPECIALS,
            " survive; 12\u00a0000\u00a0m² keeps its spaces, and hy\u00adphen\u00adation its hints.",
        ),
        say(f"A word longer than the line: {LONG_WORD}; an efficient office, a file, a flow — “quoted” … 5–7 %."),
        Heading(3, ("Nested lists",), "", "1.1.1"),
        *_lists(),
        Heading(4, ("A heading of the fourth level",), "fourth", "1.1.1.1"),
        say("Text beneath the deepest heading."),
    )


def _lists() -> Blocks:
    deepest = ListBlock(((say("Third level, with a note", Note(("A note inside a list.",), 3)),),))
    inner = ListBlock(((say("Second level, bulleted."), deepest), (say("Second level, again."),)))
    steps = ((say("Survey the site."), say("A second paragraph of the same item."), inner), (say("Tender the work."),))
    return (
        ListBlock(((say("Plain bullet."),), (say("Bullet with numbers."), ListBlock(steps, ordered=True)))),
        ListBlock((*steps[1:], (say("Inspect and close."),)), ordered=True, start=4),
        ListBlock(((say("A box to tick."),), (say("A second box."),)), boxes=True),
        ListBlock(((say(Strong(("A question?",))), say("Its answer.")),), ordered=True),
    )


def _tables() -> Blocks:
    return (
        Heading(1, ("What it costs",), "money", "2"),
        _costs(),
        PageBreak(),
        Heading(2, ("Who gains and who loses",), "actors", "2.1"),
        _actors(),
        _plain_table(),
    )


def _costs() -> Table:
    aligns: tuple[Align, ...] = ("left", "center", "decimal", "right")
    titles = ("Option", "Years", "Cost, € million", "Schools")
    noted = Row((cell("Replacement", Note(("Includes asphalt and dust control.",), 5)), *_costs_row()), "option-b")
    return Table(
        columns=tuple(Column((title,), align) for title, align in zip(titles, aligns, strict=True)),
        rows=(row("Filters", "10", "1,204.5", "412", anchor="option-a"), noted, row("Total", "", "1,242.90", "824")),
        caption=Caption("Table", "1", ("Cost of the ", Emphasis(("two",)), " options", Note(("At 2025 prices.",), 4))),
        anchor="costs",
        note=("Source: survey of 2025; ", Strong(("rounded",)), "."),
        total=True,
    )


def _costs_row() -> tuple[Cell, ...]:
    return cell("3"), cell("38.4"), cell("412")


def _actors() -> Table:
    ways = ListBlock(((say("Talk to the unions early."),), (say("Publish every sample."),)))
    numbered = ListBlock(((say("Call."),), (say("Write."),)), ordered=True, start=3)
    long = "Loses its filter contracts but wins the civil works, provided that tenders are split by district. " * 5
    return Table(
        columns=(Column(("Stakeholder",), width=0.25), Column(("Interest and impact",)), Column(("Engagement",))),
        rows=(
            Row((cell("Parents"), (say("Safe water."), detail(Strong(("Impact:",)), " high.")), (ways,)), "parents"),
            Row((cell("Contractors"), cell(long.strip()), (say("Two steps:"), numbered)), "contractors"),
        ),
        caption=Caption("Table", "2", ("Stakeholders and how to reach them",)),
        anchor="stakeholders",
        landscape=True,
    )


def _plain_table() -> Table:
    rows = (row("Lead", "10 µg/l"), row("Copper", "2 mg/l"), row("−0.5", "(3.25)"))
    return Table(
        columns=(Column(("Substance",)), Column(("Limit",), "decimal", 0.3)),
        rows=rows,
        caption=Caption("Table", "3"),
        row_header=False,
    )


def _figures() -> Blocks:
    shown = ("Schools above the limit", Note(("Each bar is a year.",), 6), ", 2021–2025")
    return (
        Heading(1, ("Figures",), "", "3"),
        Figure(picture("image/png"), "Bars that fall from year to year", Caption("Figure", "1", shown), "bars", 0.6),
        Figure(picture("image/jpeg"), "A photograph of a pipe & tap", Caption("Figure", "2")),
        Figure(chart(), "Bars that rise until 2024", Caption("Figure", "3", ("Lead, by year",)), "chart"),
        say("See ", Reference("bars", ("Figure 1",)), " and ", Reference("contractors", ("the contractors",)), "."),
    )


def _numbers() -> Blocks:
    figures = (
        KeyFigure(("1,640",), ("schools with lead above the limit",), ("−12 % since 2021",)),
        KeyFigure(("€\u00a038.4\u00a0million",), ("to replace every riser", Note(("At 2025 prices.",), 7)), ("+2.1",)),
        KeyFigure(("96",), ("schools that cannot wait",)),
        KeyFigure(("5",), ("districts without a laboratory",), ("unchanged",)),
        KeyFigure(("H", Subscript(("2",)), "O"), ("is all that should run",), ()),
    )
    return KeyFigures(figures, ("The survey in ", Emphasis(("five",)), " numbers")), say("Numbers end here.")


def _boxes() -> Blocks:
    boxes: tuple[Block, ...] = tuple(
        Callout(kind, (title,), (say(f"Text of the {kind} box."), ListBlock(((say(f"A point on {kind}."),),))))
        for kind, title in CALLOUTS
    )
    quote = Quote(
        (say("We drank it for thirty years."), say("Nobody told us.")), ("A caretaker, ", Emphasis(("2024",)))
    )
    return (Heading(1, ("Boxes and quotes",), "", "4"), *boxes, quote, Quote((say("No name given."),)))


def _ending() -> Blocks:
    url = Link("https://example.org/survey", ("example.org/survey",))
    sources = Entries(
        (
            Entry("[1]", ("Public Works Survey, 2025, ", url, "."), "src-1"),
            Entry("[2]", ("Standing Water and Lead, ", Emphasis(("Journal of Plumbing",)), ", 12(3)."), "src-2"),
        )
    )
    acronyms = Entries((Entry("µg/l", ("micrograms a litre",)), Entry("PH", ("Public Health",))))
    return (
        PageBreak(),
        Heading(1, ("Sources",), "sources"),
        sources,
        Heading(1, ("Acronyms",), "acronyms", "Appendix A"),
        acronyms,
    )


def _arabic() -> Blocks:
    table = Table(
        columns=(Column(("المدرسة",)), Column(("التكلفة",), "decimal")),
        rows=(row("مدرسة النور", "12.5"), row("School No. 7", "3.25"), row("المجموع", "15.75")),
        caption=Caption("جدول", "1", ("التكلفة لكل مدرسة",)),
        anchor="table",
        total=True,
    )
    points = ListBlock(((say("النقطة الأولى."),), (say("النقطة الثانية (مهمة)."),)), ordered=True)
    return (
        Heading(1, ("المشكلة",), "problem", "1"),
        say(ARABIC, Note(("قيست العينات بعد ست ساعات.",), 1), " وتقول منظمة WHO إن الحد هو 10 µg/l في الماء."),
        points,
        table,
        Callout(
            "bottom-line", ("الخلاصة",), (say("التمويل الكامل قبل عام 2029. انظر ", Reference("table", ("جدول 1",))),)
        ),
        Quote((say("شربنا منه ثلاثين عاما."),), ("حارس المدرسة",)),
    )


def _school(number: int) -> Row:
    work = f"Replace the risers of building {number}, flush for a day and sample again before pupils return."
    return row(f"School {number}", f"{number * 7.25:.2f}", work, anchor=f"school-{number}")
