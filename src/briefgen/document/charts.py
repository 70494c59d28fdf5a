"""What a chart says, in a chart's own terms: points, bars, tasks and the words beside them; nothing of how it looks.

Every text is printed as it stands here, so compose has put it into the document's language.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Sequence
from typing import Literal, TypeAlias

from msgspec import Struct

MarkShape: TypeAlias = Literal["circle", "square", "diamond", "pentagon", "octagon"]
MarkTone: TypeAlias = Literal["accent", "accent-light", "plain", "warning-light", "warning"]

FEW_COLUMNS = 14
"""So many columns each have their value printed; more are read off an axis."""
VALUES_EMS, DIGIT_EM, GROUP_SHARE = 45.0, 0.55, 0.72
"""Ems across a page and of a digit, and a group's share of its place: which values fit must not depend on the theme."""
FEW_POINTS = 25
"""So many points of a scatter plot each have their name printed."""
LABEL_EM, AXIS_EMS = 0.6, 36.0
"""Ems of a letter and ems of a narrow plot: which labels are left out must not depend on the theme."""


def every(labels: Sequence[str]) -> int:
    """Of how many labels along an axis one is printed, so that they stand side by side."""
    longest = (max(map(len, labels)) + 2) * LABEL_EM
    return max(1, math.ceil(len(labels) * longest / AXIS_EMS))


class Notation(Struct, frozen=True, kw_only=True):
    """How the document's language writes numbers and months on axes, and whether it reads from right to left."""

    decimal: str = "."
    group: str = ","
    minus: str = "−"
    grouped_from: int = 4
    months: tuple[str, ...] = ()
    rtl: bool = False


class PointKind(Struct, frozen=True):
    """A class of points: told apart by shape and letter, and only then by tone."""

    name: str
    letter: str
    shape: MarkShape
    tone: MarkTone


class GridPoint(Struct, frozen=True):
    """A point at whole steps from 1; `tag` is printed on its mark, `kind` is the index of its class."""

    name: str
    x: int
    y: int
    tag: str
    kind: int = 0


class Grid(Struct, frozen=True, kw_only=True):
    """Four named quadrants of two rated qualities, the upper left, upper right, lower left, lower right.

    `lead` is the index of the one that matters most. With `tagged` the tags are names that the text uses, and a key may
    be read by them.
    """

    x_title: str
    y_title: str
    low: str
    high: str
    steps: int
    quadrants: tuple[str, str, str, str]
    kinds: tuple[PointKind, ...]
    points: tuple[GridPoint, ...]
    lead: int = 1
    tagged: bool = False


class Band(Struct, frozen=True):
    """A level of risk: scores up to and including `most`."""

    name: str
    most: int


class Risk(Struct, frozen=True):
    """A risk with its two scores, counted from 1."""

    tag: str
    name: str
    x: int
    y: int


class HeatMap(Struct, frozen=True, kw_only=True):
    """Risks in the cells of their scores, whose product is a cell's own; bands go from the least to the greatest."""

    x_title: str
    y_title: str
    x_levels: tuple[str, ...]
    y_levels: tuple[str, ...]
    bands: tuple[Band, ...]
    risks: tuple[Risk, ...]


class Series(Struct, frozen=True):
    """Numbers under one name, with each as it is printed; None where there is none, with the sign that says so."""

    name: str
    values: tuple[float | None, ...]
    texts: tuple[str, ...]


class Bars(Struct, frozen=True, kw_only=True):
    """Lengths side by side: rows, or columns where they stand `upright`; `strong` are the categories that stand out.

    `names_title` says what the categories are: `City`. With `whole` each is printed, as nothing else has them.
    """

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    upright: bool = False
    unit: str = ""
    strong: tuple[int, ...] = ()
    names_title: str = ""
    whole: bool = False

    @property
    def named(self) -> bool:
        """Whether each bar has its category printed at it."""
        return not self.upright or len(self.categories) * len(self.series) <= FEW_COLUMNS

    @property
    def keyed(self) -> bool:
        """Whether columns have numbers beneath them, and a key their categories."""
        return self.whole and not self.named and every(self.categories) > 1

    @property
    def valued(self) -> bool:
        """Whether each bar has its value printed: columns where they are few and the longest value has room above."""
        if not self.upright or not self.named:
            return self.named
        place = VALUES_EMS / len(self.categories) * (GROUP_SHARE / len(self.series) if len(self.series) > 1 else 1.0)
        return max(len(text) for series in self.series for text in series.texts) * DIGIT_EM <= place


class Lines(Struct, frozen=True, kw_only=True):
    """Courses over time or over steps: `at` says where along the axis each label stands.

    With `dated` these are days counted from the year 1, and the axis is one of dates. `strong` are the indices of the
    series that stand out; `names_title` says what the labels are. With `whole` each label is printed, as nothing else
    has them.
    """

    labels: tuple[str, ...]
    at: tuple[float, ...]
    series: tuple[Series, ...]
    dated: bool = False
    unit: str = ""
    strong: tuple[int, ...] = ()
    names_title: str = ""
    whole: bool = False

    @property
    def keyed(self) -> bool:
        """Whether numbers stand along the axis, and the labels in a key."""
        return self.whole and not self.dated and every(self.labels) > 1


class Pie(Struct, frozen=True, kw_only=True):
    """Shares of a whole, in the order they are given; `names_title` says what has them."""

    names: tuple[str, ...]
    values: tuple[float, ...]
    texts: tuple[str, ...]
    unit: str = ""
    names_title: str = ""


class ScatterPoint(Struct, frozen=True):
    """A point of two measured qualities."""

    name: str
    x: float
    y: float
    strong: bool = False


class Scatter(Struct, frozen=True, kw_only=True):
    """Points by two measured qualities; `names_title` says what each of them is.

    With `whole` the name of each is printed, as nothing else has them.
    """

    x_title: str
    y_title: str
    points: tuple[ScatterPoint, ...]
    names_title: str = ""
    whole: bool = False

    @property
    def named(self) -> tuple[int, ...]:
        """The points whose names are printed: all where they are few or must be, else those that stand out."""
        few = self.whole or len(self.points) <= FEW_POINTS
        return tuple(index for index, point in enumerate(self.points) if point.name and (few or point.strong))


class Task(Struct, frozen=True):
    """Something with an end and perhaps a beginning; `after` are the indices of the tasks that come first."""

    tag: str
    name: str
    start: datetime.date | None
    end: datetime.date
    when: str
    after: tuple[int, ...] = ()


class Schedule(Struct, frozen=True):
    """Tasks one below the other over a common axis of dates."""

    tasks: tuple[Task, ...]


class Event(Struct, frozen=True):
    """What happened, or went on until `end`; `when` says so in words."""

    start: datetime.date
    end: datetime.date | None
    when: str
    what: str
    detail: str = ""


class Events(Struct, frozen=True):
    """Events along a common axis of dates, in their order."""

    events: tuple[Event, ...]


Plot: TypeAlias = Grid | HeatMap | Bars | Lines | Pie | Scatter | Schedule | Events


class Chart(Struct, frozen=True, kw_only=True):
    """A plot, how its numbers and dates are written, and a note printed beneath it.

    `labels` is what its words are called where they are told and not drawn, with a colon.
    """

    plot: Plot
    notation: Notation = Notation()
    note: str = ""
    labels: str = ""
