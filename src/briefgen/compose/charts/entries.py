"""Entries of a register → a grid, a heat map, a schedule or a line of time, in the document's language."""

from __future__ import annotations

from typing import Any

from briefgen.briefing import BriefingParts, ChartBlock
from briefgen.briefing.charting import Drawn, drawn_entries, needed
from briefgen.briefing.periods import first_day, last_day
from briefgen.briefing.risks import bands
from briefgen.briefing.selection import entries_of, says_first
from briefgen.compose.charts.figure import Made
from briefgen.compose.charts.voice import RANGE, Voice, table_of, text_of
from briefgen.document.charts import (
    Band,
    Event,
    Events,
    Grid,
    GridPoint,
    HeatMap,
    MarkShape,
    MarkTone,
    PointKind,
    Risk,
    Schedule,
    Task,
)

STANCES: dict[str, tuple[MarkShape, MarkTone]] = {
    "champion": ("pentagon", "accent"),
    "supportive": ("circle", "accent-light"),
    "neutral": ("square", "plain"),
    "critical": ("diamond", "warning-light"),
    "blocker": ("octagon", "warning"),
}
LEVELS = ("low", "medium", "high")


def of_entries(briefing: BriefingParts, block: ChartBlock, voice: Voice) -> Made:
    """The chart of a block that was checked: it has entries to draw."""
    drawn = drawn_entries(briefing, block)
    entries: list[Any] = [entries_of(briefing, drawn.register)[place] for place in drawn.shown]
    note = _note(briefing, block, drawn, voice)
    match block.kind:
        case "power-interest":
            return _power_interest(entries, voice, note)
        case "impact-effort":
            return _impact_effort(entries, voice, note)
        case "risk-matrix":
            return _heat_map(briefing, entries, voice, note)
        case "gantt":
            return _schedule(entries, voice, note)
        case _:
            return _timeline(entries, drawn.register, voice, note)


def _note(briefing: BriefingParts, block: ChartBlock, drawn: Drawn, voice: Voice) -> str:
    """The entries that could not be drawn, by name."""
    entries = entries_of(briefing, drawn.register)
    names = [_called(entries[place]) for place in drawn.lacking]
    return voice.not_shown([voice.labels(drawn.register).header(name) for name in needed(block)], names)


def _title(entry: Any) -> str:
    said = says_first(entry)
    return said if isinstance(said, str) else text_of(said)


def _called(entry: Any) -> str:
    return f"{entry.id} {_title(entry)}" if getattr(entry, "id", "") else _title(entry)


def _power_interest(entries: list[Any], voice: Voice, note: str) -> Made:
    """Mendelow's grid: power upwards, interest to the side; stance by shape, letter and tone."""
    used = [stance for stance in (*STANCES, None) if any(entry.stance == stance for entry in entries)]
    kinds = tuple(_kind(stance, voice) for stance in used)
    points = tuple(
        GridPoint(entry.name, entry.interest_level, entry.power, kinds[at].letter, at)
        for entry in entries
        for at in (used.index(entry.stance),)
    )
    named = kinds if used != [None] else (PointKind("", "", "circle", "accent"),)
    axes = voice.own.axes
    grid = Grid(
        x_title=axes["interest_level"],
        y_title=axes["power"],
        low=voice.own.low,
        high=voice.own.high,
        steps=5,
        quadrants=voice.own.power_interest,
        kinds=named,
        points=points,
    )
    rows = [[e.name, str(e.power), str(e.interest_level), kinds[used.index(e.stance)].name] for e in entries]
    labels = voice.labels("stakeholders")
    heads = [labels.header(name) for name in ("name", "power", "interest_level", "stance")]
    told = [f"{name} ({heads[1]} {power}, {heads[2]} {interest}, {stance})" for name, power, interest, stance in rows]
    return Made(grid, told, table_of(heads, rows), note)


def _kind(stance: str | None, voice: Voice) -> PointKind:
    if stance is None:
        return PointKind(voice.own.no_stance, "", "circle", "plain")
    return PointKind(voice.words.value("stance", stance), voice.own.letters[stance], *STANCES[stance])


