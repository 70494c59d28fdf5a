"""One chart of each kind, by name, and documents that hold them: small, but with what makes layout hard."""

from __future__ import annotations

import datetime

from msgspec.structs import replace

from briefgen.document import Caption, Document, Figure, Furniture, Properties, TitleBlock
from briefgen.document.charts import (
    Band,
    Bars,
    Chart,
    Event,
    Events,
    Grid,
    GridPoint,
    HeatMap,
    Lines,
    Notation,
    Pie,
    Plot,
    PointKind,
    Risk,
    Scatter,
    ScatterPoint,
    Schedule,
    Series,
    Task,
)

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
NOTATION = Notation(months=MONTHS)
KINDS = (
    PointKind("Champion", "Ch", "pentagon", "accent"),
    PointKind("Supportive", "S", "circle", "accent-light"),
    PointKind("Neutral", "N", "square", "plain"),
    PointKind("Critical", "Cr", "diamond", "warning-light"),
    PointKind("Blocker", "B", "octagon", "warning"),
)
NAMES = (
    "Federal Ministry of Transport and Digital Infrastructure", "Association of Municipal Bus Operators",
    "Chamber of Commerce", "Council of Older People", "Drivers’ union", "National Audit Office",
    "Parliamentary Committee on Transport", "European Commission", "Cyclists’ federation", "Residents of the old town",
)  # fmt: skip
D = datetime.date


def grid(points: tuple[GridPoint, ...]) -> Grid:
    """A power–interest grid."""
    return Grid(
        x_title="Level of interest",
        y_title="Power",
        low="Low",
        high="High",
        steps=5,
        quadrants=("Keep satisfied", "Manage closely", "Monitor", "Keep informed"),
        kinds=KINDS,
        points=points,
    )


def point(name: str, x: int, y: int, kind: int) -> GridPoint:
    """A stakeholder at its place."""
    return GridPoint(name, x, y, KINDS[kind].letter, kind)


def _many() -> tuple[GridPoint, ...]:
    """Forty, ten of them at one place."""
    return tuple(
        point(f"{NAMES[at % 10]} {at + 1}", 5 if at < 10 else at * 7 % 5 + 1, 5 if at < 10 else at * 3 % 5 + 1, at % 5)
        for at in range(40)
    )


def _series(name: str, *values: float | None) -> Series:
    return Series(name, values, tuple("" if value is None else f"{value:g}" for value in values))


PLOTS: dict[str, Plot] = {
    "grid": grid(tuple(point(NAMES[at], at * 3 % 5 + 1, at * 2 % 5 + 1, at % 5) for at in range(7))),
    "grid of forty": grid(_many()),
    "grid of recommendations": Grid(
        x_title="Effort",
        y_title="Impact",
        low="Low",
        high="High",
        steps=3,
        quadrants=("Quick wins", "Major projects", "Fill-ins", "Think twice"),
        lead=0,
        tagged=True,
        kinds=(PointKind("", "", "circle", "accent"),),
        points=tuple(GridPoint(f"{NAMES[at]} reports", at % 3 + 1, at // 3 + 1, f"R{at + 1}") for at in range(9)),
    ),
    "heat map": HeatMap(
        x_title="Impact",
        y_title="Likelihood",
        x_levels=("Negligible", "Minor", "Moderate", "Major", "Severe"),
        y_levels=("Rare", "Unlikely", "Possible", "Likely", "Almost certain"),
        bands=(Band("Low", 4), Band("Moderate", 9), Band("High", 14), Band("Critical", 25)),
        risks=tuple(Risk(f"RK{at + 1}", f"{NAMES[at % 10]} fails", at % 2 + 4, 4 + at % 2) for at in range(13)),
    ),
    "bars": Bars(
        categories=("Rail", "Buses and trams", "Ports and inland waterways", "Airports"),
        series=(_series("Spending", 412, 308.5, None, -12),),
        unit="Million euros, 2025",
        strong=(1,),
        names_title="What it is spent on",
    ),
    "bars of three series": Bars(
        categories=("Rail", "Buses and trams"),
        series=(_series("2015", 212, 108), _series("2020", 312, 208), _series("2025", 412, 308)),
        names_title="Field",
    ),
    "columns": Bars(
        categories=tuple(map(str, range(2018, 2026))),
        series=(_series("", 3.1, 3.4, 2.2, 2.6, 3.3, -0.4, 4.2, 4.4),),
        upright=True,
        unit="Passengers, million a year",
        strong=(7,),
        names_title="Year",
    ),
    "many columns": Bars(
        categories=tuple(map(str, range(1990, 2026))),
        series=(_series("Vehicles", *(1000 + at * 37 * (1 if at % 3 else -1) for at in range(36))),),
        upright=True,
        unit="Vehicles",
    ),
    "lines": Lines(
        labels=tuple(map(str, range(2012, 2026))),
        at=tuple(float(D(year, 1, 1).toordinal()) for year in range(2012, 2026)),
        dated=True,
        unit="Million tonnes",
        names_title="Year",
        series=(
            _series("Transport", *(160 + at for at in range(14))),
            _series("Energy", *(None if at == 5 else 380 - at * 14 for at in range(14))),
            _series("Buildings and their heating", *(171 + at / 10 for at in range(14))),
            _series("Waste", *(172 + at / 10 for at in range(14))),
        ),
    ),
    "lines with a key": Lines(
        labels=NAMES,
        at=tuple(map(float, range(10))),
        unit="Staff",
        names_title="Body",
        series=(_series("2024", *range(10)), _series("2025", *range(9, -1, -1))),
        whole=True,
    ),
    "columns with a key": Bars(
        categories=tuple(f"{NAMES[at % 10]} {at + 1}" for at in range(30)),
        series=(_series("Staff", *range(30)),),
        upright=True,
        names_title="Body",
        whole=True,
    ),
    "pie": Pie(
        names=("Central government", "Regions and municipalities", "Fares", "Advertising", "Loans", "Other"),
        values=(41, 27, 22, 5, 3, 2),
        texts=("41%", "27%", "22%", "5%", "3%", "2%"),
        unit="of all income",
        names_title="Who pays",
    ),
    "scatter": Scatter(
        x_title="Residents per hectare",
        y_title="Trips per head",
        points=tuple(ScatterPoint(name, at * 37 % 100, at * 53 % 90 + 1, at == 3) for at, name in enumerate(NAMES)),
        names_title="Body",
    ),
    "crowded scatter": Scatter(
        x_title="Residents per hectare",
        y_title="Trips per head",
        points=tuple(ScatterPoint(name, 50 + at * 9, 60 + at % 2 * 9) for at, name in enumerate(NAMES)),
    ),
    "schedule": Schedule(
        (
            Task("R1", "Buy the depot site", D(2026, 3, 1), D(2026, 6, 30), "1 March – 30 June 2026"),
            Task("R2", NAMES[0], D(2026, 6, 1), D(2026, 12, 31), "June – December 2026", (0,)),
            Task("R3", "Tender track and vehicles", D(2027, 1, 15), D(2027, 9, 30), "2027", (0, 1)),
            Task("R4", "Open the line", None, D(2027, 12, 9), "9 December 2027", (2,)),
        )
    ),
    "timeline": Events(
        (
            Event(D(2021, 10, 10), None, "10 October 2021", "Elections", "Turnout falls to 41 per cent."),
            Event(D(2022, 10, 13), D(2023, 5, 27), "13 October 2022 – 27 May 2023", f"{NAMES[0]} is reformed"),
            Event(D(2022, 11, 1), None, "1 November 2022", "Budget tabled"),
            Event(D(2022, 11, 2), None, "2 November 2022", "Budget withdrawn"),
            Event(D(2025, 11, 11), None, "11 November 2025", "Elections again"),
        )
    ),
}
ARABIC = replace(
    grid((GridPoint("وزارة النقل", 4, 5, "ص", 0), GridPoint("اتحاد السائقين", 5, 2, "ع", 1))),
    x_title="درجة الاهتمام",
    y_title="النفوذ",
    low="منخفض",
    high="مرتفع",
    quadrants=("إبقاؤهم راضين", "إدارة عن كثب", "متابعة", "إبقاؤهم مطلعين"),
    kinds=(PointKind("مناصر", "ص", "pentagon", "accent"), PointKind("معرقل", "ع", "octagon", "warning")),
)


def chart(name: str, note: str = "") -> Chart:
    """The chart of a name."""
    return Chart(plot=PLOTS[name], notation=NOTATION, note=note)


def charts() -> Document:
    """Every chart, each in a figure that keeps its place."""
    return _document([chart(name, "Not shown: Tourist board." if name == "grid" else "") for name in PLOTS], "en")


def charts_right_to_left() -> Document:
    """A grid in Arabic."""
    return _document([Chart(plot=ARABIC, notation=replace(NOTATION, rtl=True))], "ar")


def _document(shown: list[Chart], language: str) -> Document:
    figures = [
        Figure(each, f"Chart {at}", Caption("Figure", str(at), ("It shows",)), f"f{at}", None, False)
        for at, each in enumerate(shown, 1)
    ]
    return Document(
        properties=Properties(title="Charts", language=language, direction="rtl" if language == "ar" else "ltr"),
        furniture=Furniture(title="Charts"),
        title_block=TitleBlock(title="Charts"),
        body=tuple(figures),
    )