def _impact_effort(entries: list[Any], voice: Voice, note: str) -> Made:
    labels = voice.labels("recommendations")
    points = tuple(
        GridPoint(_title(e), LEVELS.index(e.effort) + 1, LEVELS.index(e.impact_level) + 1, e.id) for e in entries
    )
    grid = Grid(
        x_title=voice.own.axes["effort"],
        y_title=voice.own.axes["impact_level"],
        low=voice.own.low,
        high=voice.own.high,
        steps=3,
        quadrants=voice.own.impact_effort,
        lead=0,
        kinds=(PointKind("", "", "circle", "accent"),),
        points=points,
        tagged=True,
    )
    levels = [[labels.value(name, getattr(e, name)) for name in ("impact_level", "effort")] for e in entries]
    rows = [[e.id, _title(e), *level] for e, level in zip(entries, levels, strict=True)]
    heads = [labels.header(name) for name in ("id", "do", "impact_level", "effort")]
    told = [f"{tag} {name} ({heads[2]} {impact}, {heads[3]} {effort})" for tag, name, impact, effort in rows]
    return Made(grid, told, table_of(heads, rows), note)


def _heat_map(briefing: BriefingParts, entries: list[Any], voice: Voice, note: str) -> Made:
    """Likelihood upwards, impact to the side, as ISO 31000's practice has it; the bands are the briefing's own."""
    own = voice.own
    labels = voice.labels("risks")
    spans = sorted(bands(briefing).items(), key=lambda pair: pair[1])
    heat = HeatMap(
        x_title=own.axes["impact"],
        y_title=own.axes["likelihood"],
        x_levels=own.impacts,
        y_levels=own.likelihoods,
        bands=tuple(Band(labels.value("band", name), last) for name, (_, last) in spans),
        risks=tuple(Risk(e.id, e.title, e.impact, e.likelihood) for e in entries),
    )
    rows = [[e.id, e.title, str(e.likelihood), str(e.impact), str(e.likelihood * e.impact)] for e in entries]
    heads = [
        *(labels.header(name) for name in ("id", "title", "likelihood", "impact")),
        f"{own.axes['likelihood']} × {own.axes['impact']}",
    ]
    told = [f"{row[0]} {row[1]} ({heads[2]} {row[2]}, {heads[3]} {row[3]})" for row in rows]
    return Made(heat, told, table_of(heads, rows), note)


def _schedule(entries: list[Any], voice: Voice, note: str) -> Made:
    places = {entry.id: at for at, entry in enumerate(entries)}
    tasks = tuple(
        Task(
            entry.id,
            _title(entry),
            first_day(entry.start) if entry.start else None,
            last_day(entry.by),
            voice.dates(entry.start, entry.by),
            tuple(places[name] for name in entry.depends_on if name in places),
        )
        for entry in entries
    )
    labels = voice.labels("recommendations")
    heads = [labels.header(name) for name in ("id", "do", "start", "by", "depends_on")]
    when = voice.when
    rows = [[e.id, _title(e), when(e.start) if e.start else "", when(e.by), ", ".join(e.depends_on)] for e in entries]
    told = [
        f"{task.tag} {task.name} ({task.when}{_after(entry, voice)})"
        for task, entry in zip(tasks, entries, strict=True)
    ]
    return Made(Schedule(tasks), told, table_of(heads, rows), note)


def _after(entry: Any, voice: Voice) -> str:
    return f"; {voice.own.after.format(tasks=', '.join(entry.depends_on))}" if entry.depends_on else ""


def _timeline(entries: list[Any], register: str, voice: Voice, note: str) -> Made:
    events = [_event(entry, voice) if register == "timeline" else _due(entry, voice) for entry in entries]
    events.sort(key=lambda event: (event.start, event.end or event.start))
    labels = voice.labels("timeline")
    heads = [labels.header(name) for name in ("date", "event", "detail")]
    rows = [[event.when, event.what, event.detail] for event in events]
    if not any(event.detail for event in events):
        heads, rows = heads[:2], [row[:2] for row in rows]
    told = [": ".join(filter(None, row)) for row in rows]
    return Made(Events(tuple(events)), told, table_of(heads, rows), note)


def _event(entry: Any, voice: Voice) -> Event:
    """A month or a year stands for the whole of it."""
    first, last = (entry.date, entry.date) if entry.date else (entry.start, entry.end or entry.start)
    start, end = first_day(first), last_day(last)
    when = RANGE.join(dict.fromkeys(voice.labels("timeline").when(each) for each in (first, last)))
    return Event(start, end if end > start else None, when, text_of(entry.event), text_of(entry.detail))


def _due(entry: Any, voice: Voice) -> Event:
    return Event(last_day(entry.by), None, voice.dates(None, entry.by), f"{entry.id} {_title(entry)}")
